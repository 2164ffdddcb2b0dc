using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using InForce.Exchange.Writing;

namespace InForce.Exchange.Feeds;

/// <param name="Key">Makes the entry this entry for good; part of its address-like id.</param>
/// <param name="Address">Absolute; null for none.</param>
public sealed record FeedEntry(string Key, string Title, string Summary, DateTimeOffset UpdatedAt, string? Address, ImmutableArray<string> Categories);

/// <summary>Changes as an Atom feed (RFC 4287), newest first.</summary>
public static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <param name="id">An absolute IRI that stays the same for this feed.</param>
    /// <param name="self">The feed's own address; null when it is a file.</param>
    /// <param name="updatedAt">Used when there are no entries.</param>
    public static void Write(Stream to, string id, string title, string? self, IEnumerable<FeedEntry> entries, DateTimeOffset updatedAt)
    {
        FeedEntry[] newestFirst = [.. entries.OrderByDescending(e => e.UpdatedAt).ThenBy(e => e.Key, StringComparer.Ordinal)];
        using var xml = XmlWriter.Create(to, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false), Indent = true, NewLineChars = "\n" });
        xml.WriteStartElement("feed", Atom);
        Element(xml, "id", id);
        Element(xml, "title", title);
        Element(xml, "updated", Instant(newestFirst.Length > 0 ? newestFirst[0].UpdatedAt : updatedAt));
        xml.WriteStartElement("author", Atom);
        Element(xml, "name", "InForce");
        xml.WriteEndElement();
        Link(xml, "self", self);
        foreach (FeedEntry entry in newestFirst)
        {
            WriteEntry(xml, entry);
        }

        xml.WriteEndElement();
    }

    private static void WriteEntry(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        Element(xml, "id", "urn:inforce:change:" + Uri.EscapeDataString(entry.Key));
        Element(xml, "title", entry.Title);
        Element(xml, "updated", Instant(entry.UpdatedAt));
        Link(xml, "alternate", entry.Address);
        foreach (string category in entry.Categories)
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", category);
            xml.WriteEndElement();
        }

        // An entry that leads nowhere has to hold its content (RFC 4287, 4.1.2).
        Element(xml, entry.Address is null ? "content" : "summary", entry.Summary);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string? address)
    {
        if (address is null)
        {
            return;
        }

        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, PlainText.OneLine(text));

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
