using InForce.App.Capture;
using InForce.App.Record;
using InForce.Capture;
using InForce.Core.Documents;
using InForce.Store;
using InForce.Store.Captures;

namespace InForce.App.Work;

/// <summary>Captures documents and puts them into the queue of a shared record, for workers to read.</summary>
/// <param name="ceiling">While so many wait, nothing more is put in: the queue never outgrows what workers can clear.</param>
public sealed class EnqueueDocuments(RecordStore store, RecordReader reader, TimeProvider clock, long ceiling)
{
    /// <summary>Waits while so many documents are in the queue, unless told otherwise.</summary>
    public const long DefaultCeiling = 50_000;

    private const int Batch = 64;
    private const long BatchBytes = 16 * 1024 * 1024;
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    /// <param name="waits">Told how many wait, each time the queue is found full.</param>
    public async Task<EnqueueReport> AddAsync(DocumentSource source, IEnumerable<string> paths, string who, Action<long> waits, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(source);
        var report = new EnqueueReport();
        var batch = new List<(Document, Original?)>();
        long bytes = 0;
        foreach (CaptureOutcome outcome in source.Read(paths))
        {
            cancel.ThrowIfCancellationRequested();
            switch (outcome)
            {
                case CaptureOutcome.Refused refused:
                    report.Refused.Add(refused.Message);
                    break;
                case CaptureOutcome.Captured captured:
                    batch.Add((captured.Document.Document, AddDocuments.OriginalOf(captured.Document)));
                    bytes += captured.Document.Original.Length + captured.Document.Document.Text.Length;
                    break;
                default: throw new System.Diagnostics.UnreachableException();
            }

            if (batch.Count >= Batch || bytes >= BatchBytes)
            {
                await PutAsync(batch, who, report, waits, cancel);
                bytes = 0;
            }
        }

        await PutAsync(batch, who, report, waits, cancel);
        return report;
    }

    private async Task PutAsync(List<(Document, Original?)> batch, string who, EnqueueReport report, Action<long> waits, CancellationToken cancel)
    {
        if (batch.Count == 0)
        {
            return;
        }

        while (store.QueueStatus() is { } status && status.Waiting + status.Read >= ceiling)
        {
            waits(status.Waiting + status.Read);
            await Task.Delay(s_pause, clock, cancel);
        }

        int put = store.Enqueue(batch, reader.Name, who);
        report.Queued += put;
        report.Known += batch.Count - put;
        batch.Clear();
    }
}
