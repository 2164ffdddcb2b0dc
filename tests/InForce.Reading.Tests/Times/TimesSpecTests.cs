using InForce.Reading.Times;
using InForce.Testing;

namespace InForce.Reading.Tests.Times;

/// <summary>Runs every example of <c>specs/reading/times.md</c>.</summary>
public sealed class TimesSpecTests
{
    public static TheoryData<string, string, string> Examples()
    {
        var examples = new TheoryData<string, string, string>();
        foreach (string line in SpecLines())
        {
            string[] parts = line.Split(" | ", 3);
            examples.Add(parts[0], parts[1], parts[2]);
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_reads_as_written(string published, string sentence, string expected)
    {
        var anchor = published == "-" ? TimeAnchor.None : new TimeAnchor(DateOnly.Parse(published));

        Assert.Equal(expected, Shown(TimeTagger.Tag(sentence, anchor)));
    }

    [Fact]
    public void There_are_sixty_examples_at_the_least() => Assert.True(SpecLines().Count() >= 60);

    /// <summary><c>words = TIMEX3 value [mod] = EDTF = plain form</c>, parted by semicolons; a dash where there is nothing.</summary>
    internal static string Shown(IEnumerable<TimeExpression> times)
    {
        string[] all = [.. times.Select(t => $"{t.Text} = {t.Timex.Type.ToString().ToUpperInvariant()} {t.Timex.Value}{(t.Timex.Mod is null ? "" : " " + t.Timex.Mod)}{(t.Timex.Freq is null ? "" : " " + t.Timex.Freq)} = {t.Edtf?.ToString() ?? "-"} = {t.Plain ?? "-"}{(t.Check is null ? "" : " " + t.Check)}")];
        return all.Length == 0 ? "none" : string.Join("; ", all);
    }

    private static IEnumerable<string> SpecLines()
    {
        bool inside = false;
        foreach (string line in File.ReadLines(RepositoryRoot.File("specs", "reading", "times.md")))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inside = line == "```times";
            }
            else if (inside && line.Length > 0)
            {
                yield return line;
            }
        }
    }
}
