using InForce.App.Capture;
using InForce.Capture;
using InForce.Core.Documents;
using InForce.Reading;

namespace InForce.App.Reading;

/// <summary>What became of one document that was to be read.</summary>
public abstract record ReadOutcome
{
    private ReadOutcome()
    {
    }

    /// <summary>Read, or declined with a warning.</summary>
    public sealed record Read(Document Document, ReaderResult Result) : ReadOutcome;

    /// <summary>No document; the message names file, place and remedy.</summary>
    public sealed record Refused(string Message) : ReadOutcome;
}

/// <summary>Reads documents of <c>PATH…</c> for statements.</summary>
public sealed class ReadDocuments(IReader reader)
{
    /// <param name="published">Taken for documents that do not say when they were published; null for none.</param>
    public IEnumerable<ReadOutcome> Read(DocumentSource source, IEnumerable<string> paths, DateOnly? published, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(source);
        return InOrder.Map<CaptureOutcome, ReadOutcome>(source.Read(paths), outcome =>
        {
            cancel.ThrowIfCancellationRequested();
            return outcome switch
            {
                CaptureOutcome.Captured captured => One(captured.Document.Document, published, cancel),
                CaptureOutcome.Refused refused => new ReadOutcome.Refused(refused.Message),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        });
    }

    private ReadOutcome.Read One(Document document, DateOnly? published, CancellationToken cancel)
    {
        Document dated = document.Published is null && published is { } day ? document with { Published = day.ToString("O", System.Globalization.CultureInfo.InvariantCulture) } : document;
        return new ReadOutcome.Read(dated, reader.Read(dated, cancel));
    }
}
