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

        string? phrase = ConditionPhrase(view, view.Segments[group.Segment]) ?? GerundSubject(view, group);
        return phrase is null ? read : new ActModality(Modality.Conditional, phrase);
    }

    /// <summary>"Withdrawing would enable …", "By leaving, the country could …": the condition stands as subject or means.</summary>
    private static string? GerundSubject(SentenceView view, VerbGroup group)
    {
        int first = view.Low[0] == "by" ? 1 : 0;
        bool gerund = view.Count > first && view.VerbForms[first] == VerbForm.Gerund && first < group.First && group.Segment <= 1;
        return gerund && group.Modal is "would" or "could" or "can" or "may" or "might" ? view.WordsOf(0, first) : null;
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
