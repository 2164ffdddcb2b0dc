using System.Diagnostics;
using InForce.Core.Documents;
using InForce.Reading;

namespace InForce.App.Operations;

/// <summary>Reads as another reader does, counted and timed.</summary>
internal sealed class MeasuredReader(Func<IReader> reader) : IReader
{
    public ReaderResult Read(Document document, CancellationToken cancel = default)
    {
        using Activity? span = Measures.Spans.StartActivity("read document");
        long began = Stopwatch.GetTimestamp();
        string outcome = "failed";
        int statements = 0;
        try
        {
            ReaderResult result = reader().Read(document, cancel);
            (outcome, statements) = (result.IsDeclined ? "declined" : "read", result.Statements.Length);
            return result;
        }
        finally
        {
            span?.SetTag("inforce.outcome", outcome).SetTag("inforce.statements", statements);
            Measures.Read(outcome, statements, Stopwatch.GetElapsedTime(began));
        }
    }
}
