using InForce.App.Record.Origins;
using InForce.Benchmarks.Harness;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Generator;
using InForce.Store;
using Microsoft.Data.Sqlite;

namespace InForce.Benchmarks;

/// <summary>A record that grows: what one more document costs, how long questions take, what a statement weighs, whether the answers stay right.</summary>
internal static class RecordGrowth
{
    /// <summary>Documents before each size whose cost is measured.</summary>
    private const int Measured = 1000;
    private const int Batch = 64;

    private static readonly DateTimeOffset s_start = new(2031, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Bench Bench { get; } = new(
        "record",
        "SQLite, one thread, invented stories with known answers; cost of a document in processor time, ratios to the smallest size in the same run. 10,000 and 100,000 statements; small: 1,000 and 4,000.",
        (report, small) => Run(report, small ? [1_000, 4_000] : [10_000, 100_000]));

    public static Bench Million { get; } = new(
        "record-million",
        "The same up to 1,000,000 statements: half an hour. Small: 1,000 and 8,000.",
        (report, small) => Run(report, small ? [1_000, 8_000] : [10_000, 100_000, 1_000_000]));

    private static void Run(Report report, int[] sizes)
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".db");
        try
        {
            using RecordStore store = RecordStore.Open(file);
            Run(report, sizes, store, file);
        }
        finally
        {
            foreach (string left in Directory.GetFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + "*"))
            {
                File.Delete(left);
            }
        }
    }

    private static void Run(Report report, int[] sizes, RecordStore store, string file)
    {
        var origins = new TraceOrigins(store);
        var stories = new List<Story>();
        using IEnumerator<Story> source = new StoryMaker(1).Stories().GetEnumerator();
        (int documents, int statements, double[]? first) = (0, 0, null);
        report.Header("statements", "documents", "keep, ms a document", "ratio", "resolve, ms a document", "ratio", "bytes a statement");
        var answers = new List<(int Size, RecordAnswers Answers, RecordTruth Truth)>();
        foreach (int size in sizes)
        {
            var recent = new Queue<(double Keep, double Resolve, int Documents)>();
            while (statements < size)
            {
                List<Story> batch = Take(source, stories);
                recent.Enqueue(Add(store, origins, batch, ref documents));
                statements += batch.Sum(s => s.Statements.Length);
                while (recent.Count > 1 && recent.Sum(r => r.Documents) - recent.Peek().Documents >= Measured)
                {
                    recent.Dequeue();
                }
            }

            double[] cost = [recent.Sum(r => r.Keep) / recent.Sum(r => r.Documents), recent.Sum(r => r.Resolve) / recent.Sum(r => r.Documents)];
            first ??= cost;
            report.Row(statements, documents, cost[0], cost[0] / first[0], cost[1], cost[1] / first[1], Bytes(file) / statements);
            answers.Add((statements, RecordAnswers.Measure(store, stories, At(documents), At(documents / 2)), RecordTruth.Of(store, stories, At(documents))));
        }

        RecordAnswers.Print(report, answers.Select(a => (a.Size, a.Answers)));
        RecordTruth.Print(report, answers.Select(a => (a.Size, a.Truth)));
    }

    private static List<Story> Take(IEnumerator<Story> source, List<Story> stories)
    {
        var batch = new List<Story>();
        while (batch.Sum(s => s.Documents.Length) < Batch && source.MoveNext())
        {
            batch.Add(source.Current);
        }

        stories.AddRange(batch);
        return batch;
    }

    private static (double Keep, double Resolve, int Documents) Add(RecordStore store, TraceOrigins origins, List<Story> batch, ref int documents)
    {
        ILookup<string, Statement> statements = batch.SelectMany(s => s.Statements).ToLookup(s => s.Doc, StringComparer.Ordinal);
        Document[] added = [.. batch.SelectMany(s => s.Documents)];
        DateTimeOffset at = At(documents);
        TimeSpan start = Processor;
        store.Together(() =>
        {
            foreach (Document document in added)
            {
                store.Add(document, "by heart", d => [.. statements[d.Id]], at, "bench");
            }
        });
        TimeSpan kept = Processor;
        origins.CatchUp();
        documents += added.Length;
        return ((kept - start).TotalMilliseconds, (Processor - kept).TotalMilliseconds, added.Length);
    }

    /// <summary>Processor time of the process so far: what others do on the machine does not count.</summary>
    private static TimeSpan Processor => Environment.CpuUsage.TotalTime;

    /// <summary>The instant at which a batch became known: a second for each document before it.</summary>
    private static DateTimeOffset At(int document) => s_start.AddSeconds(document);

    /// <summary>Of the file itself, once its log of writes has been taken in.</summary>
    private static long Bytes(string file)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
        return new FileInfo(file).Length;
    }
}
