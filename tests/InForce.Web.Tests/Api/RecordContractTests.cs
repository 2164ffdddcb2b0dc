using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using InForce.Testing;

namespace InForce.Web.Tests.Api;

/// <summary>Questions that captured reports answer, held against the served description of the interface.</summary>
public sealed class RecordContractTests(FilledDesk desk, EmptyDesk empty)
{
    private static readonly string[] s_asked =
    [
        "/timeline?subject=EST", "/timeline?subject=APMBC&on=2025-06-04&knownAt=2026-03-01&limit=3", "/timeline?subject=LVA-AVM", "/timeline?subject=Nowhere",
        "/origins?event=unheard", "/disagreements", "/disagreements?state=LTU&limit=2", "/disagreements?state=APMBC",
        "/search?words=mines&limit=5", "/search?kind=production&actor=LVA,EST&onePerOrigin=true", "/search?words=mines&minOrigins=2&when=2025", "/search?words=unheardword",
        "/search", "/search?actor=Lettland", "/search?words=mines&kind=unheard", "/search?words=mines&from=2025-06-01&to=2025-01-01", "/search?words=mines&limit=2&cursor=nonsense",
    ];

    [Fact]
    public async Task Every_answer_keeps_to_the_served_description()
    {
        Assert.SkipUnless(ConsumerProgram.HasNode("@apidevtools/swagger-parser"), ConsumerProgram.NoNode);
        var answers = new JsonArray();
        foreach (string asked in s_asked)
        {
            using HttpResponseMessage reply = await desk.GetAsync("/api/v1" + asked);
            answers.Add(await AnswerAsync(asked.Split('?')[0], "get", reply));
        }

        string act = (await ItemsAsync("/timeline?subject=EST"))[0].GetProperty("event").GetString()!;
        answers.Add(await AnswerAsync("/origins", "get", await desk.GetAsync("/api/v1/origins?event=" + Uri.EscapeDataString(act))));
        foreach (string body in new[] { Text("Latvia produces anti-tank mines."), Text("Ein Satz."), "[]", "{", """{"text":"x","published":"May"}""", """{"words":"x"}""", "{}" })
        {
            answers.Add(await AnswerAsync("/check", "post", await desk.PostAsync("/api/v1/check", body)));
        }

        foreach (string question in new[] { "/timeline?subject=EST", "/search?words=mines", "/disagreements" })
        {
            answers.Add(await AnswerAsync(question.Split('?')[0], "get", await empty.Client.GetAsync("/api/v1" + question, TestContext.Current.CancellationToken)));
        }

        string document = await empty.Client.GetStringAsync("/api/v1/openapi.json", TestContext.Current.CancellationToken);
        using JsonDocument read = JsonDocument.Parse(ConsumerProgram.Node("openapi", new JsonObject { ["document"] = JsonNode.Parse(document), ["answers"] = answers }.ToJsonString()));

        Assert.Empty(read.RootElement.GetProperty("faults").EnumerateArray().Select(f => f.GetString()));
    }

    [Theory]
    [InlineData("/timeline?subject=EST")]
    [InlineData("/origins?event=e1")]
    [InlineData("/disagreements")]
    [InlineData("/search?words=mines")]
    public async Task Without_a_record_nothing_is_said_to_be_absent(string asked)
    {
        using HttpResponseMessage reply = await empty.Client.GetAsync("/api/v1" + asked, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, reply.StatusCode);
        Assert.Contains("inforce add", await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_narrows_by_what_statements_are_and_pages_without_gap()
    {
        JsonElement[] all = await ItemsAsync("/search?words=mines&kind=production&limit=500");
        JsonElement[] first = await ItemsAsync("/search?words=mines&kind=production&limit=1");
        JsonElement[] finland = await ItemsAsync("/search?kind=production&actor=Finland&limit=500");

        Assert.NotEmpty(all);
        Assert.Equal(all[0].GetRawText(), first[0].GetRawText());
        Assert.All(all, i => Assert.Equal("production", i.GetProperty("kind").GetString()));
        Assert.NotEmpty(finland);
        Assert.All(finland, i => Assert.Contains(i.GetProperty("actors").EnumerateArray(), a => a.GetString()!.StartsWith("FIN", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_misspelt_actor_is_an_error_and_no_empty_answer()
    {
        using HttpResponseMessage reply = await desk.GetAsync("/api/v1/search?actor=Latwia");

        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        Assert.Contains("Latvia (LVA)", await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_checked_text_is_held_against_record_and_law()
    {
        using HttpResponseMessage reply = await desk.PostAsync("/api/v1/check", Text("Latvia's withdrawal from the Ottawa Convention took effect on 27 June 2025."));
        using JsonDocument answer = JsonDocument.Parse(await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Contains(answer.RootElement.GetProperty("statements").EnumerateArray(), s => s.GetProperty("verdict").GetString() == "law-conflict");
    }

    private static string Text(string text) => new JsonObject { ["text"] = text, ["published"] = "2026-01-15" }.ToJsonString();

    private static async Task<JsonNode> AnswerAsync(string path, string method, HttpResponseMessage reply) => new JsonObject
    {
        ["path"] = path, ["method"] = method, ["status"] = (int)reply.StatusCode, ["body"] = JsonNode.Parse(await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)),
    };

    private async Task<JsonElement[]> ItemsAsync(string asked)
    {
        using JsonDocument answer = JsonDocument.Parse(await desk.TextAsync("/api/v1" + asked));
        return [.. answer.RootElement.GetProperty("items").EnumerateArray().Select(i => i.Clone())];
    }
}
