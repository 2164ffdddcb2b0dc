using System.Globalization;
using InForce.Core.Statements;
using InForce.Reading.Times;

namespace InForce.Reading.Assembling;

/// <summary>The time of an act: its own, that of the last of what it was done to, none for what simply is.</summary>
internal static class ActDates
{
    /// <summary>Tokens between "the last" and its time: "the last of them in 2015".</summary>
    private const int Reach = 6;

    public static TimeExpression? Of(Match match, DateOnly? published, IReadOnlyList<TimeExpression> inSentence)
    {
        TimeExpression? time = TimeChooser.Of(match, inSentence), last = OfTheLast(match, inSentence);
        time = time is null || time.Span == last?.Span ? last : time;
        time = time is { Text: "midnight" } ? AfterMidnight(match, time, inSentence) : time;
        return time is not null && IsPresent(match, published, time) ? null : time;
    }

    /// <summary>
    /// "We must remember that the army destroyed its last mines in 1997": what is told in the past of a day that is over was done, whatever the words above it ask for.
    /// The act's own words ("promised", "was to") keep what they say.
    /// </summary>
    public static Modality Standing(Match match, DateOnly? published, TimeExpression? time) =>
        match.Modality.Value is Modality.Planned or Modality.Proposed
        && match.Group is { IsFinite: true, Modal: null, IsProgressive: false } told && (told.IsPast || told.IsPerfect) && time?.Latest < published
        && !match.Modality.Because.Split(' ').Contains(match.View.Low[told.Main])
            ? Modality.Occurred
            : match.Modality.Value;

    /// <summary>"since midnight between Friday and Saturday": from the second day on.</summary>
    private static TimeExpression AfterMidnight(Match match, TimeExpression midnight, IReadOnlyList<TimeExpression> inSentence)
    {
        int at = TimeChooser.TokenAt(match.View, midnight.Span.Start);
        bool between = at >= 0 && at + 1 < match.View.Count && match.View.Low[at + 1] == "between";
        TimeExpression[] days = between ? [.. inSentence.Where(t => t.Span.Start > midnight.Span.End).Take(2)] : [];
        return days is [_, { Latest: { } day } second] ? second with { Plain = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) } : midnight;
    }

    /// <summary>"Latvia is as much a party today as in March": what is so on the day of printing did not begin that day.</summary>
    private static bool IsPresent(Match match, DateOnly? published, TimeExpression time) =>
        match.Frame.Kind == "status_assertion" && time.Anchor == "document" && time.Earliest == published && time.Latest == time.Earliest;

    /// <summary>"… destroyed a million, the last of them in 2015": all were destroyed by then.</summary>
    private static TimeExpression? OfTheLast(Match match, IReadOnlyList<TimeExpression> inSentence)
    {
        for (int i = match.TriggerLast + 1; i + 2 < match.View.Count; i++)
        {
            if (match.View.Low[i] != "the" || match.View.Low[i + 1] is not ("last" or "final") || match.View.Low[i - 1] is not ("," or "–" or "—" or "-" or "with"))
            {
                continue;
            }

            TimeExpression? end = inSentence.FirstOrDefault(t => TimeChooser.TokenAt(match.View, t.Span.Start) is var at && at > i + 1 && at <= i + Reach);
            return end is { Plain: { } plain } && !plain.Contains('/', StringComparison.Ordinal) && NoVerbBetween(match, i, end) ? end with { Plain = "../" + plain } : null;
        }

        return null;
    }

    private static bool NoVerbBetween(Match match, int from, TimeExpression end)
    {
        int to = TimeChooser.TokenAt(match.View, end.Span.Start);
        return !Enumerable.Range(from, to - from).Any(i => match.View.GroupAt(i) is not null);
    }
}
