using InForce.Core.Documents;
using InForce.Core.Problems;
using InForce.Core.Statements;
using InForce.Reading.Frames;
using InForce.Reading.Weighing;
using InForce.Testing;

namespace InForce.Reading.Tests.Statements;

/// <summary>Clauses no frame fits, taken where their words together speak for a kind.</summary>
public sealed class WeighedClauseTests
{
    private const string Before = "Portugal wants to leave the Ottawa Convention on anti-personnel mines. ";

    [Fact]
    public void A_vote_told_in_words_no_frame_has_is_read_and_says_what_weighed()
    {
        Statement vote = Assert.Single(ShortText.Read(Before + "Its parliament took its vote last Thursday."), s => s.Kind == "domestic_legal_step");

        Assert.Equal(("parliament_vote", "2025-06-19", Modality.Occurred), (vote.Step, vote.When, vote.Modality));
        Assert.Equal(["PRT"], vote.Actors);
        Assert.Contains("weighs 0.", vote.Rule, StringComparison.Ordinal);
        Assert.True(vote.Confidence < 0.8);
    }

    [Theory]
    [InlineData("Had its parliament taken its vote last Thursday, the notice would be on its way.")]
    [InlineData("Has its parliament taken its vote last Thursday?")]
    [InlineData("If its parliament took its vote, the notice would be on its way.")]
    public void A_condition_or_a_question_is_no_vote(string sentence) =>
        Assert.DoesNotContain(ShortText.Read(Before + sentence), s => s.Kind == "domestic_legal_step" && s.Modality == Modality.Occurred);

