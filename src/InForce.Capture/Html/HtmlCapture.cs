using System.Collections.Immutable;
using System.Security.Cryptography;
using InForce.Capture.Charsets;
using InForce.Core.Documents;

namespace InForce.Capture.Html;

/// <summary>One web page: its article and what is known of its publication.</summary>
internal static class HtmlCapture
{
    private const int LittleText = 250;

    public static CaptureOutcome Capture(CaptureSource source, ReadOnlyMemory<byte> bytes)
    {
        var warnings = new List<string>();
        string markup = Charset.Decode(bytes.Span, Charset.OfContentType(source.ContentType), isMarkup: true, warnings);
        if (markup.Length > CaptureLimits.MostMarkupCharacters)
        {
            markup = markup[..CaptureLimits.MostMarkupCharacters];
            warnings.Add($"the page was cut after {CaptureLimits.MostMarkupCharacters} characters");
        }

        HtmlPage page = HtmlTokeniser.Parse(markup);
        if (page.IsCut) warnings.Add("the page has more elements than are read; its end was cut");
        (PageText gathered, PageShape shape) = Gather(page);
        PageFacts facts = PageFacts.Read(page, gathered, source.Url);
        List<int> chosen = MainText.Choose(gathered, shape, facts);
        (string text, ImmutableArray<TextBlock> blocks) = gathered.Compose(chosen);
        if (text.Length < LittleText && facts.DeclaredBody is { } declared && declared.Length > text.Length * 2)
        {
            (text, blocks) = (declared, []);
            warnings.Add("the text is the one the page's structured data repeat; the page itself shows none without scripts");
        }

        if (text.Length == 0)
            return new CaptureOutcome.Refused(source.Path, "no text was found on the page", "check in a browser that the page has text without running scripts");
        return new CaptureOutcome.Captured(new CapturedDocument(
            source.Path,
            new Document(source.Id, facts.Publisher, facts.Title, facts.Byline, facts.Published, facts.Lang, source.Url ?? facts.CanonicalUrl, text))
        {
            Blocks = blocks,
            CanonicalUrl = facts.CanonicalUrl,
            MediaType = "text/html",
            Modified = facts.Modified,
            Original = bytes,
            PublishedBasis = facts.PublishedBasis,
            PublishedGrade = facts.PublishedGrade,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
            Warnings = [.. warnings],
        });
    }

    /// <summary>A page that shows next to nothing without scripts is read from what it keeps for browsers that run none.</summary>
    private static (PageText Text, PageShape Shape) Gather(HtmlPage page)
    {
        PageText text = BlockGatherer.Gather(page, RegionMarker.Mark(page));
        PageShape shape = PageShape.Of(text);
        if (shape.WeightOf(0) >= LittleText) return (text, shape);
        PageText scriptless = BlockGatherer.Gather(page, RegionMarker.Mark(page), scriptless: true);
        PageShape otherShape = PageShape.Of(scriptless);
        return otherShape.WeightOf(0) > shape.WeightOf(0) ? (scriptless, otherShape) : (text, shape);
    }
}
