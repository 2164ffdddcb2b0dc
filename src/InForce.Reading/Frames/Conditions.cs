namespace InForce.Reading.Frames;

/// <summary>Clauses that name an act only as condition or point of time: "if the law is passed", "after the depositary receives the notice".</summary>
internal static class Conditions
{
    public static bool IsOnlyCondition(SentenceView view, int at, VerbGroup? group)
    {
        string? opener = Opener(view, at, group);
        return opener switch
        {
            "if" or "unless" or "once" or "until" or "till" or "whether" or "provided" or "lest" or "before" or "as-soon" => true,
            "after" or "when" or "whenever" => group is not { IsPast: true } || group.IsPerfect,
            _ => false,
        };
    }

    private static string? Opener(SentenceView view, int at, VerbGroup? group)
    {
        if (group is not null && view.Tree is { } tree)
        {
            foreach (int child in tree.ChildrenOf(group.Main))
            {
                if (tree[child].Is("mark") && child < group.Main)
                {
                    string word = view.Low[child];
                    return word == "as" && child > 0 && view.Low[child - 1] == "soon" ? "as-soon" : word;
                }
            }

        }

        Segment segment = view.SegmentOf(at);
        return segment.Opener == "as" && segment.First > 0 && view.Low[segment.First - 1] == "soon" ? "as-soon" : segment.Opener;
    }
}
