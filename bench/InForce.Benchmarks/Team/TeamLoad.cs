using System.Diagnostics;
using System.Globalization;
using InForce.App.Accounts;
using InForce.Benchmarks.Harness;
using InForce.Record.Judgements;
using InForce.Store;
using InForce.Testing;

namespace InForce.Benchmarks.Team;

/// <summary>A desk that serves a team while workers fill its record.</summary>
internal static class TeamLoad
{
    private const int Readers = 200;
    private const int Reviewers = 10;
    private const int Seed = 11;
    private const int DeliverySeconds = 10;
    private const int Delivered = 5;
    private const string Password = "four words of a password";

    private const string About =
        "The built program: 'inforce serve' with accounts over a record on PostgreSQL, two 'inforce worker' processes, and over HTTP 200 readers (a page every five seconds in the mean) and "
        + "10 reviewers (a judgement every five seconds in the mean) for ten minutes; small: 20 seconds. Every judgement the desk acknowledged is looked for in the record at the end. ";

    /// <summary>As many documents as two workers can file: a record that grows many times over while it is read.</summary>
    public static Bench Bench { get; } = new(
        "team",
        About + "The record holds 1,000 documents at the start (small: 200) and 40,000 wait to be read.",
        (report, small) => Run(report, small, first: small ? 200 : 1_000, waiting: small ? 2_000 : 40_000));

    /// <summary>As many documents as news bring: what a desk needs beside a record that hardly grows, above all whether its memory does.</summary>
    public static Bench Daily { get; } = new(
        "team-daily",
        About + "The record holds 10,000 documents at the start (small: 200) and one more comes every other second, twice what a sieve leaves of the world's news.",
        (report, small) => Run(report, small, first: small ? 200 : 10_000, waiting: 0));

