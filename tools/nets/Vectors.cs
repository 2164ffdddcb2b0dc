using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using InForce.Reading.Syntax.Net;

namespace InForce.Nets;

/// <summary>Element-wise sums over long rows.</summary>
internal static class Vectors
{
    public const float Beta1 = 0.9f;
    public const float Beta2 = 0.98f;
    private const float Epsilon = 1e-8f;

    public static void Add(Span<float> into, ReadOnlySpan<float> what)
    {
        int i = 0;
        for (; i + 8 <= into.Length; i += 8)
        {
            (Vector256.Create(into[i..]) + Vector256.Create(what[i..])).CopyTo(into[i..]);
        }

        for (; i < into.Length; i++)
        {
            into[i] += what[i];
        }
    }

    public static void AddScaled(Span<float> into, ReadOnlySpan<float> what, float by)
    {
        int i = 0;
        Vector256<float> scale = Vector256.Create(by);
        for (; i + 8 <= into.Length; i += 8)
        {
            Vector256.FusedMultiplyAdd(Vector256.Create(what[i..]), scale, Vector256.Create(into[i..])).CopyTo(into[i..]);
        }

        for (; i < into.Length; i++)
        {
            into[i] += what[i] * by;
        }
    }

    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        Vector256<float> sum = default;
        int i = 0;
        for (; i + 8 <= a.Length; i += 8)
        {
            sum = Vector256.FusedMultiplyAdd(Vector256.Create(a[i..]), Vector256.Create(b[i..]), sum);
        }

        float rest = 0;
        for (; i < a.Length; i++)
        {
            rest += a[i] * b[i];
        }

        return Vector256.Sum(sum) + rest;
    }

    public static void Multiply(Span<float> into, ReadOnlySpan<float> by)
    {
        int i = 0;
        for (; i + 8 <= into.Length; i += 8)
        {
            (Vector256.Create(into[i..]) * Vector256.Create(by[i..])).CopyTo(into[i..]);
        }

        for (; i < into.Length; i++)
        {
            into[i] *= by[i];
        }
    }

    public static double SquaredNorm(ReadOnlySpan<float> values) => Dot(values, values);

    public static void Adam(
        Span<float> value, Span<float> first, Span<float> second, Span<float> gradient, float rate, float scale, float correction1, float correction2)
    {
        // All lengths that reach here are multiples of eight: columns are padded.
        Span<Vector256<float>> v = MemoryMarshal.Cast<float, Vector256<float>>(value);
        Span<Vector256<float>> m = MemoryMarshal.Cast<float, Vector256<float>>(first);
        Span<Vector256<float>> s = MemoryMarshal.Cast<float, Vector256<float>>(second);
        Span<Vector256<float>> g = MemoryMarshal.Cast<float, Vector256<float>>(gradient);
        for (int i = 0; i < v.Length; i++)
        {
            Vector256<float> d = g[i] * scale;
            m[i] = (m[i] * Beta1) + (d * (1 - Beta1));
            s[i] = (s[i] * Beta2) + (d * d * (1 - Beta2));
            v[i] -= m[i] * (rate * correction1) / (Vector256.Sqrt(s[i] * correction2) + Vector256.Create(Epsilon));
        }
    }

    /// <summary>Column sums of rows × columns, added.</summary>
    public static void AddColumns(Span<float> into, ReadOnlySpan<float> rows)
    {
        for (int at = 0; at < rows.Length; at += into.Length)
        {
            Add(into, rows.Slice(at, into.Length));
        }
    }

    public static void Rectify(Span<float> row)
    {
        for (int j = 0; j < row.Length; j += 8)
        {
            Activations.Rectified(Vector256.Create((ReadOnlySpan<float>)row[j..])).CopyTo(row[j..]);
        }
    }

    /// <summary>The rectifier keeps the sign, so its output tells the slope; a dropped unit is zero and its gradient already is.</summary>
    public static void RectifyBack(Span<float> gradient, ReadOnlySpan<float> output)
    {
        for (int j = 0; j < gradient.Length; j += 8)
        {
            Vector256<float> g = Vector256.Create((ReadOnlySpan<float>)gradient[j..]);
            Vector256<float> o = Vector256.Create(output[j..]);
            Vector256.ConditionalSelect(Vector256.GreaterThan(o, Vector256<float>.Zero), g, g * Activations.Leak).CopyTo(gradient[j..]);
        }
    }
}
