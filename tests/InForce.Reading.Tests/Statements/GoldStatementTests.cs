using System.Globalization;
using System.Text.Json;
using InForce.Core.Data;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Testing;

namespace InForce.Reading.Tests.Statements;

/// <summary>Precision and recall for each kind on gold documents, with the floors of <c>gold/floors.tsv</c>.</summary>
public sealed class GoldStatementTests
{
    [Theory]
    [InlineData("open")]
    [InlineData("press")]
    [InlineData("unseen")]
    [InlineData("dev")]
    public void No_kind_falls_below_its_floor(string set)
    {
        string? folder = Folder(set);
        Assert.SkipWhen(folder is null, $"the gold set '{set}' is not here");
        GoldStatement[] gold = [.. Lines(folder!, "statements.jsonl").Select(GoldStatement.Of)];
        Statement[] found = [.. Lines(folder!, "documents.jsonl").SelectMany(Read)];

        var below = new List<string>();
        foreach (TsvRow floor in Tsv.Parse("gold/floors.tsv", File.ReadAllText(RepositoryRoot.File("gold", "floors.tsv"))).Rows.Where(r => r["set"] == set))
        {
            (double precision, double recall) = Score(floor["kind"], gold, found);
            if (precision < Number(floor["precision"]) || recall < Number(floor["recall"]))
            {
                below.Add(string.Create(CultureInfo.InvariantCulture, $"{set} {floor["kind"]}: precision {precision:F3}, recall {recall:F3}"));
            }
        }

        Assert.True(below.Count == 0, string.Join('\n', below));
    }

    [Theory]
    [InlineData("open")]
    [InlineData("press")]
    [InlineData("unseen")]
    [InlineData("dev")]
    public void Irrelevant_items_yield_nothing(string set)
    {
        string? folder = Folder(set);
        Assert.SkipWhen(folder is null, $"the gold set '{set}' is not here");
        using JsonDocument relations = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder!, "relations.json")));
        HashSet<string> irrelevant = [.. relations.RootElement.GetProperty("irrelevant").EnumerateArray().Select(e => e.GetString()!)];

        Assert.All(Lines(folder!, "documents.jsonl").SelectMany(Read), s => Assert.DoesNotContain(s.Doc, irrelevant));
    }

    /// <summary>A statement fits where kind, place and one actor fit; each gold statement is found once, as the corpus scorer has it.</summary>
    private static (double Precision, double Recall) Score(string kind, GoldStatement[] gold, Statement[] found)
    {
        GoldStatement[] wanted = [.. gold.Where(g => g.Kind == kind)];
        var taken = new HashSet<string>();
        int wrong = 0;
        foreach (Statement s in found.Where(s => s.Kind == kind))
        {
            GoldStatement? fit = wanted.FirstOrDefault(g => !taken.Contains(g.Id) && g.Fits(s));
            if (fit is not null)
            {
                taken.Add(fit.Id);
            }
            else if (s.Actors.Length > 0 && !gold.Any(g => g.Accepts(s)))
            {
                wrong++;
            }
        }

        int right = wanted.Count(g => !g.IsOptional && taken.Contains(g.Id));
        int all = wanted.Count(g => !g.IsOptional);
        return (right + wrong == 0 ? 1 : (double)right / (right + wrong), all == 0 ? 1 : (double)right / all);
    }

    internal static IEnumerable<Statement> Read(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        string? Text(string name) => json.RootElement.TryGetProperty(name, out JsonElement e) && e.ValueKind == JsonValueKind.String ? e.GetString() : null;
        var document = new Document(Text("id")!, Text("publisher"), Text("title"), Text("byline"), Text("published"), Text("lang"), Text("url"), Text("text")!);
        return ReadingPipeline.Shared.Read(document).Statements;
    }

    internal static IEnumerable<string> Lines(string folder, string file) => File.ReadLines(Path.Combine(folder, file)).Where(l => l.Length > 0);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    internal static string? Folder(string set)
    {
        string folder = set switch
        {
            "open" or "press" or "unseen" => RepositoryRoot.File("gold", set),
            "dev" => SharedFolder.Path("corpus", "dev"),
            _ => SharedFolder.Path("gold", set),
        };
        return Directory.Exists(folder) ? folder : null;
    }
}
