using InForce.App.Capture;
using InForce.App.Record;
using InForce.Core.Documents;
using InForce.Store;
using InForce.Store.Tests;

namespace InForce.App.Tests.Record;

/// <summary>The same documents make the same record, to the byte, whoever adds them, in whatever order, however many at once.</summary>
public sealed class ArrivalOrderTests(Stores stores) : IDisposable
{
    private static readonly DateTimeOffset s_at = new(2031, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly string _folder = Directory.CreateTempSubdirectory("inforce-order-").FullName;

    public static TheoryData<string, int, int> Orders { get; } = new() { { "sqlite", 20, 240 }, { "postgres", 4, 80 } };

    public static TheoryData<string, int, int> Threads { get; } = new()
    {
        { "sqlite", 2, 240 }, { "sqlite", 8, 240 }, { "postgres", 2, 80 }, { "postgres", 8, 80 },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public void Every_order_ends_in_the_same_export(string kind, int orders, int statements)
    {
        var corpus = new GeneratedCorpus(41, statements);
        string expected = Exported(kind, corpus, corpus.Documents, 1);

        for (int seed = 1; seed <= orders; seed++)
        {
            var chance = new Random(seed);
            Assert.Equal(expected, Exported(kind, corpus, [.. corpus.Documents.OrderBy(_ => chance.Next())], 1));
        }
    }

    [Theory]
    [MemberData(nameof(Threads))]
    public void Any_number_of_writers_ends_in_the_same_export(string kind, int writers, int statements)
    {
        var corpus = new GeneratedCorpus(42, statements);

        Assert.Equal(Exported(kind, corpus, corpus.Documents, 1), Exported(kind, corpus, corpus.Documents, writers));
    }

    /// <summary>Documents that several writers bring are there once.</summary>
    [Fact]
    public void Writers_who_bring_the_same_documents_make_one_record()
    {
        var corpus = new GeneratedCorpus(43, 120);
        string expected = Exported("sqlite", corpus, corpus.Documents, 1);

        Assert.Equal(expected, Exported("sqlite", corpus, [.. corpus.Documents, .. corpus.Documents, .. corpus.Documents], 3));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Exported(string kind, GeneratedCorpus corpus, Document[] documents, int writers)
    {
        string address = stores.NewAddress(kind);
        using RecordStore store = RecordStore.Open(address);
        string[] files = [.. documents.Chunk((documents.Length + writers - 1) / writers).Select((part, i) =>
        {
            string file = Path.Combine(_folder, $"{Path.GetFileNameWithoutExtension(Path.GetRandomFileName())}-{i}.jsonl");
            GeneratedCorpus.Write(file, part);
            return file;
        })];
        Thread[] threads = [.. files.Select(file => new Thread(() => Add(address, corpus, file)))];
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());
        Assert.Equal(documents.DistinctBy(d => d.Id).Count(), store.Counts(s_at).Documents);
        return string.Join('\n', RecordExport.Lines(store, s_at));
    }

    private static void Add(string address, GeneratedCorpus corpus, string file)
    {
        using RecordStore own = RecordStore.Open(address);
        new AddDocuments(own, corpus.Reader).Add(new DocumentSource(), [file], s_at, "tester", CancellationToken.None);
    }
}
