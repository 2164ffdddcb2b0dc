using System.Collections.Immutable;
using InForce.Reading.Mentions;
using InForce.Reading.Text;
using InForce.Reading.Times;

namespace InForce.Reading.Assembling;

/// <summary>In a chronology a paragraph begins with its date: "16 April 2025. Final reading …". The date is that of every act in it without one.</summary>
internal static class LeadDates
{
    public static void Apply(ReadText read, ImmutableArray<TimeExpression> times, List<Draft> drafts)
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Time is null && LeadOf(read, times, drafts[i].Match.View.Raw.Paragraph) is { } lead)
            {
                drafts[i] = drafts[i] with { Time = lead };
            }
        }
    }

    private static TimeExpression? LeadOf(ReadText read, ImmutableArray<TimeExpression> times, int paragraph)
    {
        Paragraph p = read.Layout.Paragraphs[paragraph];
        TimeExpression? lead = TimeOrder.At(times, p.Start);
        if (lead?.Plain is null || lead.Span.End >= read.Text.Length)
        {
            return null;
        }

        ReadOnlySpan<char> after = read.Text.AsSpan(lead.Span.End, Math.Min(3, read.Text.Length - lead.Span.End)).TrimStart();
        return after.Length > 0 && after[0] is '.' or ':' or '–' or '—' or '-' ? lead : null;
    }
}
