using InForce.Testing;
using Microsoft.Playwright;

namespace InForce.EndToEnd.Tests;

/// <summary>
/// Every page light, dark and at 360 px: nothing runs out of the window, axe finds nothing, the browser complains of nothing, both clocks
/// are on the page and in its addresses, and the keyboard reaches what there is in the order it is read.
/// The pictures stay in <c>artifacts/pictures</c> for eyes to look at.
/// </summary>
public sealed class PictureTests(Browser browser, SampleDesk desk)
{
    /// <summary>Stops of the keyboard that are compared with the order of the page: past the frame and well into the content.</summary>
    private const int Stops = 32;

    /// <summary>What the keyboard stops at, in the order of the page; a group of radio buttons or what is not shown is no stop.</summary>
    private const string FocusableInOrder =
        """
        () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
            .filter(e => e.tabIndex >= 0 && !e.disabled && e.type !== 'hidden' && e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !e.closest('dialog:not([open])'))
            .map((e, i) => { e.dataset.stop = i; return i; }).length
        """;

    internal static IReadOnlyList<(string Style, int Width, bool Dark)> Styles { get; } = [("light", 1280, false), ("dark", 1280, true), ("narrow", 360, false)];

    [Theory]
    [MemberData(nameof(DeskPages.Data), MemberType = typeof(DeskPages))]
    public async Task A_page_is_sound_in_every_light(string name, string path)
    {
        foreach ((string style, int width, bool dark) in Styles)
        {
            await using Visit visit = await browser.VisitAsync(desk.Address, width, 860, dark);
            await visit.GoAlongAsync(path);
            await FitsAsync(visit, name, style);
            await AxeTests.FindsNothingAsync(visit.Page, $"{name}, {style}");
            if (style == "light")
            {
                await ShowsBothClocksAsync(visit.Page, path);
                await IsReachedByKeyboardAsync(visit.Page, name);
            }
        }
    }

    internal static async Task FitsAsync(Visit visit, string name, string style)
    {
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = RepositoryRoot.File("artifacts", "pictures", $"{name}-{style}.png"), FullPage = true });

        int overflow = await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{name}, {style}, runs {overflow} px out of the window");
        Assert.Empty(visit.Complaints);
    }

    /// <summary>The day and the state of knowledge stand above and below the page, in its lasting address and in every link to another page.</summary>
    private static async Task ShowsBothClocksAsync(IPage page, string path)
    {
        await Assertions.Expect(page.Locator(".clock input[name=on]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".clock input[name=knownAt]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".foot")).ToContainTextAsync(", known at 2026-03-02T09:00:00Z");
        string lasting = await page.Locator("#stable").GetAttributeAsync("href") ?? string.Empty;
        Assert.Matches("[?&]on=[0-9-]{10}&knownAt=2026", lasting);
        if (path.Contains("on=20", StringComparison.Ordinal) && !path.Contains("02-30", StringComparison.Ordinal))
        {
            string[] places = await page.Locator(".top nav a").EvaluateAllAsync<string[]>("links => links.map(l => l.getAttribute('href'))");
            Assert.All(places, p => Assert.Contains("on=20", p, StringComparison.Ordinal));
        }
    }

    private static async Task IsReachedByKeyboardAsync(IPage page, string name)
    {
        Assert.Equal(0, await page.Locator("[tabindex]:not([tabindex='0']):not([tabindex='-1'])").CountAsync());
        int count = await page.EvaluateAsync<int>(FocusableInOrder);
        await page.Locator(".skip").FocusAsync();
        List<int> seen = [0];
        for (int press = 0; press < Stops + 10 && seen.Count < Math.Min(Stops, count); press++)
        {
            await page.Keyboard.PressAsync("Tab");
            int at = await page.EvaluateAsync<int>("() => Number(document.activeElement?.dataset.stop ?? -1)");
            if (seen[^1] != at)
            {
                seen.Add(at);
            }
        }

        Assert.True(seen.SequenceEqual(Enumerable.Range(0, seen.Count)), $"{name}: the keyboard goes {string.Join(' ', seen)}");
    }
}
