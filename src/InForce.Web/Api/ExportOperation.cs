using System.Text.Json;
using InForce.App.Exports;

namespace InForce.Web.Api;

/// <summary>The export as the description of the REST interface tells it.</summary>
internal static class ExportOperation
{
    /// <summary>What narrows an export down, in the order listed.</summary>
    public static IReadOnlyList<(string Name, string Description)> Fields { get; } =
    [
        ("state", "Only statements on this state"),
        ("treaty", "Only statements on this treaty"),
        ("kind", "Only statements of this kind, such as production"),
        ("weaponClass", "Only statements on this class of weapon, such as APM or AVM"),
        ("actor", "Only statements in which a state, organ, firm, body or person of this name acts"),
        ("on", "Only what lies on or before this day, and what has no day (default: everything)"),
        ("knownAt", "Only what was known by then: an instant, or a day meaning its end in UTC (default: now)"),
    ];

    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("get");
        json.WriteString("operationId", "export");
        json.WriteString("summary", "The record or a part of it for other programs");
        json.WriteString("description", string.Join("; ", ExportForm.All.Select(f => $"{f.Name}: {f.Holds}")) + ".");
        json.WriteStartArray("parameters");
        Parameter(json, "form", "path", "The form", ExportForm.All.Select(f => f.Name));
        foreach ((string name, string description) in Fields)
        {
            Parameter(json, name, "query", description, []);
        }

        json.WriteEndArray();
        json.WriteStartObject("responses");
        json.WriteStartObject("200");
        json.WriteString("description", "The file");
        json.WriteStartObject("content");
        foreach (string mediaType in ExportForm.All.Select(f => f.MediaType.Split(';')[0]).Distinct(StringComparer.Ordinal))
        {
            json.WriteStartObject(mediaType);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        OpenApiDocument.WriteResponse(
            json, "400", "The question cannot be answered as asked", "application/problem+json", "#/components/schemas/problem", tagged: false);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Parameter(Utf8JsonWriter json, string name, string place, string description, IEnumerable<string> choices)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("in", place);
        json.WriteString("description", description);
        json.WriteBoolean("required", place == "path");
        json.WriteStartObject("schema");
        json.WriteString("type", "string");
        string[] values = [.. choices];
        if (values.Length > 0)
        {
            json.WriteStartArray("enum");
            foreach (string value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
