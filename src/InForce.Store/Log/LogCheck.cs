using System.Data.Common;
using InForce.Store.Dialects;
using InForce.Store.Documents;

namespace InForce.Store.Log;

/// <summary>The chain, every judgement against the entry that logged it, and on request every document and its statements.</summary>
internal static class LogCheck
{
    /// <param name="documents">Reads every version of every document as well: its text, facts and statements must be those logged.</param>
    public static LogVerdict Run(DbConnection connection, DbTransaction? transaction, bool documents)
    {
        LogEntry[] entries = [.. LogBook.Read(connection, transaction)];
        LogVerdict chain = LogChain.Verify(entries);
        if (!chain.Sound)
        {
            return chain;
        }

        (long? Entry, string What)? fault = Judgements(connection, transaction, entries) ?? (documents ? DocumentsAgainst(connection, transaction, entries) : null);
        return fault is { } found ? new LogVerdict(false, entries.Length, found.Entry, found.What) : chain;
    }

    private static (long?, string)? Judgements(DbConnection connection, DbTransaction? transaction, LogEntry[] entries)
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
        foreach (LogEntry entry in entries.Where(e => e.Action == "judge"))
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

    private static (long?, string)? DocumentsAgainst(DbConnection connection, DbTransaction? transaction, LogEntry[] entries)
    {
        var versions = new Queue<(long Row, string Id, string Detail)>(DocumentRows.Logged(connection, transaction));
        foreach (LogEntry entry in entries.Where(e => e.Action is "add" or "change"))
        {
            if (!versions.TryDequeue(out (long Row, string Id, string Detail) version) || version.Id != entry.Subject)
            {
                return (entry.Number, $"the document of entry {entry.Number} is missing");
            }

            if (!entry.Detail.StartsWith(version.Detail, StringComparison.Ordinal))
            {
                return (entry.Number, $"document {version.Id} or its statements are not what entry {entry.Number} says");
            }
        }

        return versions.Count == 0 ? null : (null, $"document {versions.Peek().Id} stands in no entry");
    }
}
