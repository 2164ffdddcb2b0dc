using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using InForce.Cli.Tests.Program;
using InForce.Store;
using InForce.Store.Work;
using InForce.Testing;
using Npgsql;

namespace InForce.Cli.Tests.Work;

/// <summary>Worker processes killed in the middle of their work, a server that crashes under them, one asked to stop: the record is that of one machine.</summary>
public sealed class KilledWorkersTests : IDisposable
{
    private const int Crashes = 3;

    /// <summary>As many as <c>INFORCE_WORKER_DOCUMENTS</c> says; a few always.</summary>
    private static readonly int s_documents =
        int.TryParse(Environment.GetEnvironmentVariable("INFORCE_WORKER_DOCUMENTS"), NumberStyles.None, CultureInfo.InvariantCulture, out int given) ? given : 300;

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);
    private readonly TemporaryFolder _folder = new();
    private readonly List<Process> _workers = [];

    public void Dispose()
    {
        foreach (Process worker in _workers)
        {
            worker.Kill();
            worker.WaitForExit();
            worker.Dispose();
        }

        _folder.Dispose();
    }

    [Fact]
    public void Nothing_is_lost_and_nothing_filed_twice_when_workers_are_killed_and_cut_off_and_the_server_crashes()
    {
        using CutNetwork? network = CutNetwork.TryMake();
        using PostgresServer? server = PostgresServer.TryStart(durable: true, network?.Here);
        Assert.SkipWhen(server is null, PostgresServer.Absent);
        string shared = server.NewDatabase("killed");
        File.WriteAllLines(Path.Combine(_folder.Path, "all.jsonl"), Enumerable.Range(0, s_documents).Select(Line));
        Assert.Equal(0, BuiltProgram.Run(_folder.Path, "add", "all.jsonl").Code);
        Assert.Equal(0, BuiltProgram.Run(_folder.Path, "queue", "add", "all.jsonl", "--record", shared).Code);
        using Process? far = network is null ? null : StartWorker(network.Start(BuiltProgram.Command[0]), shared.Replace("127.0.0.1", network.Here, StringComparison.Ordinal));

        int kills = KillUntilEmpty(server, shared, network);

        network?.Mend();
        far?.Kill();
        Assert.True(kills >= Crashes, $"only {kills} workers were killed");
        Assert.Equal(0, BuiltProgram.Run(_folder.Path, "worker", "--until-empty", "--record", shared).Code);
        Assert.Empty(BuiltProgram.Run(_folder.Path, "queue", "list", "--record", shared).Output);
        Assert.Equal(BuiltProgram.Run(_folder.Path, "record", "hash").Output, BuiltProgram.Run(_folder.Path, "record", "hash", "--record", shared).Output);
        Answer log = BuiltProgram.Run(_folder.Path, "log", "verify", "--documents", "--record", shared);
        Assert.Equal((0, s_documents), (log.Code, JsonDocument.Parse(log.Output).RootElement.GetProperty("entries").GetInt32()));
        Assert.SkipWhen(network is null, CutNetwork.Absent + "; the rest of this test holds");
    }

    [Fact]
    public void A_worker_asked_to_stop_ends_by_itself_and_says_what_it_has_done()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no SIGTERM here");
        using PostgresServer? server = PostgresServer.TryStart();
        Assert.SkipWhen(server is null, PostgresServer.Absent);
        string shared = server.NewDatabase("stopped");
        _folder.Write("one.jsonl", Line(1));
        Assert.Equal(0, BuiltProgram.Run(_folder.Path, "queue", "add", "one.jsonl", "--record", shared).Code);
        Process worker = StartWorker(new ProcessStartInfo(BuiltProgram.Command[0]), shared);
        _workers.Add(worker);
        Assert.Equal(0, WaitFor(shared, 0));

        using Process kill = Process.Start("kill", ["-TERM", worker.Id.ToString(CultureInfo.InvariantCulture)]);
        string said = worker.StandardError.ReadToEnd();
        worker.WaitForExit();

        Assert.Equal(0, worker.ExitCode);
        Assert.Contains("inforce: stopped; 1 read", said, StringComparison.Ordinal);
        Assert.Contains("\"stopped\":true", BuiltProgram.Run(_folder.Path, "queue", "status", "--record", shared).Output, StringComparison.Ordinal);
    }

    /// <summary>
    /// Two workers beside the far one until nothing is left. Each time some more documents are filed, one of the two is killed; with the first,
    /// third and fifth kill the server crashes, and before the second the far worker is cut off in the middle of its work.
    /// </summary>
    /// <returns>How many were killed.</returns>
    private int KillUntilEmpty(PostgresServer server, string shared, CutNetwork? network)
    {
        var chance = new Random(3);
        int step = Math.Clamp(s_documents / 14, 10, 300);
        int kills = 0;
        for (long left = s_documents; left > 0;)
        {
            while (_workers.Count < 2)
            {
                _workers.Add(StartWorker(new ProcessStartInfo(BuiltProgram.Command[0]), shared));
            }

            left = WaitFor(shared, left - step - chance.Next(step));
            if (left == 0)
            {
                break;
            }

            Kill(chance.Next(_workers.Count));
            kills++;
            if (kills == 2)
            {
                network?.Cut();
            }

            if (kills is 1 or 3 or 5)
            {
                server.CrashAndRestart();
                NpgsqlConnection.ClearAllPools();
            }
        }

        return kills;
    }

    /// <param name="start">With the program that comes before the worker's own.</param>
    private Process StartWorker(ProcessStartInfo start, string record)
    {
        foreach (string argument in (string[])[.. BuiltProgram.Command.Skip(1), "worker", "--record", record])
        {
            start.ArgumentList.Add(argument);
        }

        (start.WorkingDirectory, start.RedirectStandardError) = (_folder.Path, true);
        start.Environment["INFORCE_NOW"] = "2026-03-01T12:00:00Z";
        return Process.Start(start)!;
    }

    private void Kill(int number)
    {
        _workers[number].Kill();
        _workers[number].WaitForExit();
        _workers[number].Dispose();
        _workers.RemoveAt(number);
    }

    /// <summary>How many documents are left in the queue, once they are no more than <paramref name="target"/>.</summary>
    private long WaitFor(string record, long target)
    {
        for (long asked = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(asked) < s_limit;)
        {
            using RecordStore store = RecordStore.Open(record);
            WorkQueueStatus status = store.QueueStatus();
            if (status.Waiting + status.Read <= Math.Max(0, target))
            {
                return status.Waiting + status.Read;
            }

            _workers[0].WaitForExit(TimeSpan.FromMilliseconds(100));
        }

        throw new TimeoutException("the workers stand still");
    }

    private static string Line(int number)
    {
        string[] states = ["Latvia", "Estonia", "Lithuania", "Finland", "Poland"];
        string state = states[number % states.Length];
        string day = new DateOnly(2025, 1, 1).AddDays(number % 400).ToString("O", CultureInfo.InvariantCulture);
        string body = string.Concat(Enumerable.Repeat($" The parliament of {state} will vote on leaving the Ottawa Convention next month, its defence minister told reporters.", 12));
        return JsonSerializer.Serialize(new { id = $"d{number:00000}", publisher = "Wire " + number % 7, published = day, lang = "en", text = $"{state} notified the United Nations on Friday of its withdrawal from the Ottawa Convention.{body}" });
    }
}
