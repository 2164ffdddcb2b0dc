using System.Collections.Frozen;
using InForce.Core.Data;

namespace InForce.Capture.Html;

/// <summary>Lines that show by their words that they, or what follows, are not the article.</summary>
internal static class FurniturePhrases
{
    private const int LongestLine = 60;
    private const int LongestStart = 160;
    private const string Edges = " \t\n.:!?\u2026\u2192\u00BB\u203A>|-\u2013\u2014*#+\u25BC\u25B6\u2193\u2191\"'\u201C\u201D";
    private static readonly Lazy<Phrases> s_phrases = new(Load);

    /// <summary>The line opens a part that does not belong.</summary>
    public static bool OpensSection(ReadOnlySpan<char> line) => Is(s_phrases.Value.Sections, line);

    /// <summary>The whole line is furniture.</summary>
    public static bool IsFurniture(ReadOnlySpan<char> line) => Is(s_phrases.Value.Lines, line) || Starts(line);

    private static bool Is(FrozenSet<string> set, ReadOnlySpan<char> line)
    {
        line = line.Trim(Edges);
        if (line.Length is 0 or > LongestLine) return false;
        if (!line.Contains('\u2019')) return set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(line);
        return set.Contains(line.ToString().Replace('\u2019', '\''));
    }

    private static bool Starts(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestStart) return false;
        foreach (string start in s_phrases.Value.Starts)
            if (line.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static Phrases Load()
    {
        var sets = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal)
        {
            ["section"] = new(StringComparer.OrdinalIgnoreCase),
            ["line"] = new(StringComparer.OrdinalIgnoreCase),
            ["start"] = new(StringComparer.OrdinalIgnoreCase),
        };
        foreach (TsvRow row in Tsv.Embedded(typeof(FurniturePhrases).Assembly, "data/capture/furniture-phrases.tsv").Rows)
        {
            if (!sets.TryGetValue(row["place"], out HashSet<string>? set)) throw row.Fault("place", "no such place");
            set.UnionWith(row.List("phrases"));
        }

        return new Phrases(
            sets["section"].ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            sets["line"].ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            [.. sets["start"].Order(StringComparer.Ordinal)]);
    }

    private sealed record Phrases(FrozenSet<string> Sections, FrozenSet<string> Lines, string[] Starts);
}
