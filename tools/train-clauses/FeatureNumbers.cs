using InForce.Reading.Weighing;

namespace InForce.TrainClauses;

/// <summary>Numbers for the features met often enough to learn from, ascending by hash.</summary>
internal sealed class FeatureNumbers
{
    private readonly uint[] _known;

    /// <param name="all">Those of every example.</param>
    /// <param name="least">Features met in fewer examples are left out.</param>
    public FeatureNumbers(IEnumerable<IReadOnlyCollection<Feature>> all, int least) =>
        _known = [.. all.SelectMany(Hashes).GroupBy(h => h).Where(g => g.Count() >= least).Select(g => g.Key).Order()];

    /// <summary>The hash of each, in the order of the numbers.</summary>
    public IReadOnlyList<uint> Known => _known;

    /// <summary>The numbers of an example's features, ascending; those not known are left out.</summary>
    public int[] Of(IReadOnlyCollection<Feature> features) => [.. Hashes(features).Order().Select(h => Array.BinarySearch(_known, h)).Where(f => f >= 0)];

    private static IEnumerable<uint> Hashes(IReadOnlyCollection<Feature> features) => features.Select(f => f.Hash).Distinct();
}