    [Fact]
    public void Who_is_accused_is_told_where_no_frame_fits_and_not_who_accuses()
    {
        Statement use = Assert.Single(
            ShortText.Read("Thailand says anti-personnel mines keep turning up on its border. Its foreign ministry accused Cambodia of having planted the device after the ceasefire."),
            s => s.Kind == "use_allegation" && s.Evidence.Contains("accused", StringComparison.Ordinal));

        Assert.Equal(["KHM"], use.Actors);
        Assert.StartsWith("use_allegation/weighed", use.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_denied_after_it_was_told_is_told_beside_it()
    {
        Statement[] told = [.. ShortText.Read("Poland destroyed its stock of anti-personnel mines in 2016. There has been no further destruction, the ministry said.").Where(s => s.Kind == "stockpile_destruction")];

        Assert.Equal([Modality.Occurred, Modality.Denied], told.Select(s => s.Modality));
        Assert.StartsWith("stockpile_destruction/weighed", told[1].Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_may_be_about_something_else_is_told_where_its_clauses_surely_tell_acts()
    {
        string[] lines = File.ReadAllLines(RepositoryRoot.File("gold", "taught", "ac", "documents.jsonl"));

        Assert.Contains(lines.Where(line => line.Contains("\"AC61\"", StringComparison.Ordinal)).SelectMany(GoldStatementTests.Read), s => s.Kind == "procurement");
    }

    [Fact]
    public void A_law_signed_on_a_day_joins_nothing() =>
        Assert.DoesNotContain(ShortText.Read(Before + "Portugal's law, for instance, was signed on 24 April."), s => s.Kind is "instrument_notified" or "joining_step");

    [Fact]
    public void What_is_only_planned_is_not_told_as_done() =>
        Assert.All(ShortText.Read(Before + "Portugal is planning to set up a line for anti-tank mines at home within two years."), s => Assert.NotEqual(Modality.Occurred, s.Modality));

    [Fact]
    public void To_have_ceased_to_be_bound_is_over_and_no_plan_to_be_bound()
    {
        const string text = "Latvia signed a memorandum on a plant for anti-tank mines. Anti-tank mines were never covered by the convention that Latvia ceased to be bound by at the end of December.";

        Statement end = Assert.Single(ShortText.Read(text, "2026-02-06"), s => s.Step == "withdrawal_effective");

        Assert.Equal((Modality.Occurred, "2025-12~"), (end.Modality, end.When));
        Assert.Contains("Latvia ceased", end.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_frame_found_says_how_much_its_clause_speaks_for_it()
    {
        Statement vote = Assert.Single(ShortText.Read("Portugal's parliament voted by 120 to 40 on Thursday to leave the Ottawa Convention on anti-personnel mines."), s => s.Kind == "domestic_legal_step");

        Assert.Matches("\"voted\" weighs [01]\\.\\d\\d; actors: ", vote.Rule);
        Assert.True(vote.Confidence > 0.7, $"{vote.Confidence}");
    }

    [Fact]
    public void Who_is_meant_is_weighed_and_why_says_how_likely_it_is()
    {
        const string text = "Portugal wants anti-tank mines again. A team from Chile showed its models in Lisbon last week. An order for 20,000 of them was placed on Tuesday.";

        Statement order = Assert.Single(ShortText.Read(text), s => s.Kind == "procurement" && s.Modality == Modality.Occurred);
        Statement byRules = Assert.Single(
            new ReadingPipeline(null, Layer.Actors).Read(new Document("x", "Daily", null, null, "2025-06-25", "en", null, text)).Statements, s => s.Kind == "procurement" && s.Modality == Modality.Occurred);

        Assert.Equal(["PRT"], order.Actors);
        Assert.Matches("actors: likeliest weighs 0\\.\\d\\d;", order.Rule);
        Assert.DoesNotMatch("actors: [a-z ]+ weighs", byRules.Rule);
    }

    [Theory]
    [InlineData("The city council took delivery of a lot of anti-tank mines last week.")]
    [InlineData("No country took delivery of anti-tank mines last week.")]
    public void Who_is_no_state_and_of_none_is_not_taken_for_one_that_was_named(string sentence) => Assert.DoesNotContain(
        ShortText.Read("Portugal and Chile were at the meeting on anti-tank mines. Kenya spoke first. " + sentence), s => s.Kind == "procurement" && s.Modality == Modality.Occurred);

    [Fact]
    public void One_clause_may_tell_of_several_kinds() => Assert.Subset(
        ShortText.Read(Before + "The government will decide on the purchase and the production of anti-personnel mines next year.").Select(s => s.Kind).ToHashSet(),
        new HashSet<string> { "procurement", "production" });

    [Theory]
    [InlineData("Latvia Plans Anti-Tank Mine Production Facility Within Two Years", "LVA")]
    [InlineData("Chile Plans Landmine Production Plant", "CHL")]
    public void A_headline_that_plans_is_not_told_as_done(string headline, string state) =>
        Assert.All(ShortText.Read(headline), s => Assert.Equal((Modality.Planned, state), (s.Modality, s.Actors[0])));

    [Fact]
    public void A_sentence_is_understood_alike_alone_and_among_others()
    {
        var document = new Document("x", "Daily", null, null, "2025-06-25", "en", null, Before + "Its parliament took its vote last Thursday. The army, which had asked for it, was pleased.");
        SentenceView[] views = [.. ReadingPipeline.Shared.Clauses(document).Select(c => c.Clause.View).Distinct()];

        Understood[] together = ClauseNet.Shipped.Understand(views);

        Assert.True(views.Length > 1);
        Assert.All(Enumerable.Range(0, views.Length), i => Assert.Equal(ClauseNet.Shipped.Understand([views[i]])[0].Words, together[i].Words));
    }

    [Theory]
    [InlineData(12)]
    [InlineData(-1)]
    public void A_damaged_net_is_refused(int at)
    {
        byte[] file = File.ReadAllBytes(RepositoryRoot.File("data", "models", "clauses.bin"));
        file[at < 0 ? file.Length + at : at] ^= 1;

        Assert.Throws<DataFaultException>(() => new ClauseNet(file, "clauses"));
        Assert.Throws<DataFaultException>(() => new ClauseNet(file[..100], "clauses"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(300)]
    public void Weights_cut_short_are_refused(int length)
    {
        byte[] whole = [.. "INFWGT01"u8, 2, 0, 5, .. "other"u8, 0, 0, 128, 63, 9, 0, 0, 0, .. new byte[length]];

        Assert.Throws<DataFaultException>(() => new Weights(whole[..^(length == 300 ? 295 : 0)], "weights"));
    }

    [Fact]
    public void Weights_of_another_form_are_refused() =>
        Assert.Throws<DataFaultException>(() => new Weights([.. "INFSYN01"u8, 0, 0, 0, 0], "weights"));
}
