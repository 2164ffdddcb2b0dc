using System.Collections.Frozen;
using System.Globalization;
using InForce.Core.Data;

namespace InForce.Capture.Dates;

/// <summary>Month names of many languages to month numbers.</summary>
internal static class MonthWords
{
    private static readonly Lazy<FrozenDictionary<string, int>> s_months = new(Load);

    /// <summary>1 to 12, or 0 when the word names no month.</summary>
    public static int Of(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 16) return 0;
        return s_months.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out int month) ? month : 0;
    }

    private static FrozenDictionary<string, int> Load()
    {
        var months = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (TsvRow row in Tsv.Embedded(typeof(MonthWords).Assembly, "data/capture/month-words.tsv").Rows)
            for (int month = 1; month <= 12; month++)
                foreach (string word in row.List(month.ToString(CultureInfo.InvariantCulture))) months.TryAdd(word, month);
        return months.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
