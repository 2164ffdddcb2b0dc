using System.Text.Json.Serialization;

namespace InForce.App.Reading.Endpoint;

/// <summary>What is sent of a document: as data, in one JSON object.</summary>
internal sealed record EndpointText(string? Published, string? Title, string Text);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EndpointText))]
internal sealed partial class EndpointJson : JsonSerializerContext;
