using InForce.Reading.Codes;
using InForce.Reading.Syntax;
using InForce.Testing;

namespace InForce.Reading.Tests.Codes;

/// <summary>Runs the worked examples of <c>specs/reading/codes.md</c>.</summary>
public sealed class CodesSpecTests
{
    public static TheoryData<string, string, string, string> Examples()
    {
        var examples = new TheoryData<string, string, string, string>();
        bool inside = false;
        foreach (string line in File.ReadLines(Path.Combine(RepositoryRoot.Path, "specs", "reading", "codes.md")))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inside = line == "```codes";
            }
            else if (inside)
            {
                string[] cells = line.Split(" | ");
                examples.Add(cells[0], cells[1], cells[2], cells[3]);
            }
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_worked_example_comes_out_as_written(string text, string expected, string source, string target)
    {
        EventCode? code = CodeReader.Of(text, EnglishSyntax.Shared);

        Assert.Equal($"{expected} | {source} | {target}", code is null ? "- | - | -" : $"{code.Class.ToString().ToUpperInvariant()} | {States(code.Source)} | {States(code.Target)}");
    }

    [Fact]
    public void There_are_at_least_sixty_worked_examples_and_every_class_has_some()
    {
        Assert.True(Examples().Count >= 60);
        Assert.Equal(
            Enum.GetNames<EventClass>().Select(n => n.ToUpperInvariant()).Order(StringComparer.Ordinal),
            Examples().Select(e => e.Data.Item2).Where(c => c != "-").Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ud800 attacked \udc00")]
    [InlineData("!!!")]
    public void A_text_that_names_no_state_has_none_on_either_side(string text)
    {
        EventCode? code = CodeReader.Of(text, EnglishSyntax.Shared);

        Assert.True(code is null || (code.Source.IsEmpty && code.Target.IsEmpty));
    }

    private static string States(IEnumerable<string> states) => states.Any() ? string.Join(',', states) : "-";
}
