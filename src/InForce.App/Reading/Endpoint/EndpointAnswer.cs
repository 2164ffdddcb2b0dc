using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using InForce.Core.Documents;
using InForce.Core.Json;
using InForce.Core.Statements;
using InForce.Core.Time;
using InForce.Reading;

namespace InForce.App.Reading.Endpoint;

/// <summary>Checks a model's answer against our form and the text. Nothing of it is believed that the text does not show.</summary>
internal static class EndpointAnswer
{
    private const int MostStatements = 200;
    private const int LongestEvidence = 1500;
    private const int LongestName = 120;
    private const int MostActors = 12;

    public static ReaderResult Check(string answer, Document document, string model)
    {
        if (Statements(answer) is not { } given)
        {
            return new ReaderResult([], ["not read: the model did not answer with the statements asked for"]);
        }

        var kept = new List<Statement>();
        var refused = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (JsonElement one in given.Take(MostStatements))
        {
            (Statement? statement, string? why) = One(one, document, model);
            if (statement is not null && !kept.Exists(k => k.Kind == statement.Kind && k.Span == statement.Span))
            {
                kept.Add(statement);
            }
            else if (why is not null)
            {
                refused[why] = refused.GetValueOrDefault(why) + 1;
            }
        }

        if (given.Length > MostStatements)
        {
            refused[$"beyond the first {MostStatements}"] = given.Length - MostStatements;
        }

        ImmutableArray<Statement> ordered = [.. kept.OrderBy(s => s.Start).ThenBy(s => s.Kind, StringComparer.Ordinal)
            .Select((s, i) => s with { Id = document.Id + "-" + (i + 1).ToString("00", CultureInfo.InvariantCulture) })];
        return new ReaderResult(ordered, [.. refused.Select(pair => $"{pair.Value} answer(s) not taken: {pair.Key}")]);
    }

    private static JsonElement[]? Statements(string answer)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(answer, new JsonDocumentOptions { MaxDepth = 16 });
            return json.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("statements", out JsonElement list) && list.ValueKind == JsonValueKind.Array
                ? [.. list.EnumerateArray().Select(e => e.Clone())]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static (Statement? Statement, string? Why) One(JsonElement given, Document document, string model)
    {
        if (given.ValueKind != JsonValueKind.Object || !given.TryGetProperty("evidence", out JsonElement e) || e.ValueKind != JsonValueKind.String)
        {
            return (null, "no evidence given");
        }

        string evidence = e.GetString()!;
        if (Place(given, evidence, document.Text) is not { } start)
        {
            return (null, "the evidence does not stand in the text, or stands there more than once");
        }

        Statement statement;
        try
        {
            statement = StatementLine.Parse(Completed(given, document.Id, start, start + evidence.Length));
        }
        catch (Exception x) when (x is FormatException or ArgumentException or InvalidOperationException)
        {
            return (null, "not in the form of a statement");
        }

        return Fault(statement, document.Text) is { } why ? (null, why) : (statement with { Rule = "endpoint:" + model, Confidence = null }, null);
    }

    /// <summary>Where the evidence stands: at the given offsets if it is there, else at its only place; null when nowhere or doubtful.</summary>
    private static int? Place(JsonElement given, string evidence, string text)
    {
        if (string.IsNullOrWhiteSpace(evidence) || evidence.Length > LongestEvidence)
        {
            return null;
        }

        if (given.TryGetProperty("start", out JsonElement s) && s.ValueKind == JsonValueKind.Number && s.TryGetInt32(out int start)
            && start >= 0 && start <= text.Length - evidence.Length && string.CompareOrdinal(text, start, evidence, 0, evidence.Length) == 0)
        {
            return start;
        }

        int first = text.IndexOf(evidence, StringComparison.Ordinal);
        return first >= 0 && text.IndexOf(evidence, first + 1, StringComparison.Ordinal) < 0 ? first : null;
    }

    private static byte[] Completed(JsonElement given, string doc, int start, int end)
    {
        JsonObject completed = JsonNode.Parse(given.GetRawText())!.AsObject();
        completed["doc"] = doc;
        completed["id"] = doc;
        completed["start"] = start;
        completed["end"] = end;
        return Encoding.UTF8.GetBytes(completed.ToJsonString());
    }

    /// <summary>What a statement claims that the text or our vocabulary does not bear out; null when nothing.</summary>
    private static string? Fault(Statement s, string text) => s switch
    {
        _ when !s.Verify(text) => "the evidence does not stand in the text, or stands there more than once",
        _ when s.Actors.Length > MostActors || s.Actors.Any(a => a.Length is 0 or > LongestName) => "actors without bound",
        _ when s.When is { } when && !Edtf.TryParse(when, out _) => "a time that is no EDTF",
        _ when s.When is not null && (s.WhenText is null || !Stands(s.WhenText, text)) => "a time without words of the text for it",
        _ when s.Speaker is { } speaker && !Stands(speaker, text) => "a speaker the text does not name",
        _ when s.CitedOutlet is { } outlet && !Stands(outlet, text) => "an outlet the text does not name",
        _ when s.Quantity is { } quantity && !Stands(quantity.Text, text) => "a quantity the text does not give",
        _ => null,
    };

    private static bool Stands(string words, string text) => words.Length is > 0 and <= LongestEvidence && text.Contains(words, StringComparison.Ordinal);
}
