using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InForce.Store.Dialects;

/// <summary>Many values in one parameter, as both databases can take them apart: a list in JSON.</summary>
internal static class JsonList
{
    public static string Of(IEnumerable<string> texts) => JsonSerializer.Serialize([.. texts], JsonListWriting.Plain.StringArray);
}

[JsonSerializable(typeof(string[]))]
internal sealed partial class JsonListWriting : JsonSerializerContext
{
    public static JsonListWriting Plain { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
