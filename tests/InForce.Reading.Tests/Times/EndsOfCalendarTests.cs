using InForce.Reading.Times;
using InForce.Testing;

namespace InForce.Reading.Tests.Times;

/// <summary>A publication day may be wrong by thousands of years: nothing counted from it leaves the calendar.</summary>
public sealed class EndsOfCalendarTests
{
    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("0001-12-31")]
    [InlineData("0003-03-01")]
    [InlineData("9996-02-29")]
    [InlineData("9999-01-01")]
    [InlineData("9999-12-31")]
    public void Every_worked_example_is_read_on_the_first_and_last_days(string day)
    {
        var anchor = new TimeAnchor(DateOnly.ParseExact(day, "O"));
        string[] sentences =
        [
            .. File.ReadLines(RepositoryRoot.File("specs", "reading", "times.md")).Where(l => l.Count(c => c == '|') == 2).Select(l => l.Split('|')[1].Trim()),
            "It met on 29 February.", "It will meet on 29 February.", "It will end in a million years.", "It began 9,999 years ago.", "It will meet on Monday, 29 February.",
            "It is done ninety hundred hundred hundred hundred hundred times a year.", "It took 1,000,000,000,000,000,000,000,000,000,000,000 days.",
        ];

        Assert.All(sentences, s => Assert.All(TimeTagger.Tag(s, anchor), t => Assert.True(t.Earliest is null || t.Latest is null || t.Earliest <= t.Latest, s)));
    }
}
