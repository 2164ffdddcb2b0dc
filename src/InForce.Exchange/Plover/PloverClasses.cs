using System.Collections.Frozen;
using InForce.Core.Data;
using InForce.Core.Statements;

namespace InForce.Exchange.Plover;

/// <param name="Class">One of the eighteen classes of PLOVER 0.5.</param>
/// <param name="IsClose">The class means what our kind means; otherwise it is wider.</param>
public sealed record PloverMatch(string Class, bool IsClose, string Why);

/// <summary>Our kinds among the event classes of PLOVER 0.5 (<c>data/exchange/plover.tsv</c>).</summary>
public static class PloverClasses
{
    private static readonly Lazy<FrozenDictionary<string, PloverMatch>> s_byKind = new(Load);

    /// <summary>The class of what a statement reports; null when it reports no event, or none that PLOVER has.</summary>
    public static PloverMatch? Of(Statement statement) => statement.Modality switch
    {
        Modality.Denied or Modality.Possible or Modality.Conditional => null,
        _ => Of(statement.Kind),
    };

    public static PloverMatch? Of(string kind) => s_byKind.Value.GetValueOrDefault(kind);

    private static FrozenDictionary<string, PloverMatch> Load() =>
        Tsv.Embedded(typeof(PloverClasses).Assembly, "data/exchange/plover.tsv").Rows
            .Where(row => row.Optional("plover") is not null)
            .ToFrozenDictionary(row => row["kind"], row => new PloverMatch(row["plover"], row["match"] == "close", row["why"]), StringComparer.Ordinal);
}
