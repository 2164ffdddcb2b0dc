using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using InForce.Core.States;
using InForce.Exchange.Calendars;
using InForce.Law.Deadlines;

namespace InForce.App.Law;

/// <summary>
/// Deadlines as an iCalendar file (RFC 5545). An event's UID depends on state, treaty, article, matter and ordinal only, never on
/// its day: so when a day moves, the same event moves, with a higher SEQUENCE.
/// </summary>
public static class DeadlineCalendar
{
    /// <param name="stamp">The instant the dates are known at.</param>
    /// <param name="before">The calendar it updates, as written by this class; null for a first one.</param>
    public static string Write(ImmutableArray<LegalDeadline> deadlines, DateTimeOffset stamp, string? before = null)
    {
        var calendar = new CalendarText("Legal dates");
        WriteEvents(calendar, deadlines, stamp, before);
        return calendar.End();
    }

    /// <summary>The events alone, for a calendar that holds others as well.</summary>
    internal static void WriteEvents(CalendarText calendar, ImmutableArray<LegalDeadline> deadlines, DateTimeOffset stamp, string? before = null)
    {
        Dictionary<string, (int Sequence, string Content)> known = before is null ? [] : Read(before);
        foreach (IGrouping<string, LegalDeadline> same in deadlines.GroupBy(Key).OrderBy(g => g.Min(d => d.Due)).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            foreach (LegalDeadline deadline in same)
            {
                Event(calendar, deadline, Uid(deadline), stamp, known);
            }
        }
    }

    private static void Event(CalendarText calendar, LegalDeadline d, string uid, DateTimeOffset stamp, Dictionary<string, (int Sequence, string Content)> known)
    {
        string status = d.Status == DeadlineStatus.Conditional ? "TENTATIVE" : "CONFIRMED";
        string summary = $"{StateDirectory.Shipped.NameOf(d.State)}, {d.Treaty} {d.Article}: {d.What}";
        string content = Hash($"{d.Due.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}|{status}|{summary}|{d.Basis}");
        int sequence = known.TryGetValue(uid, out (int Sequence, string Content) was) ? was.Sequence + (was.Content == content ? 0 : 1) : 0;
        calendar.Line("BEGIN:VEVENT").Line("UID:" + uid).Stamp(stamp).Line("SEQUENCE:" + sequence.ToString(CultureInfo.InvariantCulture))
            .Days(d.Due, d.Due).Words("SUMMARY", summary).Words("DESCRIPTION", d.Basis)
            .Line("STATUS:" + status).Line("TRANSP:TRANSPARENT").Line("X-INFORCE-CONTENT:" + content).Line("END:VEVENT");
    }

    private static string Key(LegalDeadline d) => $"{d.State}|{d.Treaty}|{d.Article}|{d.What}";

    /// <summary>A yearly duty is one event a year; a single one keeps its identity wherever it moves.</summary>
    private static string Uid(LegalDeadline d) =>
        Hash(d.Basis.Contains("each ", StringComparison.Ordinal) || d.Basis.Contains("every ", StringComparison.Ordinal) ? $"{Key(d)}|{d.Due.Year}" : Key(d)) + "@inforce";

    private static Dictionary<string, (int Sequence, string Content)> Read(string calendar)
    {
        var events = new Dictionary<string, (int, string)>(StringComparer.Ordinal);
        string uid = string.Empty, content = string.Empty;
        int sequence = 0;
        foreach (string line in calendar.Replace("\r\n ", string.Empty, StringComparison.Ordinal).Split("\r\n"))
        {
            if (line.StartsWith("UID:", StringComparison.Ordinal))
            {
                uid = line[4..];
            }
            else if (line.StartsWith("SEQUENCE:", StringComparison.Ordinal))
            {
                _ = int.TryParse(line.AsSpan(9), NumberStyles.None, CultureInfo.InvariantCulture, out sequence);
            }
            else if (line.StartsWith("X-INFORCE-CONTENT:", StringComparison.Ordinal))
            {
                content = line["X-INFORCE-CONTENT:".Length..];
            }
            else if (line == "END:VEVENT")
            {
                events[uid] = (sequence, content);
                (uid, content, sequence) = (string.Empty, string.Empty, 0);
            }
        }

        return events;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..24];
}
