using InForce.App.Capture;
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

    /// <summary>Told after each full batch how it stands; what is counted then is stored, whatever becomes of the rest.</summary>
    public Action<AddReport>? Stored { get; init; }

    public AddReport Add(DocumentSource source, IEnumerable<string> paths, DateTimeOffset knownAt, string who, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(source);
        var report = new AddReport();
        var waiting = new List<Waiting>();
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
                    waiting.Add(new Waiting(captured.Document.Document, Read(captured.Document.Document, report, cancel), OriginalOf(captured.Document)));
                    break;
                default: throw new System.Diagnostics.UnreachableException();
            }

            if (waiting.Count >= Batch)
            {
                Store(waiting, report, knownAt, who);
                Stored?.Invoke(report);
            }
        }

        Store(waiting, report, knownAt, who);
        cancel.ThrowIfCancellationRequested();
        return report;
    }

    private System.Collections.Immutable.ImmutableArray<Statement> Read(Document document, AddReport report, CancellationToken cancel)
    {
        ReaderResult result = reader.Reader.Read(document, cancel);
        report.Declined += result.IsDeclined ? 1 : 0;
        return result.Statements;
    }

    private sealed record Waiting(Document Document, IReadOnlyList<Statement> Statements, Original? Original);

    internal static Original? OriginalOf(CapturedDocument captured) => captured.Original.IsEmpty ? null : new Original(captured.MediaType, captured.Original);

    private void Store(List<Waiting> waiting, AddReport report, DateTimeOffset knownAt, string who)
    {
        if (waiting.Count == 0)
        {
            return;
        }

        (int added, int known, int changed, int statements) = (0, 0, 0, 0);
        store.Together(() =>
        {
            foreach ((Document document, IReadOnlyList<Statement> read, Original? original) in waiting)
            {
                AddOutcome outcome = store.Add(document, reader.Name, _ => read, knownAt, who, original);
                added += outcome == AddOutcome.New ? 1 : 0;
                known += outcome == AddOutcome.Known ? 1 : 0;
                changed += outcome == AddOutcome.Changed ? 1 : 0;
                statements += outcome == AddOutcome.Known ? 0 : read.Count;
            }
        });
        report.New += added;
        report.Known += known;
        report.Changed += changed;
        report.Statements += statements;
        waiting.Clear();
    }
}
