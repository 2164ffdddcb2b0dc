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

    /// <summary>What features give to each unit, before their share is taken.</summary>
    /// <param name="rows">Numbers of the features there are, each once.</param>
    public float[] OfFeatures(ReadOnlySpan<int> rows)
    {
        var units = new float[features.Columns];
        foreach (int feature in rows)
        {
            AddFeature(units, feature, 1);
        }

        return units;
    }

    /// <summary>What the numbers of a clause's words give to each unit.</summary>
    public float[] OfWords(ReadOnlySpan<float> clause)
    {
        var units = new float[features.Columns];
        Span<float> row = stackalloc float[words.Columns];
        for (int i = 0; i < clause.Length && i < words.Rows; i++)
        {
            if (clause[i] != 0)
            {
                words.CopyRow(i, row);
                AddTo(units, row, clause[i]);
            }
        }

        return units;
    }

    /// <summary>Adds what one feature gives to each unit, so many times.</summary>
    public void AddFeature(Span<float> units, int feature, float times)
    {
        Span<float> row = stackalloc float[features.Columns];
        features.CopyRow(feature, row);
        AddTo(units, row, times);
    }

    /// <param name="ofFeatures">As <see cref="OfFeatures"/> gives it.</param>
    /// <param name="count">How many features gave it.</param>
    /// <param name="ofWords">As <see cref="OfWords"/> gives it.</param>
    /// <param name="into">To each of its kinds the chance is added.</param>
    public void AddChances(ReadOnlySpan<float> ofFeatures, int count, ReadOnlySpan<float> ofWords, Span<double> into)
    {
        float share = 1 / MathF.Sqrt(Math.Max(1, count));
        Span<float> sums = stackalloc float[output.Columns], row = stackalloc float[output.Columns];
        sums.Clear();
        for (int j = 0; j < ofFeatures.Length; j++)
        {
            float unit = (ofFeatures[j] * share) + ofWords[j];
            if (unit > 0)
            {
                output.CopyRow(j, row);
                AddTo(sums, row, unit);
            }
        }

        AddSoftMaximum(sums, into);
    }

    /// <summary>Adds a row to sums, so many times.</summary>
    internal static void AddTo(Span<float> sums, ReadOnlySpan<float> row, float times)
    {
        var wide = new Vector<float>(times);
        for (int j = 0; j < sums.Length; j += Vector<float>.Count)
        {
            (new Vector<float>(sums[j..]) + (new Vector<float>(row[j..]) * wide)).CopyTo(sums[j..]);
        }
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
}
