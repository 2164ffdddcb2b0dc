using System.Text.Json;
using InForce.Testing;
using Microsoft.Playwright;

namespace InForce.EndToEnd.Tests;

/// <summary>What axe, the checker of accessibility, finds on a page: nothing, on any, in any light.</summary>
public sealed class AxeTests
{
    private static readonly string s_axe = RepositoryRoot.File("tests", "consumers", "node_modules", "axe-core", "axe.min.js");

    [Fact]
    public void Axe_is_there() => Assert.SkipUnless(File.Exists(s_axe), "axe-core is absent, pages are not checked for accessibility: npm ci --ignore-scripts in tests/consumers");

    /// <summary>Passes over where axe is not installed; <see cref="Axe_is_there"/> says so.</summary>
    internal static async Task FindsNothingAsync(IPage page, string where)
    {
        if (File.Exists(s_axe))
        {
            string[] violations = await ViolationsAsync(page);
            Assert.True(violations.Length == 0, $"{where}: {string.Join('\n', violations)}");
        }
    }

    /// <summary>The same for the page as it stands in light, in dark and at 360 px.</summary>
    internal static async Task FindsNothingInAnyLightAsync(IPage page, string where)
    {
        foreach ((string style, int width, bool dark) in PictureTests.Styles)
        {
            await page.SetViewportSizeAsync(width, 860);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
            await FindsNothingAsync(page, $"{where}, {style}");
        }

        await page.SetViewportSizeAsync(1280, 860);
    }

    /// <summary>What axe finds on the page as it stands, each with its first places.</summary>
    private static async Task<string[]> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(s_axe));
        JsonElement? found = await page.EvaluateAsync(
            "async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations"
            + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 120) + ' (' + n.failureSummary.slice(0, 200) + ')').join(' | '))");
        return [.. found!.Value.EnumerateArray().Select(v => v.GetString()!)];
    }
}
