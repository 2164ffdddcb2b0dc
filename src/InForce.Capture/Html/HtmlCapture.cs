using System.Collections.Immutable;
using System.Security.Cryptography;
using InForce.Capture.Charsets;
using InForce.Core.Documents;

namespace InForce.Capture.Html;

/// <summary>One web page: its article and what is known of its publication.</summary>
internal static class HtmlCapture
{
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
        PageText gathered = BlockGatherer.Gather(page, RegionMarker.Mark(page));
        PageShape shape = PageShape.Of(gathered);
        PageFacts facts = PageFacts.Read(page, gathered, source.Url);
        List<int> chosen = MainText.Choose(gathered, shape, facts);
        (string text, ImmutableArray<TextBlock> blocks) = gathered.Compose(chosen);
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
}
