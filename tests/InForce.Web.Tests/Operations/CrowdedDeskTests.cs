using System.Net;
using InForce.App.Record;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Store;
using InForce.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InForce.Web.Tests.Operations;

/// <summary>A desk whose record is being told, or asked by more than it can answer.</summary>
public sealed class CrowdedDeskTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_asks_for_law_is_answered_while_the_record_keeps_all_others_waiting_and_one_too_many_is_told_when_to_come_back()
    {
        await using DeskUnderTest desk = await DeskUnderTest.StartAsync(Samples.AddAsync);
        var door = desk.Services.GetRequiredService<RecordDoor>();
        using var hold = new ManualResetEventSlim();
        var waiting = new List<Task<int>>();
        int refused = 0;
        while (Volatile.Read(ref refused) == 0)
        {
            waiting.Add(door.AskAsync((_, _, _) => Held(hold), null, Cancel));
            _ = waiting[^1].ContinueWith(_ => Interlocked.Increment(ref refused), Cancel, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            await Task.Yield();
        }

        using HttpResponseMessage page = await desk.Client.GetAsync("/brief/LVA.html", Cancel);
        using HttpResponseMessage program = await desk.Client.GetAsync("/api/v1/timeline?subject=LVA", Cancel);
        string law = await desk.Client.GetStringAsync("/treaty/APMBC", Cancel);
        string states = await desk.Client.GetStringAsync("/states", Cancel);
        hold.Set();
        await Task.WhenAll(waiting.Select(w => w.ContinueWith(_ => { }, TaskScheduler.Default)));

        Assert.All([page, program], answer => Assert.Equal((HttpStatusCode.ServiceUnavailable, 10), (answer.StatusCode, (int)answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds)));
        Assert.Contains("Too many ask at once", await page.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Contains("Latvia", law, StringComparison.Ordinal);
        Assert.Contains("Latvia", states, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await desk.Client.GetAsync("/api/v1/timeline?subject=LVA", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Readiness_says_while_the_record_is_told_for_the_first_time()
    {
        using var hold = new ManualResetEventSlim(initialState: true);
        await using DeskUnderTest desk = await DeskUnderTest.StartAsync(Samples.AddAsync, o => o with { Now = () => { Held(hold); return DeskUnderTest.Now; } });
        hold.Reset();
        Task ready = desk.Services.GetRequiredService<RecordDoor>().MakeReady();

        using HttpResponseMessage first = await desk.Client.GetAsync("/health/ready", Cancel);
        hold.Set();
        await ready;
        string then = await desk.Client.GetStringAsync("/health/ready", Cancel);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Contains("\"telling\":\"first\"", await first.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain("telling", then, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_of_an_act_that_is_told_with_an_earlier_report_leads_on_and_that_of_one_taken_out_says_what_happened()
    {
        await using DeskUnderTest desk = await DeskUnderTest.StartAsync(record => Task.Run(() => Add(record, "late", "2025-05-02")));
        string former = await AddressOfActAsync(desk);
        Add(desk.Record, "early", "2025-04-20");
        string present = await AddressOfActAsync(desk);

        using HttpResponseMessage moved = await desk.Client.GetAsync(former, Cancel);
        using (RecordStore store = RecordStore.Open(desk.Record))
        {
            Assert.All((string[])["late", "early"], d => Assert.True(store.Remove(d, DeskUnderTest.Now, "eva", "asked for")));
        }

        using HttpResponseMessage gone = await desk.Client.GetAsync(present, Cancel);

        Assert.NotEqual(former, present);
        Assert.Equal((HttpStatusCode.Found, present), (moved.StatusCode, moved.Headers.Location?.ToString()));
        Assert.Equal(HttpStatusCode.OK, gone.StatusCode);
        Assert.Contains("taken out of the record", await gone.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Client.GetAsync(present + "0", Cancel)).StatusCode);
    }

    [Fact]
    public async Task The_address_of_a_programme_that_nothing_tells_of_any_more_says_so()
    {
        await using DeskUnderTest desk = await DeskUnderTest.StartAsync(record => Task.Run(() => Add(record, "plan", "2025-05-02", "procurement")));
        string before = await desk.Client.GetStringAsync("/programme/LVA-APM", Cancel);
        Add(desk.Record, "plan", "2025-05-03");

        string then = before;
        while (!then.Contains("told of no longer", StringComparison.Ordinal))
        {
            // On a busy machine the answer of the state before serves for a moment.
            then = await desk.Client.GetStringAsync("/programme/LVA-APM", Cancel);
        }

        Assert.DoesNotContain("told of no longer", before, StringComparison.Ordinal);
        Assert.Contains("1 statement told of it once", then, StringComparison.Ordinal);
        Assert.Contains("/document/plan", then, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Client.GetAsync("/programme/LVA-AVM", Cancel)).StatusCode);
    }

    private static async Task<string> AddressOfActAsync(DeskUnderTest desk)
    {
        string state = await desk.Client.GetStringAsync("/state/LVA", Cancel);
        int from = state.IndexOf("/event/", StringComparison.Ordinal);
        return state[from..state.IndexOf('"', from)];
    }

    private static void Add(string record, string doc, string published, string kind = "domestic_legal_step")
    {
        string words = $"The parliament voted to leave on 16 April 2025, {doc} says.";
        var statement = new Statement
        {
            Doc = doc, Id = doc + "-01", Kind = kind, Actors = ["LVA"], Object = kind == "domestic_legal_step" ? "treaty:APMBC" : "APM", Weapon = "APM", When = "2025-04-16",
            Step = kind == "domestic_legal_step" ? "parliament_vote" : null, Modality = Modality.Occurred, Evidence = words, Start = 0, End = words.Length, Confidence = 0.9,
        };
        using RecordStore store = RecordStore.Open(record);
        store.Add(new Document(doc, "Outlet", null, null, published, "en", null, words + " More is not known."), "by hand", _ => [statement], DeskUnderTest.Now.AddDays(-1), "tester");
    }

    private static int Held(ManualResetEventSlim hold)
    {
        hold.Wait(Cancel);
        return 1;
    }
}
