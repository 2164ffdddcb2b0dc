using System.Text.Encodings.Web;
using System.Text.Json;
using InForce.Core.Documents;
using InForce.Reading.Mentions;

namespace InForce.App.Reading;

/// <summary>One mention as one line of JSON: <c>{doc, start, end, text, type, id, head}</c>.</summary>
public static class MentionLine
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>UTF-8 without a line end.</returns>
    public static ReadOnlyMemory<byte> Write(Document document, Mention mention)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(mention);
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(buffer, s_options);
        json.WriteStartObject();
        json.WriteString("doc", document.Id);
        json.WriteNumber("start", mention.Span.Start);
        json.WriteNumber("end", mention.Span.End);
        json.WriteString("text", mention.Span.In(document.Text));
        json.WriteString("type", TypeName(mention.Type));
        json.WriteString("id", mention.Id);
        json.WriteStartArray("head");
        json.WriteNumberValue(mention.Head.Start);
        json.WriteNumberValue(mention.Head.End);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static string TypeName(MentionType type) => type switch
    {
        MentionType.Person => "person",
        MentionType.Organization => "organization",
        MentionType.Place => "place",
        MentionType.State => "state",
        MentionType.Treaty => "treaty",
        MentionType.Weapon => "weapon",
        MentionType.Role => "role",
        MentionType.Outlet => "outlet",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
