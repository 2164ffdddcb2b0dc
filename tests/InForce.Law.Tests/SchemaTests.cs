using System.Text.Json;
using System.Text.Json.Nodes;
using InForce.Core.Problems;
using InForce.Law.Loading;
using InForce.Testing;

namespace InForce.Law.Tests;

/// <summary>The published schema and the loader say the same of every shape; only the loader reads rules and calendars.</summary>
public sealed class SchemaTests
{
    private const string EveryMember = """
        {
          "schemaVersion": 1, "id": "XT", "name": "Invented Treaty", "usualNames": ["Invented"], "mtdsg": "XXVI-99", "depositary": "Invented State",
          "adoptedOn": "2001-01-01", "openedOn": "2001-01-02", "enteredIntoForceOn": "2002-01-01",
          "entry": {
            "article": "Art. 1",
            "threshold": { "text": "3 instruments", "instruments": 3, "reachedOn": "2001-12-01", "requires": [
              { "kind": "states", "text": "with two named", "states": ["LVA", "POL"] }, { "kind": "treaty-in-force", "text": "after XU", "treaty": "XU" },
              { "kind": "words", "text": "half of all tonnage" } ] },
            "general": { "article": "Art. 1(1)", "rule": "months(1)" },
            "later": { "article": "Art. 1(2)", "rule": "months(2)", "appliesTo": "always" }
          },
          "withdrawal": {
            "article": "Art. 2", "notice": "Art. 2(1)", "effect": { "article": "Art. 2(2)", "rule": "end of current period" }, "clock": "receipt",
            "earliestNotice": { "article": "Art. 2(3)", "rule": "own-eif+years(2)" },
            "window": { "article": "Art. 2(4)", "everyYears": 10, "openMonths": 12, "from": "own" },
            "laterDateInNotice": true, "reasonsRequired": false,
            "conflict": { "article": "Art. 2(5)", "test": "bars-notice", "occupation": true, "repatriation": false, "text": "no notice in an armed conflict" },
            "period": { "firstYears": 10, "thenYears": 5, "noticeMonths": 6, "from": "treaty" },
            "cessationOfMembership": { "article": "Art. 2(6)", "text": "membership lost" },
            "alsoEnds": [ { "treaty": "XU", "article": "Art. 2(7)" } ], "notify": ["all parties"], "remarks": ["none"]
          },
          "provisionalApplication": { "article": "Art. 3", "text": "by declaration", "ending": { "article": "Art. 3(2)", "rule": "days(60)" } },
          "endsWith": [ { "treaty": "XU", "article": "Art. 4" } ], "reservations": "none allowed",
          "obligations": [
            { "article": "Art. 5", "what": "clear", "due": { "rule": "own-eif+years(10)" }, "extension": "once" },
            { "article": "Art. 6", "what": "report", "due": { "each": "30 apr", "text": "for the year before" } },
            { "article": "Art. 7", "what": "report again", "due": { "everyYears": 4 } },
            { "article": "Art. 8", "what": "tell", "due": { "event": "a find", "rule": "days(30)" } },
            { "article": "Art. 9", "what": "help", "due": { "text": "as soon as possible" } } ],
          "remainsBound": [ { "article": "Art. 10", "text": "other law" } ], "relatedTreaties": ["XU"],
          "verified": "from memory", "verifiedAgainst": "its text", "remarks": ["none"]
        }
        """;

    [Fact]
    public void Schema_and_loader_agree_on_the_shipped_files_and_on_every_shape_broken_once()
    {
        Assert.SkipUnless(ConsumerProgram.HasNode("ajv"), ConsumerProgram.NoNode);
        List<(string What, JsonNode File)> files = [("every member", JsonNode.Parse(EveryMember)!), .. Broken()];
        files.AddRange(Directory.GetFiles(RepositoryRoot.File("data", "treaties"), "*.json").Order(StringComparer.Ordinal)
            .Select(f => (Path.GetFileName(f), JsonNode.Parse(File.ReadAllText(f))!)));
        string input = "[" + string.Join(',', files.Select(f => f.File.ToJsonString())) + "]";

        JsonElement[] told = [.. JsonDocument.Parse(ConsumerProgram.Node("schema", input, RepositoryRoot.File("docs", "law", "treaty.schema.json"))).RootElement.EnumerateArray()];

        Assert.True(files.Count > 400);
        Assert.Null(Refusal(files[0].File));
        Assert.Equal([], files.Select((f, i) => (f.What, Loader: Refusal(f.File), Schema: told[i].GetString()))
            .Where(f => f.Loader is null != f.Schema is null).Select(f => $"{f.What}: loader {f.Loader ?? "accepts"}; schema {f.Schema ?? "accepts"}"));
    }

    private static string? Refusal(JsonNode file)
    {
        try
        {
            TreatyFile.Read("XT.json", JsonSerializer.SerializeToUtf8Bytes(file));
            return null;
        }
        catch (DataFaultException e)
        {
            return e.Message;
        }
    }

    /// <summary>At every place once: a member taken away, one put in, and each value made another kind.</summary>
    private static IEnumerable<(string What, JsonNode File)> Broken()
    {
        foreach (string path in Places(JsonNode.Parse(EveryMember)!).Select(n => n.GetPath()).Where(p => p != "$").ToArray())
        {
            yield return Changed(path, "taken away", Remove);
            foreach (string other in new[] { "7", "\"\"", "true", "[]", "{}", "-1" })
            {
                yield return Changed(path, "made " + other, n => n.ReplaceWith(JsonNode.Parse(other)));
            }
        }

        foreach (string path in Places(JsonNode.Parse(EveryMember)!).OfType<JsonObject>().Select(n => n.GetPath()).ToArray())
        {
            yield return Changed(path, "with a stranger", n => n.AsObject().Add("colour", "blue"));
        }
    }

    private static (string What, JsonNode File) Changed(string path, string how, Action<JsonNode> change)
    {
        JsonNode file = JsonNode.Parse(EveryMember)!;
        change(Places(file).Single(n => n.GetPath() == path));
        return ($"{path} {how}", file);
    }

    private static void Remove(JsonNode node)
    {
        if (node.Parent is JsonObject parent)
        {
            parent.Remove(node.GetPropertyName());
        }
        else
        {
            ((JsonArray)node.Parent!).RemoveAt(node.GetElementIndex());
        }
    }

    private static IEnumerable<JsonNode> Places(JsonNode node) => node switch
    {
        JsonObject members => members.Select(m => m.Value!).SelectMany(Places).Prepend(node),
        JsonArray items => items.Select(i => i!).SelectMany(Places).Prepend(node),
        _ => [node],
    };
}
