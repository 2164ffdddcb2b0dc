using InForce.Core.Documents;
using InForce.Reading.Syntax;

namespace InForce.Reading.Voice;

/// <summary>The words around a verb of saying: its cue, who is named beside it, whom he told.</summary>
internal static class CueParts
{
    /// <summary>The name or noun right before a verb the tagger took for a noun.</summary>
    public static TextSpan? NameBefore(Sentence s, int i)
    {
        int first = i;
        while (first > 0 && s[first - 1].Upos is "NOUN" or "PROPN" or "DET" or "ADJ" && s[i].Upos is "NOUN")
        {
            first--;
        }

        return first < i ? TreeSpans.Span(s, (first, i - 1)) : null;
    }

    /// <summary>Whoever "by" names with a passive.</summary>
    public static TextSpan? Agent(Sentence s, int i)
    {
        int agent = s.ChildOf(i, "obl:agent");
        return agent < 0 ? null : AfterCase(s, agent);
    }

    /// <summary>The phrase of a word without the preposition before it.</summary>
    private static TextSpan AfterCase(Sentence s, int head)
    {
        (int first, int last) = TreeSpans.Of(s, head);
        while (first < head && (s[first].Is("case") || s[first].Is("fixed")))
        {
            first++;
        }

        return TreeSpans.Span(s, (first, last));
    }

    /// <summary>The verb with the auxiliaries, negations and adverbs right before it.</summary>
    public static TextSpan Cue(Sentence s, int verb)
    {
        int first = verb;
        while (first > 0 && s[first - 1].Head == verb && (s[first - 1].Is("aux") || s[first - 1].Form is "not" or "n't" or "never"))
        {
            first--;
        }

        int last = verb + 1 < s.Tokens.Length && s[verb + 1].Head == verb && s[verb + 1].Is("compound:prt") ? verb + 1 : verb;
        return TreeSpans.Span(s, (first, last));
    }

    /// <summary>"told Reuters", "said in an interview with Reuters".</summary>
    public static TextSpan? ToldTo(Sentence s, int verb)
    {
        foreach (int child in s.ChildrenOf(verb))
        {
            if (child > verb && (s[child].Is("obj") || s[child].Is("iobj")) && s[child].Upos == "PROPN")
            {
                return TreeSpans.Span(s, TreeSpans.Of(s, child));
            }

            if (s[child].Is("obl") && s[child].Form.Equals("interview", StringComparison.OrdinalIgnoreCase) && s.ChildOf(child, "nmod") is >= 0 and var outlet)
            {
                return AfterCase(s, outlet);
            }
        }

        return null;
    }
}
