using System.Text.Encodings.Web;
using System.Text.Json;
using InForce.Core.Problems;
using InForce.Core.Statements;
using InForce.Reading.Factuality;
using InForce.Reading.Syntax;
using InForce.Reading.Text;

namespace InForce.App.Reading;

/// <summary>One event of <c>EVENTS.jsonl</c>: a text and the place of the word that names an act.</summary>
public readonly record struct EventLine(string Id, string Text, int Start, int End);

/// <summary>Modality and commitment for events marked in texts.</summary>
public sealed class FactualityOfEvents(EnglishSyntax syntax)
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="json">One line: <c>{id, text, start, end}</c>; further members are ignored.</param>
    /// <param name="where">File and line, for messages.</param>
    /// <exception cref="BadInputException">No such object, or the place lies outside the text.</exception>
    public static EventLine Parse(string json, string where)
    {
        try
        {
            using JsonDocument parsed = JsonDocument.Parse(json);
            JsonElement e = parsed.RootElement;
            JsonElement id = e.GetProperty("id");
            var line = new EventLine(
                id.ValueKind == JsonValueKind.String ? id.GetString()! : id.GetRawText(),
                e.GetProperty("text").GetString()!,
                e.GetProperty("start").GetInt32(),
                e.GetProperty("end").GetInt32());
            return line.Text is not null && line.Start >= 0 && line.Start < line.End && line.End <= line.Text.Length
                ? line
                : throw new BadInputException(where, "\"start\" and \"end\" are no place in \"text\"", "count UTF-16 code units from 0, end exclusive");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new BadInputException(where, "this is no event", "give {\"id\", \"text\", \"start\", \"end\"} on one line", e);
        }
    }

    /// <summary>What the sentence around the marked words says of their act.</summary>
    public Commitment Of(EventLine line)
    {
        TextLayout layout = TextLayout.Of(line.Text);
        RawSentence? raw = layout.Sentences.FirstOrDefault(s => s.Tokens.Any(t => t.Start < line.End && line.Start < t.End));
        if (raw is null)
        {
            return new Commitment(Modality.Occurred, 0, []);
        }

        Sentence sentence = syntax.Parse(line.Text, [raw])[0];
        Token[] inside = [.. sentence.Tokens.Where(t => t.Start < line.End && line.Start < t.End)];
        Token named = inside.FirstOrDefault(t => t.Head < inside[0].Index || t.Head > inside[^1].Index) ?? inside[0];
        return FactualityReading.Of(sentence, named.Index);
    }

    /// <returns><c>{id, modality, value}</c>, UTF-8 without a line end.</returns>
    public static ReadOnlyMemory<byte> Write(EventLine line, Commitment found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(128);
        using var json = new Utf8JsonWriter(buffer, s_options);
        json.WriteStartObject();
        json.WriteString("id", line.Id);
        json.WriteString("modality", JsonNamingPolicy.CamelCase.ConvertName(found.Modality.ToString()));
        json.WriteNumber("value", found.Value);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
