using InForce.Reading.Syntax.Net;

namespace InForce.Nets;

/// <summary>Buffers that grow and products that pack on the way.</summary>
internal static class Packs
{
    public static void Grow(ref float[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            buffer = new float[length + (length / 4)];
        }
    }

    public static float[] Of(float[] buffer, ReadOnlySpan<float> b, int rowStride, int columnStride, int k, int n)
    {
        int length = k * Gemm.Padded(n);
        buffer = buffer.Length == length ? buffer : new float[length];
        Gemm.Pack(b, rowStride, columnStride, k, n, buffer);
        return buffer;
    }

    /// <summary>C += A·B for any strides of both; n a multiple of sixteen.</summary>
    public static void Product(
        ref float[] buffer, ReadOnlySpan<float> a, int aRow, int aColumn, int m, int k, ReadOnlySpan<float> b, int bRow, int bColumn, int n, Span<float> c, int cStride)
    {
        if (k == 0)
        {
            return;
        }

        Grow(ref buffer, k * Gemm.Padded(n));
        Gemm.Pack(b, bRow, bColumn, k, n, buffer);
        Gemm.Multiply(a, aRow, aColumn, m, k, buffer.AsSpan(0, k * Gemm.Padded(n)), Gemm.Padded(n), c, cStride, add: true);
    }
}
