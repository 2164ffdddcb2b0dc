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
        uint[][] hashes = [.. marked.Select(m => m.Features.Select(f => f.Hash).Distinct().Order().ToArray())];
        uint[] known = [.. hashes.SelectMany(h => h).GroupBy(h => h).Where(g => g.Count() >= Least).Select(g => g.Key).Order()];
        Example[] examples = [.. marked.Select((m, i) => new Example(Array.IndexOf(kinds, m.Kind), [.. hashes[i].Select(h => Array.BinarySearch(known, h)).Where(f => f >= 0)], weightOf(m.Kind)))];
        var learned = new Regression(known.Length, kinds.Length, Decay);
        for (int pass = 0; pass < Passes; pass++)
        {
            learned.Pass(examples, pass);
        }

        ModelFile.Write(path, kinds, known, learned);
        return string.Create(CultureInfo.InvariantCulture, $"{examples.Length} examples, {examples.Count(e => e.Kind > 0)} of them marked, {kinds.Length - 1} kinds, {known.Length} features");
    }
}
