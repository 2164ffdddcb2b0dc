using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using InForce.App.Law;
using InForce.Law.Acts;
using InForce.Law.Deadlines;
using InForce.Testing;

namespace InForce.App.Tests.Law;

public sealed class DeadlineCalendarTests
{
    private static readonly DateTimeOffset s_stamp = new(2026, 5, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly s_from = new(2026, 5, 20);
    private static readonly LegalDeadline s_invented = new(
        "LVA", "XT", "Art. 5(1)", "Rückzug; wirksam, " + new string('ā', 120), new DateOnly(2031, 6, 30), "one,\ntwo \\ three", DeadlineStatus.Conditional, []);

    [Fact]
    public void A_calendar_program_reads_back_every_day_and_word()
    {
        Assert.SkipUnless(ConsumerProgram.HasNode("ical.js"), ConsumerProgram.NoNode);
        ImmutableArray<LegalDeadline> due = [.. Due("NOR", null), s_invented];

        Dictionary<string, JsonElement> read = Read(DeadlineCalendar.Write(due, s_stamp));

        Assert.Equal(due.Length, read.Count);
        JsonElement event1 = Assert.Single(read.Values, e => e.GetProperty("start").GetString() == "2031-06-30");
        Assert.Equal("2031-07-01", event1.GetProperty("end").GetString());
        Assert.Equal($"Latvia, XT Art. 5(1): {s_invented.What}", event1.GetProperty("summary").GetString());
        Assert.Equal(s_invented.Basis, event1.GetProperty("description").GetString());
        Assert.Equal("TENTATIVE", event1.GetProperty("status").GetString());
        Assert.All(read.Values, e => Assert.True(e.GetProperty("isDate").GetBoolean()));
        Assert.Contains(read.Values, e => e.GetProperty("status").GetString() == "CONFIRMED");
    }

    [Fact]
    public void When_the_depositary_mends_a_day_the_same_event_moves_with_a_higher_sequence_and_no_other_does()
    {
        Assert.SkipUnless(ConsumerProgram.HasNode("ical.js"), ConsumerProgram.NoNode);
        string first = DeadlineCalendar.Write(Due("NOR", Notice(new DateOnly(2026, 5, 3))), s_stamp);
        string second = DeadlineCalendar.Write(Due("NOR", Notice(new DateOnly(2026, 5, 10))), s_stamp.AddDays(1), first);
        string third = DeadlineCalendar.Write(Due("NOR", Notice(new DateOnly(2026, 5, 10))), s_stamp.AddDays(2), second);

        Dictionary<string, JsonElement> before = Read(first), after = Read(second), unchanged = Read(third);

        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), after.Keys.Order(StringComparer.Ordinal));
        string moved = Assert.Single(before.Keys, uid => before[uid].GetProperty("start").GetString() != after[uid].GetProperty("start").GetString());
        Assert.Equal(("2026-11-03", "2026-11-10"), (before[moved].GetProperty("start").GetString(), after[moved].GetProperty("start").GetString()));
        Assert.Contains("APMBC Art. 20", after[moved].GetProperty("summary").GetString(), StringComparison.Ordinal);
        Assert.Equal([0, 1, 1], new[] { before, after, unchanged }.Select(c => c[moved].GetProperty("sequence").GetInt32()));
        Assert.All(before.Keys.Where(uid => uid != moved), uid => Assert.Equal(0, unchanged[uid].GetProperty("sequence").GetInt32()));
    }

    [Fact]
    public void No_line_is_longer_than_75_octets_and_every_line_ends_in_CRLF()
    {
        string calendar = DeadlineCalendar.Write([s_invented], s_stamp);

        Assert.EndsWith("END:VCALENDAR\r\n", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', calendar.Replace("\r\n", string.Empty, StringComparison.Ordinal));
        Assert.All(calendar.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
    }

    private static ImmutableArray<LegalDeadline> Due(string state, Act? added) =>
        LawDesk.Open(null, added is null ? null : new Added(added)).Deadlines(state, null, s_from, s_from.AddYears(2), s_stamp);

    private static Act Notice(DateOnly on) => new("APMBC", "NOR", "withdrawal", on, null, SourceTier.Official, "depositary notification", "2026-05-20", null, "C.N.1.2026");

    private static Dictionary<string, JsonElement> Read(string calendar) =>
        JsonDocument.Parse(ConsumerProgram.Node("calendar", calendar)).RootElement.GetProperty("events").EnumerateArray()
            .ToDictionary(e => e.GetProperty("uid").GetString()!, StringComparer.Ordinal);

    private sealed class Added(Act act) : IActOverlay
    {
        public ImmutableArray<Act> Acts => [act];
    }
}
