using System.Xml;
using InForce.Capture.Html;
using InForce.Capture.Inputs;

namespace InForce.Capture.Feeds;

/// <summary>The addresses a feed or a list of feeds points to.</summary>
public static class FeedAddresses
{
    /// <summary>Pages of a feed's entries in their order; null when the bytes are no feed.</summary>
    public static IReadOnlyList<string>? OfFeed(ReadOnlyMemory<byte> bytes, string? contentType)
    {
        MediaKind kind = MediaSniffer.Sniff(bytes.Span[..Math.Min(bytes.Length, MediaSniffer.Window)], string.Empty, contentType);
        if (kind is not (MediaKind.Feed or MediaKind.JsonFeed)) return null;
        var source = CaptureSource.OfBytes("feed", "feed", bytes, null, contentType);
        return [.. Capturer.OfBytes(kind, source, bytes.ToArray()).OfType<CaptureOutcome.Captured>().Select(c => c.Document.Document.Url).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Feeds of an OPML list in their order; null when the bytes are no such list. A break in the XML ends the list.</summary>
    public static IReadOnlyList<string>? OfList(ReadOnlyMemory<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes.Span[..Math.Min(bytes.Length, MediaSniffer.Window)];
        if (head.IndexOf("<opml"u8) < 0) return null;
        var feeds = new List<string>();
        try
        {
            using XmlReader reader = SafeXml.Create(new MemoryStream(bytes.ToArray(), writable: false));
            while (reader.Read() && feeds.Count < CaptureLimits.MostEntries)
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "outline" && MetaTags.WebAddress(reader.GetAttribute("xmlUrl")) is { } feed) feeds.Add(feed);
        }
        catch (XmlException)
        {
            // What stands before the break is a list of feeds all the same.
        }

        return [.. feeds.Distinct(StringComparer.Ordinal)];
    }
}
