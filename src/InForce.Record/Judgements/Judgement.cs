using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using InForce.Record.Text;

namespace InForce.Record.Judgements;

/// <summary>What one person decided about statements or events, with the reason. Never changed; a later one may take it back.</summary>
/// <param name="Action">One of <see cref="JudgementActions"/>.</param>
/// <param name="Statements">Ids it is about: statements; for <c>undo</c> the judgement.</param>
/// <param name="Field">For edits the field; for adjudications what was at issue; for resolutions <c>conflict:</c> and the type of the disagreement.</param>
/// <param name="Value">For edits the new value, null to empty the field; for adjudications and resolutions what holds.</param>
/// <param name="At">Instant, ISO 8601 in UTC; see <see cref="Spell"/>.</param>
public sealed record Judgement(string Action, string[] Statements, string? Field, string? Value, string Who, string Reason, string At)
{
    /// <summary>What each statement said when it was judged (<see cref="StatementMark"/>), in the order of <see cref="Statements"/>; null where that has no part in it.</summary>
    /// <remarks>A page captured again may bring other words under the same number: what was judged of the former words says nothing of those.</remarks>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string[]? Marks { get; init; }

    /// <summary>How often the very same was judged and taken back before, within one instant; null for never.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Again { get; init; }

    /// <summary>Derived from everything it says.</summary>
    [JsonIgnore]
    public string Id => ContentId.Of('j', ToLine());

    public string ToLine() => JsonSerializer.Serialize(this, JudgementJson.Line.Judgement);

    /// <summary>What it says, without when it was said: for exports that are equal wherever the same holds.</summary>
    public string ToTimelessLine() => (this with { At = string.Empty, Again = null }).ToLine();

    /// <exception cref="FormatException">The line is no judgement.</exception>
    public static Judgement Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, JudgementJson.Line.Judgement) is { Action: not null, Statements: not null, Who: not null } judgement
                ? judgement
                : throw new FormatException("the line is no judgement");
        }
        catch (JsonException e)
        {
            throw new FormatException("the line is no judgement", e);
        }
    }

    /// <summary>An instant to the microsecond, as a record keeps it.</summary>
    public static string Spell(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The same decision on the same words by the same person for the same reason, whenever it was made.</summary>
    public bool SaysWhat(Judgement other) => ToTimelessLine() == other.ToTimelessLine();
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
