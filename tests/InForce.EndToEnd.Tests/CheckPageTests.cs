using System.Text;
using InForce.Testing;
using Microsoft.Playwright;

namespace InForce.EndToEnd.Tests;

/// <summary>A text pasted or dropped is held against the record; with and without scripts, and with a plain word where it cannot be.</summary>
public sealed class CheckPageTests(Browser browser, DayOneDesk desk, SampleDesk samples)
{
    /// <summary>One report taken from a wire of the record, one that the law refutes, one nobody else has.</summary>
    private const string Article =
        """
        Finland's parliament voted by 157 to 18 on Thursday to leave the Ottawa Convention, Baltic Wire Service reported.

        Nobody abstained and 24 members of the 200-seat chamber were away. Ten Left Alliance MPs, seven Greens and a single member of the Swedish People's Party, a partner in Prime Minister Petteri Orpo's coalition, voted against.

        Latvia has already left the Ottawa Convention.

        Estonia signed a contract with Example Works for 40,000 anti-vehicle mines.
        """;

    [Fact]
    public async Task A_pasted_article_shows_what_is_new_what_is_a_copy_and_what_clashes_and_leaves_no_trace()
    {
        await using Visit visit = await browser.VisitAsync(await desk.AddressAsync());
        await visit.GoAsync("/");
        await visit.Page.Keyboard.PressAsync("g");
        await visit.Page.Keyboard.PressAsync("k");
        await visit.Page.WaitForURLAsync("**/check");
        await PasteAsync(visit.Page, Article, "2025-06-20");

        ILocator cards = visit.Page.Locator("main .card");
        await Assertions.Expect(cards).ToHaveCountAsync(3);
        await Assertions.Expect(cards.Nth(0)).ToContainTextAsync("Copy");
        await Assertions.Expect(cards.Nth(1)).ToContainTextAsync("At odds with the law");
        await Assertions.Expect(cards.Nth(2)).ToContainTextAsync("New");
        Assert.Contains("/treaty/APMBC", await cards.Nth(1).Locator(".note a").GetAttributeAsync("href"), StringComparison.Ordinal);
        await Assertions.Expect(visit.Page.Locator("section .note").First).ToContainTextAsync("Taken from");
        Assert.Equal(3, await visit.Page.Locator("main .text mark").CountAsync());
        await cards.Nth(0).Locator("a", new LocatorLocatorOptions { HasText = "Baltic Wire Service" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/document/D01**");
        await visit.GoAsync("/sources?q=Example+Works");
        Assert.DoesNotContain("40,000", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_statement_at_odds_with_another_shows_the_words_of_both()
    {
        await using Visit visit = await browser.VisitAsync(samples.Address, scripts: false);
        await visit.GoAsync("/check");
        await PasteAsync(visit.Page, "Finland's parliament voted by 175 to 18 on 19 June 2025 to leave the Ottawa Convention.", "2025-06-20");

        ILocator card = visit.Page.Locator("main .card");

        await Assertions.Expect(card).ToContainTextAsync("At odds with the record");
        await Assertions.Expect(card.Locator("blockquote")).ToContainTextAsync("157 to 18");
    }

    [Fact]
    public async Task A_file_is_dropped_on_the_field_and_checked()
    {
        await using Visit visit = await browser.VisitAsync(samples.Address);
        await visit.GoAsync("/check");
        await visit.Page.EvaluateAsync(
            "text => { const files = new DataTransfer(); files.items.add(new File([text], 'found.txt', { type: 'text/plain' }));"
            + " document.querySelector('[data-drop]').dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true })); }", Article);
        await Assertions.Expect(visit.Page.Locator("[data-drop-said]")).ToContainTextAsync("found.txt");
        await visit.Page.Locator("input[name=published]").FillAsync("2025-06-20");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Check", Exact = true }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator("main .card")).ToHaveCountAsync(3);
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("picture.png", "\u0089PNG\r\n\u001a\n\0\0\0\0", "binary file")]
    [InlineData("empty.txt", "", "Nothing was given")]
    public async Task A_file_that_holds_no_document_is_refused_in_words(string name, string content, string words)
    {
        await using Visit visit = await browser.VisitAsync(samples.Address, scripts: false);
        await visit.GoAsync("/check");
        await visit.Page.Locator("input[name=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = Encoding.Latin1.GetBytes(content) });
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Check", Exact = true }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(words);
    }

    [Fact]
    public async Task A_text_in_another_language_is_declined_and_a_text_without_statements_proves_nothing()
    {
        await using Visit visit = await browser.VisitAsync(samples.Address);
        await visit.GoAsync("/check");
        await PasteAsync(visit.Page, OtherLanguages.Sentences.First(s => s.Tag == "de").Text, "2025-06-20");
        await Assertions.Expect(visit.Page.Locator("main .note.bad")).ToContainTextAsync("language without a reading model");

        await PasteAsync(visit.Page, "The weather in Riga was fine on Monday.", "2025-06-20");
        await Assertions.Expect(visit.Page.Locator("main .note").First).ToContainTextAsync("proves neither");
    }

    [Fact]
    public async Task The_findings_fit_every_window_and_axe_finds_nothing()
    {
        foreach ((string style, int width, bool dark) in PictureTests.Styles)
        {
            await using Visit visit = await browser.VisitAsync(samples.Address, width, 860, dark);
            await visit.GoAsync("/check");
            await PasteAsync(visit.Page, Article, "2025-06-20");
            await Assertions.Expect(visit.Page.Locator("main .card")).ToHaveCountAsync(3);

            await PictureTests.FitsAsync(visit, "check-found", style);
            await AxeTests.FindsNothingAsync(visit.Page, "what a check found, " + style);
        }
    }

    [Fact]
    public async Task A_desk_without_a_record_says_so()
    {
        await using Visit visit = await browser.VisitAsync(samples.EmptyAddress);
        await visit.GoAsync("/check");
        await Assertions.Expect(visit.Page.Locator("main .empty")).ToContainTextAsync("nothing to hold a text against");

        await PasteAsync(visit.Page, Article, "2025-06-20");

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("add documents");
        Assert.Contains("Example Works", await visit.Page.Locator("#paste").InputValueAsync(), StringComparison.Ordinal);
    }

    private static async Task PasteAsync(IPage page, string text, string published)
    {
        await page.Locator("#paste").FillAsync(text);
        await page.Locator("input[name=published]").FillAsync(published);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Check", Exact = true }).ClickAsync();
    }
}
