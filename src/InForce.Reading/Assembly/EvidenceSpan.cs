using InForce.Core.Documents;
using InForce.Reading.Frames;

namespace InForce.Reading.Assembling;

/// <summary>The smallest run of words that carries an act: its clause without what only introduces or closes it.</summary>
internal static class EvidenceSpan
{
    public static TextSpan Of(Match match)
    {
        SentenceView view = match.View;
        Segment segment = view.SegmentOf(match.Trigger);
        int first = Math.Min(match.Trigger, Math.Min(match.Group?.First ?? match.Trigger, segment.First));
        if (match.Zones.Agent.Count > 0 && match.Zones.Agent[0] > segment.First && match.Group is not null)
        {
            first = Math.Min(match.Group.First, Math.Max(segment.First, match.Zones.Agent[0]));
        }

        int last = Math.Max(match.TriggerLast, EndOf(segment, match));
        while (first < match.Trigger && !char.IsLetterOrDigit(view.Low[first][0]))
        {
            first++;
        }

        while (first < match.Trigger && view.Low[first] is "and" or "but" or "that" or "yet" or ",")
        {
            first++;
        }

        while (last > match.TriggerLast && (!char.IsLetterOrDigit(view.Low[last][0]) || view.Low[last] is "and" or "but"))
        {
            last--;
        }

        return view.SpanOf(first, last);
    }

    /// <summary>Last word of the clause; where a frame found "adopted a law by which the state withdraws", what was adopted goes with it, unless a comma parts them.</summary>
    private static int EndOf(Segment segment, Match match)
    {
        SentenceView view = match.View;
        int last = segment.End - 1;
        bool goesOn = !match.IsByWeight && segment.End < view.Count && FunctionWords.Prepositions.Contains(view.Low[last]) && view.Low[segment.End] is "which" or "whom"
            && !Enumerable.Range(match.Trigger, last - match.Trigger).Any(i => view.Low[i] == ",");
        return goesOn ? view.SegmentOf(segment.End).End - 1 : last;
    }
}
