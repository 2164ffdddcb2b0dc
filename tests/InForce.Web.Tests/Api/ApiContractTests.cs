using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using InForce.Testing;

namespace InForce.Web.Tests.Api;

public sealed class ApiContractTests(EmptyDesk desk)
{
    private static readonly string[] s_asked =
    [
        "/status?state=LVA&treaty=APMBC&on=2025-12-26",
        "/status?state=Ukraine&treaty=Ottawa%20Convention&on=2026-01-01&knownAt=2026-02-01",
        "/status?state=PRK&treaty=NPT",
        "/parties?treaty=APMBC&on=2026-02-20",
        "/effect?treaty=APMBC&action=withdrawal&deposited=2026-05-03&conflictFrom=2026-10-01",
        "/treaty?treaty=APMBC",
        "/treaty?treaty=NPT",
        "/deadlines?state=LVA&from=2026-01-01&to=2027-01-01",
        "/deadlines?from=2026-01-01&to=2026-07-01&limit=3",
        "/deadlines?limit=0",
        "/deadlines?cursor=nonsense",
        "/status?state=Lettland&treaty=APMBC",
        "/status?state=LVA",
        "/status?state=LVA&treaty=APMBC&on=2026-02-30",
        "/status?state=LVA&treaty=APMBC&unheard=1",
        "/status?state=LVA&state=EST&treaty=APMBC",
        "/effect?treaty=APMBC&action=leaving&deposited=2026-05-03",
    ];

    [Fact]
    public async Task The_served_description_is_valid_and_every_answer_keeps_to_it()
    {
        Assert.SkipUnless(ConsumerProgram.HasNode("@apidevtools/swagger-parser"), ConsumerProgram.NoNode);
        var answers = new JsonArray();
        foreach (string asked in s_asked)
        {
            using HttpResponseMessage reply = await desk.Client.GetAsync("/api/v1" + asked, TestContext.Current.CancellationToken);
            string body = await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            answers.Add(new JsonObject { ["path"] = asked.Split('?')[0], ["status"] = (int)reply.StatusCode, ["body"] = JsonNode.Parse(body) });
        }

        string document = await desk.Client.GetStringAsync("/api/v1/openapi.json", TestContext.Current.CancellationToken);
        string input = new JsonObject { ["document"] = JsonNode.Parse(document), ["answers"] = answers }.ToJsonString();
        using JsonDocument read = JsonDocument.Parse(ConsumerProgram.Node("openapi", input));

        Assert.Empty(read.RootElement.GetProperty("faults").EnumerateArray().Select(f => f.GetString()));
        Assert.Equal("3.1.0", JsonDocument.Parse(document).RootElement.GetProperty("openapi").GetString());
    }

    [Theory]
    [InlineData("/status?state=LVA&treaty=APMBC&on=2025-12-26", "leaving")]
    [InlineData("/status?state=LVA&treaty=APMBC&on=2025-12-27", "withdrawn")]
    public async Task The_same_question_as_the_command_has_the_same_answer(string asked, string standing)
    {
        using JsonDocument answer = JsonDocument.Parse(await desk.Client.GetStringAsync("/api/v1" + asked, TestContext.Current.CancellationToken));

        Assert.Equal(standing, answer.RootElement.GetProperty("standing").GetString());
        Assert.Contains(answer.RootElement.GetProperty("because").EnumerateArray(), b => b.GetProperty("article").GetString() == "Art. 20(3)");
    }

    [Theory]
    [InlineData("/status?state=Lettland&treaty=APMBC", 400, "STATE")]
    [InlineData("/status?state=LVA&treaty=APMBC&on=2026-02-30", 400, "on")]
    [InlineData("/status?state=LVA&treaty=APMBC&unheard=1", 400, "unheard")]
    [InlineData("/nothing", 404, null)]
    public async Task What_cannot_be_answered_is_a_problem_with_its_place(string asked, int status, string? where)
    {
        using HttpResponseMessage reply = await desk.Client.GetAsync("/api/v1" + asked, TestContext.Current.CancellationToken);
        using JsonDocument problem = JsonDocument.Parse(await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal((HttpStatusCode)status, reply.StatusCode);
        Assert.Equal("application/problem+json", reply.Content.Headers.ContentType?.MediaType);
        Assert.Equal(status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Equal(where, problem.RootElement.TryGetProperty("where", out JsonElement w) ? w.GetString() : null);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repeat()
    {
        const string Asked = "/api/v1/deadlines?from=2026-01-01&to=2026-07-01";
        using JsonDocument whole = JsonDocument.Parse(await desk.Client.GetStringAsync(Asked + "&limit=500", TestContext.Current.CancellationToken));
        var read = new List<string>();
        string? cursor = string.Empty;

        while (cursor is not null)
        {
            string asked = $"{Asked}&limit=7{(cursor.Length > 0 ? "&cursor=" + cursor : string.Empty)}";
            using JsonDocument page = JsonDocument.Parse(await desk.Client.GetStringAsync(asked, TestContext.Current.CancellationToken));
            read.AddRange(page.RootElement.GetProperty("items").EnumerateArray().Select(i => i.GetRawText()));
            cursor = page.RootElement.GetProperty("next").GetString();
        }

        Assert.NotEmpty(read);
        Assert.Equal(whole.RootElement.GetProperty("items").EnumerateArray().Select(i => i.GetRawText()), read.Take(500));
    }

    [Theory]
    [InlineData("/status?state=LVA&treaty=APMBC&on=2025-12-26")]
    [InlineData("/status?state=LVA&treaty=APMBC&on=2025-12-26&knownAt=2026-01-01")]
    [InlineData("/openapi.json")]
    public async Task A_copy_that_is_still_good_is_not_sent_again(string asked)
    {
        using HttpResponseMessage first = await desk.Client.GetAsync("/api/v1" + asked, TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1" + asked);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using HttpResponseMessage second = await desk.Client.SendAsync(again, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
