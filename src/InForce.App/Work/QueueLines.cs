using System.Globalization;
using System.Text;
using InForce.App.Record;
using InForce.Store.Work;

namespace InForce.App.Work;

/// <summary>The state of a queue as JSON for programs and as text for people.</summary>
public static class QueueLines
{
    public static string Json(WorkQueueStatus status) => JsonText.Of(w =>
    {
        w.WriteNumber("waiting", status.Waiting);
        w.WriteNumber("read", status.Read);
        w.WriteNumber("aside", status.Aside);
        if (status.OldestWaits is { } waited)
        {
            w.WriteNumber("oldestWaitsSeconds", (long)waited.TotalSeconds);
        }

        w.WriteStartArray("workers");
        foreach (WorkerTally worker in status.Workers)
        {
            w.WriteStartObject();
            w.WriteString("name", worker.Name);
            w.WriteString("startedAt", Instant(worker.StartedAt));
            w.WriteString("seenAt", Instant(worker.SeenAt));
            w.WriteBoolean("stopped", worker.Stopped);
            w.WriteNumber("read", worker.Read);
            w.WriteNumber("failed", worker.Failed);
            w.WriteNumber("resolved", worker.Resolved);
            w.WriteNumber("statements", worker.Statements);
            w.WriteNumber("readingMilliseconds", (long)worker.Reading.TotalMilliseconds);
            w.WriteNumber("resolvingMilliseconds", (long)worker.Resolving.TotalMilliseconds);
            w.WriteEndObject();
        }

        w.WriteEndArray();
    });

    public static string Text(WorkQueueStatus status)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{status.Waiting} wait to be read, {status.Read} are read and wait to be filed, {status.Aside} are set aside");
        if (status.OldestWaits is { } waited)
        {
            text.Append(CultureInfo.InvariantCulture, $"; the oldest has waited {waited:d\\.hh\\:mm\\:ss}");
        }

        foreach (WorkerTally worker in status.Workers)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{worker.Name}  {Standing(worker)}  {worker.Read} read ({worker.Rates.Read:0.0}/s), {worker.Resolved} filed ({worker.Rates.Resolved:0.0}/s), {worker.Failed} failed tries");
        }

        return text.ToString();
    }

    public static string Json(AsideDocument aside) => JsonText.Of(w =>
    {
        w.WriteNumber("number", aside.Number);
        w.WriteString("doc", aside.Document);
        w.WriteString("by", aside.Who);
        w.WriteNumber("tries", aside.Tries);
        w.WriteString("error", aside.Error);
    });

    public static string Text(AsideDocument aside) =>
        string.Create(CultureInfo.InvariantCulture, $"{aside.Number}  {aside.Document}  (put in by {aside.Who}, {aside.Tries} tries)  {aside.Error}");

    /// <summary>Ended, or when it was last seen.</summary>
    public static string Standing(WorkerTally worker) => (worker.Stopped ? "ended " : "seen ") + Instant(worker.SeenAt);

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
