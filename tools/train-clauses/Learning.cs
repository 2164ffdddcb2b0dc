using System.Globalization;
using InForce.Reading.Weighing;

namespace InForce.TrainClauses;

/// <summary>How weights are learned.</summary>
/// <param name="Passes">Over all examples.</param>
/// <param name="Least">Features met less often are left out.</param>
/// <param name="Decay">See <see cref="Regression"/>.</param>
internal sealed record Learning(int Passes, int Least, double Decay)
{
    /// <summary>Learns from examples and writes the weights.</summary>
    /// <param name="weightOf">As how many an example of a kind counts.</param>
    /// <returns>What was learned from, for people.</returns>
    public string Write(string path, IReadOnlyList<(string Kind, IReadOnlyCollection<Feature> Features)> marked, Func<string, double> weightOf)
    {
        string[] kinds = ["", .. marked.Select(m => m.Kind).Where(k => k.Length > 0).Distinct().Order(StringComparer.Ordinal)];
        var numbers = new FeatureNumbers(marked.Select(m => m.Features), Least);
        Example[] examples = [.. marked.Select(m => new Example(Array.IndexOf(kinds, m.Kind), numbers.Of(m.Features), weightOf(m.Kind)))];
        var learned = new Regression(numbers.Known.Count, kinds.Length, Decay);
        for (int pass = 0; pass < Passes; pass++)
        {
            learned.Pass(examples, pass);
        }

        ModelFile.Write(path, kinds, numbers.Known, learned);
        return string.Create(CultureInfo.InvariantCulture, $"{examples.Length} examples, {examples.Count(e => e.Kind > 0)} of them marked, {kinds.Length - 1} kinds, {numbers.Known.Count} features");
    }
}
