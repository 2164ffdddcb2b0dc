using System.Globalization;
using Microsoft.Playwright;
using Microsoft.VisualBasic.FileIO;

namespace InForce.EndToEnd.Tests;

/// <summary>A table as it was downloaded, read by the parser of the platform: not by ours that wrote it.</summary>
internal static class DownloadedTable
{
    public static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> FromAsync(IPage page)
    {
        IDownload file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Table (CSV)" }).ClickAsync());
        using var parser = new TextFieldParser(await file.PathAsync()) { HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = false };
        parser.SetDelimiters(",");
        string[] names = parser.ReadFields()!;
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (!parser.EndOfData)
        {
            rows.Add(names.Zip(parser.ReadFields()!).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal));
        }

        return rows;
    }

    /// <summary>Every row's words stand in its document exactly where the row says, counted in UTF-16 code units.</summary>
    public static async Task AssertSpansAsync(Uri desk, IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
    {
        using var client = new HttpClient { BaseAddress = desk };
        foreach (IGrouping<string, IReadOnlyDictionary<string, string>> document in rows.GroupBy(r => r["doc"], StringComparer.Ordinal))
        {
            string text = await client.GetStringAsync("/raw/" + Uri.EscapeDataString(document.Key), TestContext.Current.CancellationToken);
            Assert.All(document, r => Assert.Equal(r["evidence"], text[int.Parse(r["start"], CultureInfo.InvariantCulture)..int.Parse(r["end"], CultureInfo.InvariantCulture)]));
        }
    }
}
