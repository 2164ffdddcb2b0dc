using InForce.Core.Statements;

namespace InForce.Reading.Frames;

/// <summary>Conditions named beside an act that make it conditional: "if", "only in an emergency", "withdrawing would …".</summary>
internal static class NamedConditions
{
    /// <summary>A named condition with can, could, would, may or will makes the act conditional.</summary>
    public static ActModality Applied(SentenceView view, VerbGroup group, ActModality read)
    {
        if (read.Value is Modality.Denied or Modality.Proposed || (read.Value == Modality.Occurred && group.Modal is null))
        {
            return read;
        }

        if (InsideCondition(view, group))
        {
            return new ActModality(Modality.Conditional, view.Segments[group.Segment].Opener!);
        }

        for (int s = 0; s < view.Segments.Count; s++)
        {
            Segment segment = view.Segments[s];
            if (s != group.Segment && segment.Opener is { } opener && FunctionWords.Conditions.Contains(opener) && Math.Abs(s - group.Segment) <= 2)
            {
                return new ActModality(Modality.Conditional, opener);
            }
        }

        string? phrase = ConditionPhrase(view, view.Segments[group.Segment]) ?? Hung(view, group) ?? GerundSubject(view, group, read) ?? Opening(view, group, read);
        return phrase is null ? read : new ActModality(Modality.Conditional, phrase);
    }

    /// <summary>"Withdrawing would enable …", "By leaving, the country could …": the condition stands as subject or means.</summary>
    private static string? GerundSubject(SentenceView view, VerbGroup group, ActModality read)
    {
        int first = view.Low[0] == "by" ? 1 : 0;
        bool gerund = view.Count > first && view.VerbForms[first] == VerbForm.Gerund && first < group.First && group.Segment <= 1;
        return gerund && (group.Modal is "would" or "could" or "can" or "may" or "might" || read.Value == Modality.Possible) ? view.WordsOf(0, first) : null;
    }

    /// <summary>"If the law is passed, all other states, the depositary and the Council will be informed": the tree hangs the condition on the verb, however far.</summary>
    private static string? Hung(SentenceView view, VerbGroup group)
    {
        if (view.Tree is not { } tree)
        {
            return null;
        }

        foreach (int child in tree.ChildrenOf(group.Main))
        {
            if (tree[child].Is("advcl") && tree.ChildOf(child, "mark") is >= 0 and int mark && FunctionWords.Conditions.Contains(view.Low[mark]))
            {
                return view.Low[mark];
            }
        }

        return null;
    }

    /// <summary>"The decision will allow production to start": what an exit or decision still to come opens the way to hangs on it.</summary>
    private static string? Opening(SentenceView view, VerbGroup group, ActModality read)
    {
        if (read.Value != Modality.Possible || view.Tree is not { } tree || tree[group.Main].Head is not (>= 0 and var over) || !(tree[group.Main].Is("xcomp") || tree[group.Main].Is("ccomp")))
        {
            return null;
        }

        bool opens = view.GroupAt(over) is { Modal: "will" or "would" or "could" } && tree[over].Lemma is "allow" or "enable" or "permit" or "let";
        return opens && tree.ChildOf(over, "nsubj") is >= 0 and var subject && view.Classes[subject].Meets(view.Class("exit") | view.Class("decision") | view.Class("bill")) ? view.Low[subject] : null;
    }

    private static bool InsideCondition(SentenceView view, VerbGroup group) =>
        view.Segments[group.Segment].Opener is { } opener && FunctionWords.Conditions.Contains(opener);

    private static string? ConditionPhrase(SentenceView view, Segment segment)
    {
        for (int i = segment.First; i < segment.End - 1; i++)
        {
            string pair = view.Low[i] + " " + view.Low[i + 1];
            bool named = pair is "only then" or "only if" or "only when" or "only after" or "only once" or "in case" or "if needed" or "if necessary" or "provided that"
                or "depends on" or "depend on" or "subject to" or "conditional on" or "dependent on";
            bool emergency = view.Low[i] is "only" or "except" or "in" && view.ClassesIn(i, Math.Min(segment.End, i + 6)).Meets(view.Class("emergency"));
            if (named || emergency || view.Low[i] is "if" or "unless" || (view.Low[i] == "once" && i == segment.First))
            {
                return pair;
            }
        }

        return null;
    }
}
