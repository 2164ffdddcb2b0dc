using System.Text.Json;
using InForce.Testing;
using Microsoft.Playwright;

namespace InForce.EndToEnd.Tests;

/// <summary>Axe finds nothing on any page, light or dark.</summary>
public sealed class AxeTests(Browser browser, SampleDesk desk)
{
    private static readonly string s_axe = RepositoryRoot.File("tests", "consumers", "node_modules", "axe-core", "axe.min.js");

    [Theory]
    [MemberData(nameof(DeskPages.Data), MemberType = typeof(DeskPages))]
    public async Task Axe_finds_no_violation(string name, string path)
    {
        foreach (bool dark in new[] { false, true })
        {
            await using Visit visit = await browser.VisitAsync(desk.Address, dark: dark);
            await visit.GoAsync(path);

            string[] violations = await ViolationsAsync(visit.Page);

            Assert.True(violations.Length == 0, $"{name}{(dark ? ", dark" : string.Empty)}: {string.Join('\n', violations)}");
        }
    }

    internal static bool IsThere => File.Exists(s_axe);

    /// <summary>What axe finds on the page as it stands, each with its first places.</summary>
    internal static async Task<string[]> ViolationsAsync(IPage page)
    {
        Assert.SkipUnless(IsThere, "axe-core is absent: npm ci --ignore-scripts in tests/consumers");
        await page.EvaluateAsync(await File.ReadAllTextAsync(s_axe));
        JsonElement? found = await page.EvaluateAsync(
            "async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations"
            + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 120) + ' (' + n.failureSummary.slice(0, 200) + ')').join(' | '))");
        return [.. found!.Value.EnumerateArray().Select(v => v.GetString()!)];
    }
}
