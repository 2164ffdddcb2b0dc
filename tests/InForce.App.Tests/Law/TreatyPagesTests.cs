using InForce.App.Law;
using InForce.Testing;

namespace InForce.App.Tests.Law;

public sealed class TreatyPagesTests
{
    [Fact]
    public void The_pages_in_docs_are_those_of_the_registry()
    {
        string folder = RepositoryRoot.File("docs", "law", "treaties");
        (string Name, string Text)[] pages = [.. new TreatyPages(LawDesk.Open(null)).All()];

        string[] stale =
        [
            .. pages.Where(p => !File.Exists(Path.Combine(folder, p.Name)) || File.ReadAllText(Path.Combine(folder, p.Name)).ReplaceLineEndings("\n") != p.Text).Select(p => p.Name),
            .. Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Except(pages.Select(p => p.Name)).Order(StringComparer.Ordinal),
        ];

        Assert.True(stale.Length == 0, $"write them anew with './inforce law pages docs/law/treaties': {string.Join(", ", stale)}");
    }
}
