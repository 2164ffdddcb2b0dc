using System.Text.Json;
using InForce.Testing;

namespace InForce.EndToEnd.Tests;

/// <summary>Axe finds nothing on any page, light or dark.</summary>
public sealed class AxeTests(Browser browser, SampleDesk desk)
{
    private static readonly string s_axe = RepositoryRoot.File("tests", "consumers", "node_modules", "axe-core", "axe.min.js");

    [Theory]
    [MemberData(nameof(DeskPages.Data), MemberType = typeof(DeskPages))]
    public async Task Axe_finds_no_violation(string name, string path)
    {
        Assert.SkipUnless(File.Exists(s_axe), "axe-core is absent: npm ci --ignore-scripts in tests/consumers");
        string axe = await File.ReadAllTextAsync(s_axe);
        foreach (bool dark in new[] { false, true })
        {
            await using Visit visit = await browser.VisitAsync(desk.Address, dark: dark);
            await visit.GoAsync(path);
            await visit.Page.EvaluateAsync(axe);

            JsonElement? found = await visit.Page.EvaluateAsync(
                "async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations"
                + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 120) + ' (' + n.failureSummary.slice(0, 200) + ')').join(' | '))");

            string[] violations = [.. found!.Value.EnumerateArray().Select(v => v.GetString()!)];
            Assert.True(violations.Length == 0, $"{name}{(dark ? ", dark" : string.Empty)}: {string.Join('\n', violations)}");
        }
    }
}
