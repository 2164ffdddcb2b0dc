using System.Collections.Immutable;
using System.Text.Json;
using InForce.App.Desk;
using InForce.App.Law;
using InForce.App.Operations;
using InForce.App.Questions;
using InForce.App.Record;
using InForce.App.Record.Review;
using InForce.Core.Problems;
using InForce.Record.Events;
using InForce.Store;

namespace InForce.App.Tests.Record;

/// <summary>Many ask a record while it grows: nobody waits for what is told anew, everybody sees what they did themselves, and one too many is told so.</summary>
public sealed class CrowdedDoorTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("inforce-crowd-");
    private readonly StandingClock _clock = new();
    private readonly RecordDoor _door;
    private DateTimeOffset _now = Saying.Day(9);

    public CrowdedDoorTests()
    {
        Add("d1", 1);
        Add("d2", 1);
        _door = new RecordDoor(Path, new OverlaidLaw(null, Path, () => _now), _clock);
    }

    private string Path => System.IO.Path.Combine(_folder.FullName, "record.db");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _door.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task While_others_are_told_something_a_visitor_gets_the_answer_of_the_state_before_and_soon_the_new_one()
    {
        Assert.Equal(2, (await CountAsync()).Value);
        Add("d3", 2);
        using var hold = new ManualResetEventSlim();
        using var begun = new ManualResetEventSlim();
        Task<Told<int>> other = Task.Run(() => _door.AnswerAsync(0, "a long one", Saying.Day(9), (_, _) => Held(hold, begun), isLong: false, Cancel));
        begun.Wait(Cancel);

        Told<int> former = await CountAsync();
        Assert.Equal(2, former.Value);
        Assert.NotEqual((await _door.NowAsync(Cancel))!.Revision, former.Of!.Revision);
        while ((await CountAsync()).Value != 3)
        {
            await Task.Yield();
        }

        Assert.False(other.IsCompleted);
        hold.Set();
        Assert.Equal(1, (await other).Value);
    }

    [Fact]
    public async Task Whoever_decides_something_sees_it_at_once_on_the_pages_it_touches_though_the_record_is_not_looked_at_again_yet()
    {
        var desk = new RecordDesk(_door);
        Assert.Equal(2, await SourcesAsync(desk));
        await UseUpPaceAsync();
        Add("d3", 2);

        await desk.JudgeAsync(new ReviewDecision("reject", ["d1-01"], null, null), new Signature("eva", "not what it says", Saying.Day(8)), Cancel);

        RecordMoment now = (await _door.NowAsync(Cancel))!;
        Assert.Equal(["d2-01", "d3-01"], await StatementsAsync(desk));
        Assert.DoesNotContain((await desk.ReviewAsync(LawDesk.Open(null), "eva", null, null, Saying.Day(9), Cancel)).Latest, j => j.By != "eva");
        Assert.Same(now, await _door.NowAsync(Cancel));
        Assert.Equal("judge", (await desk.LogAsync("eva", 0, 10, null, Cancel)).Entries[0].Action);
    }

    [Fact]
    public async Task What_someone_decided_is_seen_also_where_an_answer_of_before_still_serves_and_others_have_decided_since()
    {
        var desk = new RecordDesk(_door);
        Add("f1", 1, actor: "EST");
        Assert.Equal(2, await SourcesAsync(desk));
        await desk.JudgeAsync(new ReviewDecision("reject", ["d1-01"], null, null), new Signature("eva", "not what it says", Saying.Day(7)), Cancel);
        Add("d3", 8);
        using ManualResetEventSlim hold = new(), begun = new();
        Task<Told<int>> other = Task.Run(() => _door.AnswerAsync(0, "a long one", null, (_, _) => Held(hold, begun), isLong: false, Cancel));
        begun.Wait(Cancel);

        await desk.JudgeAsync(new ReviewDecision("accept", ["f1-01"], null, null), new Signature("bob", "read", Saying.Day(8)), Cancel);
        string[] seen = await StatementsAsync(desk);
        hold.Set();
        await other;

        Assert.DoesNotContain("d1-01", seen);
    }

    [Fact]
    public async Task One_more_than_may_wait_is_refused_at_once_and_the_others_are_answered()
    {
        using var hold = new ManualResetEventSlim();
        var waiting = new List<Task<int>>();
        int refused = 0;
        while (Volatile.Read(ref refused) == 0)
        {
            waiting.Add(AnsweredAsync(_door.AskAsync((_, _, _) => Held(hold), null, Cancel)));
            await Task.Yield();
        }

        await Assert.ThrowsAsync<BusyException>(() => _door.AskAsync((_, _, _) => 1, null, Cancel));
        hold.Set();

        Assert.InRange((await Task.WhenAll(waiting)).Sum(), RecordLane.MostWaiting, waiting.Count);

        async Task<int> AnsweredAsync(Task<int> asked)
        {
            try
            {
                return await asked;
            }
            catch (BusyException)
            {
                Interlocked.Increment(ref refused);
                return 0;
            }
        }
    }

    [Fact]
    public async Task A_look_that_had_begun_before_one_asked_is_not_the_one_that_answers()
    {
        int looks = 0;
        using var hold = new ManualResetEventSlim();
        var look = new SharedLook<int>(
            () =>
            {
                int mine = Interlocked.Increment(ref looks);
                Held(hold);
                return mine;
            },
            TimeProvider.System);
        Task<int> first = look.AskAsync();
        Task<int>[] later = [.. Enumerable.Range(0, 20).Select(_ => look.AskAsync())];

        hold.Set();

        Assert.Equal(1, await first);
        Assert.All(await Task.WhenAll(later), one => Assert.Equal(2, one));
        Assert.Equal(3, await look.AskAsync());
    }

    [Fact]
    public async Task An_event_told_together_with_an_earlier_report_is_found_by_its_former_id_and_one_taken_out_says_so()
    {
        string former = await _door.AskAsync((q, _, at) => q.Timeline(RecordSubject.State("LVA"), at.Read)[0].Id, null, Cancel);
        Add("d0", 2, published: "2025-04-17");

        (HistoryEvent Event, MovedEvent? Moved) = await _door.AskAsync((q, _, at) => (q.Timeline(RecordSubject.State("LVA"), at.Read)[0], MovedEvent.Of(q, former, at.Read)), null, Cancel);
        Assert.NotEqual(former, Event.Id);
        Assert.Equal(Event.Id, Moved!.To);

        using (RecordStore store = RecordStore.Open(Path))
        {
            Assert.All((string[])["d0", "d1", "d2"], d => Assert.True(store.Remove(d, Saying.Day(3), "eva", "asked for")));
        }

        MovedEvent gone = (await _door.AskAsync((q, _, at) => MovedEvent.Of(q, former, at.Read), null, Cancel))!;
        Assert.Null(gone.To);
        Assert.Contains("taken out", gone.What, StringComparison.Ordinal);
        Assert.Null(await _door.AskAsync((q, _, at) => MovedEvent.Of(q, former[..^1] + "x", at.Read), null, Cancel));
    }

    [Fact]
    public async Task What_is_told_of_the_whole_record_is_the_same_whether_all_of_it_is_read_or_only_what_changed()
    {
        await _door.MakeReady();
        Add("d3", 2);
        Add("d1", 3, evidence: "The parliament of LVA voted to leave on 2025-04-17, d1 now says.", when: "2025-04-17");
        using RecordStore store = RecordStore.Open(Path);
        store.Remove("d2", Saying.Day(4), "eva", "asked for");

        string[] grown = (await _door.AnswerWholeAsync<string[]>([], "claims", null, (q, _) => Told(q), Cancel)).Value;

        Assert.Equal(["d1-01 2025-04-17", "d3-01 2025-04-16"], grown);
        Assert.Equal(Told(Saying.Questions(store)), grown);
    }

    [Fact]
    public async Task A_program_is_told_the_instant_of_an_answer_that_is_not_of_the_present()
    {
        Question timeline = QuestionsOfRecord.Of(_door).First(q => q.Name == "timeline");
        string present = await timeline.AskAsync(new Asking(timeline, Subject, Saying.Day(9)), Cancel);
        await UseUpPaceAsync();
        Add("d3", 2);
        _clock.Days = 1;

        string behind = await timeline.AskAsync(new Asking(timeline, Subject, Saying.Day(9)), Cancel);
        string givenLater = await timeline.AskAsync(Asked(timeline, "2031-01-10T12:00:01Z"), Cancel);
        string givenBefore = await timeline.AskAsync(Asked(timeline, "2031-01-10T11:59:59Z"), Cancel);

        Assert.Contains("\"knownAt\":\"2031-01-10T12:00:00Z\"", present, StringComparison.Ordinal);
        Assert.Contains("\"knownAt\":\"2031-01-10T00:00:00Z\"", behind, StringComparison.Ordinal);
        Assert.DoesNotContain("d3", behind, StringComparison.Ordinal);
        Assert.Contains("\"knownAt\":\"2031-01-10T00:00:00Z\"", givenLater, StringComparison.Ordinal);
        Assert.Contains("\"knownAt\":\"2031-01-10T11:59:59Z\"", givenBefore, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_an_instant_that_was_given_says_as_well_where_it_may_lack_something_for_that()
    {
        var desk = new RecordDesk(_door);
        await desk.StateAsync("LVA", null, Cancel);
        await UseUpPaceAsync();
        _clock.Days = 1;

        RecordDesk later = desk.ForVisitor(), before = desk.ForVisitor();
        await later.StateAsync("LVA", Saying.Day(9).AddSeconds(1), Cancel);
        await before.StateAsync("LVA", Saying.Day(9).AddSeconds(-1), Cancel);

        Assert.Equal(Saying.Day(9), later.AsOf);
        Assert.Null(before.AsOf);
    }

    [Fact]
    public async Task A_list_made_from_a_former_answer_gives_way_to_the_new_one()
    {
        var desk = new RecordDesk(_door);
        Assert.Equal(2, (await desk.DocumentsAsync(null, 0, 5, null, Cancel)).Total);
        await AskSlowAsync(() => 1);
        Add("d3", 2);
        using ManualResetEventSlim holdFirst = new(), begunFirst = new(), holdAgain = new(), begunAgain = new();
        Task<Told<int>> first = Task.Run(() => _door.AnswerAsync(0, "a long one", null, (_, _) => Held(holdFirst, begunFirst), isLong: false, Cancel));
        begunFirst.Wait(Cancel);
        await AskSlowAsync(() => Held(holdAgain, begunAgain));
        begunAgain.Wait(Cancel);

        Task<(ImmutableArray<DocumentRow> Rows, int Total)> former = desk.DocumentsAsync(null, 0, 6, null, Cancel);
        holdFirst.Set();
        // The former answer where telling it anew took longer than a visitor is asked to wait, else the new one.
        Assert.InRange((await former).Total, 2, 3);
        await first;
        holdAgain.Set();

        for (int i = 0; i < 500 && (await desk.DocumentsAsync(null, 0, 6, null, Cancel)).Total != 3; i++)
        {
            await Task.Delay(10, Cancel);
        }

        Assert.Equal(3, (await desk.DocumentsAsync(null, 0, 6, null, Cancel)).Total);

        Task<Told<int>> AskSlowAsync(Func<int> answer) => _door.AnswerAsync(0, "slow", null, (_, _) => answer(), isLong: false, Cancel);
    }

    [Fact]
    public async Task The_next_page_of_all_disagreements_is_of_what_the_page_before_was_told_from_and_waits_for_nobody_who_searches()
    {
        foreach (string state in (string[])["LVA", "EST"])
        {
            Add(state + "1", 2, actor: state, yes: 66);
            Add(state + "2", 2, actor: state, yes: 68);
        }

        Question disagreements = QuestionsOfRecord.Of(_door).First(q => q.Name == "disagreements");
        using JsonDocument first = JsonDocument.Parse(await disagreements.AskAsync(new Asking(disagreements, new Dictionary<string, string> { ["limit"] = "1" }, Saying.Day(9)), Cancel));
        Add("late", 10, actor: "EST", yes: 70);
        using var hold = new ManualResetEventSlim();
        using var begun = new ManualResetEventSlim();
        Task<int> searching = Task.Run(() => _door.AskAsync((_, _, _) => Held(hold, begun), null, Cancel));
        begun.Wait(Cancel);

        var next = new Dictionary<string, string> { ["limit"] = "1", ["cursor"] = first.RootElement.GetProperty("next").GetString()! };
        using JsonDocument second = JsonDocument.Parse(await disagreements.AskAsync(new Asking(disagreements, next, Saying.Day(11)), Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(60), Cancel));
        hold.Set();
        await searching;

        Assert.Equal(first.RootElement.GetProperty("knownAt").GetString(), second.RootElement.GetProperty("knownAt").GetString());
        Assert.DoesNotContain("late", second.RootElement.GetProperty("items").GetRawText(), StringComparison.Ordinal);
        Assert.NotEqual(first.RootElement.GetProperty("items").GetRawText(), second.RootElement.GetProperty("items").GetRawText());
    }

    [Fact]
    public async Task An_answer_of_yesterday_is_not_that_of_today_though_the_record_is_the_same()
    {
        Told<DateTimeOffset> yesterday = await InstantAsync();
        _now = Saying.Day(10);

        Told<DateTimeOffset> today = await InstantAsync();

        Assert.Equal((HostDay(9), HostDay(10)), (yesterday.Value, today.Value));

        Task<Told<DateTimeOffset>> InstantAsync() => _door.AnswerAsync(default(DateTimeOffset), "instant", null, (_, at) => at, isLong: false, Cancel);
        static DateTimeOffset HostDay(int day) => Saying.Day(day).AddHours(-12);
    }

    [Fact]
    public async Task Looks_that_end_while_others_ask_leave_nobody_with_an_old_one()
    {
        int looks = 0;
        var look = new SharedLook<int>(() => Interlocked.Increment(ref looks), TimeProvider.System);
        for (int i = 0; i < 4_000_000; i++)
        {
            _ = look.AskAsync();
        }

        int before = await look.AskAsync();
        Assert.InRange(await look.AskAsync(), before + 1, int.MaxValue);
    }

    private static Asking Asked(Question question, string knownAt) => new(question, new Dictionary<string, string>(Subject) { ["knownAt"] = knownAt }, Saying.Day(9));

    private static Dictionary<string, string> Subject { get; } = new() { ["subject"] = "LVA" };

    private static string[] Told(RecordQuestions questions) => [.. questions.Whole(Saying.Day(9)).Claims.Select(c => $"{c.Id} {c.Statement.When}").Order(StringComparer.Ordinal)];

    private static int Held(ManualResetEventSlim hold, ManualResetEventSlim? begun = null)
    {
        begun?.Set();
        hold.Wait(Cancel);
        return 1;
    }

    private Task<Told<int>> CountAsync() => _door.AnswerAsync(0, "count", Saying.Day(9), (q, at) => q.Timeline(RecordSubject.State("LVA"), at).Sum(e => e.Claims.Length), isLong: false, Cancel);

    /// <summary>Telling that takes longer than a host may spend on it at once.</summary>
    private Task<long> UseUpPaceAsync() => _door.AskAsync((_, _, _) => _clock.Seconds += 30, null, Cancel);

    private static async Task<int> SourcesAsync(RecordDesk desk) => (await StatementsAsync(desk)).Length;

    private static async Task<string[]> StatementsAsync(RecordDesk desk) =>
        [.. (await desk.StateAsync("LVA", Saying.Day(9), Cancel)).TreatyLife.SelectMany(e => e.Sources).Select(s => s.Statement).Order(StringComparer.Ordinal)];

    private void Add(string doc, int day, string published = "2025-05-01", string when = "2025-04-16", string? evidence = null, string actor = "LVA", int? yes = null)
    {
        using RecordStore store = RecordStore.Open(Path);
        Saying.Add(store, Saying.Vote(doc, when, actor, evidence: evidence) with { Votes = yes is { } votes ? new(votes, 14, 0) : null }, day, published);
    }

    private sealed class StandingClock : TimeProvider
    {
        public long Seconds { get; set; }

        /// <summary>Added to the time of day alone.</summary>
        public int Days { get; set; }

        public override DateTimeOffset GetUtcNow() => Saying.Day(9).AddDays(Days);

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
