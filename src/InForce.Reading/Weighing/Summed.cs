namespace InForce.Reading.Weighing;

/// <summary>What a clause gives to the units of every net, summed once: chances with all of it, and with one feature less.</summary>
internal sealed class Summed
{
    private readonly HiddenLayer[] _nets;
    private readonly float[][] _ofFeatures, _ofWords;
    private readonly int _features, _kinds;

    /// <param name="rows">Numbers of the clause's features, each once, ascending.</param>
    /// <param name="words">As <see cref="ClauseWords"/> gives them.</param>
    public Summed(HiddenLayer[] nets, int[] rows, float[] words, int kinds)
    {
        (_nets, _features, _kinds) = (nets, rows.Length, kinds);
        _ofFeatures = [.. nets.Select(net => net.OfFeatures(rows))];
        _ofWords = [.. nets.Select(net => net.OfWords(words))];
        Chances = Mean(_ofFeatures, rows.Length);
    }

    /// <summary>How likely each kind is, in the order of <see cref="ClauseNet.Kinds"/>; they add up to 1.</summary>
    public double[] Chances { get; }

    /// <summary>How likely each would be if one of the features were not there.</summary>
    public double[] Without(int row) => Mean([.. _nets.Select((net, i) => Less(net, _ofFeatures[i], row))], _features - 1);

    private static float[] Less(HiddenLayer net, float[] all, int row)
    {
        float[] less = [.. all];
        net.AddFeature(less, row, -1);
        return less;
    }

    private double[] Mean(float[][] ofFeatures, int count)
    {
        var chances = new double[_kinds];
        for (int i = 0; i < _nets.Length; i++)
        {
            _nets[i].AddChances(ofFeatures[i], count, _ofWords[i], chances);
        }

        return [.. chances.Select(chance => chance / _nets.Length)];
    }
}
