using InForce.Core.Documents;
using InForce.Reading.Mentions;
using InForce.Testing;

namespace InForce.Reading.Tests.Mentions;

/// <summary>Runs the worked examples of <c>specs/reading/mentions.md</c>.</summary>
public sealed class MentionsSpecTests
{
    public static TheoryData<string, string> Examples()
    {
        var examples = new TheoryData<string, string>();
        bool inside = false;
        foreach (string line in File.ReadLines(Path.Combine(RepositoryRoot.Path, "specs", "reading", "mentions.md")))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inside = line == "```mentions";
            }
            else if (inside)
            {
                string[] cells = line.Split(" => ");
                examples.Add(cells[0], cells[1]);
            }
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_worked_example_comes_out_as_written(string text, string expected)
    {
        Mention[] found = [.. ReadingPipeline.Shared.Mentions(new Document("d", null, null, null, null, null, null, text))];

        string all = string.Join(" ;; ", found.Select(m => $"{m.Span.In(text)} = {m.Type.ToString().ToLowerInvariant()} {m.Id}"));
        foreach (string one in expected.Split(" ;; "))
        {
            bool holds = one[0] == '!'
                ? !Array.Exists(found, m => m.Type == MentionType.State && m.Span.In(text).Contains(one.AsSpan(1), StringComparison.Ordinal))
                : (" ;; " + all + " ;; ").Contains(" ;; " + one + " ;; ", StringComparison.Ordinal);
            Assert.True(holds, $"{one} in: {all}");
        }
    }

    [Fact]
    public void There_are_at_least_sixty_worked_examples() => Assert.True(Examples().Count >= 60);
}
