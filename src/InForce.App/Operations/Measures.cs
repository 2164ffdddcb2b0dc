using System.Diagnostics;
using System.Diagnostics.Metrics;
using InForce.Store.Work;

namespace InForce.App.Operations;

/// <summary>What a running host counts and times. Nothing is kept here: whoever listens to these names gets it, and without a listener it costs nothing.</summary>
/// <remarks>Names of documents and their words are in none of them.</remarks>
public static class Measures
{
    /// <summary>Name of the meter and of the source of spans.</summary>
    public const string Name = "InForce";

    private static readonly Meter s_meter = new(Name);
    private static readonly Counter<long> s_read = s_meter.CreateCounter<long>("inforce.documents.read", "{document}", "Documents read, by outcome: read, declined or failed");
    private static readonly Counter<long> s_statements = s_meter.CreateCounter<long>("inforce.statements.read", "{statement}", "Statements found in documents");
    private static readonly Histogram<double> s_reading = s_meter.CreateHistogram<double>("inforce.read.duration", "s", "Time to read one document");
    private static readonly Counter<long> s_filed = s_meter.CreateCounter<long>("inforce.documents.filed", "{document}", "Documents of the queue filed in the record");
    private static readonly Histogram<double> s_filing = s_meter.CreateHistogram<double>("inforce.resolve.duration", "s", "Time to file one batch of read documents in the record");

    /// <summary>Spans: <c>read document</c> and <c>resolve</c>.</summary>
    public static ActivitySource Spans { get; } = new(Name);

    /// <param name="outcome"><c>read</c>, <c>declined</c> or <c>failed</c>.</param>
    public static void Read(string outcome, int statements, TimeSpan spent)
    {
        s_read.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
        s_statements.Add(statements);
        s_reading.Record(spent.TotalSeconds);
    }

    public static void Filed(int documents, TimeSpan spent)
    {
        s_filed.Add(documents);
        s_filing.Record(spent.TotalSeconds);
    }

    /// <summary>Has depth and age of a queue asked for whenever measures are collected.</summary>
    /// <param name="ask">Null where it cannot be told at the moment.</param>
    /// <returns>Ends it.</returns>
    public static IDisposable OfQueue(Func<WorkQueueStatus?> ask)
    {
        var meter = new Meter(Name);
        meter.CreateObservableGauge("inforce.queue.depth", () => Depths(ask()), "{document}", "Documents in the queue, by state: waiting, read or aside");
        meter.CreateObservableGauge("inforce.queue.age", () => Ages(ask()), "s", "How long the oldest document to be read has waited; 0 where none waits");
        return meter;
    }

    private static Measurement<long>[] Depths(WorkQueueStatus? queue)
    {
        static Measurement<long> Of(string state, long documents) => new(documents, new KeyValuePair<string, object?>("state", state));
        return queue is null ? [] : [Of("waiting", queue.Waiting), Of("read", queue.Read), Of("aside", queue.Aside)];
    }

    private static Measurement<double>[] Ages(WorkQueueStatus? queue) => queue is null ? [] : [new Measurement<double>((queue.OldestWaits ?? TimeSpan.Zero).TotalSeconds)];
}
