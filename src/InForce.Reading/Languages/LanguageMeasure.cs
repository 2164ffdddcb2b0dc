using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using InForce.Core.Data;
using InForce.Core.Documents;

namespace InForce.Reading.Languages;

/// <summary>A language as listed.</summary>
/// <param name="Tag">BCP 47 language subtag.</param>
/// <param name="HasModel">Whether the reader can read it.</param>
public sealed record Language(string Tag, string Name, bool HasModel);

/// <summary>Tells in which language a text is, by its commonest words, its letters and its script. Deterministic; time is bounded by <see cref="Longest"/>.</summary>
public static class LanguageMeasure
{
    /// <summary>Only this many UTF-16 units are looked at, a third each from the beginning, the middle and the end.</summary>
    public const int Longest = 24_000;

    private const int FewestWords = 8;
    private const double LeastShare = 0.08;
    private const double LeastScore = 2;
    private const double Lead = 1.25;
    private static readonly Lazy<ImmutableArray<Listed>> s_listed = new(Load);
    private static readonly Lazy<FrozenDictionary<string, Candidates>> s_byScript = new(ByScript);

    /// <summary>The language of a text; null where it is too short or too mixed to say.</summary>
    public static Language? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Scripts letters = Scripts.Of(text);
        if (letters.Main is { } script && script != "Latin")
        {
            return Best(text, script) ?? s_listed.Value.FirstOrDefault(l => l.Script == script)?.Language;
        }

        return Best(text, "Latin");
    }

    /// <summary>The language a document is declined for: measured, or declared where the text is too short to measure; null when it may be read.</summary>
    public static string? Declined(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (Of(document.Text) is { } measured)
        {
            return measured.HasModel ? null : measured.Name;
        }

        string? declared = document.Lang?.Split('-', '_')[0].ToLowerInvariant();
        return s_listed.Value.FirstOrDefault(l => l.Language.Tag == declared) is { Language.HasModel: false } listed ? listed.Language.Name : null;
    }

    private static Language? Best(string text, string script)
    {
        if (!s_byScript.Value.TryGetValue(script, out Candidates? listed))
        {
            return null;
        }

        ImmutableArray<Listed> candidates = listed.Languages;

        var scores = new double[candidates.Length];
        int words = 0;
        foreach (string word in Words(text))
        {
            words++;
            ReadOnlySpan<int> common = listed.WithWord.TryGetValue(word, out int[]? found) ? found : [];
            foreach (int i in common)
            {
                scores[i] += 1;
            }

            // A fifth for a word with a letter of the language that English lacks.
            for (int i = 0; i < candidates.Length && !Ascii.IsValid(word); i++)
            {
                scores[i] += !common.Contains(i) && word.Any(candidates[i].Letters.Contains) ? 0.2 : 0;
            }
        }

        int[] order = [.. Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i])];
        double second = order.Length > 1 ? scores[order[1]] : 0;
        bool sure = words >= FewestWords && scores[order[0]] >= Math.Max(LeastScore, LeastShare * words);
        // Two languages without a model may stay undecided between them; against one with a model the lead must be clear.
        bool clear = (scores[order[0]] >= second * Lead && (candidates[order[0]].Language.HasModel || scores[order[0]] >= second + LeastScore)) || !order.Take(2).Any(i => candidates[i].Language.HasModel);
        return sure && clear ? candidates[order[0]].Language : null;
    }

    private static IEnumerable<string> Words(string text)
    {
        foreach ((int from, int to) in Windows(text.Length))
        {
            int start = -1;
            for (int i = from; i <= to; i++)
            {
                bool letter = i < to && char.IsLetter(text[i]);
                if (letter && start < 0)
                {
                    start = i;
                }
                else if (!letter && start >= 0)
                {
                    // The "s" of "Chile's" is no word.
                    bool clipped = i - start == 1 && start > from && text[start - 1] is '\'' or '’';
                    if (i - start <= 40 && !clipped)
                    {
                        yield return text[start..i].ToLowerInvariant();
                    }

                    start = -1;
                }
            }
        }
    }

    internal static IEnumerable<(int From, int To)> Windows(int length)
    {
        const int Part = Longest / 3;
        return length <= Longest ? [(0, length)] : [(0, Part), ((length - Part) / 2, ((length - Part) / 2) + Part), (length - Part, length)];
    }

    private static ImmutableArray<Listed> Load() =>
    [
        .. Tsv.Embedded(Assembly.GetExecutingAssembly(), "data/languages/languages.tsv").Rows.Select(row => new Listed(
            new Language(row["tag"], row["name"], row["model"] == "yes"),
            row["script"],
            row["letters"].ToFrozenSet(),
            row["words"].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal))),
    ];

    private static FrozenDictionary<string, Candidates> ByScript() => s_listed.Value.Where(l => l.Words.Count > 0).GroupBy(l => l.Script).ToFrozenDictionary(g => g.Key, g => new Candidates([.. g]));

    private sealed record Listed(Language Language, string Script, FrozenSet<char> Letters, FrozenSet<string> Words);

    /// <summary>The languages of one script that are told apart by words.</summary>
    private sealed class Candidates(ImmutableArray<Listed> languages)
    {
        public ImmutableArray<Listed> Languages => languages;

        /// <summary>Positions of the languages in which a word is common.</summary>
        public FrozenDictionary<string, int[]> WithWord { get; } = languages.Index().SelectMany(l => l.Item.Words.Select(word => (Word: word, l.Index)))
            .GroupBy(w => w.Word, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Select(w => w.Index).ToArray(), StringComparer.Ordinal);
    }
}
