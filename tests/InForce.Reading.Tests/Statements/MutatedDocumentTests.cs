using System.Collections.Immutable;
using System.Globalization;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Reading.Codes;
using InForce.Reading.Factuality;
using InForce.Reading.Mentions;
using InForce.Reading.Syntax;
using InForce.Reading.Text;
using InForce.Reading.Times;
using InForce.Reading.Voice;

namespace InForce.Reading.Tests.Statements;

/// <summary>Hostile texts: spliced, truncated, repeated, in other scripts, with lone surrogates, without a space. Every layer reads them; every span is verified.</summary>
public sealed class MutatedDocumentTests
{
    /// <summary>Ten thousand run where INFORCE_MUTATED says so; a sample of them always.</summary>
    private static readonly int s_count = int.TryParse(Environment.GetEnvironmentVariable("INFORCE_MUTATED"), NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : 300;

    private static readonly string?[] s_days = ["2026-01-15", "2024-02-29T23:59:00-11:00", null, "9999-12-31", "0001-01-01", "not a day"];

    [Fact]
    public void Mutated_documents_are_read_without_exception_and_every_span_stands_in_the_text()
    {
        for (int i = 0; i < s_count; i++)
        {
            Document document = Made(Mutations.Text(i), s_days[i % 5 == 0 ? i / 5 % s_days.Length : 0]);
            try
            {
                Check(document);
            }
            catch (Exception e)
            {
                Assert.Fail($"mutated document {i}: {e}\n{Escaped(document.Text)}");
            }
        }
    }

    public static TheoryData<string> Shapes() => ["nospace", "nosentence", "quotes", "lines", "marks", "brackets", "digits", "surrogates", "commas"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_text_of_one_shape_is_read(string shape)
    {
        string text = "Chile left the Ottawa Convention. " + shape switch
        {
            "nospace" => new string('x', 1 << 20),
            "nosentence" => Repeated("and Chile on Monday said it had left the treaty ", 1 << 15),
            "quotes" => Repeated("“He said ‘", 1 << 15),
            "lines" => Repeated("said Chile\r", 1 << 15),
            "marks" => Repeated("... — ", 1 << 15),
            "brackets" => Repeated("([{", 1 << 15),
            "digits" => Repeated("1", 1 << 16),
            "surrogates" => Repeated("\ud83c", 1 << 15),
            _ => Repeated("six months after ", 1 << 15),
        };

        Check(Made(text, s_days[0]));
    }

    private static Document Made(string text, string? published) => new("m", "El Faro", "Exit from the mine ban", null, published, "en", null, text);

    private static string Repeated(string unit, int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length));

    private static void Check(Document document)
    {
        string text = document.Text;
        Laid(text);
        Dated(text, TimeTagger.Tag(document));
        Named(text, ReadingPipeline.Shared.Mentions(document));
        Voiced(text, VoiceReader.Read(document, EnglishSyntax.Shared, []).Attributions);
        Assert.All(ReadingPipeline.Shared.Read(document).Statements, s => Stated(text, s));
        Coded(text[..Math.Min(text.Length, 400)]);
    }

    private static void Laid(string text)
    {
        TextLayout layout = TextLayout.Of(text);
        int end = 0;
        foreach (RawSentence sentence in layout.Sentences)
        {
            Paragraph paragraph = layout.Paragraphs[sentence.Paragraph];
            Assert.True(paragraph.Start <= sentence.Start && sentence.End <= paragraph.End);
            foreach (TextSpan token in sentence.Tokens)
            {
                Assert.True(token.Start >= end && token.Length > 0);
                end = token.End;
            }
        }

        Assert.True(end <= text.Length);
    }

    private static void Dated(string text, ImmutableArray<TimeExpression> times)
    {
        int end = 0;
        foreach (TimeExpression time in times)
        {
            Assert.True(time.Span.Start >= end);
            Assert.Equal(time.Text, Quoted(text, time.Span));
            Assert.True(time.Earliest is null || time.Latest is null || time.Earliest <= time.Latest, time.Text);
            Stands(text, time.Range);
            Stands(text, time.DelayFrom);
            end = time.Span.End;
        }
    }

    private static void Named(string text, ImmutableArray<Mention> mentions)
    {
        int start = 0;
        foreach (Mention mention in mentions)
        {
            Assert.True(mention.Span.Start >= start);
            Assert.True(mention.Span.Contains(mention.Head));
            Stands(text, mention.Head);
            start = mention.Span.Start;
        }
    }

    private static void Voiced(string text, ImmutableArray<Attribution> attributions)
    {
        foreach (Attribution attribution in attributions)
        {
            Stands(text, attribution.Content);
            Stands(text, attribution.Source);
            Stands(text, attribution.Cue);
            Stands(text, attribution.ToldTo);
        }
    }

    private static void Stated(string text, Statement statement)
    {
        Assert.True(statement.Verify(text), statement.Rule);
        Assert.InRange(statement.Confidence ?? 0, 0, 1);
        Assert.True(statement.WhenText is null || text.Contains(statement.WhenText, StringComparison.Ordinal), statement.WhenText);
        Assert.True(statement.CitedOutlet is null || text.Contains(statement.CitedOutlet, StringComparison.Ordinal), statement.CitedOutlet);
    }

    /// <summary>Single sentences, as factuality and codes are asked for them.</summary>
    private static void Coded(string text)
    {
        _ = CodeReader.Of(text, EnglishSyntax.Shared);
        foreach (Sentence sentence in EnglishSyntax.Shared.Parse(text, TextLayout.Of(text).Sentences))
        {
            Assert.InRange(FactualityReading.Of(sentence, sentence.Tokens.Length / 2).Value, -3, 3);
        }
    }

    private static void Stands(string text, TextSpan? span) => Assert.True(span is null || Quoted(text, span.Value).Length > 0);

    private static string Quoted(string text, TextSpan span) => span.In(text).ToString();

    private static string Escaped(string text) => string.Concat(text.Select(c => c is >= ' ' and < '\u007f' ? c.ToString() : $"\\u{(int)c:x4}"));
}
