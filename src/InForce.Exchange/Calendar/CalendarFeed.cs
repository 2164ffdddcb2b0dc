using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using InForce.Exchange.Writing;

namespace InForce.Exchange.Calendar;

/// <summary>Writes days as an iCalendar file (RFC 5545, with the name property of RFC 7986).</summary>
public static class CalendarFeed
{
    /// <summary>RFC 5545, 3.1: a line holds at most 75 octets without its line end.</summary>
    private const int MostOctets = 75;

    /// <param name="name">Name of the calendar as a calendar program lists it.</param>
    /// <param name="entries">Written by day, then UID; entries of one key and day are one.</param>
    /// <param name="stampedAt">When this was known (DTSTAMP); no clock is asked.</param>
    public static void Write(TextWriter to, string name, IEnumerable<CalendarEntry> entries, DateTimeOffset stampedAt)
    {
        Line(to, "BEGIN:VCALENDAR");
        Line(to, "VERSION:2.0");
        Line(to, "PRODID:-//InForce//Legal dates//EN");
        Line(to, "CALSCALE:GREGORIAN");
        Line(to, "METHOD:PUBLISH");
        Line(to, "NAME:" + Escape(name));
        Line(to, "X-WR-CALNAME:" + Escape(name));
        string stamp = stampedAt.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var inOrder = entries.Select(e => (Entry: e, Uid: UidOf(e))).DistinctBy(e => e.Uid).OrderBy(e => e.Entry.On).ThenBy(e => e.Uid, StringComparer.Ordinal);
        foreach ((CalendarEntry entry, string uid) in inOrder)
        {
            WriteEntry(to, entry, uid, stamp);
        }

        Line(to, "END:VCALENDAR");
    }

    private static void WriteEntry(TextWriter to, CalendarEntry entry, string uid, string stamp)
    {
        Line(to, "BEGIN:VEVENT");
        Line(to, "UID:" + uid);
        Line(to, "DTSTAMP:" + stamp);
        Line(to, "DTSTART;VALUE=DATE:" + Day(entry.On));
        if (entry.On < DateOnly.MaxValue)
        {
            Line(to, "DTEND;VALUE=DATE:" + Day(entry.On.AddDays(1)));
        }

        Line(to, "SUMMARY:" + Escape(PlainText.OneLine(entry.Summary)));
        if (entry.Description.Length > 0)
        {
            Line(to, "DESCRIPTION:" + Escape(entry.Description));
        }

        if (!entry.Categories.IsDefaultOrEmpty)
        {
            Line(to, "CATEGORIES:" + string.Join(',', entry.Categories.Select(Escape)));
        }

        if (entry.Address is { } address && Uri.TryCreate(address, UriKind.Absolute, out Uri? uri))
        {
            Line(to, "URL:" + uri.AbsoluteUri);
        }

        Line(to, "STATUS:" + StatusOf(entry.Certainty));
        Line(to, "TRANSP:TRANSPARENT");
        Line(to, "END:VEVENT");
    }

    private static string StatusOf(CalendarCertainty certainty) => certainty switch
    {
        CalendarCertainty.Confirmed => "CONFIRMED",
        CalendarCertainty.Tentative => "TENTATIVE",
        CalendarCertainty.Cancelled => "CANCELLED",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string UidOf(CalendarEntry entry)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(entry.Key + "\n" + Day(entry.On)));
        return Convert.ToHexStringLower(hash.AsSpan(0, 16)) + "@inforce";
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escape(string text) => PlainText.Lines(text)
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Folds at 75 octets, never inside a character.</summary>
    private static void Line(TextWriter to, string line)
    {
        int room = MostOctets;
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (rune.Utf8SequenceLength > room)
            {
                to.Write("\r\n ");
                room = MostOctets - 1;
            }

            to.Write(rune.ToString());
            room -= rune.Utf8SequenceLength;
        }

        to.Write("\r\n");
    }
}
