using Microsoft.Playwright;

namespace InForce.EndToEnd.Tests;

public sealed class StatePageTests(Browser browser, SampleDesk desk)
{
    [Fact]
    public async Task Poland_is_bound_on_19_February_2026_and_no_longer_the_day_after_with_the_article()
    {
        await using Visit visit = await browser.VisitAsync(desk.Address);
        await visit.GoAsync("/states");

        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Keyboard.TypeAsync("Poland");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator(".clock input[name=on]").FillAsync("2026-02-19");
        await visit.Page.Locator(".clock").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Show" }).ClickAsync();

        ILocator row = visit.Page.Locator("tr#APMBC");
        await Assertions.Expect(row.Locator(".standing").First).ToHaveTextAsync("Leaving, still bound");
        await row.Locator("summary").ClickAsync();
        string why = await row.InnerTextAsync();
        Assert.Contains("until 2026-02-20", why, StringComparison.Ordinal);
        Assert.Contains("Art. 20", why, StringComparison.Ordinal);
        Assert.Contains("Source:", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contested_act_shows_every_reading_and_who_holds_it()
    {
        await using Visit visit = await browser.VisitAsync(desk.Address);
        await visit.GoAsync("/state/UKR?on=2026-01-01#APMBC");

        ILocator row = visit.Page.Locator("tr#APMBC");
        await Assertions.Expect(row.Locator(".standing").First).ToHaveTextAsync("Party");
        await row.Locator("summary").ClickAsync();

        Assert.Contains("held by", await row.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_no_state_is_answered_with_the_nearest()
    {
        await using Visit visit = await browser.VisitAsync(desk.Address);

        int status = await visit.GoAsync("/state/Latvija");

        Assert.Equal(400, status);
        Assert.Contains("Latvia (LVA)", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_record_says_so_and_the_law_works_without_it()
    {
        await using Visit visit = await browser.VisitAsync(desk.EmptyAddress);

        await visit.GoAsync("/");
        Assert.Contains("The record is empty", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await visit.GoAsync("/state/LVA?on=2025-12-27");

        await Assertions.Expect(visit.Page.Locator("tr#APMBC .standing").First).ToHaveTextAsync("Withdrawn");
        Assert.Contains("None found", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_printed_page_opens_what_was_folded_and_drops_the_controls()
    {
        await using Visit visit = await browser.VisitAsync(desk.Address);
        await visit.GoAsync("/state/LVA?on=2025-12-27");

        await visit.Page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.Equal(0, await visit.Page.Locator("main details:not([open])").CountAsync());
        await Assertions.Expect(visit.Page.Locator("header nav")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator(".print-head")).ToBeVisibleAsync();
    }
}
