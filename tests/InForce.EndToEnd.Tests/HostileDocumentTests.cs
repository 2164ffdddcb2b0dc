using InForce.Testing;
using Microsoft.Playwright;

namespace InForce.EndToEnd.Tests;

/// <summary>Text from hostile documents is text on every page: nothing runs, nothing is loaded, nothing bursts the window, and no policy was needed to stop it.</summary>
public sealed class HostileDocumentTests(Browser browser)
{
    private static readonly string s_first = Uri.EscapeDataString(HostileRecord.FirstId);

    [Fact]
    public async Task Nothing_of_a_document_acts_on_any_page()
    {
        Assert.SkipWhen(Browser.Program is null, "chromium is not on the path");
        await using DeskUnderTest desk = await DeskUnderTest.StartAsync(HostileRecord.AddAsync);
        await using Visit visit = await browser.VisitAsync(desk.Address, width: 360);
        visit.Page.Dialog += (_, dialog) => Assert.Fail("a dialog opened: " + dialog.Message);
        await visit.Page.AddInitScriptAsync("window.hits = 0; window.hit = () => { window.hits++; };");
        List<string> paths =
        [
            "/?since=2025-01-01", "/states", "/state/LVA", "/treaties", "/calendar?state=LVA", "/about", "/treaty/APMBC", "/programmes", "/programme/LVA-AVM", "/disagreements?show=all", "/sources", "/log", "/review?by=%3Cscript%3Ehit()%3C/script%3E", "/review?by=A&about=LVA", "/check?on=2026-01-01", "/search?actor=LVA", "/search?q=%3Cscript%3Ehit()%3C/script%3E&speaker=%22%3E%3Cimg%20src=x%20onerror=hit()%3E",
            $"/document/{s_first}", "/sources?q=%3Cscript%3Ehit()%3C/script%3E", "/nowhere/%3Cscript%3Ehit()%3C%2Fscript%3E", "/state/%3Cimg%20src=x%20onerror=hit()%3E",
        ];
        await visit.GoAsync("/programme/LVA-AVM");
        paths.AddRange(await visit.Page.Locator("main a[href^='/event/']").EvaluateAllAsync<string[]>("links => links.map(l => l.getAttribute('href'))"));

        foreach (string path in paths.Distinct())
        {
            await visit.GoAsync(path);
            await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await AssertInertAsync(visit, path);
        }

        await CheckAsync(visit.Page);
        await AssertInertAsync(visit, "/check, with a hostile text pasted");
        Assert.Contains(paths, p => p.StartsWith("/event/", StringComparison.Ordinal));
        Assert.Empty(visit.Complaints);
    }

    private static async Task CheckAsync(IPage page)
    {
        await page.GotoAsync("/check");
        await page.Locator("#paste").FillAsync(HostileRecord.Pasted);
        await page.Locator("input[name=published]").FillAsync("2026-01-10");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Check", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("main .card").First).ToBeVisibleAsync();
    }

    private static async Task AssertInertAsync(Visit visit, string path)
    {
        Assert.True(await visit.Page.EvaluateAsync<int>("() => window.hits") == 0, path + ": script of a document ran");
        Assert.True(
            await visit.Page.Locator("main img, main script, main iframe, main svg[onload], main [onerror], a[href^='javascript:' i]").CountAsync() == 0,
            path + ": markup of a document became part of the page");
        string shown = await visit.Page.Locator("main").InnerTextAsync();
        Assert.True(shown.IndexOfAny(['\u202E', '\u2066', '\u0007']) < 0, path + ": a control character reaches the page");
        int overflow = await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{path} runs {overflow} px out of the window");
    }
}
