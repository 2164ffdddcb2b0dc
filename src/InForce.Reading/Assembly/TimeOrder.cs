using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Reading.Times;

namespace InForce.Reading.Assembling;

/// <summary>Looks up expressions of time by place. They stand in order of the text and never overlap.</summary>
internal static class TimeOrder
{
    /// <summary>Those that lie wholly inside a span, in order.</summary>
    public static IReadOnlyList<TimeExpression> Within(ImmutableArray<TimeExpression> times, TextSpan span)
    {
        int from = FirstFrom(times, span.Start);
        int to = from;
        while (to < times.Length && times[to].Span.End <= span.End)
        {
            to++;
        }

        return times[from..to];
    }

    /// <summary>The one that begins at an offset; null where none does.</summary>
    public static TimeExpression? At(ImmutableArray<TimeExpression> times, int start) =>
        FirstFrom(times, start) is var i && i < times.Length && times[i].Span.Start == start ? times[i] : null;

    private static int FirstFrom(ImmutableArray<TimeExpression> times, int offset)
    {
        int low = 0;
        int high = times.Length;
        while (low < high)
        {
            int mid = (low + high) / 2;
            (low, high) = times[mid].Span.Start < offset ? (mid + 1, high) : (low, mid);
        }

        return low;
    }
}
