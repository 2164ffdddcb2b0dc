using System.Collections.Immutable;
using System.Text.Json;
using InForce.Core.Statements;

namespace InForce.Core.Json;

/// <summary>One statement as one JSONL line, read in either spelling of the keys and written in camelCase, in the contract's order.</summary>
public static class StatementLine
{
    /// <param name="json">One line, UTF-8, without its line end.</param>
    /// <exception cref="FormatException">No JSON object, or a member missing or of the wrong type; says which.</exception>
    public static Statement Parse(ReadOnlyMemory<byte> json)
    {
        using JsonDocument parsed = JsonLine.Parse(json);
        var m = new FoldedObject(parsed.RootElement);
        string kind = m.RequiredText("kind");
        if (!Kinds.TryGet(kind, out _))
        {
            throw new FormatException($"\"{kind}\" is no kind of statement");
        }

        return new Statement
        {
            Doc = m.RequiredText("doc"),
            Id = m.RequiredText("id"),
            Kind = kind,
            Actors = Strings(m["actors"]),
            Object = m.Text("object"),
            Weapon = m.Text("weapon"),
            When = m.Text("when"),
            WhenText = m.Text("whenText"),
            WhenBasis = m.Text("whenBasis"),
            Modality = ModalityOf(m.RequiredText("modality")),
            Speaker = m.Text("speaker"),
            SpeakerRole = m.Text("speakerRole"),
            CitedOutlet = m.Text("citedOutlet"),
            Quantity = QuantityOf(m["quantity"]),
            Evidence = m.RequiredText("evidence"),
            Start = m.Whole("start") ?? throw new FormatException("\"start\" is missing"),
            End = m.Whole("end") ?? throw new FormatException("\"end\" is missing"),
            Rule = m.Text("rule"),
            Confidence = (double?)m.Number("confidence"),
            Step = m.Text("step"),
            Votes = VotesOf(m["votes"]),
            Delay = m.Text("delay"),
            Asserts = m.Text("asserts"),
            Accused = m.TextOrList("accused"),
            Condition = m.Text("condition"),
        };
    }

    /// <summary>One line without a line end.</summary>
    public static string Write(Statement statement) =>
        JsonSerializer.Serialize(statement, CoreJson.Lines.Statement);

    private static Modality ModalityOf(string text) =>
        Enum.TryParse(text, ignoreCase: true, out Modality modality) && Enum.IsDefined(modality)
            ? modality
            : throw new FormatException($"\"{text}\" is no modality");

    private static ImmutableArray<string> Strings(JsonElement? array)
    {
        if (array is null)
        {
            return [];
        }

        if (array.Value.ValueKind != JsonValueKind.Array ||
            array.Value.EnumerateArray().Any(e => e.ValueKind != JsonValueKind.String))
        {
            throw new FormatException("\"actors\" is not a list of strings");
        }

        return [.. array.Value.EnumerateArray().Select(e => e.GetString()!)];
    }

    private static Quantity? QuantityOf(JsonElement? element)
    {
        if (element is null)
        {
            return null;
        }

        if (element.Value.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("\"quantity\" is not an object");
        }

        var m = new FoldedObject(element.Value);
        bool approximate = m["approximate"] is { ValueKind: JsonValueKind.True };
        return new Quantity(m.Text("text") ?? string.Empty, m.Text("unit"), m.Number("min"), m.Number("max"), approximate, m.Text("covers"));
    }

    private static Votes? VotesOf(JsonElement? element)
    {
        if (element is not { ValueKind: JsonValueKind.Object })
        {
            return null;
        }

        var m = new FoldedObject(element.Value);
        return new Votes(m.Whole("for"), m.Whole("against"), m.Whole("abstain"));
    }
}
