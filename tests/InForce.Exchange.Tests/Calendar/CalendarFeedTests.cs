using System.Text;
using System.Text.Json;
using InForce.Exchange.Calendar;
using InForce.Testing;

namespace InForce.Exchange.Tests.Calendar;

public sealed class CalendarFeedTests
{
    private static readonly DateTimeOffset s_stamp = new(2031, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly CalendarEntry[] s_entries =
    [
        new("XB|XT|5(1)", new DateOnly(2031, 9, 1), "XB: clearance, due; first", "Article 5(1),\nten years after entry into force \\ see text", "https://example.org/xt#5", ["XT", "XB"]),
        new("XA|XT|20(3)", new DateOnly(2031, 6, 30), "XA: Rückzug wirksam – " + new string('ā', 120), string.Empty, Certainty: CalendarCertainty.Tentative),
        new("XA|XT|20(3)", new DateOnly(2031, 6, 30), "told twice", string.Empty),
    ];

    [Fact]
    public void Another_program_reads_back_every_day_and_word()
    {
        Assert.SkipUnless(ConsumerProgram.HasNode("ical.js"), ConsumerProgram.NoNode);

        using JsonDocument read = JsonDocument.Parse(ConsumerProgram.Node("calendar", Feed()));

        JsonElement[] events = [.. read.RootElement.GetProperty("events").EnumerateArray()];
        Assert.Equal("Legal dates of XT", read.RootElement.GetProperty("name").GetString());
        Assert.Equal(["2031-06-30", "2031-09-01"], events.Select(e => e.GetProperty("start").GetString()));
        Assert.Equal(["2031-07-01", "2031-09-02"], events.Select(e => e.GetProperty("end").GetString()));
        Assert.All(events, e => Assert.True(e.GetProperty("isDate").GetBoolean()));
        Assert.Equal(s_entries[1].Summary, events[0].GetProperty("summary").GetString());
        Assert.Equal(s_entries[0].Summary, events[1].GetProperty("summary").GetString());
        Assert.Equal(s_entries[0].Description, events[1].GetProperty("description").GetString());
        Assert.Equal("https://example.org/xt#5", events[1].GetProperty("url").GetString());
        Assert.Equal(["XT", "XB"], events[1].GetProperty("categories").EnumerateArray().Select(c => c.GetString()));
        Assert.Equal("TENTATIVE", events[0].GetProperty("status").GetString());
    }

    [Fact]
    public void No_line_is_longer_than_75_octets_and_every_line_ends_in_CRLF()
    {
        string feed = Feed();

        Assert.EndsWith("END:VCALENDAR\r\n", feed, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', feed.Replace("\r\n", string.Empty, StringComparison.Ordinal));
        Assert.All(feed.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
    }

    [Fact]
    public void The_order_of_entries_does_not_change_the_file()
    {
        Assert.Equal(Feed(s_entries[0], s_entries[1]), Feed(s_entries[1], s_entries[0]));
    }

    private static string Feed(params CalendarEntry[] entries)
    {
        var text = new StringWriter();
        CalendarFeed.Write(text, "Legal dates of XT", entries.Length == 0 ? s_entries : entries, s_stamp);
        return text.ToString();
    }
}
