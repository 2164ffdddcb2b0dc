using System.Collections.Immutable;
using InForce.Benchmarks.Harness;
using InForce.Core.Documents;
using InForce.Reading;
using InForce.Reading.Languages;
using InForce.Reading.Syntax;
using InForce.Reading.Text;
using InForce.Reading.Times;
using InForce.Reading.Voice;

namespace InForce.Benchmarks;

/// <summary>Each layer of the reading on its own, on one core, over the paragraphs of the sample articles.</summary>
internal static class LayerSpeed
{
    private const int ArticleLength = 4096;

    public static Bench Bench { get; } = new(
        "layers",
        "Layers after start-up: megabytes (UTF-16 units) a second of processor time over articles of 4,096, median of 9 (3 when small). Baseline: counting words by a walk over the characters.",
        Run);

    private static void Run(Report report, bool small)
    {
        string[] articles = SampleArticles.Packed(small ? 8 : 64, ArticleLength);
        Document[] documents = [.. articles.Select((text, i) => new Document($"d{i}", null, null, null, "2031-05-04", "en", null, text))];
        double size = articles.Sum(a => (double)a.Length) / 1_000_000;
        var anchor = new TimeAnchor(new DateOnly(2031, 5, 4));
        var treeless = new ReadingPipeline(null, Layer.Syntax | Layer.Voice);
        (string Name, Func<int> Work)[] layers =
        [
            ("baseline: words counted by a walk over the characters", () => articles.Sum(Words)),
            ("language", () => articles.Count(a => LanguageMeasure.Of(a) is null)),
            ("sentences and tokens", () => articles.Sum(a => TextLayout.Of(a).Sentences.Length)),
            ("times", () => articles.Sum(a => TimeTagger.Tag(a, anchor).Length)),
            ("mentions", () => documents.Sum(d => ReadingPipeline.Shared.Mentions(d).Length)),
            ("syntax, every sentence", () => articles.Sum(Parsed)),
            ("quotes, with the syntax they need", () => documents.Sum(d => VoiceReader.Read(d, EnglishSyntax.Shared, []).Attributions.Length)),
            ("frames and what they need but trees and voices", () => documents.Sum(d => treeless.Read(d).Statements.Length)),
            ("whole reading, all layers it needs", () => documents.Sum(d => ReadingPipeline.Shared.Read(d).Statements.Length)),
        ];
        report.Header("layer", "MB/s", "ms per article", "ratio to baseline", "bytes allocated per article");
        double baseline = 0;
        long found = 0;
        foreach ((string name, Func<int> work) in layers)
        {
            (double milliseconds, long bytes) = Measure.Processor(small ? 3 : 9, () => found += work());
            baseline = baseline == 0 ? milliseconds : baseline;
            report.Row(name, size / milliseconds * 1000, milliseconds / articles.Length, milliseconds / baseline, bytes / articles.Length);
        }

        int tokens = articles.Sum(a => TextLayout.Of(a).Sentences.Sum(s => s.Tokens.Length));
        report.Say($"{tokens} tokens in {articles.Length} articles; {found} findings in all runs.");
    }

    private static int Words(string article)
    {
        int words = 0;
        bool inside = false;
        foreach (char c in article)
        {
            bool letter = char.IsLetter(c);
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }

        return words;
    }

    private static int Parsed(string article)
    {
        ImmutableArray<RawSentence> sentences = TextLayout.Of(article).Sentences;
        return EnglishSyntax.Shared.Parse(article, sentences).Length;
    }
}
