using System.Xml;
using InForce.Capture.Inputs;

namespace InForce.Capture.Feeds;

/// <summary>RSS 0.9 to 2.0, RDF and Atom, one entry at a time.</summary>
internal sealed class FeedReader(Stream stream)
{
    private const int MostField = 4 * 1024 * 1024;

    /// <summary>Name of the feed; known once the first entry was read.</summary>
    public string? FeedTitle { get; private set; }
    public string? FeedLang { get; private set; }

    /// <exception cref="XmlException">The XML breaks; entries before the break were given.</exception>
    public IEnumerable<FeedEntry> Read()
    {
        using XmlReader reader = SafeXml.Create(stream);
        int count = 0;
        reader.Read();
        while (!reader.EOF && count < CaptureLimits.MostEntries)
        {
            bool isElement = reader.NodeType == XmlNodeType.Element;
            if (isElement && (reader.LocalName is "item" or "entry"))
            {
                count++;
                yield return Entry(reader);
            }
            else if (isElement && reader.LocalName == "title" && FeedTitle is null && reader.Depth <= 2) FeedTitle = Text(reader);
            else if (isElement && reader.LocalName == "language" && reader.Depth <= 2) FeedLang = Text(reader);
            else reader.Read();
        }
    }

    /// <summary>Leaves the reader on what follows the entry.</summary>
    private static FeedEntry Entry(XmlReader reader)
    {
        var entry = new FeedEntry { Lang = reader.XmlLang is { Length: > 0 } lang ? lang : null };
        int depth = reader.Depth;
        bool empty = reader.IsEmptyElement;
        reader.Read();
        while (!empty && !reader.EOF && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType != XmlNodeType.Element || reader.Depth != depth + 1)
            {
                reader.Read();
                continue;
            }

            Field(reader, entry);
        }

        if (!empty) reader.Read();
        return entry;
    }

    private static void Field(XmlReader reader, FeedEntry entry)
    {
        switch (reader.LocalName)
        {
            case "title": entry.Title ??= Text(reader); break;
            case "link": Link(reader, entry); break;
            case "guid" or "id": entry.Id ??= Text(reader); break;
            case "pubDate" or "published" or "issued" or "date": entry.Published ??= Text(reader); break;
            case "updated" or "modified": entry.Updated ??= Text(reader); break;
            case "author" or "creator": Author(reader, entry); break;
            case "encoded" or "content": entry.Content = Longer(entry.Content, Markup(reader)); break;
            case "description" or "summary": entry.Summary = Longer(entry.Summary, Markup(reader)); break;
            default: reader.Skip(); break;
        }
    }

    private static void Link(XmlReader reader, FeedEntry entry)
    {
        string? href = reader.GetAttribute("href"), rel = reader.GetAttribute("rel");
        if (href is not null)
        {
            if (rel is null or "alternate") entry.Link ??= href;
            reader.Skip();
        }
        else entry.Link ??= Text(reader);
    }

    private static void Author(XmlReader reader, FeedEntry entry)
    {
        string text = Text(reader) ?? string.Empty;
        int open = text.IndexOf('('), close = text.LastIndexOf(')');
        if (open > 0 && close > open && text.Contains('@')) text = text[(open + 1)..close];
        if (text.Length > 0 && entry.Authors.Count < 20) entry.Authors.Add(text.Split('\n')[0].Trim());
    }

    private static string? Longer(string? one, string? other) => (one?.Length ?? -1) >= (other?.Length ?? -1) ? one : other;

    /// <summary>Characters of the element, elements inside given as their characters; bounded. Moves past the element.</summary>
    private static string? Text(XmlReader reader)
    {
        var text = new System.Text.StringBuilder();
        int depth = reader.Depth;
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return null;
        }

        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType == XmlNodeType.EndElement) text.Append('\n');
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && text.Length < MostField) text.Append(reader.Value);
        }

        reader.Read();
        return text.ToString().Trim() is { Length: > 0 } value ? value : null;
    }

    /// <summary>Escaped or inline markup, as markup.</summary>
    private static string? Markup(XmlReader reader)
    {
        string? type = reader.GetAttribute("type");
        if (type == "xhtml")
        {
            string inner = reader.ReadInnerXml();
            return inner.Length <= MostField ? inner : inner[..MostField];
        }

        string? text = Text(reader);
        return type == "text" && text is not null ? System.Net.WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal) : text;
    }
}