    private static void Run(Report report, bool small, int first, int waiting)
    {
        using PostgresServer? server = PostgresServer.TryStart(durable: true);
        if (server is null)
        {
            report.Say(PostgresServer.Absent + ".");
            return;
        }

        string folder = Directory.CreateTempSubdirectory("inforce-bench-team-").FullName;
        try
        {
            string record = server.NewDatabase("team");
            Put(record, Path.Combine(folder, "first.jsonl"), 0, first);
            BuiltProgram.Run("worker", "--until-empty", "--record", record);
            if (waiting > 0)
            {
                Put(record, Path.Combine(folder, "more.jsonl"), first, waiting);
            }

            using var desk = new ServedDesk(record);
            Action<int>? bring = waiting > 0 ? null : delivery => Put(record, Path.Combine(folder, $"{delivery}.jsonl"), first + (delivery * Delivered), Delivered);
            VisitAsync(report, desk, record, TimeSpan.FromSeconds(small ? 20 : 600), bring).GetAwaiter().GetResult();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <param name="past">How many documents of the corpus are in the record or wait already.</param>
    private static void Put(string record, string file, int past, int documents)
    {
        Corpus.Write(file, Seed, past, documents);
        BuiltProgram.Run("queue", "add", file, "--record", record, "--ceiling", "1000000");
    }

    private static async Task VisitAsync(Report report, ServedDesk desk, string record, TimeSpan length, Action<int>? bring)
    {
        var visits = new Visits();
        HttpClient[] readers = [.. Enter(record, Readers, Role.Reader).Select(desk.BrowserOf)];
        Reviewer[] reviewers = [.. Enter(record, Reviewers, Role.Reviewer).Select((s, i) => new Reviewer(desk.BrowserOf(s), NameOf(Role.Reviewer, i), i, visits))];
        (string, string[])[] pages = [.. TeamPages.All(readers[0])];
        Process[] workers = [.. Enumerable.Range(0, 2).Select(_ => BuiltProgram.Start("worker", "--record", record))];
        try
        {
            using var stop = new CancellationTokenSource(length);
            Task[] people =
            [
                .. readers.Select((browser, i) => Task.Run(() => new Reader(browser, i, visits).ReadAsync(pages, stop.Token))),
                .. reviewers.Select(r => Task.Run(() => r.JudgeAsync(stop.Token))),
                .. bring is null ? [] : new[] { Task.Run(() => BringAsync(bring, stop.Token)) },
            ];
            Print(report, await WatchAsync(report, desk, record, visits, Task.WhenAll(people), length / 10), visits);
            Compare(report, record, reviewers);
        }
        finally
        {
            foreach (Process worker in workers)
            {
                worker.Kill();
                worker.Dispose();
            }
        }
    }

    private static async Task BringAsync(Action<int> bring, CancellationToken stop)
    {
        using var every = new PeriodicTimer(TimeSpan.FromSeconds(DeliverySeconds));
        for (int delivery = 0; !stop.IsCancellationRequested; delivery++)
        {
            bring(delivery);
            await every.WaitForNextTickAsync(stop).AsTask().ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    /// <summary>A line for each tenth of the time.</summary>
    private static async Task<List<(string What, double Milliseconds)>> WatchAsync(Report report, ServedDesk desk, string record, Visits visits, Task all, TimeSpan every)
    {
        var kept = new List<(string, double)>();
        long start = Stopwatch.GetTimestamp();
        report.Header("seconds", "requests", "median ms", "99th percentile ms", "errors so far", "desk MB", "documents in the record");
        for (int i = 1; !all.IsCompleted; i++)
        {
            await Task.WhenAny(all, Task.Delay(every));
            (int requests, double median, double slowest) = visits.Take(ref kept);
            using RecordStore store = RecordStore.Open(record);
            report.Row(
                Math.Round(Stopwatch.GetElapsedTime(start).TotalSeconds), requests, Math.Round(median, 1), Math.Round(slowest), visits.Errors.Count, Math.Round(ProcessorTime.Memory(desk.ProcessId)),
                store.Counts(DateTimeOffset.MaxValue).Documents);
        }

        await all;
        return kept;
    }

    private static void Print(Report report, List<(string What, double Milliseconds)> all, Visits visits)
    {
        report.Say(string.Empty);
        report.Header("page", "requests", "median ms", "99th percentile ms");
        foreach (IGrouping<string, double> page in all.GroupBy(t => t.What, t => t.Milliseconds).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            (int requests, double median, double slowest) = Visits.Of(page);
            report.Row(page.Key, requests, Math.Round(median, 1), Math.Round(slowest));
        }

        (int total, double middle, double most) = Visits.Of(all.Select(t => t.Milliseconds));
        report.Row("all", total, Math.Round(middle, 1), Math.Round(most));
        report.Say(string.Empty);
        report.Say($"{visits.Errors.Count} errors{string.Concat(visits.Errors.GroupBy(e => e).OrderByDescending(g => g.Count()).Take(5).Select(g => $"; {g.Count()} times {g.Key}"))}; {visits.Moved.Count} visits to {visits.Moved.Distinct().Count()} acts that later documents tell together with another, led there.");
    }

    private static void Compare(Report report, string record, Reviewer[] reviewers)
    {
        using RecordStore store = RecordStore.Open(record);
        ILookup<string, string> kept = store.Judgements(DateTimeOffset.MaxValue).Select(Judgement.Parse).ToLookup(j => j.Who, j => Reviewer.Key(j.Action, j.Statements), StringComparer.Ordinal);
        int acknowledged = reviewers.Sum(r => r.Acknowledged.Count), lost = reviewers.Sum(r => r.Acknowledged.Except(kept[r.Name]).Count());
        LogVerdict log = store.VerifyLog();
        report.Say(string.Create(CultureInfo.InvariantCulture, $"{acknowledged} judgements acknowledged, {kept.Sum(g => g.Count())} in the record, {lost} lost; the log: {log.What}."));
    }

    /// <summary>Makes accounts with a password and signs them in.</summary>
    /// <returns>The secret of each session.</returns>
    private static string[] Enter(string record, int count, Role role)
    {
        using var door = new AccountDoor(record);
        var entrance = new Entrance(door, new SignInThrottle());
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        using RecordStore store = RecordStore.Open(record);
        var desk = new AccountDesk(store, "bench", now);
        return [.. Enumerable.Range(0, count).Select(i => entrance.SetPassword(desk.Add(NameOf(role, i), role).Text, Password, "bench", now).Session.Text)];
    }

    private static string NameOf(Role role, int number) => string.Create(CultureInfo.InvariantCulture, $"{Roles.NameOf(role)}{number}");
}
