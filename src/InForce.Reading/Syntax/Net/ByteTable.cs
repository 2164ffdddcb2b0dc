using System.Runtime.Intrinsics;

namespace InForce.Reading.Syntax.Net;

/// <summary>Rows of signed bytes, each with one scale: value = byte × scale.</summary>
internal sealed record ByteTable(int Rows, int Columns, float[] Scales, sbyte[] Values)
{
    public void CopyRow(int row, Span<float> into)
    {
        ReadOnlySpan<sbyte> from = Values.AsSpan(row * Columns, Columns);
        Vector256<float> scale = Vector256.Create(Scales[row]);
        for (int j = 0; j < Columns; j += 16)
        {
            Vector256<short> wide = Vector256.WidenLower(Vector128.Create(from[j..]).ToVector256());
            (Vector256<int> low, Vector256<int> high) = Vector256.Widen(wide);
            (Vector256.ConvertToSingle(low) * scale).CopyTo(into[j..]);
            (Vector256.ConvertToSingle(high) * scale).CopyTo(into[(j + 8)..]);
        }
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
