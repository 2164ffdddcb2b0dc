using InForce.App.Record;
using InForce.App.Record.Review;
using InForce.Core.Problems;
using InForce.Core.Statements;
using InForce.Record.Disagreements;
using InForce.Record.Judgements;
using InForce.Store;
using InForce.Store.Tests;

namespace InForce.App.Tests.Record;

/// <summary>A judgement changes exactly what it says, from when it is given until it is taken back; on both databases alike.</summary>
public sealed class ReviewTests(Stores stores)
{
    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void What_is_accepted_again_after_it_was_taken_back_holds_again_even_within_one_instant(string kind)
    {
        using RecordStore store = Two(kind);
        ReviewDesk desk = Desk(store);

        string first = desk.Accept("a-01", By(2)).Judgement.Id;
        Assert.False(desk.Accept("a-01", By(2)).New);
        desk.Undo(first, By(2));
        (Judgement again, bool isNew) = desk.Accept("a-01", By(2));

        Assert.True(isNew);
        Assert.NotEqual(first, again.Id);
        Assert.Equal(1, Saying.Questions(store).Statement("a-01", Saying.Day(3))!.Value.Statement.Confidence);
        Assert.True(store.VerifyLog(documents: true).Sound);
        Assert.Equal(5, store.Log().Count());
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void A_merge_joins_two_acts_and_taking_it_back_leaves_nothing_of_it(string kind)
    {
        using RecordStore store = Two(kind);
        string before = RecordExport.Hash(store, Saying.Day(5));
        Assert.Equal(["a-01", "b-01"], Saying.Acts(store, "LVA", 5));

        Desk(store).Merge(["a-01", "b-01"], By(2));
        string merged = RecordExport.Hash(store, Saying.Day(2));
        Assert.Equal(["a-01+b-01"], Saying.Acts(store, "LVA", 5));
        Desk(store).Unmerge(["b-01", "a-01"], By(3));

        Assert.Equal(["a-01", "b-01"], Saying.Acts(store, "LVA", 5));
        Assert.Equal(["a-01+b-01"], Saying.Acts(store, "LVA", 2));
        Assert.Equal((before, merged), (RecordExport.Hash(store, Saying.Day(5)), RecordExport.Hash(store, Saying.Day(2))));
        Assert.NotEqual(before, merged);
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void A_later_split_stands_above_a_merge_and_a_merge_said_again_above_the_split(string kind)
    {
        using RecordStore store = Two(kind);

        Desk(store).Merge(["a-01", "b-01"], By(2));
        Desk(store).Split(["b-01"], By(3));
        string[] parted = Saying.Acts(store, "LVA", 3);
        Desk(store).Merge(["a-01", "b-01"], By(4));

        Assert.Equal(["a-01", "b-01"], parted);
        Assert.Equal(["a-01+b-01"], Saying.Acts(store, "LVA", 4));
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void A_rejection_after_an_acceptance_leaves_what_the_rejection_alone_would(string kind)
    {
        using RecordStore changed = Two(kind), alone = Two(kind);

        Desk(changed).Accept("a-01", By(2));
        string accepted = RecordExport.Hash(changed, Saying.Day(2));
        Desk(changed).Reject("a-01", By(3));
        Desk(alone).Reject("a-01", By(3));

        Assert.Equal(RecordExport.Hash(alone, Saying.Day(4)), RecordExport.Hash(changed, Saying.Day(4)));
        Assert.Equal(accepted, RecordExport.Hash(changed, Saying.Day(2)));
        Assert.Equal(["b-01"], Saying.Acts(changed, "LVA", 4));
        Assert.Equal(["a-01", "b-01"], Saying.Acts(changed, "LVA", 2));
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void A_removed_document_leaves_what_would_be_there_had_it_never_come(string kind)
    {
        using RecordStore record = Two(kind), never = RecordStore.Open(stores.NewAddress(kind));
        Saying.Add(never, Saying.Vote("a", "2025-04-16"), 1);
        Saying.Add(record, Saying.Vote("c", "2025-04-17"), 1);
        Desk(record).Accept("b-01", By(2));
        Desk(record).Merge(["a-01", "b-01"], By(2));
        string whole = RecordExport.Hash(record, Saying.Day(2));

        record.Remove("b", Saying.Day(3), "tester", "printed in error");
        record.Remove("c", Saying.Day(3), "tester", "printed in error");

        Assert.Equal(RecordExport.Hash(never, Saying.Day(4)), RecordExport.Hash(record, Saying.Day(4)));
        Assert.Equal(whole, RecordExport.Hash(record, Saying.Day(2)));
        Assert.Equal(Saying.Acts(never, "LVA", 4), Saying.Acts(record, "LVA", 4));
        Assert.True(record.VerifyLog(documents: true).Sound);
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void While_two_reviewers_differ_what_was_read_stands_until_a_third_adjudicates(string kind)
    {
        using RecordStore store = Two(kind);
        ReviewDesk desk = Desk(store);
        desk.Accept("a-01", By(2, "Anna"));
        desk.Reject("a-01", By(3, "Bo"));

        Assert.Equal(["a-01", "b-01"], Saying.Acts(store, "LVA", 3));
        Assert.Equal(QueueReason.ReviewersDiffer, WaitingForReview.Of(Saying.Questions(store), null, Saying.Day(3), null)[0].Why);
        Assert.Throws<BadInputException>(() => desk.Adjudicate(["a-01"], JudgementActions.Verdict, "reject", By(4, "Bo")));
        Judgement settled = desk.Adjudicate(["a-01"], JudgementActions.Verdict, "reject", By(4, "Carla")).Judgement;

        Assert.Equal(["b-01"], Saying.Acts(store, "LVA", 4));
        Assert.Contains("undo " + settled.Id, Assert.Throws<BadInputException>(() => desk.Accept("a-01", By(5, "Anna"))).Message, StringComparison.Ordinal);
        desk.Undo(settled.Id, By(6, "Carla"));
        Assert.Equal(["a-01", "b-01"], Saying.Acts(store, "LVA", 6));
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void An_edited_actor_moves_the_act_to_the_other_state_and_back_when_undone(string kind)
    {
        using RecordStore store = Two(kind);

        string edit = Desk(store).Edit("a-01", "actors", "EST", By(2)).Judgement.Id;
        Desk(store).Edit("b-01", "span", "4-14", By(2));

        Assert.Equal(["b-01", "a-01"], Saying.Acts(store, "LVA", 2).Concat(Saying.Acts(store, "EST", 2)));
        Assert.Equal("parliament", Saying.Questions(store).Statement("b-01", Saying.Day(2))!.Value.Statement.Evidence);
        Desk(store).Undo(edit, By(3));
        Assert.Equal(["a-01", "b-01"], Saying.Acts(store, "LVA", 3));
        Assert.Empty(Saying.Acts(store, "EST", 3));
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void What_was_judged_of_former_words_says_nothing_of_the_words_that_took_their_place(string kind)
    {
        using RecordStore store = Two(kind);
        Desk(store).Reject("a-01", By(2));

        Saying.Add(store, Saying.Vote("a", "2025-04-16", evidence: "Lawmakers of LVA voted to leave on 16 April."), 3);

        Assert.Equal(["b-01"], Saying.Acts(store, "LVA", 2));
        Assert.Equal(["a-01", "b-01"], Saying.Acts(store, "LVA", 3));
        Assert.DoesNotContain(RecordExport.Lines(store, Saying.Day(3)), l => l.Contains("\"reject\"", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void A_resolved_disagreement_says_which_side_holds_and_waits_no_longer(string kind)
    {
        using RecordStore store = RecordStore.Open(stores.NewAddress(kind));
        Saying.Add(store, Saying.Vote("a", "2025-04-16") with { Votes = new(66, 14, 0) }, 1);
        Saying.Add(store, Saying.Vote("b", "2025-04-16") with { Votes = new(68, 14, 0) }, 1);
        Assert.Equal(QueueReason.Conflict, WaitingForReview.Of(Saying.Questions(store), null, Saying.Day(1), null)[0].Why);

        Desk(store).Resolve(["b-01", "a-01"], null, "a-01", By(2));

        var found = Saying.Questions(store).Whole(Saying.Day(2)).Disagreements.Single(d => d.Type == "value");
        Assert.Equal(("a-01", "Reviewer"), (found.Resolution!.Holds, found.Resolution.Who));
        Assert.DoesNotContain(WaitingForReview.Of(Saying.Questions(store), null, Saying.Day(2), null), i => i.Why == QueueReason.Conflict);
        Assert.Null(Saying.Questions(store).Whole(Saying.Day(1)).Disagreements.Single(d => d.Type == "value").Resolution);
    }

    [Theory]
    [MemberData(nameof(Stores.Kinds), MemberType = typeof(Stores))]
    public void Two_days_told_of_one_act_are_one_disagreement_however_many_tell_them_and_a_word_on_any_two_settles_it(string kind)
    {
        using RecordStore store = RecordStore.Open(stores.NewAddress(kind));
        foreach ((string doc, string when) in new[] { ("a", "2025-06-27"), ("b", "2025-06-28"), ("c", "2025-06-27"), ("d", "2025-06-28") })
        {
            Saying.Add(store, Notice(doc, when), 1);
        }

        Disagreement At(int day) => Saying.Questions(store).Whole(Saying.Day(day)).Disagreements.Single(d => d.Type == "date");
        Assert.Equal(["a-01", "b-01"], At(1).Statements);
        Assert.Equal(["a-01 c-01", "b-01 d-01"], At(1).Sides.Select(s => string.Join(' ', s)));
        Assert.Equal(["a-01 b-01", "a-01 d-01", "b-01 c-01", "c-01 d-01"], At(1).Cases.Select(c => string.Join(' ', c)));
        Assert.Single(WaitingForReview.Of(Saying.Questions(store), null, Saying.Day(1), null), i => i.Why == QueueReason.Conflict);
        Disagreement shown = Assert.Single(StatementSheet.Of(Saying.Questions(store), "c-01", Saying.Day(1)).Disagreements, d => d.Type == "date");
        Assert.Equal(("b-01", "c-01"), (shown.Statements[0], shown.Statements[1]));
        Assert.EndsWith("2025-06-28", shown.Values[0], StringComparison.Ordinal);
        Assert.Equal(["b-01 d-01", "a-01 c-01"], shown.Sides.Select(s => string.Join(' ', s)));

        Desk(store).Resolve(["d-01", "c-01"], "date", "c-01", By(2));
        Saying.Add(store, Notice("e", "2025-06-28"), 3);

        Assert.Null(At(1).Resolution);
        Assert.Equal("c-01", At(2).Resolution!.Holds);
        Assert.Equal(("c-01", 3), (At(3).Resolution!.Holds, At(3).Sides[1].Length));
    }

    private static Statement Notice(string doc, string when) => Saying.Vote(doc, when, "SWE") with { Kind = "instrument_notified", Step = null, Object = "treaty:APMBC" };

    [Fact]
    public void What_would_change_nothing_is_refused_with_the_remedy()
    {
        using RecordStore store = Two("sqlite");
        Saying.Add(store, Saying.Vote("c", "2025-06-27", "EST"), 1);
        ReviewDesk desk = Desk(store);
        Action[] wrong =
        [
            () => desk.Accept("none-01", By(2)), () => desk.Edit("a-01", "mood", "bad", By(2)), () => desk.Edit("a-01", "when", "soon", By(2)),
            () => desk.Edit("a-01", "span", "9-9999", By(2)), () => desk.Edit("a-01", "evidence", "words of nobody", By(2)), () => desk.Merge(["a-01"], By(2)),
            () => desk.Merge(["a-01", "c-01"], By(2)), () => desk.Split(["a-01"], By(2)), () => desk.Resolve(["a-01", "b-01"], null, "both", By(2)),
            () => desk.Undo("jnone", By(2)), () => desk.Unmerge(["a-01"], By(2)), () => desk.Adjudicate(["a-01"], "verdict", "accept", By(2)),
        ];

        Assert.All(wrong, act => Assert.NotEmpty(Assert.Throws<BadInputException>(act).Remedy));
        Assert.Equal(3, store.Log().Count());
    }

    [Fact]
    public void The_queue_puts_unsure_readings_after_claims_of_one_origin_and_skips_what_was_judged()
    {
        using RecordStore store = Two("sqlite");
        Saying.Add(store, Saying.Vote("c", "2025-04-16", confidence: 0.4) with { Kind = "justification", Step = null }, 1);
        Desk(store).Accept("b-01", By(2, "Anna"));

        string[] Queue(string? reviewer) => [.. WaitingForReview.Of(Saying.Questions(store), RecordSubject.State("LVA"), Saying.Day(3), reviewer).Select(i => $"{ReviewLine.NameOf(i.Why)} {i.Claim.Id}")];

        Assert.Equal(["single-origin a-01", "low-confidence c-01"], Queue(null));
        Assert.Equal(["single-origin a-01", "single-origin b-01", "low-confidence c-01"], Queue("Bo"));
    }

    private static Signature By(int day, string who = "Reviewer") => new(who, "seen in the record of the sitting", Saying.Day(day));

    private static ReviewDesk Desk(RecordStore store) => new(Saying.Questions(store));

    /// <summary>Two votes of one parliament, months apart: two acts.</summary>
    private RecordStore Two(string kind)
    {
        RecordStore store = RecordStore.Open(stores.NewAddress(kind));
        Saying.Add(store, Saying.Vote("a", "2025-04-16"), 1);
        Saying.Add(store, Saying.Vote("b", "2025-09-16"), 1);
        return store;
    }
}
