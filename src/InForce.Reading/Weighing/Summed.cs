namespace InForce.Reading.Weighing;

/// <summary>What a clause gives to the units of every net, summed once: how likely each kind is with all of it, and what its features say for one.</summary>
internal sealed class Summed
{
    private readonly HiddenLayer[] _nets;
    private readonly float[][] _ofFeatures, _ofWords;
    private readonly int _features;

    /// <param name="rows">Numbers of the clause's features, each once, ascending.</param>
    /// <param name="ofWords">For each net, what <see cref="HiddenLayer.OfWords"/> gives for the clause.</param>
    public Summed(HiddenLayer[] nets, int[] rows, float[][] ofWords, int kinds)
    {
        (_nets, _features, Chances) = (nets, rows.Length, new double[kinds]);
        _ofFeatures = [.. nets.Select(net => net.OfFeatures(rows))];
        _ofWords = ofWords;
        for (int i = 0; i < nets.Length; i++)
        {
            nets[i].AddChances(_ofFeatures[i], rows.Length, _ofWords[i], Chances);
        }

        foreach (ref double chance in Chances.AsSpan())
        {
            chance /= nets.Length;
        }
    }

    /// <summary>How likely each kind is, in the order of <see cref="ClauseNet.Kinds"/>; they add up to 1.</summary>
    public double[] Chances { get; }

    /// <summary>What features say for a kind: how much less the nets would say for it, in the mean, without that one.</summary>
    /// <returns>One number for each of the rows; nought for a row that is not there, below 0.</returns>
    public float[] For(int kind, IEnumerable<int> rows)
    {
        float[][] says = [.. _nets.Select(net => net.SaysFor(kind))];
        float whole = Said(says, -1);
        return [.. rows.Select(row => row < 0 ? 0 : (whole - Said(says, row)) / _nets.Length)];
    }

    private float Said(float[][] says, int without)
    {
        float said = 0;
        for (int i = 0; i < _nets.Length; i++)
        {
            said += _nets[i].Without(without, says[i], _ofFeatures[i], _features, _ofWords[i]);
        }

        return said;
    }
}
