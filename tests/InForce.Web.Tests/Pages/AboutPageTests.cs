using System.Net;
using System.Text.Json;
using InForce.App.Desk;
using InForce.Core.Data;
using InForce.Testing;

namespace InForce.Web.Tests.Pages;

/// <summary>What the About page says is what the checked files say.</summary>
public sealed class AboutPageTests(EmptyDesk desk)
{
    [Fact]
    public async Task Every_floor_limit_and_treaty_stands_on_the_page()
    {
        string page = WebUtility.HtmlDecode(await desk.Client.GetStringAsync("/about", TestContext.Current.CancellationToken));

        Assert.Equal(Tsv.Parse("gold/floors.tsv", Read("gold", "floors.tsv")).Rows.Length, MeasuredQuality.Rows.Length);
        Assert.All(MeasuredQuality.Rows, q => Assert.Contains(q.KindLabel, page, StringComparison.Ordinal));
        Assert.All(KnownLimit.All, limit => Assert.Contains($"{limit.What}: {limit.Instead}.", page, StringComparison.Ordinal));
        Assert.All(Directory.GetFiles(RepositoryRoot.File("data", "treaties"), "*.json"), file =>
            Assert.Contains($"/treaty/{Path.GetFileNameWithoutExtension(file)}\"", page, StringComparison.Ordinal));
        Assert.Contains(Read("NOTICE").Trim(), page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_limit_is_shown_by_tests_that_are_there()
    {
        HashSet<string> classes = [.. Directory.GetFiles(RepositoryRoot.File("tests"), "*Tests.cs", SearchOption.AllDirectories).Select(f => Path.GetFileNameWithoutExtension(f))];

        Assert.All(KnownLimit.All, limit => Assert.Contains(limit.Tests, classes));
    }

    [Theory]
    [InlineData("open")]
    [InlineData("press")]
    [InlineData("unseen")]
    [InlineData("dev")]
    public void The_numbers_of_gold_statements_are_counted_again(string set)
    {
        string folder = set == "dev" ? SharedFolder.Path("corpus", "dev") : RepositoryRoot.File("gold", set);
        Assert.SkipUnless(Directory.Exists(folder), $"the gold set '{set}' is not here");

        string[] counted =
        [
            .. File.ReadLines(Path.Combine(folder, "statements.jsonl")).Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement)
                .Where(s => !(s.TryGetProperty("optional", out JsonElement o) && o.ValueKind == JsonValueKind.True))
                .GroupBy(s => s.GetProperty("kind").GetString()!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}"),
        ];

        Assert.Equal(counted, Tsv.Parse("gold/sizes.tsv", Read("gold", "sizes.tsv")).Rows.Where(r => r["set"] == set).Select(r => $"{r["kind"]} {r["statements"]}"));
    }

    private static string Read(params string[] path) => File.ReadAllText(RepositoryRoot.File(path)).ReplaceLineEndings("\n");
}
