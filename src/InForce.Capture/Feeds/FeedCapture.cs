using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Xml;
using InForce.Capture.Dates;
using InForce.Capture.Html;
using InForce.Capture.Inputs;
using InForce.Core.Documents;

namespace InForce.Capture.Feeds;

/// <summary>Every entry of a feed as a document of its own; what comes before a break in the XML is kept.</summary>
internal static class FeedCapture
{
    private const string Remedy = "check the feed with a validator; entries before the break were kept";

    public static IEnumerable<CaptureOutcome> Capture(CaptureSource source, byte[] bytes)
    {
        var feed = new FeedReader(new MemoryStream(bytes, writable: false));
        using IEnumerator<FeedEntry> entries = feed.Read().GetEnumerator();
        int number = 0;
        while (true)
        {
            CaptureOutcome? broken = null;
            try
            {
                if (!entries.MoveNext()) break;
            }
            catch (XmlException e)
            {
                broken = new CaptureOutcome.Refused($"{source.Path} line {e.LineNumber}", "the feed's XML breaks here: " + OneLine(e.Message), Remedy);
            }

            if (broken is not null)
            {
                yield return broken;
                yield break;
            }

            yield return One(source, entries.Current, ++number, feed.FeedTitle, feed.FeedLang, "application/rss+xml");
        }

        if (number == 0) yield return new CaptureOutcome.Refused(source.Path, "the feed has no entries", "check the address; a feed lists item or entry elements");
    }

    /// <summary>JSON Feed 1 and 1.1.</summary>
    public static IEnumerable<CaptureOutcome> CaptureJson(CaptureSource source, byte[] bytes)
    {
        JsonDocument parsed;
        CaptureOutcome? refused = null;
        try
        {
            parsed = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 32 });
        }
        catch (JsonException e)
        {
            refused = new CaptureOutcome.Refused(source.Path, $"no valid JSON Feed (line {e.LineNumber + 1})", "check the feed with a validator");
            return [refused];
        }

        using (parsed)
        {
            if (parsed.RootElement.ValueKind != JsonValueKind.Object || !parsed.RootElement.TryGetProperty("items", out JsonElement items) || items.ValueKind != JsonValueKind.Array)
                return [new CaptureOutcome.Refused(source.Path, "the feed has no entries", "a JSON Feed lists its entries in \"items\"")];
            string? title = Text(parsed.RootElement, "title"), lang = Text(parsed.RootElement, "language");
            var outcomes = new List<CaptureOutcome>();
            foreach (JsonElement item in items.EnumerateArray().Take(CaptureLimits.MostEntries))
                outcomes.Add(One(source, Entry(item), outcomes.Count + 1, title, lang, "application/feed+json"));
            return outcomes;
        }
    }

    private static FeedEntry Entry(JsonElement item)
    {
        var entry = new FeedEntry
        {
            Title = Text(item, "title"),
            Link = Text(item, "url"),
            Id = Text(item, "id"),
            Published = Text(item, "date_published"),
            Updated = Text(item, "date_modified"),
            Lang = Text(item, "language"),
            Content = Text(item, "content_html") ?? (Text(item, "content_text") is { } plain ? System.Net.WebUtility.HtmlEncode(plain).Replace("\n", "<br>", StringComparison.Ordinal) : null),
            Summary = Text(item, "summary"),
        };
        if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty("authors", out JsonElement authors) && authors.ValueKind == JsonValueKind.Array)
            foreach (JsonElement author in authors.EnumerateArray().Take(20))
                if (Text(author, "name") is { } name) entry.Authors.Add(name);
        return entry;
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static CaptureOutcome One(CaptureSource source, FeedEntry entry, int number, string? feed, string? lang, string mediaType)
    {
        string path = $"{source.Path}#{number}";
        string markup = (entry.Content?.Length ?? 0) >= (entry.Summary?.Length ?? 0) ? entry.Content ?? string.Empty : entry.Summary!;
        (string text, ImmutableArray<TextBlock> blocks) = HtmlFragment.Read(markup);
        string? title = Line(entry.Title);
        if (text.Length == 0 && title is { Length: > 0 }) (text, blocks) = (title, []);
        if (text.Length == 0) return new CaptureOutcome.Refused(path, "the entry holds no text", "fetch the page it points to");
        byte[] original = Encoding.UTF8.GetBytes(markup.Length > 0 ? markup : title ?? string.Empty);
        bool dated = Timestamp.TryParse(entry.Published ?? entry.Updated, out Timestamp published);
        bool changed = Timestamp.TryParse(entry.Updated, out Timestamp updated);
        string? link = MetaTags.WebAddress(entry.Link);
        string id = Line(entry.Id) ?? link ?? $"{source.Id}-{number}";
        return new CaptureOutcome.Captured(new CapturedDocument(
            path, new Document(id, Line(feed), title, entry.Authors.Count > 0 ? Line(string.Join(", ", entry.Authors)) : null, dated ? published.Iso : null, entry.Lang ?? lang, link, text))
        {
            Blocks = blocks,
            CanonicalUrl = link,
            MediaType = mediaType,
            Modified = changed && entry.Published is not null ? updated.Iso : null,
            Original = original,
            PublishedBasis = !dated ? null : entry.Published is null ? "feed-updated" : "feed",
            PublishedGrade = !dated ? DateGrade.None : entry.Published is null ? DateGrade.Weak : DateGrade.Certain,
            Sha256 = Hash.Of(original),
        });
    }

    private static string? Line(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var fold = new Text.TextFold(1000);
        fold.Append(text);
        return fold.ToString() is { Length: > 0 } line ? line : null;
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
