using System.Collections.Frozen;
using System.Collections.Immutable;
using InForce.Core.Data;

namespace InForce.Reading.Quantities;

/// <summary>What words beside a number make of it.</summary>
internal enum Bound
{
    None,
    Over,
    Least,
    Most,
    Under,
    About,
    Range,
}

/// <summary>The words of <c>data/quantities</c>. Built once, then only read.</summary>
internal static class QuantityLexicon
{
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<(string Unit, UnitKind Kind, string State)>>> s_units = new(() =>
        Rows("units").GroupBy(r => r["word"], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(r => (r["unit"], KindOf(r, "kind", r["kind"]), r["state"])).ToImmutableArray(), StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<(string Words, bool IsBefore), Bound>> s_bounds = new(() =>
        Rows("bounds").ToFrozenDictionary(r => (r["words"], r["place"] == "before"), r => Enum.TryParse(r["effect"], ignoreCase: true, out Bound bound) ? bound : throw r.Fault("effect", "no effect of a bound")));

    private static readonly Lazy<FrozenDictionary<string, string>> s_covers = new(() => Rows("covers").ToFrozenDictionary(r => r["word"], r => r["covers"], StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<UnitKind>>> s_kinds = new(() =>
        Rows("kinds").ToFrozenDictionary(r => r["kind"], r => r.List("of").Select(of => KindOf(r, "of", of)).ToImmutableArray(), StringComparer.Ordinal));

    /// <summary>The readings of a word of measure; empty for other words.</summary>
    public static ImmutableArray<(string Unit, UnitKind Kind, string State)> UnitsOf(string word) => s_units.Value.GetValueOrDefault(word, []);

    public static Bound BoundOf(string words, bool isBefore) => s_bounds.Value.GetValueOrDefault((words, isBefore));

    /// <summary>What a word says an amount is for; null for other words.</summary>
    public static string? CoverOf(string word) => s_covers.Value.GetValueOrDefault(word);

    /// <summary>What an amount of a statement of this kind may be of, the likelier first; empty where such statements carry none.</summary>
    public static ImmutableArray<UnitKind> For(string kind) => s_kinds.Value.GetValueOrDefault(kind, []);

    private static ImmutableArray<TsvRow> Rows(string file) => Tsv.Embedded(typeof(QuantityLexicon).Assembly, $"data/quantities/{file}.tsv").Rows;

    private static UnitKind KindOf(TsvRow row, string column, string text) =>
        Enum.TryParse(text, ignoreCase: true, out UnitKind kind) ? kind : throw row.Fault(column, $"'{text}' is no kind of unit");
}
