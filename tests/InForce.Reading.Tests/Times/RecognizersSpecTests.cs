using System.Globalization;
using System.Text;
using InForce.Reading.Times;
using InForce.Testing;

namespace InForce.Reading.Tests.Times;

/// <summary>Floors on the phrase-level specifications of another project; classes that ask for another convention are left out by name.</summary>
public sealed class RecognizersSpecTests
{
    private static readonly string[] Sets = ["DateParser", "DatePeriodParser", "DurationParser", "SetParser", "DateTimeModel"];

    [Fact]
    public void Phrases_are_found_and_resolved_at_the_measured_level()
    {
        Assert.SkipUnless(SharedFolder.Has("time", "recognizers-specs"), SharedFolder.Missing);
        SpecCase[] cases = [.. Sets.SelectMany(SpecCase.Load)];
        var report = new StringBuilder();
        var (right, spans, asked, left) = (0, 0, 0, 0);
        foreach (SpecCase c in cases)
        {
            if (LeftOut(c) is { } why)
            {
                left++;
                report.AppendLine(CultureInfo.InvariantCulture, $"LEFT {why}: {c.Input}");
                continue;
            }

            var ours = TimeTagger.Tag(c.Input, new TimeAnchor(c.On));
            bool isRight = c.Results.Length == 0 ? ours.IsEmpty : c.Results.All(r => SpecMatch.IsRight(r, c.Input, ours));
            asked++;
            right += isRight ? 1 : 0;
            spans += (c.Results.Length == 0 ? ours.IsEmpty : c.Results.All(r => SpecMatch.HasSpan(r, c.Input, ours))) ? 1 : 0;
            if (!isRight)
            {
                report.AppendLine(CultureInfo.InvariantCulture, $"WRONG {c.Set} {c.On:yyyy-MM-dd} | {c.Input} | {string.Join("; ", c.Results.Select(r => $"{r.Text} {r.Kind} {r.Timex} {string.Join(' ', r.Values)} {r.Mod}"))} | OURS {string.Join("; ", ours.Select(o => $"{o.Text} {o.Timex.Type} {o.Timex.Value} {o.Edtf} [{o.Earliest:yyyy-MM-dd},{o.Latest:yyyy-MM-dd}]"))}");
            }
        }

        string summary = string.Create(CultureInfo.InvariantCulture, $"{cases.Length} cases, {left} left out ({(double)left / cases.Length:0.000}), {right} of {asked} right in span and value ({(double)right / asked:0.000}), span {(double)spans / asked:0.000}");
        File.WriteAllText(RepositoryRoot.File("artifacts", "times-specs.txt"), summary + "\n" + report);
        TestContext.Current.TestOutputHelper?.WriteLine(summary);
        Assert.True(left <= cases.Length / 4, summary);
        Assert.True(right >= 0.85 * asked, summary);
    }

    /// <summary>The name of the class a case is left out with, or null.</summary>
    private static string? LeftOut(SpecCase c) =>
        c.IsBeyondTheirs ? "not met by their own .NET version"
        : c.Results.Any(r => r.Kind is "timerange" or "datetimerange") ? "ranges within a day"
        : c.Results.Any(r => r.Timex.StartsWith("XXXX-XX-", StringComparison.Ordinal) && c.Set != "SetParser" && r.Kind != "set") ? "a day number alone"
        : c.Results.Any(r => r.Values.Any(v => v.Start.StartsWith("0001", StringComparison.Ordinal)) || (r.Kind == "date" && r.Values.Any(v => v.Start == "not resolved"))) ? "days that do not exist"
        : c.Results.Any(r => HasAny(r.Text, Named)) ? "feasts, named days and meals"
        : c.Results.Any(r => r.Kind == "datetime" && HasAny(r.Text, ["minute", "hour", "min ", "second"])) ? "minutes counted from now"
        : c.Results.Any(r => HasAny(" " + r.Text, ["eod", "eoy", "end of day", "end of the day", "end of tomorrow", "end of today", "end of the sunday", "end of this sunday", "ish", "my day", "my week"])
            || r.Text is "the day" or "the year" or "the week" or "the month" or "the weekend") ? "an assistant's short forms"
        : c.Results.Any(r => r.Text.Contains('=', StringComparison.Ordinal) || HasAny(" " + r.Text, [" sy", " cy", "school year", "greater than"])) ? "school years and query operators"
        : c.Results.Any(r => r.Text.Contains(" - ", StringComparison.Ordinal) && r.Text.Length <= 10 || r.Text is "2016- 11" or "2016 -11" or "2016/ 11" or "2016 /11" or "2016 / 11" or "11- 2016" or "11 -2016" or "11 / 2016") ? "digits with spaces around the joint"
        : c.Results.Any(r => IsShort(r.Text)) ? "digits with a point or hyphen for a day, an hour or a month"
        : c.Results.Any(r => r.Text.Contains(" starting ", StringComparison.OrdinalIgnoreCase) || r.Text.StartsWith("starting ", StringComparison.OrdinalIgnoreCase) || (r.Text.StartsWith("for ", StringComparison.Ordinal) && r.Text.Contains("from ", StringComparison.Ordinal)))
            ? "a period with the date it begins on"
        : c.Results.Any(r => r.Kind == "date" && HasAny(r.Text, ["day"]) && HasAny(r.Text, [" from ", " after ", "in 3 days"]) && HasAny(r.Text, ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]) && char.IsLetter(r.Text[^1])
            && HasAny(r.Text, ["week", "year", "month", "days"])) ? "a weekday and a counted period at once"
        : null;

    /// <summary>"4.22", "4-22", "2015.3", "friday 7.6", "monday at 2.30".</summary>
    private static bool IsShort(string text) => text.Split(' ')[^1].Trim('.') is var last && last.Length is >= 3 and <= 6 && last.Contains('.', StringComparison.Ordinal) | last.Contains('-', StringComparison.Ordinal)
        && last.Count(char.IsAsciiDigit) == last.Length - 1 && char.IsAsciiDigit(last[0]) && !(last.Contains('-', StringComparison.Ordinal) && last.IndexOf('-', StringComparison.Ordinal) == 4);

    private static readonly string[] Named =
    [
        "christmas", "easter", "thanksgiving", "halloween", "independence", "labor day", "new year", "juneteenth", "freedom day", "eid", "ramadan", "valentine", "mother", "father",
        "workers", "black friday", "cyber", "martin luther", "memorial", "veterans", "columbus", "lunch", "dinner", "breakfast", "groundhog", "st. patrick", "xmas", "all saints", "sacrifice", "holiday",
    ];

    private static bool HasAny(string text, string[] parts) => parts.Any(p => text.Contains(p, StringComparison.OrdinalIgnoreCase));
}
