using System.Numerics;
using System.Runtime.Intrinsics;
using InForce.Reading.Syntax.Net;

namespace InForce.Reading.Weighing;

/// <summary>The upper part of a net: rectified sums of what a clause's features and its words as understood give to each unit, and from these the kinds by soft maximum.</summary>
/// <remarks>Every unit is summed in the order of the input, so that the sums are the same on every processor.</remarks>
/// <param name="features">What each feature gives to each unit.</param>
/// <param name="words">What each number of a clause's words gives to each unit.</param>
/// <param name="start">What each unit has without either.</param>
/// <param name="output">What each unit says for each kind; its columns beyond the kinds are nought.</param>
internal sealed class HiddenLayer(ByteTable features, ByteTable words, float[] start, ByteTable output, float[] bias)
{
    private readonly float[] _words = words.Packed();
    private readonly float[] _output = output.Unpacked();

    /// <summary>Why the tables do not fit together; null where they do.</summary>
    public string? Fault(int known, int numbers, int kinds) =>
        words.Rows != numbers || features.Rows != known || words.Columns != features.Columns || start.Length != features.Columns || output.Rows != features.Columns || output.Columns < kinds || bias.Length != kinds ? "its tables do not fit together" : null;

    /// <summary>What features give to each unit, before their share is taken.</summary>
    /// <param name="rows">Numbers of the features there are, each once.</param>
    public float[] OfFeatures(ReadOnlySpan<int> rows)
    {
        var units = new float[features.Columns];
        features.SumRows(rows, units);
        return units;
    }

    /// <summary>How many numbers of a clause's words it knows.</summary>
    public int Numbers => words.Rows;

    /// <summary>What the numbers of each clause's words give to each unit.</summary>
    /// <param name="clauses">As many for each as <see cref="Numbers"/>, one clause after another.</param>
    public float[][] OfWords(ReadOnlySpan<float> clauses, int count)
    {
        int columns = features.Columns;
        float[] units = new float[count * columns];
        Gemm.Multiply(clauses, Numbers, 1, count, Numbers, _words, columns, units, columns, add: false);
        return [.. Enumerable.Range(0, count).Select(i => WithStart(units.AsSpan(i * columns, columns)))];
    }

    /// <param name="ofFeatures">As <see cref="OfFeatures"/> gives it.</param>
    /// <param name="count">How many features gave it.</param>
    /// <param name="ofWords">As <see cref="OfWords"/> gives it.</param>
    /// <param name="into">To each of its kinds the chance is added.</param>
    public void AddChances(ReadOnlySpan<float> ofFeatures, int count, ReadOnlySpan<float> ofWords, Span<double> into)
    {
        float share = Share(count);
        Span<float> sums = stackalloc float[output.Columns];
        sums.Clear();
        for (int j = 0; j < ofFeatures.Length; j++)
        {
            float unit = (ofFeatures[j] * share) + ofWords[j];
            if (unit > 0)
            {
                AddTo(sums, _output.AsSpan(j * sums.Length, sums.Length), unit);
            }
        }

        AddSoftMaximum(sums, into);
    }

    /// <summary>What the units say for a kind, against there being none, without one of the features.</summary>
    /// <inheritdoc cref="AddChances"/>
    /// <param name="feature">Its number; -1 to leave none out.</param>
    /// <param name="says">As <see cref="SaysFor"/> gives it.</param>
    public float Without(int feature, ReadOnlySpan<float> says, ReadOnlySpan<float> ofFeatures, int count, ReadOnlySpan<float> ofWords)
    {
        Vector256<float> share = Vector256.Create(Share(feature < 0 ? count : count - 1)), said = Vector256<float>.Zero;
        Span<float> row = stackalloc float[features.Columns];
        row.Clear();
        if (feature >= 0)
        {
            features.CopyRow(feature, row);
        }

        for (int j = 0; j < row.Length; j += Vector256<float>.Count)
        {
            Vector256<float> unit = ((Vector256.Create(ofFeatures[j..]) - Vector256.Create<float>(row[j..])) * share) + Vector256.Create(ofWords[j..]);
            said += Vector256.Max(Vector256<float>.Zero, unit) * Vector256.Create(says[j..]);
        }

        float sum = 0;
        for (int j = 0; j < Vector256<float>.Count; j++)
        {
            sum += said[j];
        }

        return sum;
    }

    /// <summary>What each unit says for a kind, against there being none.</summary>
    public float[] SaysFor(int kind) => [.. Enumerable.Range(0, features.Columns).Select(j => _output[(j * output.Columns) + kind] - _output[j * output.Columns])];

    /// <summary>Adds a row to sums, so many times.</summary>
    internal static void AddTo(Span<float> sums, ReadOnlySpan<float> row, float times)
    {
        var wide = new Vector<float>(times);
        for (int j = 0; j < sums.Length; j += Vector<float>.Count)
        {
            (new Vector<float>(sums[j..]) + (new Vector<float>(row[j..]) * wide)).CopyTo(sums[j..]);
        }
    }

    private float[] WithStart(ReadOnlySpan<float> units)
    {
        float[] sums = units.ToArray();
        AddTo(sums, start, 1);
        return sums;
    }

    private static float Share(int count) => 1 / MathF.Sqrt(Math.Max(1, count));

    private void AddSoftMaximum(ReadOnlySpan<float> sums, Span<double> into)
    {
        double most = double.NegativeInfinity, all = 0;
        for (int k = 0; k < bias.Length; k++)
        {
            most = Math.Max(most, sums[k] + bias[k]);
        }

        Span<double> raised = stackalloc double[bias.Length];
        for (int k = 0; k < bias.Length; k++)
        {
            all += raised[k] = Math.Exp(sums[k] + bias[k] - most);
        }

        for (int k = 0; k < bias.Length; k++)
        {
            into[k] += raised[k] / all;
        }
    }
}
