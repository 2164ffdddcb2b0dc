namespace InForce.Reading.Frames;

/// <summary>Clauses that name an act only as condition or point of time: "if the law is passed", "after the depositary receives the notice".</summary>
internal static class Conditions
{
    public static bool IsOnlyCondition(SentenceView view, int at, VerbGroup? group)
    {
        if (IsInverted(view, at))
        {
            return true;
        }

        string? opener = Opener(view, at, group);
        if (opener is "after" or "before" or "until" or "till" && PointsBack(view, at, opener))
        {
            return false;
        }

        return opener switch
        {
            "if" or "unless" or "once" or "until" or "till" or "whether" or "provided" or "lest" or "before" or "as-soon" => true,
            "after" or "when" or "whenever" => group is not { IsPast: true } || group.IsPerfect,
            _ => false,
        };
    }

    /// <summary>"Had it done so on that day, …": a condition without a word for it, up to its comma.</summary>
    private static bool IsInverted(SentenceView view, int at)
    {
        int first = view.SegmentOf(at).First;
        while (first < at && !view.IsLetter(first))
        {
            first++;
        }

        return view.Low[first] is "had" or "were" or "should" && view.Low[^1] != "?" && first + 1 < view.Count && (first == 0 || !view.IsLetter(first - 1))
            && (view.MentionAt[first + 1] is not null || FunctionWords.Pronouns.Contains(view.Low[first + 1]) || FunctionWords.Determiners.Contains(view.Low[first + 1]))
            && Array.IndexOf(view.Low, ",", first, at - first) < 0;
    }

    /// <summary>"After that the government must send a notice": the words point back and open no clause.</summary>
    private static bool PointsBack(SentenceView view, int at, string opener)
    {
        int word = Array.IndexOf(view.Low, opener, view.SegmentOf(at).First);
        return word >= 0 && word + 1 < at && view.Low[word + 1] is "that" or "this" or "then" or "which" or "now" or "today" && view.VerbForms[word + 2] == VerbForm.None;
    }

    private static string? Opener(SentenceView view, int at, VerbGroup? group)
    {
        Segment segment = view.SegmentOf(at);
        string? opener = segment.Opener == "as" && segment.First > 0 && view.Low[segment.First - 1] == "soon" ? "as-soon" : segment.Opener;
        if (group is null || view.Tree is not { } tree)
        {
            return opener;
        }

        foreach (int child in tree.ChildrenOf(group.Main))
        {
            if (tree[child].Is("mark") && child < group.Main)
            {
                string word = view.Low[child];
                return word == "as" && child > 0 && view.Low[child - 1] == "soon" ? "as-soon" : word;
            }
        }

        // "At a moment when", "on 20 February, when": the clause tells which time, it is no condition.
        int named = segment.First > 1 && view.Low[segment.First - 1] == "," ? segment.First - 2 : segment.First - 1;
        if (opener == "when" && named >= 0 && (tree[named].Upos is "NOUN" && named == segment.First - 1 || named < segment.First - 1 && view.Classes[named].Meets(view.Class("date-word") | view.Class("year-of")) | char.IsAsciiDigit(view.Low[named][0])))
        {
            return null;
        }

        // The parser may hang "after" elsewhere; right before a short subject it still opens the clause.
        return opener is "after" or "when" && OpensHere(view, tree, segment, group, opener) ? opener : null;
    }

    private static bool OpensHere(SentenceView view, Syntax.Sentence tree, Segment segment, VerbGroup group, string opener)
    {
        int word = Array.IndexOf(view.Low, opener, segment.First);
        return word >= 0 && word < group.First && group.First - word <= 4 && !tree[word].Is("case");
    }
}
