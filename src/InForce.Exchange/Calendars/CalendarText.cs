using System.Globalization;
using System.Text;
using InForce.Exchange.Writing;

namespace InForce.Exchange.Calendars;

/// <summary>An iCalendar file (RFC 5545) being written: CRLF, lines folded at 75 octets and never inside a letter.</summary>
public sealed class CalendarText
{
    private const int MaxOctets = 75;
    private readonly StringBuilder _text = new();

    /// <param name="name">What programs show as the calendar's name.</param>
    public CalendarText(string name)
    {
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//InForce//Legal dates//EN");
        Line("CALSCALE:GREGORIAN");
        Line("METHOD:PUBLISH");
        Words("NAME", name);
        Words("X-WR-CALNAME", name);
    }

    /// <summary>One line as it stands: of our own making.</summary>
    public CalendarText Line(string line)
    {
        int octets = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                _text.Append("\r\n ");
                octets = 1;
            }

            _text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
        return this;
    }

    /// <summary>A property whose value is text of any kind: escaped, and nothing in it steers the reader's program.</summary>
    public CalendarText Words(string property, string text) => Line(property + ":" + Escape(PlainText.Lines(text)));

    /// <summary>Whole days from the first to the last, both included.</summary>
    public CalendarText Days(DateOnly first, DateOnly last) => Line("DTSTART;VALUE=DATE:" + Day(first)).Line("DTEND;VALUE=DATE:" + Day(last.AddDays(1)));

    public CalendarText Stamp(DateTimeOffset at) => Line("DTSTAMP:" + at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    /// <summary>The finished file.</summary>
    public string End() => Line("END:VCALENDAR")._text.ToString();

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
