using System.Diagnostics;
using System.Text.Json;
using InForce.Benchmarks.Harness;
using InForce.Testing;

namespace InForce.Benchmarks.Team;

/// <summary>The same documents through one process on a file, and through one, two and four workers on PostgreSQL.</summary>
internal static class WorkerSpeed
{
    private const string About =
        "Invented reports through the built program: 'inforce add' into SQLite, then 'inforce queue add' and one, two and four 'inforce worker' processes on a PostgreSQL server of this run "
        + "(its settings as installed, writes made durable). Wall time from the start of the workers to an empty queue; processor seconds of the workers and of the server by the system's count. ";

    public static Bench Bench { get; } = new("workers", About + "10,000 documents; small: 300.", (report, small) => Run(report, small ? 300 : 10_000, [1, 2, 4], listens: true));

    public static Bench Large { get; } = new("workers-50000", About + "50,000 documents through one process, one worker and four, for the record they come to; an hour on two cores. Small: 500.", (report, small) => Run(report, small ? 500 : 50_000, [1, 4], listens: false));

    /// <param name="listens">Whether the time of a worker is broken down as well.</param>
    private static void Run(Report report, int documents, int[] workerCounts, bool listens)
    {
        using PostgresServer? server = PostgresServer.TryStart(durable: true);
        if (server is null)
        {
            report.Say(PostgresServer.Absent + ".");
            return;
        }

        string folder = Directory.CreateTempSubdirectory("inforce-bench-workers-").FullName;
        try
        {
            string corpus = Path.Combine(folder, "corpus.jsonl");
            Corpus.Write(corpus, 11, 0, documents);
            report.Header("what", "wall s", "documents/s", "processor s of the program", "of the server", "reading ms a document", "filing ms a document", "most MB of one process", "record hash");
            Alone(report, folder, corpus, documents);
            foreach (int workers in workerCounts)
            {
                Shared(report, server, corpus, documents, workers);
            }

            if (listens)
            {
                WorkerTime.Print(report, server.NewDatabase("listened"), corpus, documents);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Alone(Report report, string folder, string corpus, int documents)
    {
        string record = Path.Combine(folder, "alone.db");
        double before = ProcessorTime.OfEndedChildren;
        (double seconds, double memory) = Wait([BuiltProgram.Start("add", corpus, "--record", record)]);
        Row(report, "one process, SQLite", seconds, documents, ProcessorTime.OfEndedChildren - before, 0, "", "", memory, record);
    }

    private static void Shared(Report report, PostgresServer server, string corpus, int documents, int workers)
    {
        string record = server.NewDatabase("workers" + workers);
        BuiltProgram.Run("queue", "add", corpus, "--record", record, "--ceiling", "1000000");
        (double own, double servers) = (ProcessorTime.OfEndedChildren, ProcessorTime.WithEndedChildren(server.ProcessId));
        (double seconds, double memory) = Wait([.. Enumerable.Range(0, workers).Select(_ => BuiltProgram.Start("worker", "--until-empty", "--record", record))]);
        (own, servers) = (ProcessorTime.OfEndedChildren - own, ProcessorTime.WithEndedChildren(server.ProcessId) - servers);
        JsonElement[] tallies = [.. JsonDocument.Parse(BuiltProgram.Run("queue", "status", "--record", record)).RootElement.GetProperty("workers").EnumerateArray()];
        double Each(string name) => tallies.Sum(t => t.GetProperty(name).GetInt64()) / (double)documents;
        Row(
            report, $"{workers} {(workers == 1 ? "worker" : "workers")}, PostgreSQL", seconds, documents, own, servers, Each("readingMilliseconds"), Each("resolvingMilliseconds"), memory, record);
    }

    private static void Row(Report report, string what, double seconds, int documents, double own, double servers, object reading, object filing, double memory, string record) => report.Row(
        what, Math.Round(seconds, 1), Math.Round(documents / seconds, 1), Math.Round(own, 1), Math.Round(servers, 1), reading, filing, Math.Round(memory), BuiltProgram.Run("record", "hash", "--record", record)[..16]);

    /// <summary>Waits for all of them to end well.</summary>
    /// <returns>Seconds until the last one ended, and the most memory one of them held.</returns>
    private static (double Seconds, double Memory) Wait(Process[] processes)
    {
        long start = Stopwatch.GetTimestamp();
        Task<string>[] said = [.. processes.SelectMany(p => new[] { p.StandardOutput.ReadToEndAsync(), p.StandardError.ReadToEndAsync() })];
        double memory = 0;
        foreach (Process process in processes)
        {
            while (!process.WaitForExit(TimeSpan.FromMilliseconds(500)))
            {
                memory = processes.Max(p => Math.Max(memory, ProcessorTime.MostMemory(p.Id) ?? 0));
            }
        }

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        foreach (Process process in processes)
        {
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"a process ended with {process.ExitCode}: {string.Join(' ', said.Select(s => s.Result))}");
            }

            process.Dispose();
        }

        return (seconds, memory);
    }
}
