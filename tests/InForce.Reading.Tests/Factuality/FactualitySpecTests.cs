using System.Globalization;
using InForce.Reading.Factuality;
using InForce.Reading.Syntax;
using InForce.Reading.Text;
using InForce.Testing;

namespace InForce.Reading.Tests.Factuality;

/// <summary>Runs the worked examples of <c>specs/reading/factuality.md</c>.</summary>
public sealed class FactualitySpecTests
{
    public static TheoryData<string, string, double, double> Examples()
    {
        var examples = new TheoryData<string, string, double, double>();
        bool inside = false;
        foreach (string line in File.ReadLines(Path.Combine(RepositoryRoot.Path, "specs", "reading", "factuality.md")))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inside = line == "```factuality";
            }
            else if (inside)
            {
                string[] cells = line.Split(" | ");
                string[] range = cells[2].Split(" .. ");
                examples.Add(cells[0], cells[1], double.Parse(range[0], CultureInfo.InvariantCulture), double.Parse(range[1], CultureInfo.InvariantCulture));
            }
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_worked_example_comes_out_as_written(string marked, string modality, double least, double most)
    {
        int start = marked.IndexOf('[', StringComparison.Ordinal);
        int end = marked.IndexOf(']', StringComparison.Ordinal) - 1;
        string text = marked.Remove(end + 1, 1).Remove(start, 1);
        Sentence sentence = Assert.Single(EnglishSyntax.Shared.Parse(text, TextLayout.Of(text).Sentences));

        Commitment found = FactualityReading.Of(sentence, sentence.Tokens.First(t => t.Start == start).Index);

        string why = $"{text[start..end]}: {found.Modality} {found.Value} because {string.Join(", ", found.Because.Select(b => sentence[b.Token].Form + ": " + b.Rule))}; "
            + string.Join(' ', sentence.Tokens.Select(t => $"{t.Form}/{t.Xpos}/{t.Deprel}/{t.Head}"));
        Assert.True(string.Equals(modality, found.Modality.ToString(), StringComparison.OrdinalIgnoreCase) && found.Value >= least && found.Value <= most, why);
    }

    [Fact]
    public void There_are_at_least_sixty_worked_examples() => Assert.True(Examples().Count >= 60);
}
