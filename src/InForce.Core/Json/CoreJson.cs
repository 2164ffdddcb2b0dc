using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using InForce.Core.Documents;
using InForce.Core.Statements;

namespace InForce.Core.Json;

/// <summary>Source-generated JSON of the shared vocabulary: camelCase, one line, letters of any script unescaped.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
[JsonSerializable(typeof(Statement))]
[JsonSerializable(typeof(Document))]
public sealed partial class CoreJson : JsonSerializerContext
{
    /// <summary>The context every list is written with. Output goes to files and pipes, never into HTML unescaped.</summary>
    public static CoreJson Lines { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
