namespace InForce.EndToEnd.Tests;

public sealed class ShellTests(Browser browser, SampleDesk desk)
{
    [Fact]
    public async Task A_wrong_address_says_so_and_leads_on()
    {
        await using Visit visit = await browser.VisitAsync(desk.Address);

        int status = await visit.GoAsync("/no/such/page");

        Assert.Equal(404, status);
        Assert.Equal("There is no such page", await visit.Page.Locator("h1").InnerTextAsync());
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_keys_are_listed_on_request_and_can_be_turned_off()
    {
        await using Visit visit = await browser.VisitAsync(desk.Address);
        await visit.GoAsync("/");

        await visit.Page.Keyboard.PressAsync("?");
        await visit.Page.GetByText("Use single keys").ClickAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Keyboard.PressAsync("g");
        await visit.Page.Keyboard.PressAsync("r");

        Assert.Equal("/", new Uri(visit.Page.Url).AbsolutePath);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_day_can_be_set_by_keyboard_and_stays_in_the_address()
    {
        await using Visit visit = await browser.VisitAsync(desk.Address);
        await visit.GoAsync("/");

        await visit.Page.Locator(".clock input[name=on]").FillAsync("2025-12-26");
        await visit.Page.Locator(".clock button").First.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/?on=2025-12-26**");

        Assert.Contains("2025-12-26", await visit.Page.Locator(".foot").InnerTextAsync(), StringComparison.Ordinal);
    }
}
