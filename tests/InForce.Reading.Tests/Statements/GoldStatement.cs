using System.Collections.Immutable;
using System.Text.Json;
using InForce.Core.Statements;

namespace InForce.Reading.Tests.Statements;

/// <summary>What a careful person found in a gold document.</summary>
internal sealed record GoldStatement(string Id, string Doc, string Kind, ImmutableArray<(int Start, int End)> Spans, ImmutableHashSet<string> Actors, bool IsOptional)
{
    /// <summary>Unit and ends of its amount; null where it has none.</summary>
    public (string? Unit, decimal? Min, decimal? Max)? Amount { get; private init; }

    private ImmutableHashSet<string> OtherKinds { get; init; } = [];

    public bool Fits(Statement s) => s.Kind == Kind && Stands(s);

    /// <summary>Right in the place of another reading: a second place, an optional one, another kind.</summary>
    public bool Accepts(Statement s) => (s.Kind == Kind || OtherKinds.Contains(s.Kind)) && Stands(s);

    public static GoldStatement Of(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        JsonElement e = json.RootElement;
        var spans = ImmutableArray.CreateBuilder<(int, int)>();
        spans.Add((e.GetProperty("start").GetInt32(), e.GetProperty("end").GetInt32()));
        spans.AddRange(List(e, "alt_spans").Select(s => (s[0].GetInt32(), s[1].GetInt32())));
        IEnumerable<string> actors = List(e, "actors").Concat(List(e, "alt_actors").SelectMany(a => a.EnumerateArray())).Where(a => a.ValueKind == JsonValueKind.String).Select(a => a.GetString()!);
        return new GoldStatement(
            e.GetProperty("id").GetString()!, e.GetProperty("doc").GetString()!, e.GetProperty("kind").GetString()!, spans.ToImmutable(),
            [.. actors.Select(StateOf)], e.TryGetProperty("optional", out JsonElement optional) && optional.ValueKind == JsonValueKind.True)
        {
            Amount = e.TryGetProperty("quantity", out JsonElement q) && q.ValueKind == JsonValueKind.Object ? (q.GetProperty("unit").GetString(), End(q, "min"), End(q, "max")) : null,
            OtherKinds = [.. List(e, "alt_kind").Where(k => k.ValueKind == JsonValueKind.String).Select(k => k.GetString()!)],
        };
    }

    private static decimal? End(JsonElement quantity, string name) => quantity.GetProperty(name) is { ValueKind: JsonValueKind.Number } end ? end.GetDecimal() : null;

    private bool Stands(Statement s) => s.Doc == Doc && Spans.Any(p => s.Start < p.End && p.Start < s.End)
        && (Actors.Count == 0 || s.Actors.Any(a => Actors.Contains(StateOf(a))));

    private static string StateOf(string actor) => actor.Length > 3 && actor[3] == ':' ? actor[..3] : actor;

    private static JsonElement.ArrayEnumerator List(JsonElement e, string name) =>
        e.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;
}
