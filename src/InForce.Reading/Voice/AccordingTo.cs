using InForce.Reading.Syntax;

namespace InForce.Reading.Voice;

/// <summary>"According to X, …" and "…, according to X".</summary>
internal static class AccordingTo
{
    /// <summary>One attribution, or none where no one or nothing is left to attribute.</summary>
    public static IEnumerable<Attribution> At(Sentence s, int index, int i, Func<int, bool> inQuote)
    {
        int head = s[i + 1].Head == i || s[i + 1].Is("fixed") ? s[i].Head : s[i + 1].Head;
        head = head == i || head < 0 ? s.ChildOf(i, "obl") : head;
        if (head <= i + 1 || head >= s.Tokens.Length)
        {
            yield break;
        }

        (int first, int last) = TreeSpans.Of(s, head, k => k <= i + 1);
        last = UntilComma(s, first, last, head, atStart: i == 0);
        int from = i == 0 ? last + 1 : 0;
        int to = i == 0 ? Enumerable.Range(from, s.Tokens.Length - from).FirstOrDefault(k => s[k].Form == ";", s.Tokens.Length) - 1 : i - 1;
        (from, to) = TreeSpans.Trim(s, from, to, from);
        while (from < to && s[from].Upos == "PUNCT" && s[from].Form == ",")
        {
            from++;
        }

        if (to - from < 1)
        {
            yield break;
        }

        yield return new Attribution
        {
            Source = TreeSpans.Span(s, (first, last)),
            Cue = TreeSpans.Span(s, (i, i + 1)),
            Content = TreeSpans.Span(s, (from, to)),
            Kind = Enumerable.Range(from, to - from + 1).Any(inQuote) ? AttributionKind.Mixed : AttributionKind.Indirect,
            CueLemma = "according to",
            Sentence = index,
        };
    }

    /// <summary>A fronted "According to X," ends at its comma, whatever the tree hangs on X.</summary>
    private static int UntilComma(Sentence s, int first, int last, int head, bool atStart)
    {
        if (!atStart)
        {
            return last;
        }

        for (int k = head + 1; k <= last; k++)
        {
            if (s[k].Form == "," && k + 1 < s.Tokens.Length && s[k + 1].Upos is "PRON" or "DET" or "NUM" or "NOUN")
            {
                return k - 1;
            }
        }

        return last;
    }
}
