using System.Data.Common;
using InForce.Store.Dialects;
using InForce.Store.Documents;

namespace InForce.Store.Log;

/// <summary>The chain, every judgement against the entry that logged it, and on request every document and its statements.</summary>
internal static class LogCheck
{
    /// <summary>Reads the entries one by one; only where documents are asked for are they held together.</summary>
    public static LogVerdict Run(DbConnection connection, DbTransaction? transaction, LogDepth depth)
    {
        var judged = new List<LogEntry>();
        List<LogEntry>? entries = depth == LogDepth.Judgements ? null : [];
        LogVerdict chain = LogChain.Verify(LogBook.Read(connection, transaction).Select(Kept));
        if (!chain.Sound)
        {
            return chain;
        }

        (long? Entry, string What)? fault = Judgements(connection, transaction, judged) ?? (entries is null ? null : DocumentsAgainst(connection, transaction, [.. entries], depth));
        return fault is { } found ? new LogVerdict(false, chain.Entries, found.Entry, found.What) : chain;

        LogEntry Kept(LogEntry entry)
        {
            entries?.Add(entry);
            if (entry.Action == "judge")
            {
                judged.Add(entry);
            }

            return entry;
        }
    }

    /// <summary>The entries that tell of a version of a document, in the order the versions came.</summary>
    public static IEnumerable<LogEntry> Additions(IEnumerable<LogEntry> entries) => entries.Where(e => e.Action is "add" or "change");

    private static (long?, string)? Judgements(DbConnection connection, DbTransaction? transaction, List<LogEntry> entries)
    {
        var rows = new List<(string Id, string Content, long KnownFrom)>();
        using (DbCommand command = connection.Command("SELECT id, content, known_from FROM judgement ORDER BY row", transaction))
        using (DbDataReader row = command.ExecuteReader())
        {
            while (row.Read())
            {
                rows.Add((row.GetString(0), row.GetString(1), row.GetInt64(2)));
            }
        }

        Dictionary<string, (int Place, string Content, long KnownFrom)> kept = rows.Select((r, i) => (r.Id, Row: (i, r.Content, r.KnownFrom)))
            .GroupBy(p => p.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Row, StringComparer.Ordinal);
        int place = 0;
        foreach (LogEntry entry in entries)
        {
            if (!kept.Remove(entry.Subject, out (int Place, string Content, long KnownFrom) row))
            {
                return (entry.Number, $"the judgement of entry {entry.Number} is missing or bears another name");
            }

            if (row.Content != entry.Detail || row.KnownFrom != KnownTime.Of(entry.At) || row.Place != place++)
            {
                return (entry.Number, $"judgement {entry.Subject} is not what entry {entry.Number} says");
            }
        }

        return kept.Count == 0 ? null : (null, $"judgement {kept.Keys.Order(StringComparer.Ordinal).First()} stands in no entry");
    }

    private static (long?, string)? DocumentsAgainst(DbConnection connection, DbTransaction? transaction, LogEntry[] entries, LogDepth depth)
    {
        var versions = new Queue<LoggedVersion>(DocumentRows.Logged(connection, transaction));
        var completed = new CompletedVersions(entries);
        foreach (LogEntry entry in Additions(entries))
        {
            if (!versions.TryDequeue(out LoggedVersion version) || version.Id != entry.Subject)
            {
                return (entry.Number, $"the document of entry {entry.Number} is missing");
            }

            if (!entry.Detail.StartsWith(version.Detail, StringComparison.Ordinal) && Undigested(entry, version, completed, depth) is { } fault)
            {
                return fault;
            }
        }

        return versions.Count == 0 ? null : (null, $"document {versions.Peek().Id} stands in no entry");
    }

    /// <summary>An entry without a digest of the statements is right in what it says, and an entry of its own gave the digest later.</summary>
    private static (long?, string)? Undigested(LogEntry entry, LoggedVersion version, CompletedVersions completed, LogDepth depth)
    {
        if (!entry.Detail.StartsWith(version.Undigested, StringComparison.Ordinal))
        {
            return (entry.Number, $"document {version.Id} or its statements are not what entry {entry.Number} says");
        }

        return completed.Next(version.Id) switch
        {
            { } later when later.Detail != version.Detail => (later.Number, $"document {version.Id} or its statements are not what entry {later.Number} says"),
            null when depth == LogDepth.Documents => (entry.Number, $"entry {entry.Number} is from before statements were logged with a digest; 'inforce log complete' adds the digests that are lacking"),
            _ => null,
        };
    }
}
