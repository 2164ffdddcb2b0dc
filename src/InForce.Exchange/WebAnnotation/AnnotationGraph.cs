using System.Text.Json;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Exchange.Evidence;
using InForce.Exchange.Plover;
using InForce.Exchange.Writing;

namespace InForce.Exchange.WebAnnotation;

/// <summary>
/// Statements as W3C Web Annotations (JSON-LD) on the captured text, with quote and position selectors, and PROV-O for what came from where.
/// </summary>
/// <remarks>
/// The names are those of the Web Annotation context, but the context stands in the file, so that it is read without the network.
/// Positions are counted in Unicode code points, as the Web Annotation Data Model asks; <c>startUtf16</c> and <c>endUtf16</c> beside them are
/// the offsets of all our other output.
/// </remarks>
public static class AnnotationGraph
{
    /// <summary>Length of prefix and suffix in UTF-16 code units, before cutting at a surrogate pair.</summary>
    private const int Context = 32;

    public static void Write(Stream to, EvidenceSet set)
    {
        using var json = new Utf8JsonWriter(to, JsonStyle.Indented);
        json.WriteStartObject();
        AnnotationTerms.Write(json);
        json.WriteStartArray("@graph");
        WriteReader(json);
        foreach (SourceDocument source in set.Documents)
        {
            WriteDocument(json, source);
        }

        foreach (Statement statement in set.Statements)
        {
            WriteAnnotation(json, set, statement);
        }

        foreach (EvidenceEvent story in set.Events)
        {
            WriteEvent(json, story);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteReader(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", AnnotationTerms.Reader);
        Types(json, "SoftwareAgent", "Software");
        json.WriteString("name", "InForce");
        json.WriteEndObject();
    }

    private static void WriteDocument(Utf8JsonWriter json, SourceDocument source)
    {
        Document d = source.Document;
        json.WriteStartObject();
        json.WriteString("id", AnnotationTerms.Document(d.Id));
        Types(json, "Entity", "TextualBody");
        json.WriteString("value", d.Text);
        json.WriteString("format", "text/plain");
        JsonStyle.Optional(json, "language", d.Lang);
        JsonStyle.Optional(json, "title", d.Title);
        JsonStyle.Optional(json, "publisher", d.Publisher);
        JsonStyle.Optional(json, "creator", d.Byline);
        JsonStyle.Optional(json, "issued", d.Published);
        json.WriteString("sha256", source.Sha256);
        if (source.CapturedAt is { } at)
        {
            json.WriteString("generatedAtTime", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
        }

        if (d.Url is { Length: > 0 } url && Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https")
        {
            json.WriteString("wasDerivedFrom", address!.AbsoluteUri);
        }

        if (!source.TakenFrom.IsEmpty)
        {
            JsonStyle.Strings(json, "wasQuotedFrom", source.TakenFrom.Select(AnnotationTerms.Document));
        }

        json.WriteEndObject();
    }

    private static void WriteAnnotation(Utf8JsonWriter json, EvidenceSet set, Statement s)
    {
        json.WriteStartObject();
        json.WriteString("id", AnnotationTerms.Statement(s.Id));
        Types(json, "Annotation", "Entity");
        json.WriteString("motivation", "classifying");
        json.WriteString("wasAttributedTo", AnnotationTerms.Reader);
        json.WriteString("wasDerivedFrom", AnnotationTerms.Document(s.Doc));
        json.WriteStartObject("body");
        WriteClaim(json, s);
        json.WriteEndObject();
        json.WriteStartObject("target");
        json.WriteString("type", "SpecificResource");
        json.WriteString("source", AnnotationTerms.Document(s.Doc));
        json.WriteStartArray("selector");
        WriteSelectors(json, s, set.DocumentOf(s)?.Document.Text);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter json, Statement s)
    {
        json.WriteString("type", "Statement");
        json.WriteString("kind", s.Kind);
        json.WriteString("modality", ModalityNames.Of(s.Modality));
        JsonStyle.Strings(json, "actors", s.Actors);
        JsonStyle.Optional(json, "object", s.Object);
        JsonStyle.Optional(json, "weapon", s.Weapon);
        JsonStyle.Optional(json, "when", s.When);
        JsonStyle.Optional(json, "whenText", s.WhenText);
        JsonStyle.Optional(json, "speaker", s.Speaker);
        JsonStyle.Optional(json, "speakerRole", s.SpeakerRole);
        JsonStyle.Optional(json, "citedOutlet", s.CitedOutlet);
        JsonStyle.Optional(json, "quantity", s.Quantity?.Text);
        JsonStyle.Optional(json, "rule", s.Rule);
        JsonStyle.Optional(json, "plover", PloverClasses.Of(s)?.Class);
    }

    private static void WriteSelectors(Utf8JsonWriter json, Statement s, string? text)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", s.Evidence);
        if (text is not null && s.Verify(text))
        {
            json.WriteString("prefix", text[Boundary(text, Math.Max(0, s.Start - Context))..s.Start]);
            json.WriteString("suffix", text[s.End..Boundary(text, Math.Min(text.Length, s.End + Context))]);
        }

        json.WriteEndObject();
        if (text is null || !s.Verify(text))
        {
            return;
        }

        int start = CodePoints(text.AsSpan(0, s.Start));
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", start);
        json.WriteNumber("end", start + CodePoints(s.Evidence));
        json.WriteNumber("startUtf16", s.Start);
        json.WriteNumber("endUtf16", s.End);
        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, EvidenceEvent e)
    {
        json.WriteStartObject();
        json.WriteString("id", AnnotationTerms.Event(e.Id));
        Types(json, "Event", "Entity");
        json.WriteString("title", e.Title);
        json.WriteString("kind", e.Kind);
        json.WriteString("modality", ModalityNames.Of(e.Modality));
        JsonStyle.Strings(json, "actors", e.Actors);
        JsonStyle.Optional(json, "object", e.Object);
        JsonStyle.Optional(json, "when", e.Date);
        json.WriteNumber("origins", e.Origins);
        JsonStyle.Strings(json, "wasDerivedFrom", e.Statements.Select(AnnotationTerms.Statement));
        json.WriteEndObject();
    }

    private static void Types(Utf8JsonWriter json, params string[] types) => JsonStyle.Strings(json, "type", types);

    /// <summary>Never between the halves of a surrogate pair.</summary>
    private static int Boundary(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;

    private static int CodePoints(ReadOnlySpan<char> text)
    {
        int count = 0;
        for (int i = 0; i < text.Length; i++)
        {
            count++;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
        }

        return count;
    }
}
