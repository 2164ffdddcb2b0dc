using System.Collections.Frozen;
using InForce.Core.Data;
using InForce.Reading.Text;

namespace InForce.Reading.Voice;

/// <summary>What a form of a reporting verb is.</summary>
/// <param name="Sort">say, think, ask, quote.</param>
internal readonly record struct CueVerb(string Lemma, string Sort);

/// <summary>Verbs and nouns of saying and thinking, from <c>data/voice</c>.</summary>
internal static class CueLexicon
{
    private static readonly Lazy<FrozenDictionary<string, CueVerb>> s_verbs = new(() =>
        Read("verbs.tsv").Rows.ToFrozenDictionary(r => r["form"], r => new CueVerb(r["lemma"], r["sort"]), StringComparer.OrdinalIgnoreCase));

    private static readonly Lazy<FrozenDictionary<string, string>> s_nouns = new(() =>
        Read("nouns.tsv").Rows.ToFrozenDictionary(r => r["form"], r => r["lemma"], StringComparer.OrdinalIgnoreCase));

    private static readonly Lazy<FrozenSet<string>> s_carriers = new(() => Read("carriers.tsv").Rows.Select(r => r["verb"]).ToFrozenSet(StringComparer.Ordinal));

    private static readonly Lazy<FrozenSet<string>> s_outletNouns = new(() => Read("outlet-nouns.tsv").Rows.Select(r => r["noun"]).ToFrozenSet(StringComparer.Ordinal));

    private static readonly Lazy<ILookup<string, string>> s_sources = new(() => Read("sources.tsv").Rows.ToLookup(r => r["sort"], r => r["words"], StringComparer.Ordinal));

    private static readonly Lazy<string[]> s_issuers = new(() => [.. Read("issuers.tsv").Rows.Select(r => r["word"])]);

    private static readonly Lazy<(string Begins, bool IsOutlet)[]> s_credits = new(() =>
        [.. Read("credits.tsv").Rows.Select(r => (r["begins"], r["sort"] == "outlet"))]);

    public static bool TryVerb(ReadOnlySpan<char> form, out CueVerb verb) =>
        s_verbs.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out verb);

    public static bool IsNoun(ReadOnlySpan<char> form) => s_nouns.Value.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(form);

    /// <summary>Words that point to who stands behind a report, by their sort in <c>data/voice/sources.tsv</c>.</summary>
    public static IEnumerable<string> SourceWords(string sort) => s_sources.Value[sort];

    /// <summary>A publisher that puts out what a body of state says of itself: "Ministry of Defence", "GovNews".</summary>
    public static bool IsRelease(string? publisher) =>
        publisher is not null && s_issuers.Value.Any(word => publisher.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>"agency", "the daily", "The newspaper": a word for an outlet, with or without its article.</summary>
    public static bool IsOutletNoun(ReadOnlySpan<char> words)
    {
        return s_outletNouns.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Articles.WithoutThe(words));
    }

    /// <summary>Verbs whose subject owns the claim they take: "issued a warning that …".</summary>
    public static bool IsCarrier(string lemma) => s_carriers.Value.Contains(lemma);

    /// <summary>The words a credit to another outlet begins with, and the length of that beginning; 0 when it is none.</summary>
    public static int OutletCredit(ReadOnlySpan<char> text)
    {
        foreach ((string begins, bool isOutlet) in s_credits.Value)
        {
            if (text.StartsWith(begins, StringComparison.OrdinalIgnoreCase))
            {
                return isOutlet ? begins.Length : 0;
            }
        }

        return 0;
    }

    private static Tsv Read(string file) => Tsv.Embedded(typeof(CueLexicon).Assembly, "data/voice/" + file);
}
