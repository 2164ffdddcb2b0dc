using System.Collections.Frozen;
using System.Globalization;
using InForce.Core.Data;

namespace InForce.Reading.Assembling;

/// <summary>How often statements read in this way are right in kind, modality, actors and date, as measured; from <c>data/frames/confidence.tsv</c>.</summary>
internal static class Certainty
{
    private static readonly Lazy<FrozenDictionary<(string By, bool Named, bool Dated), (double Least, double Share)[]>> s_shares = new(() =>
        Tsv.Embedded(typeof(Certainty).Assembly, "data/frames/confidence.tsv").Rows
            .GroupBy(row => (row["by"], row["named"] == "yes", row["dated"] == "yes"))
            .ToFrozenDictionary(rows => rows.Key, rows => rows.Select(row => (Number(row["least"]), Number(row["share"]))).ToArray()));

    public static double Of(Draft draft) => s_shares.Value[(By(draft.Match), !draft.Match.IsActorGuessed, draft.Time?.Plain is not null)].Last(row => row.Least <= draft.Match.Chance * draft.Match.ActorChance).Share;

    private static string By(Match match) => match.IsByWeight ? "weight" : match.Weight is not null ? "frame" : match.Frame.IsOfWeighedKind ? "aside" : "unweighed";

    private static double Number(string written) => double.Parse(written, CultureInfo.InvariantCulture);
}
