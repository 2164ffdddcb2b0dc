using System.Text.Encodings.Web;
using System.Text.Json;
using InForce.Core.Problems;
using InForce.Reading.Codes;
using InForce.Reading.Syntax;

namespace InForce.App.Reading;

/// <summary>One line of <c>SENTENCES.jsonl</c>.</summary>
public readonly record struct SentenceLine(string Id, string Text);

/// <summary>Political event codes of sentences.</summary>
public static class CodesOfSentences
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="json">One line: <c>{id, text}</c>; further members are ignored.</param>
    /// <param name="where">File and line, for messages.</param>
    /// <exception cref="BadInputException">No such object.</exception>
    public static SentenceLine Parse(string json, string where)
    {
        try
        {
            using JsonDocument parsed = JsonDocument.Parse(json);
            JsonElement id = parsed.RootElement.GetProperty("id");
            string text = parsed.RootElement.GetProperty("text").GetString() ?? throw new FormatException("text is null");
            return new SentenceLine(id.ValueKind == JsonValueKind.String ? id.GetString()! : id.GetRawText(), text);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new BadInputException(where, "this is no sentence", "give {\"id\", \"text\"} on one line", e);
        }
    }

    /// <summary>The code of the act a text tells; null where it tells none.</summary>
    public static EventCode? Of(SentenceLine line) => CodeReader.Of(line.Text, EnglishSyntax.Shared);

    /// <returns><c>{id, event, source, target}</c>, UTF-8 without a line end; <c>event</c> is null where the text tells no act.</returns>
    public static ReadOnlyMemory<byte> Write(SentenceLine line, EventCode? code)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(128);
        using var json = new Utf8JsonWriter(buffer, s_options);
        json.WriteStartObject();
        json.WriteString("id", line.Id);
        json.WriteString("event", code?.Class.ToString().ToUpperInvariant());
        States(json, "source", code?.Source ?? []);
        States(json, "target", code?.Target ?? []);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void States(Utf8JsonWriter json, string name, IEnumerable<string> states)
    {
        json.WriteStartArray(name);
        foreach (string state in states)
        {
            json.WriteStringValue(state);
        }

        json.WriteEndArray();
    }
}
