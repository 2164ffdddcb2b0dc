using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using InForce.Core.Documents;
using InForce.Reading.Times;

namespace InForce.App.Reading;

/// <summary>One expression of time of one document, as <c>inforce times</c> prints it. Offsets are UTF-16 units, end exclusive.</summary>
/// <param name="Earliest">ISO day, included; null when open.</param>
/// <param name="Latest">ISO day, included; null when open.</param>
public sealed record TimeLine(
    string Doc,
    int Start,
    int End,
    string Text,
    string? Edtf,
    string TimexType,
    string TimexValue,
    string? TimexMod,
    string? TimexQuant,
    string? TimexFreq,
    string? Anchor,
    string Reading,
    DateOnly? Earliest,
    DateOnly? Latest,
    string? Basis,
    string? Check);

/// <summary>The expressions of time in documents.</summary>
public static class TimesOfDocuments
{
    /// <summary>In the order of the text.</summary>
    public static IEnumerable<TimeLine> Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return TimeTagger.Tag(document).Select(t => new TimeLine(
            document.Id,
            t.Span.Start,
            t.Span.End,
            t.Text,
            t.Edtf?.ToString(),
            NameOf(t.Timex.Type),
            t.Timex.Value,
            t.Timex.Mod,
            t.Timex.Quant,
            t.Timex.Freq,
            t.Anchor,
            t.Reading.ToString(),
            t.Earliest,
            t.Latest,
            t.Basis,
            t.Check));
    }

    /// <summary>One JSON line.</summary>
    public static string Json(TimeLine line) => JsonSerializer.Serialize(line, TimesJson.Lines.TimeLine);

    private static string NameOf(TimexType type) => type switch
    {
        TimexType.Date => "DATE",
        TimexType.Time => "TIME",
        TimexType.Duration => "DURATION",
        TimexType.Set => "SET",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TimeLine))]
internal sealed partial class TimesJson : JsonSerializerContext
{
    public static TimesJson Lines { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
