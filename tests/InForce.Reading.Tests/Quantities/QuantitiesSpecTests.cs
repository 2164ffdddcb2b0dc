using System.Collections.Immutable;
using System.Globalization;
using InForce.Reading.Quantities;
using InForce.Reading.Text;
using InForce.Testing;

namespace InForce.Reading.Tests.Quantities;

/// <summary>Runs the worked examples of <c>specs/reading/quantities.md</c>.</summary>
public sealed class QuantitiesSpecTests
{
    public static TheoryData<string, string> Examples()
    {
        var examples = new TheoryData<string, string>();
        bool inside = false;
        foreach (string line in File.ReadLines(RepositoryRoot.File("specs", "reading", "quantities.md")))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inside = line == "```quantities";
            }
            else if (inside)
            {
                string[] cells = line.Split(" | ");
                examples.Add(cells[0], cells[1]);
            }
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_worked_example_comes_out_as_written(string text, string expected)
    {
        QuantityExpression[] found = [.. TextLayout.Of(text).Sentences.SelectMany(s => In(text, s))];

        Assert.Equal(expected, found.Length == 0 ? "-" : string.Join("; ", found.Select(q => Shown(text, q))));
    }

    [Fact]
    public void There_are_at_least_sixty_worked_examples() => Assert.True(Examples().Count >= 60);

    /// <summary>The states of the examples are those their sentences name.</summary>
    private static ImmutableArray<QuantityExpression> In(string text, RawSentence sentence)
    {
        string[] low = [.. sentence.Tokens.Select(t => t.In(text).ToString().ToLowerInvariant())];
        string[] states = [.. new[] { ("norway", "NOR"), ("denmark", "DNK") }.Where(s => low.Contains(s.Item1)).Select(s => s.Item2)];
        return QuantityFinder.In(new Words(text, sentence.Tokens, low), states);
    }

    private static string Shown(string text, QuantityExpression q) => string.Create(CultureInfo.InvariantCulture,
        $"{q.Span.In(text)} = {q.Unit ?? "-"} {(q.Approximate ? "~" : "")}{Number(q.Min)} {Number(q.Max)} = {q.Covers ?? "-"}");

    private static string Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
