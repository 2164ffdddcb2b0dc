using System.Text.Json;
using InForce.Core.Documents;
using InForce.Exchange.Evidence;
using InForce.Exchange.Writing;

namespace InForce.Exchange.Citations;

/// <summary>Documents as CSL-JSON, for Zotero, Pandoc and every citeproc.</summary>
public static class CslJson
{
    public static void Write(Stream to, EvidenceSet set)
    {
        using var json = new Utf8JsonWriter(to, JsonStyle.Indented);
        json.WriteStartArray();
        foreach (SourceDocument source in set.Documents)
        {
            WriteItem(json, source);
        }

        json.WriteEndArray();
    }

    private static void WriteItem(Utf8JsonWriter json, SourceDocument source)
    {
        Document d = source.Document;
        json.WriteStartObject();
        json.WriteString("id", d.Id);
        json.WriteString("type", d.Publisher is null ? "webpage" : "article-newspaper");
        json.WriteString("title", PlainText.OneLine(d.Title ?? d.Id));
        if (d.Byline is { Length: > 0 } byline)
        {
            json.WriteStartArray("author");
            json.WriteStartObject();
            json.WriteString("literal", PlainText.OneLine(byline));
            json.WriteEndObject();
            json.WriteEndArray();
        }

        JsonStyle.Optional(json, "container-title", d.Publisher);
        WriteDay(json, "issued", d.PublishedOn);
        WriteDay(json, "accessed", source.CapturedAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null);
        JsonStyle.Optional(json, "URL", d.Url);
        JsonStyle.Optional(json, "language", d.Lang);
        json.WriteString("note", "capture sha256:" + source.Sha256);
        json.WriteEndObject();
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is not { } d)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(d.Year);
        json.WriteNumberValue(d.Month);
        json.WriteNumberValue(d.Day);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
