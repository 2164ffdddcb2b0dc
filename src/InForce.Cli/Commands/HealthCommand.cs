using System.CommandLine;
using InForce.Cli.Commands.Record;
using InForce.Cli.Hosting;
using InForce.Core.Json;
using InForce.Core.Problems;
using InForce.Store;

namespace InForce.Cli.Commands;

/// <summary><c>inforce health</c>: whether a record, a desk or a worker can be worked with; for supervisors that start programs.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    public static Command Build(Host host)
    {
        var url = new Argument<string?>("URL") { Arity = ArgumentArity.ZeroOrOne, Description = "A desk or a worker's --health address; left out, the record itself is looked at" };
        Option<string?> record = RecordOptions.Record();
        var command = new Command("health", "Whether a record, a desk or a worker is ready; exit code 4 when it is not") { url, record };
        command.SetAction(async (parsed, cancel) => parsed.GetValue(url) is { } address
            ? await AskAsync(host, address, cancel)
            : Look(host, RecordStore.HealthOf(RecordOptions.AddressOf(host, parsed.GetValue(record)))));
        return command;
    }

    private static int Look(Host host, RecordHealth health)
    {
        host.Out.WriteLine(PlainJsonWriter.ToText(json =>
        {
            json.WriteStartObject();
            json.WriteString("status", health.IsReady ? "ready" : "not-ready");
            json.WriteString("record", health.Record);
            json.WriteString("schema", health.Schema);
            json.WriteString("queue", health.Queue);
            json.WriteEndObject();
        }));
        if (!health.IsReady)
        {
            host.Error.WriteLine("inforce: not ready: " + health.Why.ReplaceLineEndings(" "));
        }

        return health.IsReady ? ExitCode.Done : ExitCode.Environment;
    }

    private static async Task<int> AskAsync(Host host, string address, CancellationToken cancel)
    {
        if (!Uri.TryCreate(address.TrimEnd('/') + "/health/ready", UriKind.Absolute, out Uri? ready) || ready.Scheme is not ("http" or "https"))
        {
            throw new BadInputException("URL", $"'{address}' is no http address", "write one such as http://127.0.0.1:5170");
        }

        using var client = new HttpClient { Timeout = s_patience, MaxResponseContentBufferSize = 64 * 1024 };
        try
        {
            using HttpResponseMessage answer = await client.GetAsync(ready, cancel);
            host.Out.WriteLine((await answer.Content.ReadAsStringAsync(cancel)).Trim());
            return answer.IsSuccessStatusCode ? ExitCode.Done : ExitCode.Environment;
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !cancel.IsCancellationRequested))
        {
            throw new EnvironmentFaultException(address, "nobody answers there: " + e.Message, "check that the desk or worker runs and listens there", e);
        }
    }
}
