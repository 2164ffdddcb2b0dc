using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InForce.Reading.Syntax.Net;

/// <summary>Rows of signed bytes, each with one scale: value = byte × scale.</summary>
internal sealed record ByteTable(int Rows, int Columns, float[] Scales, sbyte[] Values)
{
    /// <summary>Columns are taken in blocks of so many.</summary>
    public const int Block = 16;

    public void CopyRow(int row, Span<float> into)
    {
        for (int j = 0; j < Columns; j += Block)
        {
            (Vector256<float> low, Vector256<float> high) = BlockAt(row, j);
            low.CopyTo(into[j..]);
            high.CopyTo(into[(j + Vector256<float>.Count)..]);
        }
    }

    /// <summary>A block of a row from a column on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector256<float> Low, Vector256<float> High) BlockAt(int row, int column)
    {
        Vector256<float> scale = Vector256.Create(Scales[row]);
        Vector256<short> wide = Vector256.WidenLower(Vector128.Create(Values.AsSpan((row * Columns) + column, Block)).ToVector256());
        (Vector256<int> low, Vector256<int> high) = Vector256.Widen(wide);
        return (Vector256.ConvertToSingle(low) * scale, Vector256.ConvertToSingle(high) * scale);
    }

    /// <summary>The sum of some rows, in the order they are given.</summary>
    public void SumRows(ReadOnlySpan<int> rows, Span<float> into)
    {
        for (int at = 0; at < Columns; at += Block)
        {
            (Vector256<float> low, Vector256<float> high) = (Vector256<float>.Zero, Vector256<float>.Zero);
            foreach (int row in rows)
            {
                (Vector256<float> first, Vector256<float> second) = BlockAt(row, at);
                (low, high) = (low + first, high + second);
            }

            low.CopyTo(into[at..]);
            high.CopyTo(into[(at + Vector256<float>.Count)..]);
        }
    }

    /// <summary>All values, row after row.</summary>
    public float[] Unpacked()
    {
        var values = new float[Rows * Columns];
        for (int row = 0; row < Rows; row++)
        {
            CopyRow(row, values.AsSpan(row * Columns, Columns));
        }

        return values;
    }

    /// <summary>Rows are inputs: lays the table out as the right side of a product, rows × columns.</summary>
    public float[] Packed()
    {
        var packed = new float[Rows * Gemm.Padded(Columns)];
        Gemm.Pack(Unpacked(), Columns, 1, Rows, Columns, packed);
        return packed;
    }

    /// <summary>Rows are output units: lays the table out as the right side of a product, columns × rows.</summary>
    /// <param name="from">First row to take.</param>
    /// <param name="count">Rows to take.</param>
    public float[] Pack(int from, int count)
    {
        var packed = new float[Columns * Gemm.Padded(count)];
        Span<float> row = stackalloc float[Columns];
        for (int j = 0; j < count; j++)
        {
            CopyRow(from + j, row);
            int at = (j / Gemm.Panel * Columns * Gemm.Panel) + (j % Gemm.Panel);
            for (int i = 0; i < Columns; i++, at += Gemm.Panel)
            {
                packed[at] = row[i];
            }
        }

        return packed;
    }
}
