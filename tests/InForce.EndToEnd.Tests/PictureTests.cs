using InForce.Testing;
using Microsoft.Playwright;

namespace InForce.EndToEnd.Tests;

/// <summary>
/// Every page at three widths, light and dark: nothing runs out of the window and the browser complains of nothing.
/// The pictures stay in <c>artifacts/pictures</c> for eyes to look at.
/// </summary>
public sealed class PictureTests(Browser browser, SampleDesk desk)
{
    internal static IReadOnlyList<(string Style, int Width, bool Dark)> Styles { get; } = [("light", 1280, false), ("dark", 1280, true), ("narrow", 360, false)];

    [Theory]
    [MemberData(nameof(DeskPages.Data), MemberType = typeof(DeskPages))]
    public async Task A_page_fits_its_window_in_every_light(string name, string path)
    {
        foreach ((string style, int width, bool dark) in Styles)
        {
            await using Visit visit = await browser.VisitAsync(desk.Address, width, 860, dark);
            await visit.GoAsync(path);
            await FitsAsync(visit, name, style);
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
}
