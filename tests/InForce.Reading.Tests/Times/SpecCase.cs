using System.Text.Json;
using InForce.Testing;

namespace InForce.Reading.Tests.Times;

/// <summary>One expected expression of a phrase-level case: its words, kind and values as that project writes them.</summary>
internal sealed record SpecResult(string Text, string Kind, string Timex, string? Mod, (string Start, string End)[] Values);

/// <summary>One case of the phrase-level specifications in the development material.</summary>
internal sealed record SpecCase(string Set, string Input, DateOnly On, bool IsBeyondTheirs, SpecResult[] Results)
{
    public static SpecCase[] Load(string set)
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(SharedFolder.Path("time", "recognizers-specs", set + ".json")));
        return [.. file.RootElement.EnumerateArray().Select(c => Read(set, c))];
    }

    private static SpecCase Read(string set, JsonElement c)
    {
        string on = c.TryGetProperty("Context", out JsonElement context) && context.TryGetProperty("ReferenceDateTime", out JsonElement day) ? day.GetString()! : "2016-11-07";
        bool beyond = c.TryGetProperty("NotSupported", out JsonElement not) && not.GetString()!.Contains("dotnet", StringComparison.Ordinal);
        return new SpecCase(set, c.GetProperty(nameof(Input)).GetString()!, DateOnly.Parse(on[..10]), beyond,
            [.. c.GetProperty(nameof(Results)).EnumerateArray().Select(r => set == "DateTimeModel" ? Model(r) : Parser(r))]);
    }

    private static SpecResult Parser(JsonElement r)
    {
        JsonElement value = r.GetProperty("Value");
        var values = new List<(string, string)>();
        foreach (string side in (string[])["PastResolution", "FutureResolution"])
        {
            string[] parts = value.TryGetProperty(side, out JsonElement e) ? [.. e.EnumerateObject().Select(p => p.Value.GetString() ?? "")] : [];
            values.Add(parts.Length switch { 0 => ("", ""), 1 => (parts[0], parts[0]), _ => (parts[0], parts[1]) });
        }

        return new SpecResult(r.GetProperty("Text").GetString()!, r.GetProperty("Type").GetString()!, value.GetProperty("Timex").GetString()!, null, [.. values]);
    }

    private static SpecResult Model(JsonElement r)
    {
        string kind = r.TryGetProperty("TypeName", out JsonElement t) ? t.GetString()!.Split('.')[^1] : "none";
        if (!r.TryGetProperty("Resolution", out JsonElement resolution) || resolution.ValueKind != JsonValueKind.Object || !resolution.TryGetProperty("values", out JsonElement all))
        {
            return new SpecResult(r.GetProperty("Text").GetString()!, kind, "", null, []);
        }

        JsonElement[] values = [.. all.EnumerateArray()];
        return new SpecResult(r.GetProperty("Text").GetString()!, kind, Text(values[0], "timex"), values[0].TryGetProperty("Mod", out JsonElement m) ? m.GetString() : null,
            [.. values.Select(v => v.TryGetProperty("value", out _) ? (Text(v, "value"), Text(v, "value")) : (Text(v, "start"), Text(v, "end")))]);
    }

    private static string Text(JsonElement e, string name) => e.TryGetProperty(name, out JsonElement v) ? v.GetString() ?? "" : "";
}
