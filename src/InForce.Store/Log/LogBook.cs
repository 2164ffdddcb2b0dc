using System.Data.Common;
using InForce.Store.Dialects;

namespace InForce.Store.Log;

/// <summary>Who did what, when and why, each entry bound to the one before by its hash.</summary>
internal static class LogBook
{
    private const string Columns = "SELECT entry, at, who, action, subject, detail, previous, hash FROM log ";

    /// <summary>Appends one entry. The caller's transaction holds the write lock.</summary>
    public static void Append(DbConnection connection, DbTransaction transaction, DateTimeOffset at, string who, string action, string subject, string detail)
    {
        LogEntry? last = Read(connection, transaction, "ORDER BY entry DESC LIMIT 1").FirstOrDefault();
        long number = (last?.Number ?? 0) + 1;
        string previous = last?.Hash ?? LogChain.Origin;
        long time = KnownTime.Of(at);
        connection.Run(
            "INSERT INTO log (entry, at, who, action, subject, detail, previous, hash) VALUES (@n, @at, @who, @action, @subject, @detail, @previous, @hash)",
            transaction,
            ("@n", number), ("@at", time), ("@who", who), ("@action", action), ("@subject", subject), ("@detail", detail), ("@previous", previous),
            ("@hash", LogChain.HashOf(number, time, who, action, subject, detail, previous)));
    }

    public static IEnumerable<LogEntry> Read(DbConnection connection, DbTransaction? transaction = null, string order = "ORDER BY entry")
    {
        using DbCommand command = connection.Command(Columns + order, transaction);
        using DbDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            yield return new LogEntry(
                row.GetInt64(0), TimeOf(row.GetInt64(1)), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7));
        }
    }

    /// <summary>An altered entry may hold a number that is no time: the nearest one, so that its hash tells.</summary>
    private static DateTimeOffset TimeOf(long microseconds) => KnownTime.From(Math.Clamp(microseconds, 0, KnownTime.Of(DateTimeOffset.MaxValue)));
}
