using System.Text.Json;
using InForce.Cli.Tests.Program;
using InForce.Testing;

namespace InForce.Cli.Tests.Operations;

/// <summary>A worker as a supervisor, a log collector and a telemetry collector see it.</summary>
public sealed class WorkerOperationsTests : IDisposable
{
    private const string Marker = "Quetzalcoatlus";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_worker_answers_for_its_health_and_sends_measures_and_its_log_holds_no_word_of_a_document()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no SIGTERM here");
        using PostgresServer? server = PostgresServer.TryStart();
        Assert.SkipWhen(server is null, PostgresServer.Absent);
        string shared = server.NewDatabase("operated");
        await using OtlpReceiver collector = await OtlpReceiver.StartAsync();
        _folder.Write(Marker + ".txt", $"Latvia withdrew from the Ottawa Convention on 27 December 2025, {Marker} said.");
        Assert.Equal(0, BuiltProgram.Run(_folder.Path, "queue", "add", Marker + ".txt", "--record", shared).Code);
        Assert.Contains("\"oldestWaitsSeconds\":", BuiltProgram.Run(_folder.Path, "queue", "status", "--record", shared).Output, StringComparison.Ordinal);
        (string, string)[] variables = [("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Endpoint), ("INFORCE_LOG_FORMAT", "json"), ("INFORCE_RECORD", shared)];

        using var worker = new RunningProgram(_folder.Path, variables, "worker", "--health", "http://127.0.0.1:0");
        string address = JsonDocument.Parse(worker.WaitFor("health is answered")).RootElement.GetProperty("address").GetString()!;
        Answer ready = BuiltProgram.Run(_folder.Path, "health", address);
        using var again = new RunningProgram(_folder.Path, variables, "worker", "--until-empty");
        Assert.Equal(0, again.End().Code);
        (int code, IReadOnlyList<string> said) = worker.Stop();

        Assert.Equal("""{"status":"ready","record":"ok","schema":"ok","queue":"ok"}""", ready.Output.Trim());
        Assert.Equal(0, code);
        Assert.Contains(said, line => JsonDocument.Parse(line).RootElement.GetProperty("event").GetString()!.StartsWith("worker:", StringComparison.Ordinal));
        string spans = collector.Sent("/v1/traces"), measures = collector.Sent("/v1/metrics");
        Assert.All(["inforce.queue.depth", "inforce.queue.age", "inforce.documents.read", "inforce.documents.filed", "inforce.resolve.duration"], name => Assert.Contains(name, measures, StringComparison.Ordinal));
        Assert.Contains("resolve", spans, StringComparison.Ordinal);
        Assert.All([spans, measures, .. said], sent => Assert.DoesNotContain(Marker, sent, StringComparison.OrdinalIgnoreCase));
    }
}
