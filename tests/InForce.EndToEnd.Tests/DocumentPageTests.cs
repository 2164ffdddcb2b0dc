using Microsoft.Playwright;

namespace InForce.EndToEnd.Tests;

/// <summary>From a sentence of the record to the very words of the source, and back.</summary>
public sealed class DocumentPageTests(Browser browser, SampleDesk desk)
{
    [Fact]
    public async Task A_source_on_the_state_page_leads_to_its_highlighted_words()
    {
        await using Visit visit = await browser.VisitAsync(desk.Address);
        await visit.GoAsync("/state/LVA?on=2026-03-01");
        ILocator source = visit.Page.Locator("main a[href*='/document/'][href*='#at-']").First;
        string statement = Uri.UnescapeDataString((await source.GetAttributeAsync("href"))!.Split("#at-")[1]);

        await source.ClickAsync();

        ILocator words = visit.Page.Locator("mark.arrived");
        await Assertions.Expect(words.First).ToBeInViewportAsync();
        Assert.Contains(statement, (await words.First.GetAttributeAsync("data-statements"))!.Split(' '));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_card_leads_to_its_words_and_the_words_to_their_card_by_keyboard()
    {
        await using Visit visit = await browser.VisitAsync(desk.Address);
        await visit.GoAsync("/document/D05");
        ILocator card = visit.Page.Locator(".card", new PageLocatorOptions { Has = visit.Page.Locator("a[href^='#at-']") }).First;
        string id = (await card.GetAttributeAsync("data-statements"))!;

        await card.Locator("a[href^='#at-']").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page.Locator("mark.arrived").First).ToBeInViewportAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator($".card[id='card-{id}']")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task In_a_narrow_window_the_words_arrived_at_are_still_in_sight()
    {
        await using Visit visit = await browser.VisitAsync(desk.Address, width: 360);
        await visit.GoAsync("/document/D05");

        await visit.Page.Locator(".card a[href^='#at-']").First.ClickAsync();

        await Assertions.Expect(visit.Page.Locator("mark.arrived").First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task The_text_is_shown_to_the_character()
    {
        await using Visit visit = await browser.VisitAsync(desk.Address);
        await visit.GoAsync("/document/D05");
        string shown = (await visit.Page.Locator(".document .text").TextContentAsync())!;

        IAPIResponse raw = await visit.Page.APIRequest.GetAsync("/raw/D05");

        Assert.Equal(await raw.TextAsync(), shown);
    }
}
