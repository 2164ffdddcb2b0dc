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

    public CrowdedDoorTests()
    {
        Add("d1", 1);
        Add("d2", 1);
        _door = new RecordDoor(Path, new OverlaidLaw(null, Path, () => Saying.Day(9)), _clock);
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
        Assert.Equal("judge", (await desk.LogAsync("eva", 0, 10, Saying.Day(9), Cancel)).Entries[0].Action);
    }

    [Fact]
    public async Task One_more_than_may_wait_is_refused_at_once_and_the_others_are_answered()
    {
        using var hold = new ManualResetEventSlim();
        var waiting = new List<Task<int>>();
        while (!_door.IsFull)
        {
            waiting.Add(_door.AskAsync((_, _) => Held(hold), Cancel));
            await Task.Yield();
        }

        await Assert.ThrowsAsync<BusyException>(() => _door.AskAsync((_, _) => 1, Cancel));
        hold.Set();

        int[] answered = await Task.WhenAll(waiting.Select(AnsweredAsync));
        Assert.InRange(answered.Sum(), RecordLane.MostWaiting, waiting.Count);
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
        string former = await _door.AskAsync((q, _) => q.Timeline(RecordSubject.State("LVA"), Saying.Day(9))[0].Id, Cancel);
        Add("d0", 2, published: "2025-04-17");

        (HistoryEvent Event, MovedEvent? Moved) = await _door.AskAsync((q, _) => (q.Timeline(RecordSubject.State("LVA"), Saying.Day(9))[0], MovedEvent.Of(q, former, Saying.Day(9))), Cancel);
        Assert.NotEqual(former, Event.Id);
        Assert.Equal(Event.Id, Moved!.To);

        using (RecordStore store = RecordStore.Open(Path))
        {
            Assert.All((string[])["d0", "d1", "d2"], d => Assert.True(store.Remove(d, Saying.Day(3), "eva", "asked for")));
        }

        MovedEvent gone = (await _door.AskAsync((q, _) => MovedEvent.Of(q, former, Saying.Day(9)), Cancel))!;
        Assert.Null(gone.To);
        Assert.Contains("taken out", gone.What, StringComparison.Ordinal);
        Assert.Null(await _door.AskAsync((q, _) => MovedEvent.Of(q, former[..^1] + "x", Saying.Day(9)), Cancel));
    }

    [Fact]
    public async Task What_is_told_of_the_whole_record_is_the_same_whether_all_of_it_is_read_or_only_what_changed()
    {
        await _door.MakeReady(Saying.Day(9));
        Add("d3", 2);
        Add("d1", 3, evidence: "The parliament of LVA voted to leave on 2025-04-17, d1 now says.", when: "2025-04-17");
        using RecordStore store = RecordStore.Open(Path);
        store.Remove("d2", Saying.Day(4), "eva", "asked for");

        string[] grown = await _door.AskWholeAsync((q, _) => Told(q), Saying.Day(9), Cancel);

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

        Assert.Contains("\"knownAt\":\"2031-01-10T12:00:00Z\"", present, StringComparison.Ordinal);
        Assert.Contains("\"knownAt\":\"2031-01-10T00:00:00Z\"", behind, StringComparison.Ordinal);
        Assert.DoesNotContain("d3", behind, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Subject { get; } = new() { ["subject"] = "LVA" };

    private static string[] Told(RecordQuestions questions) => [.. questions.Whole(Saying.Day(9)).Claims.Select(c => $"{c.Id} {c.Statement.When}").Order(StringComparer.Ordinal)];

    private static int Held(ManualResetEventSlim hold, ManualResetEventSlim? begun = null)
    {
        begun?.Set();
        hold.Wait(Cancel);
        return 1;
    }

    private static async Task<int> AnsweredAsync(Task<int> asked)
    {
        try
        {
            return await asked;
        }
        catch (BusyException)
        {
            return 0;
        }
    }

    private Task<Told<int>> CountAsync() => _door.AnswerAsync(0, "count", Saying.Day(9), (q, at) => q.Timeline(RecordSubject.State("LVA"), at).Sum(e => e.Claims.Length), isLong: false, Cancel);

    /// <summary>Telling that takes longer than a host may spend on it at once.</summary>
    private Task<long> UseUpPaceAsync() => _door.AskAsync((_, _) => _clock.Seconds += 30, Cancel);

    private static async Task<int> SourcesAsync(RecordDesk desk) => (await StatementsAsync(desk)).Length;

    private static async Task<string[]> StatementsAsync(RecordDesk desk) =>
        [.. (await desk.StateAsync("LVA", Saying.Day(9), Cancel)).TreatyLife.SelectMany(e => e.Sources).Select(s => s.Statement).Order(StringComparer.Ordinal)];

    private void Add(string doc, int day, string published = "2025-05-01", string when = "2025-04-16", string? evidence = null)
    {
        using RecordStore store = RecordStore.Open(Path);
        Saying.Add(store, Saying.Vote(doc, when, evidence: evidence), day, published);
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
