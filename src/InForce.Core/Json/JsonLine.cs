using System.Text.Json;

namespace InForce.Core.Json;

/// <summary>One JSON object on a line of its own.</summary>
internal static class JsonLine
{
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 32, AllowTrailingCommas = false };

    /// <exception cref="FormatException">Not one JSON object; the message gives the column where it breaks, from 1.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        JsonDocument parsed;
        try
        {
            parsed = JsonDocument.Parse(json, s_options);
        }
        catch (JsonException e)
        {
            throw new FormatException($"no valid JSON (column {(e.BytePositionInLine ?? 0) + 1})", e);
        }

        if (parsed.RootElement.ValueKind != JsonValueKind.Object)
        {
            parsed.Dispose();
            throw new FormatException("no JSON object");
        }

        return parsed;
    }
}
