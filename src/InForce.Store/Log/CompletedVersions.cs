namespace InForce.Store.Log;

/// <summary>Entries that gave a digest to versions logged without one: those of one document in the order of its versions.</summary>
internal sealed class CompletedVersions(IEnumerable<LogEntry> entries)
{
    private readonly Dictionary<string, Queue<LogEntry>> _entries = entries.Where(e => e.Action == LogCompletion.Action)
        .GroupBy(e => e.Subject, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Queue<LogEntry>(g), StringComparer.Ordinal);

    /// <summary>The entry for the document's next version without a digest of its own; null when none was given yet.</summary>
    public LogEntry? Next(string document) => _entries.TryGetValue(document, out Queue<LogEntry>? left) && left.TryDequeue(out LogEntry? entry) ? entry : null;
}
