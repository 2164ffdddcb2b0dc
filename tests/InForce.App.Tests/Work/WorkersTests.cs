using System.Collections.Immutable;
using InForce.App.Record;
using InForce.App.Tests.Record;
using InForce.App.Work;
using InForce.Core.Documents;
using InForce.Core.Problems;
using InForce.Core.Statements;
using InForce.Reading;
using InForce.Store;
using InForce.Store.Captures;
using InForce.Store.Tests;
using InForce.Store.Work;

namespace InForce.App.Tests.Work;

/// <summary>Workers on a shared record file what one process would have added, whoever of them does what and whatever happens to them.</summary>
public sealed class WorkersTests(Stores stores)
{
    private static readonly DateTimeOffset s_at = new(2031, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task One_worker_and_four_file_what_one_process_adds_to_a_file()
    {
        var corpus = new GeneratedCorpus(51, 240);
        using RecordStore alone = RecordStore.Open(stores.NewAddress("sqlite"));
        foreach (Document document in corpus.Documents)
        {
            corpus.AddTo(alone, document, s_at);
        }

        string expected = RecordExport.Hash(alone, s_at);
        var chance = new Random(7);
        Document[] shuffled = [.. corpus.Documents.OrderBy(_ => chance.Next())];

        Assert.Equal(expected, await WorkedAsync(corpus.Documents, corpus.Reader, 1));
        Assert.Equal(expected, await WorkedAsync(shuffled, corpus.Reader, 4));
    }

    [Fact]
    public async Task The_version_put_in_last_stands_however_many_workers_read()
    {
        Document[] versions = [.. Enumerable.Range(1, 40).SelectMany(n => new[] { Text("d" + n % 4, $"version {n}") })];
        string address = stores.NewAddress("postgres");
        Put(address, versions);

        await WorkAsync(address, Silent(), 4);

        using RecordStore store = RecordStore.Open(address);
        Assert.Equal(["version 40", "version 37", "version 38", "version 39"], store.Documents(s_at).Select(d => d.Text));
        Assert.Equal(10, store.Versions("d1", s_at).Count);
        Assert.True(store.VerifyLog(documents: true).Sound);
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_is_set_aside_with_its_error_and_read_again_on_command()
    {
        string address = stores.NewAddress("postgres");
        Put(address, [Text("a", "sound"), Text("b", "poison"), Text("c", "sound")]);

        await WorkAsync(address, new RecordReader("r", new Refusing("poison")), 2);

        using RecordStore store = RecordStore.Open(address);
        AsideDocument aside = Assert.Single(store.SetAside());
        Assert.Equal(("b", "tester", RecordStore.Tries, "InvalidOperationException: cannot read poison"), (aside.Document, aside.Who, (int)aside.Tries, aside.Error));
        Assert.Equal(["a", "c"], store.Documents(s_at).Select(d => d.Id));

        Assert.Equal([aside.Number], store.Retry(null, s_at, "steward"));
        await WorkAsync(address, Silent(), 1);

        Assert.Empty(store.SetAside());
        Assert.Equal(["a", "b", "c"], store.Documents(s_at).Select(d => d.Id));
        Assert.Contains(store.Log(), e => e is { Action: "retry", Who: "steward" });
    }

    [Fact]
    public async Task A_later_version_takes_the_place_of_one_set_aside()
    {
        string address = stores.NewAddress("postgres");
        Put(address, [Text("a", "poison"), Text("a", "cured")]);

        await WorkAsync(address, new RecordReader("r", new Refusing("poison")), 1);

        using RecordStore store = RecordStore.Open(address);
        Assert.Empty(store.SetAside());
        Assert.Equal("cured", store.Find("a", s_at)!.Text);
    }

    [Fact]
    public void A_document_whose_workers_die_of_it_is_set_aside_and_takes_no_other_with_it()
    {
        string address = stores.NewAddress("postgres");
        Put(address, [Text("a", "sound"), Text("b", "deadly"), Text("c", "sound")]);

        for (int worker = 0; worker < 60; worker++)
        {
            try
            {
                using RecordStore store = RecordStore.Open(address);
                while (store.ReadSome(2, "r", d => Die(address, d), "w", TimeProvider.System, CancellationToken.None).Taken)
                {
                }
            }
            catch (Exception e) when (e is EnvironmentFaultException or System.Data.Common.DbException)
            {
                // What a worker cut off in the middle of its transaction leaves behind.
            }
        }

        using RecordStore after = RecordStore.Open(address);
        Assert.Equal("b", Assert.Single(after.SetAside()).Document);
        Assert.Equal((0, 2), ((int)after.QueueStatus().Waiting, (int)after.QueueStatus().Read));
    }

    [Fact]
    public void A_worker_asked_to_stop_gives_back_what_it_has_not_begun_and_no_try_is_counted()
    {
        string address = stores.NewAddress("postgres");
        Put(address, [Text("a", "one"), Text("b", "two"), Text("c", "three")]);
        using var stop = new CancellationTokenSource();
        using RecordStore store = RecordStore.Open(address);

        WorkPiece piece = store.ReadSome(3, "r", _ => Stopping(stop), "w", TimeProvider.System, stop.Token);

        Assert.Equal((1, 0), (piece.Documents, piece.Failed));
        Assert.Equal((2, 1), ((int)store.QueueStatus().Waiting, (int)store.QueueStatus().Read));
        Assert.Equal(2, store.ReadSome(3, "r", _ => [], "w", TimeProvider.System, CancellationToken.None).Documents);
    }

    [Fact]
    public void What_stands_in_the_record_or_waits_already_is_not_put_in_again()
    {
        string address = stores.NewAddress("postgres");
        using RecordStore store = RecordStore.Open(address);
        store.Add(Text("a", "one"), "r", _ => [], s_at, "tester");

        int first = store.Enqueue([(Text("a", "one"), null), (Text("a", "two"), null), (Text("a", "two"), null), (Text("b", "one"), null)], "r", "tester");
        int second = store.Enqueue([(Text("a", "two"), null), (Text("b", "one"), null)], "r", "tester");
        int third = store.Enqueue([(Text("a", "one"), null)], "r", "tester");

        Assert.Equal((2, 0, 1), (first, second, third));
    }

    [Fact]
    public async Task Text_and_original_reach_the_record_to_the_code_unit()
    {
        string address = stores.NewAddress("postgres");
        Document odd = Text("a", "half a pair \ud83d and a naught \0 end") with { Title = "naught \0", Byline = "\"q\"\n" };
        byte[] bytes = [0, 255, 10, 13];
        using RecordStore store = RecordStore.Open(address);
        store.Enqueue([(odd, new Original("text/plain", bytes))], "r", "tester");

        await WorkAsync(address, Silent(), 1);

        Assert.Equal(odd, store.Find("a", s_at));
        Assert.Equal(bytes, store.Original(Assert.Single(store.Versions("a", s_at)).Original!)!.Bytes.ToArray());
    }

    [Fact]
    public void A_file_has_no_queue_and_says_what_to_give_instead()
    {
        using RecordStore store = RecordStore.Open(stores.NewAddress("sqlite"));

        var refused = Assert.Throws<BadInputException>(() => store.Enqueue([(Text("a", "one"), null)], "r", "tester"));

        Assert.Contains("PostgreSQL", refused.Message, StringComparison.Ordinal);
        Assert.Equal(WorkQueueStatus.Nothing, store.QueueStatus());
    }

    private static Document Text(string id, string text) => new(id, "Outlet", null, null, "2031-01-01", "en", null, text);

    private static RecordReader Silent() => new("r", new Refusing(null));

    private static void Put(string address, Document[] documents)
    {
        using RecordStore store = RecordStore.Open(address);
        store.Enqueue([.. documents.Select(d => (d, (Original?)null))], "r", "tester");
    }

    private async Task<string> WorkedAsync(Document[] documents, RecordReader reader, int workers)
    {
        string address = stores.NewAddress("postgres");
        Put(address, documents);
        await WorkAsync(address, reader, workers);
        using RecordStore store = RecordStore.Open(address);
        WorkQueueStatus status = store.QueueStatus();
        Assert.Equal((documents.Length, documents.Length, workers), ((int)status.Workers.Sum(w => w.Read), (int)status.Workers.Sum(w => w.Resolved), status.Workers.Count(w => w.Stopped)));
        Assert.True(store.VerifyLog(documents: true).Sound);
        return RecordExport.Hash(store, s_at);
    }

    private static Task WorkAsync(string address, RecordReader reader, int workers) => Task.WhenAll(Enumerable.Range(1, workers).Select(n => Task.Run(
        () => new Worker(() => RecordStore.Open(address), reader, "w" + n, TimeProvider.System, () => s_at).RunAsync(untilEmpty: true, (_, _) => { }, _ => { }, CancellationToken.None))));

    private static IReadOnlyList<Statement> Stopping(CancellationTokenSource stop)
    {
        stop.Cancel();
        return [];
    }

    /// <summary>Cuts the sessions that hold a transaction open, as the death of their worker would.</summary>
    private static IReadOnlyList<Statement> Die(string address, Document document)
    {
        if (document.Text == "deadly")
        {
            var uri = new Uri(address);
            using var beside = new Npgsql.NpgsqlConnection($"Host={uri.Host};Port={uri.Port};Username=inforce;Database={uri.AbsolutePath[1..]};Pooling=false");
            beside.Open();
            using Npgsql.NpgsqlCommand cut = beside.CreateCommand();
            cut.CommandText = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'";
            cut.ExecuteNonQuery();
        }

        return [];
    }

    private sealed class Refusing(string? text) : IReader
    {
        public ReaderResult Read(Document document, CancellationToken cancel = default) =>
            document.Text == text ? throw new InvalidOperationException("cannot read " + text) : new ReaderResult(ImmutableArray<Statement>.Empty, []);
    }
}
