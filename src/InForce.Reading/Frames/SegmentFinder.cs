namespace InForce.Reading.Frames;

/// <summary>Cuts a sentence so that each stretch holds one finite verb at most.</summary>
internal static class SegmentFinder
{
    public static IReadOnlyList<Segment> Cut(SentenceView view)
    {
        var segments = new List<Segment>();
        int start = 0;
        (SegmentLink link, string? opener) = OpenerAt(view, 0);
        for (int i = 1; i < view.Count; i++)
        {
            if (!IsBoundary(view, start, i, out SegmentLink next, out string? word))
            {
                continue;
            }

            segments.Add(new Segment(start, i, link, opener));
            (start, link, opener) = (i, next, word);
        }

        segments.Add(new Segment(start, view.Count, link, opener));
        for (int s = 0; s < segments.Count; s++)
        {
            foreach (VerbGroup group in view.Groups)
            {
                if (group.Main >= segments[s].First && group.Main < segments[s].End)
                {
                    group.Segment = s;
                }
            }
        }

        return segments;
    }

    private static (SegmentLink, string?) OpenerAt(SentenceView view, int i)
    {
        while (i < view.Count - 1 && view.Low[i] is "“" or "\"" or "(" or "," or "and" or "but" or "only" or "even")
        {
            i++;
        }

        string word = view.Low[i];
        return FunctionWords.Subordinators.Contains(word) && FiniteBetween(view, i, NextBreak(view, i)) ? (SegmentLink.Subordinate, word) : (SegmentLink.Main, null);
    }

    private static bool IsBoundary(SentenceView view, int start, int i, out SegmentLink link, out string? opener)
    {
        (link, opener) = (SegmentLink.Main, null);
        string word = view.Low[i];
        if (i == view.Count - 1)
        {
            return false;
        }

        if (word is ";" or ":" or "—" or "–" or "--" or "(" || (word == "-" && i > 0 && IsSpaced(view, i)))
        {
            link = SegmentLink.Inserted;
            return true;
        }

        if (word is ")" or "”")
        {
            link = SegmentLink.Main;
            return true;
        }

        int at = word is "," or "“" or "\"" ? i + 1 : i;
        if (at >= view.Count)
        {
            return false;
        }

        string lead = view.Low[at];
        int end = NextBreak(view, at);
        if (FunctionWords.Relatives.Contains(lead) && FiniteBetween(view, at, view.Count))
        {
            (link, opener) = (SegmentLink.Relative, lead);
            return true;
        }

        if (lead == "that" && FiniteBetween(view, at, end) && IsClauseThat(view, at))
        {
            bool relative = at > 0 && view.VerbForms[at - 1] == VerbForm.None && !FunctionWords.Adverbs.Contains(view.Low[at - 1]) && at + 1 < view.Count && IsVerbStart(view, at + 1);
            (link, opener) = (relative ? SegmentLink.Relative : SegmentLink.Complement, lead);
            return true;
        }

        if (FunctionWords.Subordinators.Contains(lead) && at > start && SubordinateFollows(view, at, end))
        {
            (link, opener) = (SegmentLink.Subordinate, lead);
            return true;
        }

        if (FunctionWords.Coordinators.Contains(lead) && at > start && FiniteBetween(view, start, at) && FiniteBetween(view, at, end))
        {
            (link, opener) = (SegmentLink.Coordinate, lead);
            return true;
        }

        if (word == "," && FiniteBetween(view, start, i) && FiniteBetween(view, at, end) && !FunctionWords.Coordinators.Contains(lead))
        {
            link = SegmentLink.Main;
            return true;
        }

        // "said Finland would leave": the complement begins without a word for it.
        if (word is not ("," or ".") && i > start && EndsReporting(view, start, i) && FiniteBetween(view, i, end))
        {
            (link, opener) = (SegmentLink.Complement, null);
            return true;
        }

        return false;
    }

    /// <summary>Whether the token before <paramref name="i"/> ends a finite verb whose clause has its verb, and a subject begins here.</summary>
    private static bool EndsReporting(SentenceView view, int start, int i)
    {
        VerbGroup? before = view.Groups.LastOrDefault(g => g.IsFinite && g.Main < i && g.Main >= start);
        if (before is null)
        {
            return false;
        }

        bool begins = view.MentionAt[i] is { } m ? m.First == i : FunctionWords.Pronouns.Contains(view.Low[i]) || view.Low[i] is "the" or "a" or "an" or "its" or "their" or "no" or "this";
        VerbGroup? next = view.Groups.FirstOrDefault(g => g.IsFinite && g.First > i);
        if (!begins || next is null || next.First - i > 9)
        {
            return false;
        }

        for (int j = i; j < next.First; j++)
        {
            if (view.Low[j] is "," or "that" or "which" or "who" or "and" or "whether" or "where" || FunctionWords.Subordinators.Contains(view.Low[j]))
            {
                return false;
            }
        }

        return i - before.Main <= 8 && !Enumerable.Range(i, next.First - i).Any(j => view.Low[j] == "to");
    }

    private static bool SubordinateFollows(SentenceView view, int at, int end)
    {
        string word = view.Low[at];
        if (word is "as" or "since" or "after" or "before" or "until" or "once" or "even")
        {
            // Prepositions too: a clause only when a finite verb with its subject follows before the next break.
            VerbGroup? next = view.Groups.FirstOrDefault(g => g.IsFinite && g.First > at);
            return next is not null && next.First < end && next.First > at + 1 && next.First - at < 14;
        }

        return FiniteBetween(view, at, view.Count) || word is "if" or "unless";
    }

    private static bool IsClauseThat(SentenceView view, int at) =>
        at + 1 < view.Count && !(at > 0 && FunctionWords.Prepositions.Contains(view.Low[at - 1]) && view.Low[at - 1] is not "to");

    private static bool IsVerbStart(SentenceView view, int at) =>
        view.Groups.Any(g => g.IsFinite && (g.First == at || (g.First == at + 1 && FunctionWords.Adverbs.Contains(view.Low[at]))));

    private static bool IsSpaced(SentenceView view, int i) =>
        view.Raw.Tokens[i].Start > view.Raw.Tokens[i - 1].End && i + 1 < view.Count && view.Raw.Tokens[i + 1].Start > view.Raw.Tokens[i].End;

    private static int NextBreak(SentenceView view, int from)
    {
        for (int i = from + 1; i < view.Count; i++)
        {
            if (view.Low[i] is ";" or ":" or "—" or "–")
            {
                return i;
            }
        }

        return view.Count;
    }

    private static bool FiniteBetween(SentenceView view, int from, int end) =>
        view.Groups.Any(g => g.IsFinite && g.First >= from && g.Main < end);
}
