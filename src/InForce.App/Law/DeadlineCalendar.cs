using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using InForce.Core.States;
using InForce.Law.Deadlines;

namespace InForce.App.Law;

/// <summary>
/// Deadlines as an iCalendar file (RFC 5545). An event's UID depends on state, treaty, article, matter and ordinal only, never on
/// its day: so when a day moves, the same event moves, with a higher SEQUENCE.
/// </summary>
public static class DeadlineCalendar
{
    private const int MaxOctets = 75;

    /// <param name="stamp">When the calendar is written, UTC.</param>
    /// <param name="before">The calendar it updates, as written by this class; null for a first one.</param>
    public static string Write(ImmutableArray<LegalDeadline> deadlines, DateTimeOffset stamp, string? before = null)
    {
        Dictionary<string, (int Sequence, string Content)> known = before is null ? [] : Read(before);
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//InForce//Legal dates//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        Line(text, "NAME:Legal dates");
        Line(text, "X-WR-CALNAME:Legal dates");
        foreach (IGrouping<string, LegalDeadline> same in deadlines.GroupBy(Key).OrderBy(g => g.Min(d => d.Due)).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            foreach (LegalDeadline deadline in same)
            {
                Event(text, deadline, Uid(deadline), stamp, known);
            }
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Event(StringBuilder text, LegalDeadline d, string uid, DateTimeOffset stamp, Dictionary<string, (int Sequence, string Content)> known)
    {
        string day = d.Due.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        string status = d.Status == DeadlineStatus.Conditional ? "TENTATIVE" : "CONFIRMED";
        string summary = $"{StateDirectory.Shipped.NameOf(d.State)}, {d.Treaty} {d.Article}: {d.What}";
        string content = Hash($"{day}|{status}|{summary}|{d.Basis}");
        int sequence = known.TryGetValue(uid, out (int Sequence, string Content) was) ? was.Sequence + (was.Content == content ? 0 : 1) : 0;
        Line(text, "BEGIN:VEVENT");
        Line(text, "UID:" + uid);
        Line(text, "DTSTAMP:" + stamp.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        Line(text, "SEQUENCE:" + sequence.ToString(CultureInfo.InvariantCulture));
        Line(text, "DTSTART;VALUE=DATE:" + day);
        Line(text, "DTEND;VALUE=DATE:" + d.Due.AddDays(1).ToString("yyyyMMdd", CultureInfo.InvariantCulture));
        Line(text, "SUMMARY:" + Escape(summary));
        Line(text, "DESCRIPTION:" + Escape(d.Basis));
        Line(text, "STATUS:" + status);
        Line(text, "TRANSP:TRANSPARENT");
        Line(text, "X-INFORCE-CONTENT:" + content);
        Line(text, "END:VEVENT");
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

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    /// <summary>Folded at 75 octets, never inside a letter.</summary>
    private static void Line(StringBuilder text, string line)
    {
        int octets = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
