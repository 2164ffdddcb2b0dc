using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using InForce.App.Operations;
using InForce.App.Record;
using InForce.App.Work;
using InForce.Cli.Commands.Record;
using InForce.Cli.Hosting;
using InForce.Cli.Hosting.Settings;
using InForce.Store;
using InForce.Store.Work;
using InForce.Web.Operations;

namespace InForce.Cli.Commands.Work;

/// <summary><c>inforce worker</c>: a further machine that reads what is in the queue of a shared record.</summary>
internal static class WorkerCommand
{
    private const int MostThreads = 64;

    public static Command Build(Host host)
    {
        Option<string?> record = RecordOptions.Record();
        var threads = new Option<int?>("--threads") { Description = "Documents read at the same time, 1 to 64 (default: 1)" };
        var untilEmpty = new Option<bool>("--until-empty") { Description = "Ends when the queue is empty, instead of waiting for more" };
        var health = new Option<string?>("--health") { Description = "Answer at this address whether this worker lives and can work, such as http://127.0.0.1:5171", HelpName = "URL" };
        (Option<string?> logFormat, Option<string?> logLevel) = OperationOptions.Log();
        var command = new Command("worker", "Read the documents that wait in the queue of a shared record, until stopped") { record, threads, untilEmpty, health, logFormat, logLevel };
        command.SetAction(async (parsed, cancel) =>
        {
            GiveWay();
            int count = host.Settings.Number(KnownSettings.Threads, parsed.GetValue(threads), 1, MostThreads);
            string address = RecordOptions.AddressOf(host, parsed.GetValue(record));
            LogSettings logs = OperationOptions.LogOf(host.Settings, parsed.GetValue(logFormat), parsed.GetValue(logLevel));
            using Telemetry? telemetry = Telemetry.Start(OperationOptions.TelemetryOf(host.Settings), address);
            using var progress = new WorkerLine(host, logs);
            var pulse = new Pulse(host.Clock);
            await using HealthHost? answers = host.Settings.Text(KnownSettings.WorkerHealth, parsed.GetValue(health)) is { } urls
                ? await HealthHost.StartAsync(urls, new Readiness(address, host.Clock), pulse, logs, host.Clock, cancel)
                : null;
            progress.Answers(answers?.Urls ?? []);
            await RunAsync(host, address, count, parsed.GetValue(untilEmpty), new Watched(progress, pulse), cancel);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>On a machine that a desk shares, people come first: a worker takes the processor time that is left.</summary>
    private static void GiveWay()
    {
        using var own = Process.GetCurrentProcess();
        try
        {
            own.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception e) when (e is Win32Exception or PlatformNotSupportedException)
        {
            // Not permitted here: it works all the same.
        }
    }

    private static async Task RunAsync(Host host, string address, int threads, bool untilEmpty, Watched watched, CancellationToken stop)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}-{Environment.ProcessId}");
        using (RecordStore first = RecordStore.Open(address))
        {
            // Refuses a record without a queue before any thread starts.
            first.StartWorker(name + "-1", host.Clock.GetUtcNow());
        }

        Task Thread(int number) => Task.Run(
            () => new Worker(
                () => RecordStore.Open(address), RecordReader.Shipped, string.Create(CultureInfo.InvariantCulture, $"{name}-{number}"), host.Clock, () => host.Now)
                .RunAsync(untilEmpty, watched.Add, watched.Lost, stop),
            CancellationToken.None);
        await Task.WhenAll(Enumerable.Range(1, threads).Select(Thread));
        watched.Progress.End(stop.IsCancellationRequested);
    }

    /// <summary>Every turn is a sign of life, also one that finds nothing to do or the server away.</summary>
    private sealed record Watched(WorkerLine Progress, Pulse Pulse)
    {
        public void Add(bool reading, WorkPiece piece)
        {
            Pulse.Beat();
            Progress.Add(reading, piece);
        }

        public void Lost(string what)
        {
            Pulse.Beat();
            Progress.Lost(what);
        }
    }
}
