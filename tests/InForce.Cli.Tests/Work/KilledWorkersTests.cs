using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using InForce.Cli.Tests.Program;
using InForce.Testing;

namespace InForce.Cli.Tests.Work;

/// <summary>Worker processes killed in the middle of their work, a server that crashes under them, one asked to stop: the record is that of one machine.</summary>
public sealed class KilledWorkersTests : IDisposable
{
    private const int Documents = 360;
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
    public void Nothing_is_lost_and_nothing_filed_twice_when_workers_are_killed_and_the_server_crashes()
    {
        using PostgresServer? server = PostgresServer.TryStart(durable: true);
        Assert.SkipWhen(server is null, PostgresServer.Absent);
        string shared = server.NewDatabase("killed");
        _folder.Write("all.jsonl", string.Join('\n', Enumerable.Range(0, Documents).Select(Line)));
        Assert.Equal(0, BuiltProgram.Run(_folder.Path, "add", "all.jsonl").Code);
        Assert.Equal(0, BuiltProgram.Run(_folder.Path, "queue", "add", "all.jsonl", "--record", shared).Code);

        var chance = new Random(3);
        var since = Stopwatch.StartNew();
        int kills = 0;
        long left = Documents;
        while (left > 0 && since.Elapsed < s_limit)
        {
            while (_workers.Count < 2)
            {
                _workers.Add(StartWorker(shared));
            }

            long before = left;
            left = WaitFor(shared, before - 20 - chance.Next(40), since);
            if (left > 0 && left < before)
            {
                Kill(chance.Next(_workers.Count));
                kills++;
                if (kills is 1 or 3)
                {
                    server.CrashAndRestart();
                }
            }
        }

        Assert.Equal(0, left);
        Assert.True(kills >= 3, $"only {kills} workers were killed");
        Answer last = BuiltProgram.Run(_folder.Path, "worker", "--until-empty", "--record", shared);
        Assert.Equal(0, last.Code);
        Assert.Empty(BuiltProgram.Run(_folder.Path, "queue", "list", "--record", shared).Output);
        Assert.Equal(BuiltProgram.Run(_folder.Path, "record", "hash").Output, BuiltProgram.Run(_folder.Path, "record", "hash", "--record", shared).Output);
        Answer log = BuiltProgram.Run(_folder.Path, "log", "verify", "--documents", "--record", shared);
        Assert.Equal((0, Documents), (log.Code, JsonDocument.Parse(log.Output).RootElement.GetProperty("entries").GetInt32()));
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
        Process worker = StartWorker(shared);
        _workers.Add(worker);
        Assert.Equal(0, WaitFor(shared, 0, Stopwatch.StartNew()));

        using Process kill = Process.Start("kill", ["-TERM", worker.Id.ToString(CultureInfo.InvariantCulture)]);
        string said = worker.StandardError.ReadToEnd();
        worker.WaitForExit();

        Assert.Equal(0, worker.ExitCode);
        Assert.Contains("inforce: stopped; 1 read", said, StringComparison.Ordinal);
        Assert.Contains("\"stopped\":true", BuiltProgram.Run(_folder.Path, "queue", "status", "--record", shared).Output, StringComparison.Ordinal);
    }

    private Process StartWorker(string record)
    {
        var start = new ProcessStartInfo("dotnet", [BuiltProgram.File, "worker", "--record", record]) { WorkingDirectory = _folder.Path, RedirectStandardError = true };
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

    /// <summary>How many documents are left in the queue, once they are no more than <paramref name="target"/> or the time is up.</summary>
    private long WaitFor(string record, long target, Stopwatch since)
    {
        while (true)
        {
            JsonElement status = JsonDocument.Parse(BuiltProgram.Run(_folder.Path, "queue", "status", "--record", record).Output).RootElement;
            long left = status.GetProperty("waiting").GetInt64() + status.GetProperty("read").GetInt64();
            if (left <= Math.Max(0, target) || since.Elapsed >= s_limit)
            {
                return left;
            }
        }
    }

    private static string Line(int number)
    {
        string[] states = ["Latvia", "Estonia", "Lithuania", "Finland", "Poland"];
        string state = states[number % states.Length];
        string day = new DateOnly(2025, 1, 1).AddDays(number).ToString("O", CultureInfo.InvariantCulture);
        string body = string.Concat(Enumerable.Repeat($" The parliament of {state} will vote on leaving the Ottawa Convention next month, its defence minister told reporters.", 12));
        return JsonSerializer.Serialize(new { id = $"d{number:000}", publisher = "Wire " + number % 7, published = day, lang = "en", text = $"{state} notified the United Nations on Friday of its withdrawal from the Ottawa Convention.{body}" });
    }
}
