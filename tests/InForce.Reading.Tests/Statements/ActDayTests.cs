using InForce.Core.Statements;

namespace InForce.Reading.Tests.Statements;

/// <summary>What the day of an act says about it, and what the words around it say about its day and who acts.</summary>
public sealed class ActDayTests
{
    private const string Before = "Portugal wants to leave the Ottawa Convention on anti-personnel mines. ";

    [Theory]
    [InlineData("A bill on the withdrawal will be tabled in parliament in June.", "2025-06")]
    [InlineData("A bill on the withdrawal is to be tabled in parliament in April.", "2026-04")]
    public void A_month_that_is_still_to_come_is_the_next_one(string sentence, string when) =>
        Assert.Equal((Modality.Planned, when), Read(Before + sentence, "domestic_legal_step"));

    [Fact]
    public void What_was_done_on_a_day_that_is_over_was_done_whatever_is_asked_of_those_who_hear_it() =>
        Assert.Equal((Modality.Occurred, "2003"), Read("We should remember that Portugal destroyed its last anti-personnel mines in 2003.", "stockpile_destruction"));

    [Fact]
    public void Where_the_last_of_them_went_in_a_year_all_were_gone_by_then() =>
        Assert.Equal((Modality.Occurred, "../2003"), Read("Portugal destroyed all its anti-personnel mines, the last of them in 2003.", "stockpile_destruction"));

    [Fact]
    public void It_is_the_last_that_did_something_in_the_same_sentence()
    {
        const string text = "Of the states in the region only Slovakia and Hungary are outside the Ottawa Convention on anti-personnel mines, and Lisbon said last week that it will leave the convention.";

        Statement leaves = Assert.Single(ShortText.Read(text, "2025-05-21"), s => s.Kind == "withdrawal_announced");

        Assert.Equal(["PRT"], leaves.Actors);
    }

    [Fact]
    public void The_same_day_is_never_the_first_of_a_month_that_was_named()
    {
        const string text = "Portugal left the Ottawa Convention on anti-personnel mines on Saturday. Parliament had voted to leave in April. Slovakia and Hungary left the convention on the same day.";

        Statement others = Assert.Single(ShortText.Read(text, "2025-12-27"), s => s.Kind == "treaty_effect" && s.Actors.Contains("HUN"));

        Assert.Null(others.When);
    }

    [Fact]
    public void One_ministry_is_not_that_of_several_who_acted_last()
    {
        const string text = "Latvia ceased to be a party to the Ottawa Convention on anti-personnel mines on Saturday, six months after it deposited its notice of withdrawal. The Saeima had voted to leave in April. "
            + "Estonia and Lithuania left on the same day. The defence ministry said no decision to buy mines had been taken.";

        Statement bought = Assert.Single(ShortText.Read(text, "2025-12-27"), s => s.Kind == "procurement");

        Assert.Equal((Modality.Denied, "LVA"), (bought.Modality, Assert.Single(bought.Actors)));
    }

    private static (Modality, string?) Read(string text, string kind)
    {
        Statement read = Assert.Single(ShortText.Read(text, "2025-05-21"), s => s.Kind == kind);
        return (read.Modality, read.When);
    }
}
