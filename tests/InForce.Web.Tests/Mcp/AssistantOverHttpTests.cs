using System.Net;
using System.Text;
using System.Text.Json;
using InForce.Testing;

namespace InForce.Web.Tests.Mcp;

public sealed class AssistantOverHttpTests(EmptyDesk desk)
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
