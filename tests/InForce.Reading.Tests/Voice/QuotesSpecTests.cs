using InForce.Core.Documents;
using InForce.Reading.Syntax;
using InForce.Reading.Voice;
using InForce.Testing;

namespace InForce.Reading.Tests.Voice;

/// <summary>Runs every example of <c>specs/reading/quotes.md</c>.</summary>
public sealed class QuotesSpecTests
{
    public static TheoryData<string, string> Examples()
    {
        var examples = new TheoryData<string, string>();
        foreach (string line in SpecLines())
        {
            string[] parts = line.Split(" => ", 2);
            examples.Add(parts[0], parts[1]);
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_reads_as_written(string sentence, string expected) => Assert.Equal(expected, Shown(sentence));

    [Fact]
    public void There_are_sixty_examples_at_the_least() => Assert.True(SpecLines().Count() >= 60);

    /// <summary><c>source | cue | content</c> for each, with a D before quotations; a dash where there is nothing.</summary>
    internal static string Shown(string text)
    {
        Voices voices = VoiceReader.Read(new Document("x", null, null, null, null, "en", null, text), EnglishSyntax.Shared, []);
        string[] all = [.. voices.Attributions.Select(a => $"{a.Kind}: {Words(a.Source)} | {Words(a.Cue)} | {Words(a.Content)}")];
        return all.Length == 0 ? "none" : string.Join(" ;; ", all);

        string Words(TextSpan? span) => span is { } s ? s.In(text).ToString() : "-";
    }

    private static IEnumerable<string> SpecLines()
    {
        bool inside = false;
        foreach (string line in File.ReadLines(RepositoryRoot.File("specs", "reading", "quotes.md")))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inside = line == "```quotes";
            }
            else if (inside && line.Length > 0)
            {
                yield return line;
            }
        }
    }
}
