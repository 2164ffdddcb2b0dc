using System.Text;
using InForce.Law.Checking;
using InForce.Testing;

namespace InForce.Law.Tests;

public sealed class CheckTests
{
    private const string Header = "treaty_id,state_iso3,action,action_date,effective_date_published,source,source_retrieved_or_dated,note,tier\n";

    [Fact]
    public void The_official_days_follow_from_the_clauses()
    {
        Assert.SkipUnless(SharedFolder.Has("law", "final-clauses.json"), SharedFolder.Missing);

        CheckReport report = LawCheck.Run(
            "final-clauses.json", File.ReadAllBytes(SharedFolder.Path("law", "final-clauses.json")),
            "participation.csv", File.ReadAllText(SharedFolder.Path("law", "participation.csv")));

        CheckRow[] official = [.. report.Rows.Where(r => r.Tier == "official" && r.Published is not null)];
        Assert.Empty(report.Faults);
        Assert.Equal(560, official.Length);
        Assert.True(official.Count(r => r.Verdict == Verdict.Match) >= 551);
        Assert.Equal(2, official.Count(r => r.Verdict == Verdict.Untestable));
        Assert.All(official.Where(r => r.Verdict == Verdict.Differs), r => Assert.NotNull(r.Diagnosis));
        Assert.Contains("95: the source prints the day of the act", report.ByTreaty.Single(t => t.Name == "CWC").Reason, StringComparison.Ordinal);
        Assert.Contains("60: the source adds a calendar month", report.ByTreaty.Single(t => t.Name == "UNCLOS").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_note_is_not_read()
    {
        CheckReport report = Run("months(6)", "XT,XA,ratification,2030-01-31,2030-07-31,gazette,2031,does not match rule (2040-01-01),official\n");

        Assert.Equal(Verdict.Match, report.Rows.Single().Verdict);
    }

    [Fact]
    public void A_rule_that_cannot_be_expressed_is_refused_with_its_line_and_nothing_is_computed_from_it()
    {
        CheckReport report = Run("full-moon(2)", "XT,XA,ratification,2030-01-31,2030-07-31,gazette,2031,,official\n");

        Assert.Contains("line 9", report.Faults.Single(), StringComparison.Ordinal);
        Assert.Contains("full-moon", report.Faults.Single(), StringComparison.Ordinal);
        Assert.Equal(Verdict.Undetermined, report.Rows.Single().Verdict);
        Assert.Null(report.Rows.Single().Computed);
    }

    [Theory]
    [InlineData("no effect unless two thirds of the Parties agree")]
    [InlineData("takes effect at the next review conference if so decided by majority")]
    [InlineData("the moon permitting")]
    public void A_condition_that_might_move_the_day_is_refused(string condition)
    {
        CheckReport report = Run("months(6)", "XT,XA,withdrawal,2032-01-31,2033-01-31,gazette,2031,,official\n", condition);

        Assert.Single(report.Faults);
        Assert.Equal(Verdict.Undetermined, report.Rows.Single().Verdict);
    }

    [Theory]
    [InlineData("if engaged in armed conflict when the period ends, no effect before its end")]
    [InlineData("statement of extraordinary events")]
    [InlineData("")]
    [InlineData("duties incurred before remain")]
    public void A_condition_that_does_not_move_the_day_by_itself_lets_the_day_stand(string condition)
    {
        CheckReport report = Run("months(6)", "XT,XA,withdrawal,2032-01-31,2033-01-31,gazette,2031,,official\n", condition);

        Assert.Equal(Verdict.Match, report.Rows.Single().Verdict);
    }

    [Fact]
    public void An_act_on_which_no_clause_speaks_is_untestable_and_a_missing_fact_is_named()
    {
        CheckReport report = Run(
            "accession:days(90);other:days(30)",
            "XT,XA,notification-of-suspension,2032-01-31,2033-01-31,gazette,2031,,official\n"
            + "XT,XB,consent-to-be-bound,2032-01-31,2033-01-31,gazette,2031,,official\n"
            + "XU,XB,ratification,2032-01-31,2033-01-31,gazette,2031,,official\n");

        Assert.Equal([Verdict.Untestable, Verdict.Undetermined, Verdict.Untestable], report.Rows.Select(r => r.Verdict));
        Assert.Contains("kind of instrument", report.Rows[1].Because[^1].Fact, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_cannot_be_read_are_left_out_by_name_and_the_rest_goes_on()
    {
        CheckReport report = Run(
            "months(6)",
            "XT,XA,ratification,2030-02-30,2030-07-31,gazette,2031,,official\nXT,XB,ratification\nXT,\"XC\",ratification,2030-01-31,2030-07-31,\"a, \"\"b\"\"\nc\",2031,,official\nXT,XD,ratification,2030-01-31,2030-07-31,g,2031,,official\n");

        Assert.Equal(2, report.Faults.Length);
        Assert.Equal([4, 6], report.Rows.Select(r => r.Row));
        Assert.All(report.Rows, r => Assert.Equal(Verdict.Match, r.Verdict));
    }

    private static CheckReport Run(string later, string acts, string conditions = "")
    {
        string clauses = $$"""
            {
             "treaties": [
              {
               "treaty_id": "XT", "name": "Invented Treaty", "adopted": "2029-01-01", "opened_for_signature": "2029-02-01",
               "entered_into_force": "2029-12-01",
               "entry": {
                "article": "Art. 1", "threshold": "2 instruments", "general": "months(6)",
                "note": "not read",
                "later_states": "{{later}}",
                "later_rule_applies": "after-eif", "threshold_reached": "2029-06-01"
               },
               "withdrawal": { "article": "Art. 2", "effect": "years(1)", "clock": "receipt", "not_before": "", "conditions": "{{conditions}}", "notify": "depositary" }
              }
             ]
            }
            """;
        return LawCheck.Run("clauses.json", Encoding.UTF8.GetBytes(clauses), "acts.csv", Header + acts);
    }
}
