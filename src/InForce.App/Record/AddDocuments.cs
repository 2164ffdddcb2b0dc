using InForce.App.Capture;
using InForce.App.Record.Origins;
using InForce.Capture;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Reading;
using InForce.Store;
using InForce.Store.Captures;

namespace InForce.App.Record;

/// <summary>What an addition of many documents came to.</summary>
public sealed record AddReport
{
    public int New { get; set; }
    public int Known { get; set; }
    public int Changed { get; set; }

    /// <summary>Documents in a language the reader has no model for; they are kept without statements.</summary>
    public int Declined { get; set; }

    public int Statements { get; set; }

    /// <summary>One line each: file, place, what and remedy.</summary>
    public List<string> Refused { get; } = [];
}

/// <summary>Captures, reads and stores documents. Each is stored whole or not at all; the refused stop nobody else.</summary>
public sealed class AddDocuments(IRecordStore store, RecordReader reader)
{
    /// <summary>Documents in one transaction: few enough that other writers wait only for moments.</summary>
    private const int Batch = 64;

    /// <summary>Bytes of texts and originals after which a batch is stored, however few documents it holds.</summary>
    private const long BatchBytes = 16 << 20;

    private readonly TraceOrigins _origins = new(store);

    /// <summary>Told after each full batch how it stands; what is counted then is stored, whatever becomes of the rest.</summary>
    public Action<AddReport>? Stored { get; init; }

    public AddReport Add(DocumentSource source, IEnumerable<string> paths, DateTimeOffset knownAt, string who, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(source);
        var report = new AddReport();
        var waiting = new List<Addition>();
        foreach (CaptureOutcome outcome in source.Read(paths))
        {
            if (cancel.IsCancellationRequested)
            {
                break;
            }

            switch (outcome)
            {
                case CaptureOutcome.Refused refused:
                    report.Refused.Add(refused.Message);
                    break;
                case CaptureOutcome.Captured captured when store.Knows(captured.Document.Document, reader.Name):
                    report.Known++;
                    break;
                case CaptureOutcome.Captured captured:
                    waiting.Add(new Addition(captured.Document.Document, reader.Name, Read(captured.Document.Document, report, cancel), who, OriginalOf(captured.Document)));
                    break;
                default: throw new System.Diagnostics.UnreachableException();
            }

            if (waiting.Count >= Batch || waiting.Sum(BytesOf) >= BatchBytes)
            {
                Store(waiting, report, knownAt);
                Stored?.Invoke(report);
            }
        }

        Store(waiting, report, knownAt);
        cancel.ThrowIfCancellationRequested();
        return report;
    }

    private System.Collections.Immutable.ImmutableArray<Statement> Read(Document document, AddReport report, CancellationToken cancel)
    {
        ReaderResult result = reader.Reader.Read(document, cancel);
        report.Declined += result.IsDeclined ? 1 : 0;
        return result.Statements;
    }

    private static long BytesOf(Addition waiting) => ((long)waiting.Document.Text.Length * sizeof(char)) + (waiting.Original?.Bytes.Length ?? 0);

    internal static Original? OriginalOf(CapturedDocument captured) => captured.Original.IsEmpty ? null : new Original(captured.MediaType, captured.Original);

    private void Store(List<Addition> waiting, AddReport report, DateTimeOffset knownAt)
    {
        if (waiting.Count == 0)
        {
            return;
        }

        foreach ((Addition addition, AddOutcome outcome) in waiting.Zip(store.AddAll(waiting, knownAt)))
        {
            report.New += outcome == AddOutcome.New ? 1 : 0;
            report.Known += outcome == AddOutcome.Known ? 1 : 0;
            report.Changed += outcome == AddOutcome.Changed ? 1 : 0;
            report.Statements += outcome == AddOutcome.Known ? 0 : addition.Statements.Count;
        }

        _origins.CatchUp();
        waiting.Clear();
    }
}
