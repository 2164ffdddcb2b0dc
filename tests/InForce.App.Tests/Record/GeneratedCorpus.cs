using System.Text.Json;
using InForce.App.Record;
using InForce.Core.Documents;
using InForce.Core.Json;
using InForce.Core.Statements;
using InForce.Generator;
using InForce.Reading;
using InForce.Store;

namespace InForce.App.Tests.Record;

/// <summary>Invented documents with the statements that stand in them: a reader who knows them by heart reads them.</summary>
internal sealed class GeneratedCorpus : IReader
{
    private readonly ILookup<string, Statement> _statements;

    public GeneratedCorpus(int seed, int statements)
    {
        Story[] stories = [.. new StoryMaker(seed).Until(statements)];
        Documents = [.. stories.SelectMany(s => s.Documents)];
        _statements = stories.SelectMany(s => s.Statements).ToLookup(s => s.Doc, StringComparer.Ordinal);
    }

    public Document[] Documents { get; }

    public RecordReader Reader => new("by heart", this);

    public ReaderResult Read(Document document, CancellationToken cancel = default) => new([.. _statements[document.Id]], []);

    public void AddTo(IRecordStore store, Document document, DateTimeOffset knownAt) =>
        store.Add(document, Reader.Name, d => Read(d).Statements, knownAt, "tester");

    public static void Write(string file, IEnumerable<Document> documents) =>
        File.WriteAllLines(file, documents.Select(d => JsonSerializer.Serialize(d, CoreJson.Lines.Document)));
}
