using System.Collections.Immutable;
using InForce.Reading.Frames;
using InForce.Reading.Mentions;
using InForce.Reading.Times;

namespace InForce.Reading.Assembling;

/// <summary>Lists that tell one act of several states without repeating the verb: "Mali ratified in 2000, Niger in 2002, Burkina Faso in 2004".</summary>
internal static class GapLists
{
    public static IReadOnlyList<Draft> In(SentenceView view, IReadOnlyList<Draft> drafts, IReadOnlyList<TimeExpression> times)
    {
        var found = new List<Draft>();
        foreach (TimeExpression time in times)
        {
            int at = TimeChooser.TokenAt(view, time.Span.Start);
            (int first, ImmutableArray<string> states) = at < 0 ? (-1, []) : StatesBefore(view, at);
            if (states.IsEmpty || view.Groups.Any(g => g.Main >= first && g.Main <= at))
            {
                continue;
            }

            Draft? act = drafts.LastOrDefault(d => d.Match.View == view && d.Match.Trigger < first && d.Object?.StartsWith("treaty:", StringComparison.Ordinal) == true && d.Time?.Span.Start != time.Span.Start);
            if (act is null || drafts.Any(d => d.Match.View == view && d.Time?.Span.Start == time.Span.Start && d.Match.Trigger > first))
            {
                continue;
            }

            int last = at;
            while (last + 1 < view.Count && view.Raw.Tokens[last + 1].End <= time.Span.End)
            {
                last++;
            }

            Match match = act.Match with { Actors = states, ActorsBecause = "list", Trigger = first, TriggerLast = last, Group = null };
            found.Add(act with { Match = match, Time = time, Votes = null, Evidence = view.SpanOf(first, last) });
        }

        return found;
    }

    /// <summary>States that stand right before a time, after a comma, a semicolon, a colon or "and".</summary>
    private static (int First, ImmutableArray<string> States) StatesBefore(SentenceView view, int time)
    {
        int i = time - 1;
        if (i >= 0 && view.Low[i] is "in" or "on" or "by" or "at" or "since")
        {
            i--;
        }

        var states = new List<string>();
        int first = -1;
        while (i >= 0 && view.MentionAt[i] is { Type: MentionType.State, IsModifier: false } state)
        {
            states.InsertRange(0, state.States);
            first = state.First;
            i = first - 1;
            while (i >= 0 && view.Low[i] is "the")
            {
                i--;
            }

            if (i > 0 && view.Low[i] is "and" or "," && view.MentionAt[i - 1] is { Type: MentionType.State, IsModifier: false } && (view.Low[i] == "and" || states.Count > 1))
            {
                i--;
                continue;
            }

            break;
        }

        bool opens = first >= 0 && (i < 0 || view.Low[i] is "," or ";" or ":" or "and");
        return opens ? (first, [.. states.Distinct()]) : (-1, []);
    }
}
