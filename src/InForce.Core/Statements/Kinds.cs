using System.Collections.Frozen;
using System.Collections.Immutable;
using InForce.Core.Data;

namespace InForce.Core.Statements;

/// <summary>How thoroughly a kind is read: everywhere, where the document turns on it, or as background.</summary>
public enum KindRank
{
    Core,
    Marked,
    Background,
}

/// <summary>One kind of statement as <c>data/vocabulary/kinds.tsv</c> lists it.</summary>
/// <param name="Id">As in all output, for instance <c>instrument_notified</c>.</param>
/// <param name="Order">Position in the list, from 0.</param>
public sealed record KindEntry(string Id, string Family, KindRank Rank, string Label, string Meaning, int Order);

/// <summary>The closed list of statement kinds.</summary>
public static class Kinds
{
    private static readonly Lazy<ImmutableArray<KindEntry>> s_all = new(Load);

    private static readonly Lazy<FrozenDictionary<string, KindEntry>> s_byId =
        new(() => s_all.Value.ToFrozenDictionary(k => k.Id, StringComparer.Ordinal));

    /// <summary>In the order of display.</summary>
    public static ImmutableArray<KindEntry> All => s_all.Value;

    public static bool TryGet(string id, out KindEntry entry) => s_byId.Value.TryGetValue(id, out entry!);

    /// <exception cref="KeyNotFoundException">No such kind.</exception>
    public static KindEntry Get(string id) => s_byId.Value[id];

    private static ImmutableArray<KindEntry> Load()
    {
        Tsv table = Tsv.Embedded(typeof(Kinds).Assembly, "data/vocabulary/kinds.tsv");
        return [.. table.Rows.Select((row, i) =>
            new KindEntry(row["kind"], row["family"], RankOf(row), row["label"], row["meaning"], i))];
    }

    private static KindRank RankOf(TsvRow row) => row["rank"] switch
    {
        "core" => KindRank.Core,
        "marked" => KindRank.Marked,
        "background" => KindRank.Background,
        string other => throw row.Fault("rank", $"'{other}' is no rank; write core, marked or background"),
    };
}
