using System.Diagnostics;
using InForce.App.Capture;
using InForce.App.Record;
using InForce.App.Work;
using InForce.Benchmarks.Harness;
using InForce.Core.Documents;
using InForce.Reading;
using InForce.Store;
using Npgsql;

namespace InForce.Benchmarks.Team;

/// <summary>Where one worker's time goes, and what its documents weigh on the server.</summary>
internal static class WorkerTime
{
    private static readonly string[] s_tables = ["document", "document_text", "statement", "statement_key", "original", "log", "work"];

    /// <param name="address">An empty database.</param>
    public static void Print(Report report, string address, string corpus, int documents)
    {
        Fill(address, corpus);
        using var connection = new NpgsqlConnection(ConnectionString(address));
        connection.Open();
        Ask(connection, "CHECKPOINT");
        decimal before = Written(connection);
        var parts = new Parts();
        Work(address, parts);
        decimal log = Written(connection) - before;

        report.Say(string.Empty);
        report.Say("One worker in this process, its questions to the server timed:");
        report.Say(string.Empty);
        report.Header("part of its time", "ms a document", "share");
        foreach ((string name, TimeSpan spent) in parts.All)
        {
            report.Row(name, spent.TotalMilliseconds / documents, spent / parts.Life);
        }

        report.Say(string.Empty);
        report.Header("on the server", "rows a document", "bytes of rows a document", "bytes of indexes a document");
        Ask(connection, "VACUUM ANALYZE");
        foreach (string table in s_tables)
        {
            double Each(string question) => Convert.ToDouble(Ask(connection, question), System.Globalization.CultureInfo.InvariantCulture) / documents;
            report.Row(table, Each($"SELECT count(*) FROM {table}"), Each($"SELECT pg_table_size('{table}')"), Each($"SELECT pg_indexes_size('{table}')"));
        }

        report.Say(string.Empty);
        report.Say(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Write-ahead log of reading and filing: {(double)log / documents / 1024:0.0} KB a document."));
    }

    private static void Fill(string address, string corpus)
    {
        using RecordStore store = RecordStore.Open(address);
        new EnqueueDocuments(store, RecordReader.Shipped, TimeProvider.System, long.MaxValue)
            .AddAsync(new DocumentSource(() => Stream.Null, null), [corpus], "bench", _ => { }, CancellationToken.None).GetAwaiter().GetResult();
    }

    private static void Work(string address, Parts parts)
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => parts.Asked += activity.Duration,
        };
        ActivitySource.AddActivityListener(listener);
        long start = Stopwatch.GetTimestamp();
        new Worker(() => RecordStore.Open(address), new RecordReader(RecordReader.Shipped.Name, new Timed(parts)), "bench", TimeProvider.System, TimeProvider.System.GetUtcNow)
            .RunAsync(untilEmpty: true, (reading, _) => parts.EndTurn(reading), _ => { }, CancellationToken.None).GetAwaiter().GetResult();
        parts.Life = Stopwatch.GetElapsedTime(start);
    }

    private static decimal Written(NpgsqlConnection connection) => (decimal)Ask(connection, "SELECT pg_current_wal_lsn() - '0/0'::pg_lsn")!;

    private static object? Ask(NpgsqlConnection connection, string question)
    {
        using NpgsqlCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = question;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    private static string ConnectionString(string address) => $"Host={new Uri(address).Host};Port={new Uri(address).Port};Username=inforce;Database={new Uri(address).AbsolutePath.Trim('/')};Pooling=false";

    private sealed class Timed(Parts parts) : IReader
    {
        public ReaderResult Read(Document document, CancellationToken cancel = default)
        {
            long start = Stopwatch.GetTimestamp();
            try
            {
                return RecordReader.Shipped.Reader.Read(document, cancel);
            }
            finally
            {
                parts.Reading += Stopwatch.GetElapsedTime(start);
            }
        }
    }

    private sealed class Parts
    {
        private TimeSpan _queue;
        private TimeSpan _filing;

        public TimeSpan Reading { get; set; }

        /// <summary>Time of the server's answers since the last turn ended.</summary>
        public TimeSpan Asked { get; set; }

        public TimeSpan Life { get; set; }

        public IEnumerable<(string Name, TimeSpan Spent)> All =>
        [
            ("reading texts", Reading),
            ("the server: taking from the queue and keeping what was read", _queue),
            ("the server: filing in the record", _filing),
            ("its own work around both: rows, hashes, packing, parsing", Life - Reading - _queue - _filing),
        ];

        public void EndTurn(bool reading)
        {
            (_queue, _filing) = reading ? (_queue + Asked, _filing) : (_queue, _filing + Asked);
            Asked = TimeSpan.Zero;
        }
    }
}
