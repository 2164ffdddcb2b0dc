using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using InForce.App.Record;
using InForce.App.Work;
using InForce.Cli.Commands.Record;
using InForce.Cli.Hosting;
using InForce.Cli.Hosting.Settings;
using InForce.Store;

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
        var command = new Command("worker", "Read the documents that wait in the queue of a shared record, until stopped") { record, threads, untilEmpty };
        command.SetAction(async (parsed, cancel) =>
        {
            int count = host.Settings.Number(KnownSettings.Threads, parsed.GetValue(threads), 1, MostThreads);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            using PosixSignalRegistration asked = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
            {
                signal.Cancel = true;
                stop.Cancel();
            });
            await RunAsync(host, RecordOptions.AddressOf(host, parsed.GetValue(record)), count, parsed.GetValue(untilEmpty), stop.Token);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task RunAsync(Host host, string address, int threads, bool untilEmpty, CancellationToken stop)
    {
        var progress = new WorkerLine(host);
        string name = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}-{Environment.ProcessId}");
        using (RecordStore first = RecordStore.Open(address))
        {
            // Refuses a record without a queue before any thread starts.
            first.StartWorker(name + "-1", host.Clock.GetUtcNow());
        }

        Task Thread(int number) => Task.Run(
            () => new Worker(
                () => RecordStore.Open(address), RecordReader.Shipped, string.Create(CultureInfo.InvariantCulture, $"{name}-{number}"), host.Clock, () => host.Now)
                .RunAsync(untilEmpty, progress.Add, progress.Lost, stop),
            CancellationToken.None);
        await Task.WhenAll(Enumerable.Range(1, threads).Select(Thread));
        progress.End(stop.IsCancellationRequested);
    }
}
