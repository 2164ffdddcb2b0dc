using System.Diagnostics;
using System.Text.Json;
using InForce.Benchmarks.Harness;
using InForce.Core.Documents;
using InForce.Core.Json;
using InForce.Core.Statements;
using InForce.Reading;

namespace InForce.Benchmarks;

/// <summary>What each layer adds: scores on a marked set with one layer at a time in its simplest form.</summary>
internal static class Ablation
{
    private static readonly (string Name, Layer Without)[] s_forms =
    [
        ("whole reading", Layer.None),
        ("no trees under the frames", Layer.Syntax),
        ("listed names only", Layer.Names),
        ("every act on the day of publication", Layer.Times),
        ("no voices", Layer.Voice),
        ("everything told as done", Layer.Factuality),
        ("trigger words without conditions", Layer.Conditions),
        ("no test of relevance", Layer.Relevance),
        ("frames alone, no clause by weight", Layer.Weighing),
        ("who is meant by rules alone", Layer.Actors),
    ];

    private static readonly string[][] s_scores =
    [
        ["core kinds", "P"], ["core kinds", "R"], ["core kinds", "F1"], ["actors: set F1"], ["when_dated", "exact"], ["modality"], ["speaker_named"], ["cited_outlet_named"], ["irrelevant_false"],
    ];

    public static Bench Bench { get; } = new(
        "ablation",
        "Scores of the corpus scorer with one layer at a time in its simplest form, on the marked sets that are here (gold/open when small). Not a matter of speed.",
        Run);

    private static void Run(Report report, bool small)
    {
        string shared = Path.GetFullPath(Path.Combine(Folders.Repository, "..", "shared", "corpus"));
        string scorer = Path.Combine(shared, "score.py");
        if (!File.Exists(scorer))
        {
            report.Say("The scorer is not here: it lies with the development material beside the checkout.");
            return;
        }

        string[] sets = small ? [Path.Combine(Folders.Repository, "gold", "open")] : [Path.Combine(shared, "dev"), Path.Combine(Folders.Repository, "gold", "open"), Path.Combine(Folders.Repository, "gold", "unseen")];
        report.Header("set", "form", "core P", "core R", "core F1", "actors", "date where dated", "modality", "speaker where named", "outlet where cited", "on irrelevant items");
        foreach (string set in sets)
        {
            Document[] documents = [.. File.ReadLines(Path.Combine(set, "documents.jsonl")).Select(Document)];
            foreach ((string name, Layer without) in s_forms)
            {
                var pipeline = new ReadingPipeline(null, without);
                Statement[] found = [.. documents.SelectMany(d => pipeline.Read(d).Statements.Select(s => without == Layer.Times ? s with { When = d.PublishedOn?.ToString("O") } : s))];
                report.Row([Path.GetFileName(set), name, .. Score(scorer, set, found)]);
            }
        }
    }

    private static IEnumerable<object> Score(string scorer, string set, Statement[] found)
    {
        string statements = Path.GetTempFileName();
        string scores = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(statements, found.Select(StatementLine.Write));
            using Process process = Process.Start(Measure.Program("python3", scorer, set, statements, "--json", scores))!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{scorer} ended with {process.ExitCode}: {errors.Result}");
            }

            using JsonDocument read = JsonDocument.Parse(File.ReadAllText(scores));
            return [.. s_scores.Select(path => (object)Value(read.RootElement, path))];
        }
        finally
        {
            File.Delete(statements);
            File.Delete(scores);
        }
    }

    /// <summary>Zero where the set has nothing to score.</summary>
    private static double Value(JsonElement scores, string[] path)
    {
        foreach (string name in path)
        {
            if (!scores.TryGetProperty(name, out scores))
            {
                return 0;
            }
        }

        return scores.GetDouble();
    }

    private static Document Document(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        string? Text(string name) => json.RootElement.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
        return new Document(Text("id")!, Text("publisher"), Text("title"), Text("byline"), Text("published"), Text("lang"), Text("url"), Text("text")!);
    }
}
