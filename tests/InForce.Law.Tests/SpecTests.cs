using System.Globalization;
using InForce.Core.States;
using InForce.Law.Effects;
using InForce.Law.Engine;
using InForce.Law.Rules;
using InForce.Testing;

namespace InForce.Law.Tests;

/// <summary>Every example of <c>specs/law</c> is run: the prose cannot go stale.</summary>
public sealed class SpecTests
{
    private static readonly DateOnly s_today = new(2026, 11, 1);
    private static readonly LawEngine s_engine = new(Registry.Shipped, states: StateDirectory.Shipped);

    public static TheoryData<string> Files() => [.. Directory.GetFiles(RepositoryRoot.File("specs", "law"), "*.md").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_example_of_the_spec_holds(string file)
    {
        string[] wrong = [.. Examples(file).Select(Run).OfType<string>()];

        Assert.True(wrong.Length == 0, $"{file}: {wrong.Length} wrong\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void There_are_at_least_three_hundred_worked_standings()
    {
        int standings = Directory.GetFiles(RepositoryRoot.File("specs", "law"), "*.md").Sum(f => Examples(Path.GetFileName(f)).Count(e => e.Kind == "status"));

        Assert.True(standings >= 300, $"{standings} standings");
    }

    private static IEnumerable<(string Kind, int Line, string Text)> Examples(string file)
    {
        string? kind = null;
        string[] lines = File.ReadAllLines(RepositoryRoot.File("specs", "law", file));
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                kind = kind is null ? lines[i][3..] : null;
            }
            else if (kind is not null && lines[i].Length > 0)
            {
                yield return (kind, i + 1, lines[i]);
            }
        }
    }

    private static string? Run((string Kind, int Line, string Text) example)
    {
        string[] sides = example.Text.Split(" => ");
        string actual = example.Kind switch
        {
            "status" => Status(sides[0].Split(' ')),
            "effect" => Effect(sides[0].Split(' ')),
            "rule" => Rule(sides[0]),
            "refused" => Refused(example.Text),
            // Run by InventedClausesTests.
            "entry" or "leave" or "count" => sides[1],
            _ => throw new InvalidOperationException($"line {example.Line}: no kind of example: {example.Kind}"),
        };
        string expected = example.Kind == "refused" ? "refused" : sides[1];
        return actual == expected ? null : $"line {example.Line}: {example.Text}: actual {actual}";
    }

    private static string Status(string[] words) =>
        StandingNames.Of(s_engine.StandingOn(words[0], words[1], Day(words[2]), words.Length > 4 ? Day(words[4]) : s_today).Standing);

    private static string Effect(string[] words)
    {
        string? Option(string name) => Array.IndexOf(words, name) is > 0 and int at ? words[at + 1] : null;
        ArmedConflict? conflict = null;
        if (Option("conflict") is { } span)
        {
            string[] ends = span.Split("..");
            conflict = new ArmedConflict(ends[0].Length > 0 ? Day(ends[0]) : null, ends[1].Length > 0 ? Day(ends[1]) : null);
        }

        EffectAnswer answer = new EffectEngine(s_engine).Of(
            new EffectQuestion(words[0], words[1], Day(words[2]), Option("state"), Option("named") is { } named ? Day(named) : null, conflict), s_today);
        return answer.Outcome switch
        {
            EffectOutcome.Date => $"date {Iso(answer.EffectiveOn!.Value)}",
            EffectOutcome.NotBefore => $"not-before {Iso(answer.NotBefore!.Value)}",
            _ => "undetermined",
        };
    }

    private static string Rule(string text)
    {
        string[] parts = text.Split(" | ");
        var facts = new RuleFacts();
        foreach (string fact in parts[1].Split(", "))
        {
            string[] pair = fact.Split(' ');
            facts = pair[0] switch
            {
                "act" => facts with { Act = Day(pair[1]) },
                "opened" => facts with { Opened = Day(pair[1]) },
                "own" => facts with { OwnEntry = Day(pair[1]) },
                "eif" => facts with { TreatyEntry = Day(pair[1]) },
                "kind" => facts with { Action = pair[1] },
                _ => throw new InvalidOperationException(fact),
            };
        }

        DateRule rule = RuleParser.Parse(parts[0]);
        Assert.Equal(rule, RuleParser.Parse(RuleText.Of(rule)));
        Assert.NotEmpty(RuleWords.Of(rule, "deposit"));
        return RuleReading.Of(rule, facts).On is { } on ? Iso(on) : "missing";
    }

    private static string Refused(string rule)
    {
        try
        {
            RuleParser.Parse(rule);
            return "read";
        }
        catch (FormatException)
        {
            return "refused";
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
