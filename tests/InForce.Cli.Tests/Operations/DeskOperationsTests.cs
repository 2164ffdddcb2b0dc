using System.Net;
using System.Text;
using System.Text.Json;
using InForce.Cli.Tests.Program;

namespace InForce.Cli.Tests.Operations;

/// <summary>A desk as a supervisor, a log collector and a telemetry collector see it: the built program over real sockets.</summary>
public sealed class DeskOperationsTests : IDisposable
{
    private const string Marker = "Quetzalcoatlus";
    private static readonly (string, string)[] s_json = [("INFORCE_LOG_FORMAT", "json"), ("INFORCE_LOG_LEVEL", "information")];
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_log_is_json_without_a_word_of_any_document_and_so_is_what_a_collector_gets()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no SIGTERM here");
        await using OtlpReceiver collector = await OtlpReceiver.StartAsync();
        string text = $"Latvia withdrew from the Ottawa Convention on 27 December 2025, {Marker} said.";
        _folder.Write("a.txt", text);
        Assert.Equal(0, BuiltProgram.Run(_folder.Path, "add", "a.txt").Code);
        using var desk = new RunningProgram(_folder.Path, [.. s_json, ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Endpoint)], "serve", "--urls", "http://127.0.0.1:0");
        var address = new Uri(JsonDocument.Parse(desk.WaitFor("the desk listens at")).RootElement.GetProperty("address").GetString()!);

        await VisitAsync(address, text);
        (int code, IReadOnlyList<string> said) = desk.Stop();

        JsonElement[] lines = [.. said.Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(0, code);
        Assert.Contains(lines, l => l.GetProperty("event").GetString()!.StartsWith("{Method} {Route}", StringComparison.Ordinal)
            && l.GetProperty("route").GetString() == "/document/{**id}" && l.GetProperty("status").GetInt32() == 200);
        Assert.Contains(lines, l => l.TryGetProperty("status", out JsonElement status) && status.GetInt32() == 404);
        Assert.DoesNotContain(said, line => line.Contains(Marker, StringComparison.OrdinalIgnoreCase));
        string spans = collector.Sent("/v1/traces"), measures = collector.Sent("/v1/metrics");
        Assert.Contains("/document/{**id}", spans, StringComparison.Ordinal);
        Assert.Contains("read document", spans, StringComparison.Ordinal);
        Assert.All(["http.server.request.duration", "inforce.documents.read", "inforce.statements.read", "inforce.read.duration"], name => Assert.Contains(name, measures, StringComparison.Ordinal));
        Assert.All([spans, measures], sent => Assert.DoesNotContain(Marker, sent, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Health_is_told_to_anyone_and_does_not_say_where_the_record_is()
    {
        using var desk = new RunningProgram(_folder.Path, [], "serve", "--urls", "http://127.0.0.1:0", "--record", "unit.db");
        string address = desk.WaitFor("http://").Split(' ').First(w => w.StartsWith("http://", StringComparison.Ordinal));
        using var client = new HttpClient { BaseAddress = new Uri(address) };

        Assert.Equal((HttpStatusCode.OK, """{"status":"live"}"""), await AskAsync(client, "/health/live"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, """{"status":"not-ready","record":"absent","schema":"unknown","queue":"unknown"}"""), await AskAsync(client, "/health/ready"));
        Assert.Equal(4, BuiltProgram.Run(_folder.Path, "health", address).Code);
        Assert.Equal(4, BuiltProgram.Run(_folder.Path, "health", "--record", "unit.db").Code);
        Assert.Equal(0, BuiltProgram.Run(_folder.Path, "account", "add", "eva", "--role", "administrator", "--record", "unit.db").Code);

        // An answer stands for a moment: what the desk last said may be from before the account.
        Answer ready = Enumerable.Range(0, 500).Select(_ => BuiltProgram.Run(_folder.Path, "health", address)).First(answer => answer.Code == 0);
        Assert.Equal((0, """{"status":"ready","record":"ok","schema":"ok","queue":"none"}"""), (ready.Code, ready.Output.Trim()));
        Assert.Equal(ready.Output, BuiltProgram.Run(_folder.Path, "health", "--record", "unit.db").Output);
        Assert.Equal(4, BuiltProgram.Run(_folder.Path, "health", "http://127.0.0.1:1").Code);
    }

    private static async Task VisitAsync(Uri address, string text)
    {
        using var client = new HttpClient { BaseAddress = address };
        foreach (string path in (string[])["/document/a", "/raw/a", "/search?words=" + Marker, "/state/LVA", $"/no/{Marker}", $"/state/LVA?on={Marker}", $"/api/v1/search?words={Marker}", $"/api/v1/search?page={Marker}"])
        {
            using HttpResponseMessage answer = await client.GetAsync(path, Cancel);
        }

        using var posted = new StringContent(JsonSerializer.Serialize(new { text }), Encoding.UTF8, "application/json");
        using HttpResponseMessage check = await client.PostAsync("/api/v1/check", posted, Cancel);
        Assert.Equal(HttpStatusCode.OK, check.StatusCode);
        using var broken = new StringContent("{\"text\": \"" + Marker, Encoding.UTF8, "application/json");
        using HttpResponseMessage refused = await client.PostAsync("/api/v1/check", broken, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    private static async Task<(HttpStatusCode, string)> AskAsync(HttpClient client, string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(path, Cancel);
        return (answer.StatusCode, (await answer.Content.ReadAsStringAsync(Cancel)).Trim());
    }
}
