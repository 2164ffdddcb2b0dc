using System.Globalization;
using System.Text.Json;
using InForce.Law.Checking;
using InForce.Testing;

namespace InForce.Law.Tests;

/// <summary>Runs <c>specs/law/invented-clauses.md</c> the way handed-over clauses go: as a JSON table and a CSV file.</summary>
public sealed class InventedClausesTests
{
    private const string Header = "treaty_id,state_iso3,action,action_date,effective_date_published,source,source_retrieved_or_dated,note,tier\n";

    public static TheoryData<string, string> Examples()
    {
        var examples = new TheoryData<string, string>();
        string? kind = null;
        foreach (string line in File.ReadAllLines(RepositoryRoot.File("specs", "law", "invented-clauses.md")))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                kind = kind is null ? line[3..] : null;
            }
            else if (kind is not null && line.Length > 0)
            {
                examples.Add(kind, line);
            }
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_clause_of_any_style_gives_the_day_counted_by_hand_or_is_refused(string kind, string example)
    {
        string[] sides = example.Split(" => ");
        string[] asked = sides[0].Split(" | ");
        string[] clause = [.. asked[0].Split(" ; ").Select(c => c.Trim() == "-" ? string.Empty : c.Trim())];
        string[] act = asked[1].Split(' ');
        (string json, string csv) = kind switch
        {
            "entry" => Entry(clause, act),
            "count" => Count(clause, asked[1].Split(", ")),
            _ => Leave(clause, act),
        };

        CheckReport report = LawCheck.Run("clauses.json", System.Text.Encoding.UTF8.GetBytes(json), "acts.csv", csv);

        CheckRow row = report.Rows[^1];
        string actual = !report.Faults.IsEmpty ? "refused"
            : row.Computed is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : row.Verdict == Verdict.Untestable ? "untestable" : "undetermined";
        Assert.True(sides[1] == actual, $"{example}: actual {actual} {string.Join("; ", report.Faults)}");
        Assert.All(report.Faults, f => Assert.Matches(@"^clauses\.json: line \d+, \$\.treaties\[0\]\.\w+\.\w+: ", f));
        Assert.Equal(sides[1] == "refused", row.Computed is null && !report.Faults.IsEmpty);
    }

    private static (string Json, string Csv) Entry(string[] clause, string[] act)
    {
        string[] days = [.. clause[^1].Split(' ').Select(d => d == "-" ? string.Empty : d)];
        string json = Table(days[0], days[2], $$"""
            { "article": "Art. 1", "threshold": "20 instruments", "general": {{Quote(clause[0])}}, "later_states": {{Quote(clause[1])}},
              "later_rule_applies": {{Quote(clause[2])}}, "threshold_reached": {{Quote(days[1])}} }
            """, """{ "article": "", "effect": "", "conditions": "no withdrawal clause" }""");
        return (json, Acts(act));
    }

    private static (string Json, string Csv) Count(string[] clause, string[] acts)
    {
        string json = Table("2000-01-01", string.Empty, $$"""
            { "article": "Art. 1", "threshold": {{Quote(clause[0])}}, "general": {{Quote(clause[1])}}, "later_states": {{Quote(clause[2])}}, "later_rule_applies": {{Quote(clause[3])}} }
            """, """{ "article": "", "effect": "", "conditions": "no withdrawal clause" }""");
        return (json, Header + string.Concat(acts.Select(a => a.Split(' ')).Select(a => $"XT,{a[1]},{a[0]},{a[2]},1900-01-01,invented,,,official\n")));
    }

    private static (string Json, string Csv) Leave(string[] clause, string[] act)
    {
        // Conditions may hold semicolons of their own: they are all that stands between the third part and the last.
        string[] days = clause[^1].Split(' ');
        string conditions = string.Join("; ", clause[3..^1]);
        string json = Table("1950-01-01", days[0], """
            { "article": "Art. 1", "threshold": "20 instruments", "general": "treaty-eif", "later_states": "days(30)", "later_rule_applies": "after-eif" }
            """, $$"""
            { "article": "Art. 2", "effect": {{Quote(clause[0])}}, "clock": {{Quote(clause[1])}}, "not_before": {{Quote(clause[2])}}, "conditions": {{Quote(conditions)}} }
            """);
        return (json, Acts(["accession", days[1]], act));
    }

    private static string Table(string opened, string inForce, string entry, string withdrawal) => $$"""
        { "treaties": [ {
          "treaty_id": "XT", "name": "Invented Treaty", "adopted": {{Quote(opened)}}, "opened_for_signature": {{Quote(opened)}}, "entered_into_force": {{Quote(inForce)}},
          "entry": {{entry}},
          "withdrawal": {{withdrawal}}
        } ] }
        """;

    private static string Acts(params string[][] acts) =>
        Header + string.Concat(acts.Select(a => $"XT,XA,{a[0]},{a[1]},1900-01-01,invented,,,official\n"));

    private static string Quote(string text) => JsonSerializer.Serialize(text);
}
