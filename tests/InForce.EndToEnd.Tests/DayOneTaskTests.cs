using System.Text.Json;
using InForce.Testing;
using Microsoft.Playwright;

namespace InForce.EndToEnd.Tests;

/// <summary>What a monitor does on the first day, done in the browser. Poland's standing and the what-if stand with the pages of states and treaties.</summary>
public sealed class DayOneTaskTests(Browser browser, DayOneDesk desk)
{
    [Fact]
    public async Task What_is_new_since_a_day_is_told_by_state_one_line_an_act_with_its_origins()
    {
        await using Visit visit = await browser.VisitAsync(await desk.AddressAsync());
        await visit.GoAsync("/?since=2026-01-01");

        string news = await visit.Page.Locator("main").InnerTextAsync();

        Assert.Contains("Lithuania", news, StringComparison.Ordinal);
        ILocator order = visit.Page.Locator("main li[data-item]", new PageLocatorOptions { HasText = "ordered anti-vehicle mines" });
        await Assertions.Expect(order).ToHaveCountAsync(1);
        Assert.Contains("3 reports, 2 origins", await order.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_says_that_Lithuania_produces_already_and_whether_anyone_in_government_does()
    {
        await using Visit visit = await browser.VisitAsync(await desk.AddressAsync());
        await visit.GoAsync("/state/LTU#voices");

        ILocator blogger = visit.Page.Locator("#voices ~ div tr", new PageLocatorOptions { HasText = "A. Example" });
        ILocator minister = visit.Page.Locator("#voices ~ div tr", new PageLocatorOptions { HasText = "B. Example" });

        Assert.Contains("no office of state", await blogger.InnerTextAsync(), StringComparison.Ordinal);
        string said = await minister.InnerTextAsync();
        Assert.Contains("Defence Minister", said, StringComparison.Ordinal);
        Assert.Contains("in office", said, StringComparison.Ordinal);
        await minister.Locator("a").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".card:target, .card.arrived").First).ToContainTextAsync("denied");
    }

