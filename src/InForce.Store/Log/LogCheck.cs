using System.Data.Common;
using InForce.Store.Dialects;

namespace InForce.Store.Log;

/// <summary>The chain, and every judgement against the entry that logged it.</summary>
internal static class LogCheck
{
    public static LogVerdict Run(DbConnection connection)
    {
        LogEntry[] entries = [.. LogBook.Read(connection)];
        LogVerdict chain = LogBook.Verify(entries);
        if (!chain.Sound)
        {
            return chain;
        }

        Dictionary<string, LogEntry> logged = entries.Where(e => e.Action == "judge")
            .GroupBy(e => e.Subject, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        using DbCommand command = connection.Command("SELECT id, content, known_from FROM judgement ORDER BY row", null);
        using DbDataReader row = command.ExecuteReader();
        int found = 0;
        while (row.Read())
        {
            found++;
            string id = row.GetString(0);
            if (!logged.TryGetValue(id, out LogEntry? entry))
            {
                return new LogVerdict(false, entries.Length, null, $"judgement {id} stands in no entry");
            }

            if (entry.Detail != row.GetString(1) || KnownTime.Of(entry.At) != row.GetInt64(2))
            {
                return new LogVerdict(false, entries.Length, entry.Number, $"judgement {id} is not what entry {entry.Number} says");
            }
        }

        return found == logged.Count
            ? chain
            : new LogVerdict(false, entries.Length, null, $"{logged.Count - found} logged judgements are missing");
    }
}
