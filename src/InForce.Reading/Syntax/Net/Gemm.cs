using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace InForce.Reading.Syntax.Net;

/// <summary>Matrix products, C = A·B or C += A·B, with B in panels of sixteen columns.</summary>
/// <remarks>
/// Every element is one chain of fused multiply-adds in order of k, whatever the block it falls in: the same bits for a sentence
/// alone and in a batch, on every processor, and for any number of threads.
/// </remarks>
internal static class Gemm
{
    public const int Panel = 16;

    /// <summary>The next multiple of <see cref="Panel"/>.</summary>
    public static int Padded(int columns) => (columns + Panel - 1) / Panel * Panel;

    /// <param name="a">m × k; element (i, j) at <c>i * rowStride + j * columnStride</c>.</param>
    /// <param name="packed">k × n in panels, as <see cref="Pack"/> writes it; n a multiple of sixteen.</param>
    /// <param name="c">m × n, rows <paramref name="cStride"/> apart.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(
        ReadOnlySpan<float> a, int rowStride, int columnStride, int m, int k, ReadOnlySpan<float> packed, int n, Span<float> c, int cStride, bool add)
    {
        if (m == 0 || n == 0 || k == 0)
        {
            return;
        }

        ref float a0 = ref MemoryMarshal.GetReference(a);
        ref float c0 = ref MemoryMarshal.GetReference(c);
        Check(a.Length, ((m - 1) * rowStride) + ((k - 1) * columnStride));
        Check(packed.Length, (n * k) - 1);
        Check(c.Length, ((m - 1) * cStride) + n - 1);
        for (int p = 0; p < n; p += Panel)
        {
            ref float b = ref Unsafe.Add(ref MemoryMarshal.GetReference(packed), p * k);
            int i = 0;
            if (Avx512F.IsSupported && p + (2 * Panel) <= n)
            {
                for (; i + 8 <= m; i += 8)
                {
                    Eight(ref Unsafe.Add(ref a0, i * rowStride), rowStride, columnStride, k, ref b, ref Unsafe.Add(ref c0, (i * cStride) + p), cStride, add);
                }

                Rows(ref a0, i, m, rowStride, columnStride, k, ref b, ref Unsafe.Add(ref c0, p), cStride, add);
                b = ref Unsafe.Add(ref b, Panel * k);
                p += Panel;
            }

            Rows(ref a0, i, m, rowStride, columnStride, k, ref b, ref Unsafe.Add(ref c0, p), cStride, add);
        }
    }

    /// <summary>Writes a k × n matrix, element (i, j) at <c>i * rowStride + j * columnStride</c>, as panels; missing columns are zero.</summary>
    public static void Pack(ReadOnlySpan<float> b, int rowStride, int columnStride, int k, int n, Span<float> packed)
    {
        int at = 0;
        for (int p = 0; p < n; p += Panel)
        {
            int width = Math.Min(Panel, n - p);
            for (int i = 0; i < k; i++, at += Panel)
            {
                Span<float> row = packed.Slice(at, Panel);
                if (columnStride == 1)
                {
                    b.Slice((i * rowStride) + p, width).CopyTo(row);
                }
                else
                {
                    for (int j = 0; j < width; j++)
                    {
                        row[j] = b[(i * rowStride) + ((p + j) * columnStride)];
                    }
                }

                row[width..].Clear();
            }
        }
    }

    // The rows from one on, in one panel.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rows(ref float a, int i, int m, int rs, int cs, int k, ref float b, ref float c, int ldc, bool add)
    {
        for (; i + 6 <= m; i += 6)
        {
            Six(ref Unsafe.Add(ref a, i * rs), rs, cs, k, ref b, ref Unsafe.Add(ref c, i * ldc), ldc, add);
        }

        for (; i + 2 <= m; i += 2)
        {
            Two(ref Unsafe.Add(ref a, i * rs), rs, cs, k, ref b, ref Unsafe.Add(ref c, i * ldc), ldc, add);
        }

        if (i < m)
        {
            One(ref Unsafe.Add(ref a, i * rs), cs, k, ref b, ref Unsafe.Add(ref c, i * ldc), add);
        }
    }

    private static void Check(int length, int last) => ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(last, length);

    // Eight rows by two panels in the thirty-two wider registers of a processor that has them: half as many loads for each sum.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Eight(ref float a, nint rs, nint cs, int k, ref float b, ref float c, nint ldc, bool add)
    {
        Vector512<float> s00 = default, s01 = default, s10 = default, s11 = default;
        Vector512<float> s20 = default, s21 = default, s30 = default, s31 = default;
        Vector512<float> s40 = default, s41 = default, s50 = default, s51 = default;
        Vector512<float> s60 = default, s61 = default, s70 = default, s71 = default;
        ref float a1 = ref Unsafe.Add(ref a, rs);
        ref float a2 = ref Unsafe.Add(ref a1, rs);
        ref float a3 = ref Unsafe.Add(ref a2, rs);
        ref float a4 = ref Unsafe.Add(ref a3, rs);
        ref float a5 = ref Unsafe.Add(ref a4, rs);
        ref float a6 = ref Unsafe.Add(ref a5, rs);
        ref float a7 = ref Unsafe.Add(ref a6, rs);
        ref float next = ref Unsafe.Add(ref b, Panel * k);
        nint at = 0;
        for (int i = 0; i < k; i++)
        {
            Vector512<float> b0 = Vector512.LoadUnsafe(ref b);
            Vector512<float> b1 = Vector512.LoadUnsafe(ref next);
            Vector512<float> x = Vector512.Create(Unsafe.Add(ref a, at));
            s00 = Avx512F.FusedMultiplyAdd(x, b0, s00);
            s01 = Avx512F.FusedMultiplyAdd(x, b1, s01);
            x = Vector512.Create(Unsafe.Add(ref a1, at));
            s10 = Avx512F.FusedMultiplyAdd(x, b0, s10);
            s11 = Avx512F.FusedMultiplyAdd(x, b1, s11);
            x = Vector512.Create(Unsafe.Add(ref a2, at));
            s20 = Avx512F.FusedMultiplyAdd(x, b0, s20);
            s21 = Avx512F.FusedMultiplyAdd(x, b1, s21);
            x = Vector512.Create(Unsafe.Add(ref a3, at));
            s30 = Avx512F.FusedMultiplyAdd(x, b0, s30);
            s31 = Avx512F.FusedMultiplyAdd(x, b1, s31);
            x = Vector512.Create(Unsafe.Add(ref a4, at));
            s40 = Avx512F.FusedMultiplyAdd(x, b0, s40);
            s41 = Avx512F.FusedMultiplyAdd(x, b1, s41);
            x = Vector512.Create(Unsafe.Add(ref a5, at));
            s50 = Avx512F.FusedMultiplyAdd(x, b0, s50);
            s51 = Avx512F.FusedMultiplyAdd(x, b1, s51);
            x = Vector512.Create(Unsafe.Add(ref a6, at));
            s60 = Avx512F.FusedMultiplyAdd(x, b0, s60);
            s61 = Avx512F.FusedMultiplyAdd(x, b1, s61);
            x = Vector512.Create(Unsafe.Add(ref a7, at));
            s70 = Avx512F.FusedMultiplyAdd(x, b0, s70);
            s71 = Avx512F.FusedMultiplyAdd(x, b1, s71);
            b = ref Unsafe.Add(ref b, Panel);
            next = ref Unsafe.Add(ref next, Panel);
            at += cs;
        }

        Store(ref c, s00, s01, add);
        Store(ref Unsafe.Add(ref c, ldc), s10, s11, add);
        Store(ref Unsafe.Add(ref c, 2 * ldc), s20, s21, add);
        Store(ref Unsafe.Add(ref c, 3 * ldc), s30, s31, add);
        Store(ref Unsafe.Add(ref c, 4 * ldc), s40, s41, add);
        Store(ref Unsafe.Add(ref c, 5 * ldc), s50, s51, add);
        Store(ref Unsafe.Add(ref c, 6 * ldc), s60, s61, add);
        Store(ref Unsafe.Add(ref c, 7 * ldc), s70, s71, add);
    }

    // Six rows by sixteen columns keep twelve sums, two columns and one row value in the sixteen vector registers of a plain processor.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Six(ref float a, nint rs, nint cs, int k, ref float b, ref float c, nint ldc, bool add)
    {
        Vector256<float> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default;
        Vector256<float> s30 = default, s31 = default, s40 = default, s41 = default, s50 = default, s51 = default;
        ref float a1 = ref Unsafe.Add(ref a, rs);
        ref float a2 = ref Unsafe.Add(ref a1, rs);
        ref float a3 = ref Unsafe.Add(ref a2, rs);
        ref float a4 = ref Unsafe.Add(ref a3, rs);
        ref float a5 = ref Unsafe.Add(ref a4, rs);
        nint at = 0;
        for (int i = 0; i < k; i++)
        {
            Vector256<float> b0 = Vector256.LoadUnsafe(ref b);
            Vector256<float> b1 = Vector256.LoadUnsafe(ref b, 8);
            Vector256<float> x = Vector256.Create(Unsafe.Add(ref a, at));
            s00 = Vector256.FusedMultiplyAdd(x, b0, s00);
            s01 = Vector256.FusedMultiplyAdd(x, b1, s01);
            x = Vector256.Create(Unsafe.Add(ref a1, at));
            s10 = Vector256.FusedMultiplyAdd(x, b0, s10);
            s11 = Vector256.FusedMultiplyAdd(x, b1, s11);
            x = Vector256.Create(Unsafe.Add(ref a2, at));
            s20 = Vector256.FusedMultiplyAdd(x, b0, s20);
            s21 = Vector256.FusedMultiplyAdd(x, b1, s21);
            x = Vector256.Create(Unsafe.Add(ref a3, at));
            s30 = Vector256.FusedMultiplyAdd(x, b0, s30);
            s31 = Vector256.FusedMultiplyAdd(x, b1, s31);
            x = Vector256.Create(Unsafe.Add(ref a4, at));
            s40 = Vector256.FusedMultiplyAdd(x, b0, s40);
            s41 = Vector256.FusedMultiplyAdd(x, b1, s41);
            x = Vector256.Create(Unsafe.Add(ref a5, at));
            s50 = Vector256.FusedMultiplyAdd(x, b0, s50);
            s51 = Vector256.FusedMultiplyAdd(x, b1, s51);
            b = ref Unsafe.Add(ref b, Panel);
            at += cs;
        }

        Store(ref c, s00, s01, add);
        Store(ref Unsafe.Add(ref c, ldc), s10, s11, add);
        Store(ref Unsafe.Add(ref c, 2 * ldc), s20, s21, add);
        Store(ref Unsafe.Add(ref c, 3 * ldc), s30, s31, add);
        Store(ref Unsafe.Add(ref c, 4 * ldc), s40, s41, add);
        Store(ref Unsafe.Add(ref c, 5 * ldc), s50, s51, add);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Two(ref float a, nint rs, nint cs, int k, ref float b, ref float c, nint ldc, bool add)
    {
        Vector256<float> s00 = default, s01 = default, s10 = default, s11 = default;
        ref float a1 = ref Unsafe.Add(ref a, rs);
        nint at = 0;
        for (int i = 0; i < k; i++)
        {
            Vector256<float> b0 = Vector256.LoadUnsafe(ref b);
            Vector256<float> b1 = Vector256.LoadUnsafe(ref b, 8);
            Vector256<float> x = Vector256.Create(Unsafe.Add(ref a, at));
            s00 = Vector256.FusedMultiplyAdd(x, b0, s00);
            s01 = Vector256.FusedMultiplyAdd(x, b1, s01);
            x = Vector256.Create(Unsafe.Add(ref a1, at));
            s10 = Vector256.FusedMultiplyAdd(x, b0, s10);
            s11 = Vector256.FusedMultiplyAdd(x, b1, s11);
            b = ref Unsafe.Add(ref b, Panel);
            at += cs;
        }

        Store(ref c, s00, s01, add);
        Store(ref Unsafe.Add(ref c, ldc), s10, s11, add);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(ref float a, nint cs, int k, ref float b, ref float c, bool add)
    {
        Vector256<float> s0 = default, s1 = default;
        nint at = 0;
        for (int i = 0; i < k; i++)
        {
            Vector256<float> x = Vector256.Create(Unsafe.Add(ref a, at));
            s0 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b), s0);
            s1 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b, 8), s1);
            b = ref Unsafe.Add(ref b, Panel);
            at += cs;
        }

        Store(ref c, s0, s1, add);
    }

    private static void Store(ref float c, Vector512<float> left, Vector512<float> right, bool add)
    {
        if (add)
        {
            left += Vector512.LoadUnsafe(ref c);
            right += Vector512.LoadUnsafe(ref c, Panel);
        }

        left.StoreUnsafe(ref c);
        right.StoreUnsafe(ref c, Panel);
    }

    private static void Store(ref float c, Vector256<float> left, Vector256<float> right, bool add)
    {
        if (add)
        {
            left += Vector256.LoadUnsafe(ref c);
            right += Vector256.LoadUnsafe(ref c, 8);
        }

        left.StoreUnsafe(ref c);
        right.StoreUnsafe(ref c, 8);
    }
}