    [Fact]
    public async Task Estonias_chain_is_shown_as_it_was_known_on_4_June_2025()
    {
        await using Visit visit = await browser.VisitAsync(await desk.AddressAsync());
        await visit.GoAsync("/state/EST");
        await visit.Page.Locator(".clock input[name=on]").FillAsync("2025-06-04");
        await visit.Page.Locator(".clock input[name=knownAt]").FillAsync("2025-06-04");
        await visit.Page.Locator(".clock button").First.ClickAsync();
        await visit.Page.WaitForURLAsync("**knownAt=2025-06-04**");

        string then = await visit.Page.Locator("main").InnerTextAsync();
        await Assertions.Expect(visit.Page.Locator("tr#APMBC .standing").First).ToHaveTextAsync("Party");
        Assert.DoesNotContain("2025-06-27", then, StringComparison.Ordinal);
        Assert.Contains("2025-03-18", then, StringComparison.Ordinal);

        await visit.GoAsync("/state/EST?on=2025-07-01&knownAt=2025-07-01");
        await Assertions.Expect(visit.Page.Locator("tr#APMBC .standing").First).ToHaveTextAsync("Leaving, still bound");
        Assert.Contains("2025-06-27", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sum_shows_how_many_independent_origins_it_has_and_what_it_is_for()
    {
        await using Visit visit = await browser.VisitAsync(await desk.AddressAsync());
        await visit.GoAsync("/programme/LTU-AVM");
        await visit.Page.Locator("#events ~ ul a", new PageLocatorOptions { HasText = "Procurement" }).First.ClickAsync();

        string page = await visit.Page.Locator("main").InnerTextAsync();

        Assert.Contains("2 independent origins", page, StringComparison.Ordinal);
        ILocator values = visit.Page.Locator("#values ~ div table").First;
        Assert.Contains("training and storage", await values.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Example Wire", await visit.Page.Locator("#origins ~ div").First.InnerHTMLAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_deadlines_of_the_next_180_days_are_a_calendar_file()
    {
        await using Visit visit = await browser.VisitAsync(await desk.AddressAsync());
        await visit.GoAsync("/calendar?on=2026-03-02");

        string shown = await visit.Page.Locator("main").InnerTextAsync();

        IDownload file = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "As a calendar file" }).ClickAsync());
        Assert.SkipUnless(ConsumerProgram.HasNode("ical.js"), ConsumerProgram.NoNode);
        using JsonDocument read = JsonDocument.Parse(ConsumerProgram.Node("calendar", await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken)));
        JsonElement[] events = [.. read.RootElement.GetProperty("events").EnumerateArray()];

        Assert.Contains($"{events.Length} dates", shown, StringComparison.Ordinal);
        Assert.All(events, e => Assert.InRange(e.GetProperty("start").GetString()!, "2026-03-02", "2026-08-29"));
        Assert.Contains(events, e => e.GetProperty("summary").GetString()!.Contains("Luxembourg", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_programme_leaves_as_a_table_with_spans()
    {
        await using Visit visit = await browser.VisitAsync(await desk.AddressAsync());
        await visit.GoAsync("/programme/LTU-AVM");

        IReadOnlyList<IReadOnlyDictionary<string, string>> rows = await DownloadedTable.FromAsync(visit.Page);

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal("AVM", row["weapon"]));
        await DownloadedTable.AssertSpansAsync(await desk.AddressAsync(), rows);
    }

    [Fact]
    public async Task All_new_production_statements_for_five_states_since_a_day_stand_one_line_an_origin()
    {
        await using Visit visit = await browser.VisitAsync(await desk.AddressAsync());
        await visit.GoAsync("/search");
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Locator("select[name=kind]").SelectOptionAsync("production");
        await visit.Page.Locator("input[name=actor]").FillAsync("Lithuania, Latvia, Estonia, Finland, Poland");
        await visit.Page.Locator("input[name=from]").FillAsync("2026-02-01");
        await visit.Page.Locator("input[name=once]").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Find" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("main [role=status]")).ToBeVisibleAsync();

        IReadOnlyList<string> lines = await visit.Page.Locator("main li[data-item]").AllInnerTextsAsync();

        Assert.Single(lines, l => l.Contains("Finland", StringComparison.Ordinal) && l.Contains("Example Wire", StringComparison.Ordinal) && l.Contains("stands for 1 further report", StringComparison.Ordinal));
        Assert.Single(lines, l => l.Contains("Finland", StringComparison.Ordinal) && l.Contains("Example Ministry", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains("Example Post", StringComparison.Ordinal));
        Assert.All(lines, l => Assert.Contains("2026-02", l, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Orders_of_five_states_since_a_day_stand_one_line_an_origin()
    {
        await using Visit visit = await browser.VisitAsync(await desk.AddressAsync());
        await visit.GoAsync("/search");
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Locator("select[name=kind]").SelectOptionAsync("procurement");
        await visit.Page.Locator("input[name=actor]").FillAsync("Lithuania, Latvia, Estonia, Finland, Poland");
        await visit.Page.Locator("input[name=from]").FillAsync("2026-01-13");
        await visit.Page.Locator("input[name=once]").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Find" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("main [role=status]")).ToBeVisibleAsync();

        IReadOnlyList<string> sums = await visit.Page.Locator("main li[data-item]", new PageLocatorOptions { HasText = "30 million euros" }).AllInnerTextsAsync();

        Assert.Equal(2, sums.Count);
        Assert.Contains(sums, s => s.Contains("Example Wire", StringComparison.Ordinal) && s.Contains("stands for 1 further report", StringComparison.Ordinal));
        Assert.Contains(sums, s => s.Contains("Example Ministry", StringComparison.Ordinal));
        Assert.Contains("from=2026-01-13", visit.Page.Url, StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_company_is_tied_to_anti_vehicle_mines_and_not_to_anti_personnel_ones_as_a_table_with_spans()
    {
        await using Visit visit = await browser.VisitAsync(await desk.AddressAsync());
        await visit.GoAsync("/search");
        await visit.Page.Locator("input[name=actor]").FillAsync("Dynamit Nobel");
        await visit.Page.Locator("select[name=weapon]").SelectOptionAsync("APM");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Find" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("None found. Compared:");

        await visit.Page.Locator("select[name=weapon]").SelectOptionAsync("AVM");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Find" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("main [role=status]")).ToBeVisibleAsync();
        int shown = await visit.Page.Locator("main li[data-item]").CountAsync();
        IReadOnlyList<IReadOnlyDictionary<string, string>> rows = await DownloadedTable.FromAsync(visit.Page);

        Assert.Equal(shown, rows.Count);
        Assert.All(rows, row => Assert.Contains("DynamitNobel", row["actors"], StringComparison.Ordinal));
        Assert.All(rows, row => Assert.Equal("AVM", row["weapon"]));
        await DownloadedTable.AssertSpansAsync(await desk.AddressAsync(), rows);
    }
}
