using InForce.App.Accounts;
using InForce.Core.Documents;
using InForce.Store;
using InForce.Store.Captures;
using InForce.Testing;
using Microsoft.Playwright;

namespace InForce.EndToEnd.Tests;

/// <summary>The queue of a shared record in a browser: what waits, who works, what could not be read, and trying it again, with and without scripts.</summary>
public sealed class QueuePageTests(Browser browser)
{
    private const string Password = "four words of a password";

    [Fact]
    public async Task A_steward_sees_why_a_document_was_set_aside_and_has_it_tried_again()
    {
        Assert.SkipWhen(Browser.Program is null, "chromium is not on the path");
        using PostgresServer? server = PostgresServer.TryStart();
        Assert.SkipWhen(server is null, PostgresServer.Absent);
        string record = server.NewDatabase("queue");
        Fill(record);
        await using DeskUnderTest desk = await DeskUnderTest.StartAsync(also: o => o with { Record = record });
        foreach (bool scripts in new[] { true, false })
        {
            await using Visit visit = await browser.VisitAsync(desk.Address, scripts: scripts);
            IPage page = visit.Page;
            await EnterAsync(visit);

            await visit.GoAsync("/queue");
            await Assertions.Expect(page.Locator("#progress")).ToContainTextAsync(scripts ? "1 document waits" : "2 documents wait");
            await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "host-1" })).ToContainTextAsync("working");
            await Assertions.Expect(page.GetByRole(AriaRole.Cell, new() { Name = "InvalidOperationException: cannot be read" }).First).ToBeVisibleAsync();
            if (scripts)
            {
                await AxeTests.FindsNothingInAnyLightAsync(page, "queue");
            }

            await page.GetByRole(AriaRole.Button, new() { Name = "Try " }).First.ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 document put back into the queue.");
            Assert.Empty(visit.Complaints);
        }

        using RecordStore store = RecordStore.Open(record);
        Assert.Equal(["steward", "steward"], store.Log().Where(e => e.Action == "retry").Select(e => e.Who));
        Assert.Empty(store.SetAside());
    }

    [Fact]
    public async Task Whoever_asks_for_it_sees_the_numbers_change_by_themselves()
    {
        Assert.SkipWhen(Browser.Program is null, "chromium is not on the path");
        using PostgresServer? server = PostgresServer.TryStart();
        Assert.SkipWhen(server is null, PostgresServer.Absent);
        string record = server.NewDatabase("watched");
        await using DeskUnderTest desk = await DeskUnderTest.StartAsync(also: o => o with { Record = record });
        await using Visit visit = await browser.VisitAsync(desk.Address);

        await visit.GoAsync("/queue?watch=true");
        await Assertions.Expect(visit.Page.Locator("#progress")).ToContainTextAsync("0 documents wait");
        using RecordStore store = RecordStore.Open(record);
        store.Enqueue([(Text("a"), (Original?)null)], "r", "tester");

        await Assertions.Expect(visit.Page.Locator("#progress")).ToContainTextAsync("1 document waits", new() { Timeout = 20_000 });
        Assert.Empty(visit.Complaints);
    }

    private static async Task EnterAsync(Visit visit)
    {
        await visit.GoAsync("/sign-in");
        await visit.Page.GetByLabel("Name").FillAsync("steward");
        await visit.Page.GetByLabel("Password").FillAsync(Password);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".who")).ToContainTextAsync("steward");
    }

    /// <summary>Two documents none could read, one that waits, a worker seen just now, and a steward.</summary>
    private static void Fill(string record)
    {
        using RecordStore store = RecordStore.Open(record);
        store.StartWorker("host-1", DeskUnderTest.Now);
        store.Enqueue([(Text("a"), (Original?)null), (Text("b"), null)], "r", "tester");
        while (store.SetAside().Length < 2)
        {
            store.ReadSome(1, "r", _ => throw new InvalidOperationException("cannot be read"), "host-1", TimeProvider.System, CancellationToken.None);
        }

        store.Enqueue([(Text("c"), null)], "r", "tester");
        store.StartWorker("host-2", DeskUnderTest.Now.AddHours(-1));
        using var door = new AccountDoor(record);
        Secret link = new AccountDesk(store, "tests", DeskUnderTest.Now).Add("steward", Role.Steward);
        new Entrance(door, new SignInThrottle()).SetPassword(link.Text, Password, "here", DeskUnderTest.Now);
    }

    private static Document Text(string id) => new(id, "Outlet", null, null, "2026-01-01", "en", null, "text " + id);
}
