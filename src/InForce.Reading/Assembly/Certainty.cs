using System.Collections.Frozen;
using System.Globalization;
using InForce.Core.Data;

namespace InForce.Reading.Assembling;

/// <summary>How often statements read in this way are right in kind, modality, actors and date, as measured; from <c>data/frames/confidence.tsv</c>.</summary>
internal static class Certainty
{
    private const double HighPrior = 0.66;

    private static readonly Lazy<FrozenDictionary<(bool Named, bool Dated, bool Prior), double>> s_shares = new(() =>
        Tsv.Embedded(typeof(Certainty).Assembly, "data/frames/confidence.tsv").Rows.ToFrozenDictionary(
            row => (row["named"] == "yes", row["dated"] == "yes", row["prior"] == "yes"),
            row => double.Parse(row["share"], CultureInfo.InvariantCulture)));

    /// <remarks>A clause taken by weight is as much less sure as its chance says.</remarks>
    public static double Of(Draft draft) => Math.Round(draft.Match.Chance * s_shares.Value[(
        draft.Match.ActorsBecause is "subject" or "object" or "list",
        draft.Time?.Plain is not null,
        draft.Match.Frame.Data.Prior >= HighPrior)], 2);
}
