using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using InForce.Core.Documents;
using InForce.Reading.Syntax;
using InForce.Reading.Voice;

namespace InForce.App.Reading;

/// <summary>One attribution as <c>inforce quotes</c> prints it; each span is <c>[start, end)</c> in UTF-16 units.</summary>
/// <param name="Direct">True where the content is a quotation in quotation marks.</param>
public sealed record QuoteLine(string Doc, int[]? Source, int[]? Cue, int[] Content, bool Direct);

/// <summary>Who said what in documents.</summary>
public static class QuotesOfDocuments
{
    /// <summary>In the order of the contents.</summary>
    public static IEnumerable<QuoteLine> Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return VoiceReader.Read(document, EnglishSyntax.Shared, []).Attributions.Select(a =>
            new QuoteLine(document.Id, Pair(a.Source), Pair(a.Cue), Pair(a.Content)!, a.Kind == AttributionKind.Direct));
    }

    /// <summary>One JSON line.</summary>
    public static string Json(QuoteLine line) => JsonSerializer.Serialize(line, QuotesJson.Lines.QuoteLine);

    private static int[]? Pair(TextSpan? span) => span is { } s ? [s.Start, s.End] : null;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(QuoteLine))]
internal sealed partial class QuotesJson : JsonSerializerContext
{
    public static QuotesJson Lines { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
