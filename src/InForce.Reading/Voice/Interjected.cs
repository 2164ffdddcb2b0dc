using System.Collections.Immutable;
using InForce.Reading.Syntax;

namespace InForce.Reading.Voice;

/// <summary>A speaker and verb set between commas, or closing the sentence after one: "A, the ministry said on Monday, B".</summary>
/// <param name="Source">First and last word of the speaker.</param>
/// <param name="Parts">What stands before and behind it, first and last words.</param>
internal sealed record Interjected((int First, int Last) Source, ImmutableArray<(int From, int To)> Parts)
{
    private const int LongestSpeaker = 14;
    private const int LongestTail = 5;

    /// <summary>Told by words and commas alone, because trees often take the speaker for a part of the sentence around it.</summary>
    public static Interjected? At(Sentence s, int verb, Func<int, bool> inQuote)
    {
        int comma = verb - 1;
        while (comma > 0 && verb - comma <= LongestSpeaker && IsNominal(s, comma))
        {
            comma--;
        }

        bool speaker = comma > 0 && comma < verb - 1 && s[comma].Form == "," && !inQuote(comma) && Enumerable.Range(comma + 1, verb - comma - 1).Any(k => s[k].Upos is "PROPN" or "NOUN" or "PRON");
        if (!speaker || s[comma + 1].Upos is "CCONJ" or "SCONJ" or "ADP" or "ADV" || s[comma + 1].Xpos is "WP" or "WDT" || s[comma + 1].Form is "who" or "which" or "that" or "where")
        {
            return null;
        }

        int end = verb + 1;
        while (end < s.Tokens.Length && end - verb <= LongestTail && s[end].Upos is "PROPN" or "NOUN" or "PRON" or "ADP" or "NUM" or "DET" or "ADV" or "ADJ" && s[end].Upos != "PUNCT")
        {
            end++;
        }

        bool closed = end >= s.Tokens.Length || s[end].Form is "," or "." or ";";
        if (!closed || (end < s.Tokens.Length && inQuote(end)))
        {
            return null;
        }

        var parts = ImmutableArray.CreateBuilder<(int, int)>();
        Part(s, 0, comma - 1, parts);
        if (end < s.Tokens.Length && s[end].Form == "," && end + 2 < s.Tokens.Length && s[end + 1].Xpos != "VBG" && s[end + 1].Form is not ("as" or "according") && !(parts.Count > 0 && IsWhen(s, end + 1)))
        {
            Part(s, end + 1, s.Tokens.Length - 1, parts);
        }

        return parts.Count == 0 ? null : new Interjected((comma + 1, verb - 1), parts.DrainToImmutable());
    }

    /// <summary>"…, the army said on Wednesday, four days after the withdrawal took effect": when it was said, no part of it.</summary>
    private static bool IsWhen(Sentence s, int from)
    {
        int at = from;
        while (at < s.Tokens.Length && at - from < 4 && s[at].Upos is "NUM" or "NOUN" or "DET" or "ADJ" or "ADV" && s[at].Form is not ("after" or "before" or "since"))
        {
            at++;
        }

        return at < s.Tokens.Length && s[at].Form is "after" or "before" or "since" or "when" or "while";
    }

    private static void Part(Sentence s, int from, int to, ImmutableArray<(int, int)>.Builder parts)
    {
        (from, to) = TreeSpans.Trim(s, from, to, from);
        while (from < to && s[from].Form is "," or "-" or "–")
        {
            from++;
        }

        if (to > from || (to == from && s[from].Upos != "PUNCT"))
        {
            parts.Add((from, to));
        }
    }

    private static bool IsNominal(Sentence s, int i) =>
        s[i].Upos is "PROPN" or "NOUN" or "PRON" or "DET" or "ADJ" or "NUM" or "PART" || s[i].Form is "of" or "for" or "and" or "(" or ")" or "'s" or "’s" or "&";
}
