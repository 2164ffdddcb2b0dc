using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using InForce.Record.Text;

namespace InForce.Record.Judgements;

/// <summary>What one person decided about statements or events, with the reason. Never changed; a later one may take it back.</summary>
/// <param name="Action"><c>accept</c>, <c>reject</c>, <c>edit</c>, <c>merge</c>, <c>split</c>, <c>resolve</c>, <c>comment</c> or <c>undo</c>.</param>
/// <param name="Statements">Ids it is about: statements; for <c>undo</c> the judgement.</param>
/// <param name="Field">For edits, the field.</param>
/// <param name="Value">For edits, the new value; null empties the field.</param>
/// <param name="At">Instant, ISO 8601 in UTC.</param>
public sealed record Judgement(string Action, string[] Statements, string? Field, string? Value, string Who, string Reason, string At)
{
    /// <summary>Derived from everything it says.</summary>
    [JsonIgnore]
    public string Id => ContentId.Of('j', ToLine());

    public string ToLine() => JsonSerializer.Serialize(this, JudgementJson.Line.Judgement);

    public static Judgement Parse(string line) => JsonSerializer.Deserialize(line, JudgementJson.Line.Judgement)!;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Judgement))]
internal sealed partial class JudgementJson : JsonSerializerContext
{
    public static JudgementJson Line { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
