using System.Collections.Frozen;
using InForce.Core.Data;

namespace InForce.Capture.Dates;

/// <summary>What the words before a date say of it.</summary>
internal enum DateMeaning
{
    Unsaid,
    Published,
    Modified,
    Other,
}

/// <summary>Reads the words beside a date on a page.</summary>
internal static class DateWords
{
    private const int Reach = 40;
    private const int MostWords = 3;
    private static readonly Lazy<FrozenDictionary<string, DateMeaning>> s_words = new(Load);

    /// <summary>The meaning of the last telling word in the forty characters before a date.</summary>
    public static DateMeaning Before(ReadOnlySpan<char> text)
    {
        if (text.Length > Reach) text = text[^Reach..];
        var words = s_words.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<Range> parts = stackalloc Range[24];
        int n = text.SplitAny(parts, " \t\n:|,\u2022\u00B7()", StringSplitOptions.RemoveEmptyEntries);
        for (int last = n - 1; last >= 0; last--)
        {
            for (int length = Math.Min(MostWords, last + 1); length > 0; length--)
            {
                ReadOnlySpan<char> phrase = text[parts[last - length + 1].Start..parts[last].End];
                if (words.TryGetValue(phrase, out DateMeaning meaning)) return meaning;
            }
        }

        return DateMeaning.Unsaid;
    }

    private static FrozenDictionary<string, DateMeaning> Load()
    {
        var words = new Dictionary<string, DateMeaning>(StringComparer.OrdinalIgnoreCase);
        foreach (TsvRow row in Tsv.Embedded(typeof(DateWords).Assembly, "data/capture/date-words.tsv").Rows)
        {
            if (!Enum.TryParse(row["meaning"], ignoreCase: true, out DateMeaning meaning)) throw row.Fault("meaning", "no such meaning");
            foreach (string word in row.List("words")) words.TryAdd(word, meaning);
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
