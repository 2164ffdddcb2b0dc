using System.Numerics;
using InForce.Reading.Syntax.Net;

namespace InForce.Reading.Weighing;

/// <summary>A net of one hidden layer: rectified sums of what features and words give to each unit, and from these the kinds by soft maximum.</summary>
/// <remarks>Every unit is summed in the order of the input, so that the sums are the same on every processor.</remarks>
/// <param name="features">What each feature gives to each unit.</param>
/// <param name="words">What each number of a clause's words gives to each unit.</param>
/// <param name="output">What each unit says for each kind; its columns beyond the kinds are nought.</param>
internal sealed class HiddenLayer(ByteTable features, ByteTable words, ByteTable output, float[] bias)
{
    /// <summary>Why the tables do not fit together; null where they do.</summary>
    public string? Fault(int known, int kinds) =>
        features.Rows != known || words.Columns != features.Columns || output.Rows != features.Columns || output.Columns < kinds || bias.Length != kinds ? "its tables do not fit together" : null;

    /// <param name="rows">Numbers of the features there are, each once.</param>
    /// <param name="into">To each of its kinds the chance is added.</param>
    public void AddChances(ReadOnlySpan<int> rows, ReadOnlySpan<float> clause, Span<double> into)
    {
        Span<float> units = stackalloc float[features.Columns], row = stackalloc float[Math.Max(features.Columns, output.Columns)];
        units.Clear();
        foreach (int feature in rows)
        {
            features.CopyRow(feature, row);
            AddTo(units, row, 1);
        }

        float share = 1 / MathF.Sqrt(Math.Max(1, rows.Length));
        for (int j = 0; j < units.Length; j++)
        {
            units[j] *= share;
        }

        for (int i = 0; i < clause.Length && i < words.Rows; i++)
        {
            if (clause[i] != 0)
            {
                words.CopyRow(i, row);
                AddTo(units, row, clause[i]);
            }
        }

        Span<float> sums = stackalloc float[output.Columns];
        sums.Clear();
        for (int j = 0; j < units.Length; j++)
        {
            if (units[j] > 0)
            {
                output.CopyRow(j, row);
                AddTo(sums, row, units[j]);
            }
        }

        AddSoftMaximum(sums, into);
    }

    private void AddSoftMaximum(ReadOnlySpan<float> sums, Span<double> into)
    {
        double most = double.NegativeInfinity, all = 0;
        for (int k = 0; k < bias.Length; k++)
        {
            most = Math.Max(most, sums[k] + bias[k]);
        }

        for (int k = 0; k < bias.Length; k++)
        {
            all += Math.Exp(sums[k] + bias[k] - most);
        }

        for (int k = 0; k < bias.Length; k++)
        {
            into[k] += Math.Exp(sums[k] + bias[k] - most) / all;
        }
    }

    private static void AddTo(Span<float> sums, ReadOnlySpan<float> row, float times)
    {
        var wide = new Vector<float>(times);
        for (int j = 0; j < sums.Length; j += Vector<float>.Count)
        {
            (new Vector<float>(sums[j..]) + (new Vector<float>(row[j..]) * wide)).CopyTo(sums[j..]);
        }
    }
}
