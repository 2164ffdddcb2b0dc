using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using InForce.Benchmarks.Harness;
using InForce.Core.Documents;
using InForce.Reading;
using InForce.Reading.Languages;
using InForce.Reading.Syntax;
using InForce.Reading.Text;
using InForce.Reading.Times;
using InForce.Reading.Voice;

namespace InForce.Benchmarks;

/// <summary>Each layer of the reading on its own, on one core, over text made of the sentences of our own specifications.</summary>
internal static partial class LayerSpeed
{
    private const int ArticleLength = 4096;
    private static readonly string[] s_bars = [" => ", " | "];
    private static readonly string[] s_specs = ["codes.md", "quotes.md"];

    public static Bench Bench { get; } = new(
        "layers",
        "Layers on one core after start-up: megabytes (UTF-16 units) a second over articles of 4,096, median of 9 (3 when small). Baseline: one regular expression for years.",
        Run);

    [GeneratedRegex(@"\b(19|20)\d\d\b")]
    private static partial Regex Year { get; }

    private static void Run(Report report, bool small)
    {
        string[] articles = Articles(small ? 8 : 64);
        Document[] documents = [.. articles.Select((text, i) => new Document($"d{i}", null, null, null, "2031-05-04", "en", null, text))];
        double size = articles.Sum(a => (double)a.Length) / 1_000_000;
        var anchor = new TimeAnchor(new DateOnly(2031, 5, 4));
        (string Name, Func<int> Work)[] layers =
        [
            ("baseline: years by regular expression", () => articles.Sum(a => Year.Count(a))),
            ("language", () => articles.Count(a => LanguageMeasure.Of(a) is null)),
            ("sentences and tokens", () => articles.Sum(a => TextLayout.Of(a).Sentences.Length)),
            ("times", () => articles.Sum(a => TimeTagger.Tag(a, anchor).Length)),
            ("mentions", () => documents.Sum(d => ReadingPipeline.Shared.Mentions(d).Length)),
            ("syntax, every sentence", () => articles.Sum(Parsed)),
            ("quotes, with the syntax they need", () => documents.Sum(d => VoiceReader.Read(d, EnglishSyntax.Shared, []).Attributions.Length)),
            ("whole reading", () => documents.Sum(d => ReadingPipeline.Shared.Read(d).Statements.Length)),
        ];
        report.Header("layer", "MB/s", "ms per article", "ratio to baseline", "bytes allocated per article");
        double baseline = 0;
        long found = 0;
        foreach ((string name, Func<int> work) in layers)
        {
            (double milliseconds, long bytes) = Measure.Median(small ? 3 : 9, () => found += work());
            baseline = baseline == 0 ? milliseconds : baseline;
            report.Row(name, size / milliseconds * 1000, milliseconds / articles.Length, milliseconds / baseline, bytes / articles.Length);
        }

        int tokens = articles.Sum(a => TextLayout.Of(a).Sentences.Sum(s => s.Tokens.Length));
        report.Say($"{tokens} tokens in {articles.Length} articles; {found} findings in all runs.");
    }

    private static int Parsed(string article)
    {
        ImmutableArray<RawSentence> sentences = TextLayout.Of(article).Sentences;
        return EnglishSyntax.Shared.Parse(article, sentences).Length;
    }

    /// <summary>Sentences of the worked examples, in order, five to a paragraph, cut into articles.</summary>
    private static string[] Articles(int count)
    {
        string folder = Path.Combine(Folders.Repository, "specs", "reading");
        string[] sentences = [.. s_specs.SelectMany(f => Examples(Path.Combine(folder, f)))];
        var articles = new string[count];
        int next = 0;
        for (int i = 0; i < count; i++)
        {
            var text = new StringBuilder();
            for (int s = 0; text.Length < ArticleLength; s++)
            {
                text.Append(sentences[next++ % sentences.Length]).Append(s % 5 == 4 ? "\n\n" : " ");
            }

            articles[i] = text.ToString();
        }

        return articles;
    }

    private static IEnumerable<string> Examples(string file) =>
        File.ReadLines(file).Where(l => l.Contains(" | ", StringComparison.Ordinal) || l.Contains(" => ", StringComparison.Ordinal)).Select(l => l.Split(s_bars, StringSplitOptions.None)[0]);
}
