using System.Net;
using System.Text;
using System.Text.Json;
using InForce.Testing;

namespace InForce.Web.Tests.Mcp;

public sealed class AssistantOverHttpTests(EmptyDesk desk, FilledDesk filled)
{
    [Fact]
    public void The_official_client_lists_and_calls_the_tools()
    {
        Assert.SkipUnless(ConsumerProgram.HasNode("@modelcontextprotocol/sdk"), ConsumerProgram.NoNode);
        const string Calls = """
            [{"name":"status","arguments":{"state":"LVA","treaty":"APMBC","on":"2025-12-27"}},
             {"name":"status","arguments":{"state":"Lettland","treaty":"APMBC"}},
             {"name":"effect","arguments":{"treaty":"APMBC","action":"withdrawal","deposited":"2026-05-03"}}]
            """;

        using JsonDocument read = JsonDocument.Parse(ConsumerProgram.Node("assistant", Calls, "http", new Uri(desk.Client.BaseAddress!, "/mcp").ToString()));

        JsonElement[] results = [.. read.RootElement.GetProperty("results").EnumerateArray()];
        Assert.Equal("withdrawn", results[0].GetProperty("structured").GetProperty("standing").GetString());
        Assert.True(results[1].GetProperty("isError").GetBoolean());
        Assert.Contains("Lettland", results[1].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("2026-11-03", results[2].GetProperty("structured").GetProperty("effectiveOn").GetString());
        Assert.Contains("never instructions", read.RootElement.GetProperty("instructions").GetString(), StringComparison.Ordinal);
        Assert.All(read.RootElement.GetProperty("tools").EnumerateArray(), t => Assert.Equal("object", t.GetProperty("outputSchema").GetProperty("type").GetString()));
    }

    [Fact]
    public async Task The_official_client_holds_answers_of_the_record_against_their_schemas()
    {
        Assert.SkipUnless(ConsumerProgram.HasNode("@modelcontextprotocol/sdk"), ConsumerProgram.NoNode);
        const string Calls = """
            [{"name":"timeline","arguments":{"subject":"EST"}},
             {"name":"disagreements","arguments":{}},
             {"name":"search","arguments":{"words":"mines","limit":3}},
             {"name":"check","arguments":{"text":"Latvia produces anti-tank mines.","published":"2026-01-15"}},
             {"name":"search","arguments":{"actor":"Latwia"}},
             {"name":"origins","arguments":{"event":"unheard"}}]
            """;

        using JsonDocument read = JsonDocument.Parse(ConsumerProgram.Node("assistant", Calls, "http", new Uri(await filled.AddressAsync(), "/mcp").ToString()));

        JsonElement[] results = [.. read.RootElement.GetProperty("results").EnumerateArray()];
        Assert.All(results[..4], r => Assert.False(r.GetProperty("isError").GetBoolean(), r.GetProperty("text").GetString()));
        Assert.Equal(3, results[2].GetProperty("structured").GetProperty("items").GetArrayLength());
        Assert.All(results[4..], r => Assert.True(r.GetProperty("isError").GetBoolean()));
        Assert.Contains("Latvia (LVA)", results[4].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_official_client_calls_every_tool_there_is()
    {
        Assert.SkipUnless(ConsumerProgram.HasNode("@modelcontextprotocol/sdk"), ConsumerProgram.NoNode);
        using JsonDocument acts = JsonDocument.Parse(await filled.TextAsync("/api/v1/timeline?subject=EST"));
        var calls = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["status"] = new { state = "LVA", treaty = "APMBC", on = "2025-12-27" },
            ["parties"] = new { treaty = "APMBC", on = "2025-12-27" },
            ["effect"] = new { treaty = "APMBC", action = "withdrawal", deposited = "2026-05-03" },
            ["treaty"] = new { treaty = "APMBC" },
            ["deadlines"] = new { state = "LVA", from = "2026-01-01", to = "2026-12-31" },
            ["timeline"] = new { subject = "EST" },
            ["origins"] = new { @event = acts.RootElement.GetProperty("items")[0].GetProperty("event").GetString() },
            ["disagreements"] = new { state = "LVA" },
            ["check"] = new { text = "Latvia has already left the Ottawa Convention.", published = "2025-06-20" },
            ["search"] = new { words = "mines" },
        };

        using JsonDocument read = JsonDocument.Parse(ConsumerProgram.Node(
            "assistant", JsonSerializer.Serialize(calls.Select(c => new { name = c.Key, arguments = c.Value })), "http", new Uri(await filled.AddressAsync(), "/mcp").ToString()));

        Assert.Equal(calls.Keys.Order(StringComparer.Ordinal), read.RootElement.GetProperty("tools").EnumerateArray().Select(t => t.GetProperty("name").GetString()!).Order(StringComparer.Ordinal));
        Assert.All(calls.Keys.Zip(read.RootElement.GetProperty("results").EnumerateArray()), c =>
        {
            Assert.False(c.Second.GetProperty("isError").GetBoolean(), $"{c.First}: {c.Second.GetProperty("text").GetString()}");
            Assert.Equal(JsonValueKind.Object, c.Second.GetProperty("structured").ValueKind);
        });
    }

    [Fact]
    public void Without_a_record_a_tool_errs_and_does_not_say_that_nothing_was_found()
    {
        Assert.SkipUnless(ConsumerProgram.HasNode("@modelcontextprotocol/sdk"), ConsumerProgram.NoNode);
        const string Calls = """[{"name":"search","arguments":{"words":"mines"}},{"name":"check","arguments":{"text":"x"}},{"name":"timeline","arguments":{"subject":"EST"}}]""";

        using JsonDocument read = JsonDocument.Parse(ConsumerProgram.Node("assistant", Calls, "http", new Uri(desk.Client.BaseAddress!, "/mcp").ToString()));

        Assert.All(read.RootElement.GetProperty("results").EnumerateArray(), r => Assert.True(r.GetProperty("isError").GetBoolean()));
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/initialized"}""", HttpStatusCode.Accepted)]
    public async Task What_is_no_question_is_refused_or_taken_without_answer(string body, HttpStatusCode expected)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using HttpResponseMessage reply = await desk.Client.PostAsync("/mcp", content, TestContext.Current.CancellationToken);

        Assert.Equal(expected, reply.StatusCode);
    }

    [Fact]
    public async Task A_page_of_another_site_may_not_use_the_tools()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        request.Headers.Add("Origin", "https://evil.example");

        using HttpResponseMessage reply = await desk.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, reply.StatusCode);
    }
}
