using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using InForce.Capture.Scanning;

namespace InForce.App.Scanning;

/// <summary>One candidate as a line of JSON.</summary>
internal static class CandidateLine
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="record">Place of the record in its archive, from 1.</param>
    /// <returns>UTF-8 with a line end.</returns>
    public static byte[] Write(string archive, long record, ScanCandidate candidate)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteString("path", $"{archive}#{record}");
            json.WriteString("url", candidate.Url);
            json.WriteString("date", candidate.Date);
            json.WriteString("mediaType", candidate.MediaType);
            json.WriteString("sha256", candidate.Sha256);
            json.WriteStartArray("terms");
            foreach (string term in candidate.Hits) json.WriteStringValue(term);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
