using System.Collections.Frozen;

namespace InForce.Reading.Text;

internal enum PointKind
{
    /// <summary>The point is no part of the word.</summary>
    None,
    Title,
    Before,
    May,
}

/// <summary>Words that own their point, words that keep their hyphen, words that begin sentences; from <c>data/text</c>.</summary>
internal static class Abbreviations
{
    private const int Longest = 12;

    private static readonly Lazy<FrozenDictionary<string, PointKind>> Points = new(() =>
        TextData.Rows("abbreviations.tsv").ToFrozenDictionary(row => row["form"], row => Enum.Parse<PointKind>(row["kind"], ignoreCase: true), StringComparer.Ordinal));

    private static readonly Lazy<FrozenSet<string>> Prefixes = new(() =>
        TextData.Rows("prefixes.tsv").Select(row => row["prefix"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    private static readonly Lazy<FrozenSet<string>> Starters = new(() =>
        TextData.Rows("starters.tsv").Select(row => row["word"]).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>What kind of abbreviation the word with its point is.</summary>
    public static PointKind KindOf(ReadOnlySpan<char> wordWithPoint) =>
        wordWithPoint.Length <= Longest
        && Points.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(wordWithPoint, out PointKind kind) ? kind : PointKind.None;

    public static bool KeepsHyphen(ReadOnlySpan<char> prefix) =>
        prefix.Length <= Longest && Prefixes.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(prefix);

    public static bool BeginsSentence(ReadOnlySpan<char> word) =>
        word.Length <= Longest && Starters.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
