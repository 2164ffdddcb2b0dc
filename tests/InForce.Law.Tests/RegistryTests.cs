using InForce.Core.States;
using InForce.Law.Clauses;
using InForce.Law.Engine;
using InForce.Law.Rules;

namespace InForce.Law.Tests;

public sealed class RegistryTests
{
    private static readonly LawEngine s_engine = new(Registry.Shipped, states: StateDirectory.Shipped);

    [Fact]
    public void Fifty_two_treaties_load_and_every_rule_reads_back_as_it_is_written()
    {
        Assert.Equal(52, Registry.Shipped.TreatyIds.Length);
        foreach (Treaty treaty in Registry.Shipped.TreatyIds.Select(Registry.Shipped.Treaty))
        {
            foreach (ArticleRule? rule in (ArticleRule?[])[treaty.Entry!.General, treaty.Entry.Later, treaty.Withdrawal?.Effect, treaty.Withdrawal?.EarliestNotice])
            {
                Assert.True(rule is null || RuleParser.Parse(RuleText.Of(rule.Rule)).Equals(rule.Rule), treaty.Id);
                Assert.True(rule is null || rule.Article.Length > 0, treaty.Id);
            }
        }
    }

    [Fact]
    public void The_recorded_entry_into_force_follows_from_the_recorded_threshold_day()
    {
        string[] off =
        [
            .. Registry.Shipped.TreatyIds.Select(Registry.Shipped.Treaty)
                .Where(t => t is { Entry.Threshold.ReachedOn: not null, EnteredIntoForceOn: not null })
                .Where(t => TreatyEntry.General(t, t.Entry!, t.Entry!.Threshold.ReachedOn!.Value, id => Registry.Shipped.Treaty(id).EnteredIntoForceOn).On is { } day && day != t.EnteredIntoForceOn)
                .Select(t => t.Id),
        ];

        // The day recorded for this Protocol's tenth instrument is that of its entry into force: the Covenant's own day was waited for.
        Assert.Equal(["ICCPR-OP1"], off);
    }

    [Theory]
    [InlineData("2025-01-01", 164, 0, 0)]
    [InlineData("2025-09-01", 165, 5, 1)]
    [InlineData("2025-12-01", 166, 5, 0)]
    [InlineData("2025-12-26", 166, 5, 0)]
    [InlineData("2025-12-27", 163, 2, 0)]
    [InlineData("2026-01-10", 162, 1, 0)]
    [InlineData("2026-02-20", 161, 0, 0)]
    public void The_mine_ban_roll_is_explained_on_each_day(string on, int parties, int leaving, int consented)
    {
        var day = DateOnly.ParseExact(on, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        Roll roll = Roll.Of(s_engine, "APMBC", day, new DateOnly(2026, 11, 1));

        Assert.Equal((parties, leaving, consented), (roll.Count, roll.Leaving.Length, roll.Consented.Length));
    }

    [Theory]
    [InlineData("CCM", "2025-09-08", 112)]
    [InlineData("CCW-AP2", "2022-09-21", 106)]
    [InlineData("PARIS", "2023-02-13", 195)]
    [InlineData("ROME", "2025-07-17", 125)]
    public void Counts_agree_with_the_published_number(string treaty, string on, int published)
    {
        var day = DateOnly.ParseExact(on, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        Roll roll = Roll.Of(s_engine, treaty, day, day);

        // Published numbers count consents, whether or not in force yet.
        Assert.Equal(published, roll.Count + roll.Consented.Length);
    }

    [Fact]
    public void A_contested_act_gives_the_reading_of_each_side()
    {
        StandingAnswer ukraine = s_engine.StandingOn("UKR", "APMBC", new DateOnly(2026, 1, 1), new DateOnly(2026, 11, 1));
        StandingAnswer korea = s_engine.StandingOn("PRK", "NPT", new DateOnly(2020, 1, 1), new DateOnly(2026, 11, 1));

        Assert.Equal(StandingKind.Party, ukraine.Standing);
        Assert.Equal(2, ukraine.Readings.Length);
        Assert.Contains(ukraine.Caveats, c => c.Contains("suspension", StringComparison.Ordinal));
        Assert.Equal(StandingKind.Undetermined, korea.Standing);
        Assert.Equal([StandingKind.Withdrawn, StandingKind.Withdrawn, StandingKind.Party], korea.Readings.Select(r => r.Standing));
    }

    [Fact]
    public void A_state_that_is_no_more_is_bound_by_nothing()
    {
        StandingAnswer answer = s_engine.StandingOn("CSK", "CAT", new DateOnly(1994, 1, 1), new DateOnly(2026, 11, 1));

        Assert.Equal(StandingKind.NotBound, answer.Standing);
        Assert.Contains("Czechoslovakia", answer.Because[0].Fact, StringComparison.Ordinal);
    }
}
