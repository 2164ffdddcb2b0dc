using Microsoft.Playwright;

namespace InForce.EndToEnd.Tests;

public sealed class TreatyPageTests(Browser browser, SampleDesk desk)
{
    [Fact]
    public async Task Choosing_a_day_changes_the_list_the_count_and_the_address()
    {
        await using Visit visit = await browser.VisitAsync(desk.Address);
        await visit.GoAsync("/treaty/APMBC?on=2025-12-26");
        string before = await visit.Page.Locator("#count").InnerTextAsync();
        await Assertions.Expect(visit.Page.Locator("[data-name=Latvia]")).ToHaveAttributeAsync("data-standing", "leaving");

        await visit.Page.Locator("#day").FillAsync("2025-12-27");
        await visit.Page.Locator("#day").DispatchEventAsync("change");

        await Assertions.Expect(visit.Page.Locator("[data-name=Latvia]")).ToHaveAttributeAsync("data-standing", "withdrawn");
        await Assertions.Expect(visit.Page.Locator("#count")).Not.ToHaveTextAsync(before);
        Assert.Contains("on=2025-12-27", visit.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(visit.Page.Locator(".clock input[name=on]")).ToHaveValueAsync("2025-12-27");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_slider_moves_the_day_by_keyboard()
    {
        await using Visit visit = await browser.VisitAsync(desk.Address);
        await visit.GoAsync("/treaty/APMBC?on=2026-02-19");
        await Assertions.Expect(visit.Page.Locator("[data-name=Poland]")).ToHaveAttributeAsync("data-standing", "leaving");

        await visit.Page.Locator("input[type=range]").FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");

        await Assertions.Expect(visit.Page.Locator("[data-name=Poland]")).ToHaveAttributeAsync("data-standing", "withdrawn");
        await Assertions.Expect(visit.Page.Locator("#day")).ToHaveValueAsync("2026-02-20");
    }

    [Fact]
    public async Task The_map_is_drawn_from_the_list()
    {
        await using Visit visit = await browser.VisitAsync(desk.Address);
        await visit.GoAsync("/treaty/APMBC?on=2025-12-26");

        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Europe" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator("[data-map]")).ToHaveAttributeAsync("data-drawn", "europe");
        Assert.Equal(5, await visit.Page.Locator("path.country.s-leaving").CountAsync());
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Without_scripts_the_day_can_still_be_chosen()
    {
        await using Visit visit = await browser.VisitAsync(desk.Address, scripts: false);
        await visit.GoAsync("/treaty/APMBC");

        await visit.Page.Locator("#day").FillAsync("2025-12-27");
        await visit.Page.Locator(".day-form noscript button, .day-form button").ClickAsync();

        await Assertions.Expect(visit.Page.Locator("[data-name=Latvia]")).ToHaveAttributeAsync("data-standing", "withdrawn");
    }

    [Fact]
    public async Task A_notice_of_3_May_with_war_in_the_fifth_month_gets_no_day_before_the_war_ends()
    {
        await using Visit visit = await browser.VisitAsync(desk.Address);
        await visit.GoAsync("/treaty/APMBC");

        await visit.Page.Locator("select[name=action]").SelectOptionAsync("withdrawal");
        await visit.Page.Locator("input[name=deposited]").FillAsync("2026-05-03");
        await visit.Page.Locator("input[name=conflictFrom]").FillAsync("2026-09-15");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Work it out" }).ClickAsync();

        string answer = await visit.Page.Locator("#answer").InnerTextAsync();
        Assert.Contains("Not before 3 November 2026", answer, StringComparison.Ordinal);
        Assert.Contains("Art. 20(3)", answer, StringComparison.Ordinal);
        Assert.Contains("Missing: the day the armed conflict ends", answer, StringComparison.Ordinal);
        Assert.Contains("deposited=2026-05-03", visit.Page.Url, StringComparison.Ordinal);
    }
}
