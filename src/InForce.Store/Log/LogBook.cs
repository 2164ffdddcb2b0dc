using System.Data.Common;
using System.Globalization;
using InForce.Store.Copies;
using InForce.Store.Dialects;

namespace InForce.Store.Log;

/// <summary>Who did what, when and why, each entry bound to the one before by its hash.</summary>
internal static class LogBook
{
    private const string Columns = "SELECT entry, at, who, action, subject, detail, previous, hash FROM log ";

    /// <summary>Appends one entry. The caller's transaction holds the write lock.</summary>
    public static void Append(DbConnection connection, DbTransaction transaction, DateTimeOffset at, string who, string action, string subject, string detail)
    {
        object?[] row = RowsOf(connection, transaction, at, [(who, action, subject, detail)])[0];
        connection.Run(
            $"INSERT INTO log ({Table.Log.Names}) VALUES ({string.Join(", ", Table.Log.Columns.Select(c => "@" + c.Name))})",
            transaction, [.. Table.Log.Columns.Select((c, i) => ("@" + c.Name, row[i]))]);
    }

    /// <summary>Entries of one instant as rows that go on from the last one kept. The caller's transaction holds the write lock.</summary>
    public static object?[][] RowsOf(
        DbConnection connection, DbTransaction transaction, DateTimeOffset at, IReadOnlyList<(string Who, string Action, string Subject, string Detail)> entries)
    {
        LogEntry? last = Read(connection, transaction, "ORDER BY entry DESC LIMIT 1").FirstOrDefault();
        long number = last?.Number ?? 0;
        string previous = last?.Hash ?? LogChain.Origin;
        long time = KnownTime.Of(at);
        var rows = new object?[entries.Count][];
        for (int i = 0; i < rows.Length; i++)
        {
            (string who, string action, string subject, string detail) = entries[i];
            string hash = LogChain.HashOf(++number, time, who, action, subject, detail, previous);
            rows[i] = [number, time, who, action, subject, detail, previous, hash];
            previous = hash;
        }

        return rows;
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

    /// <summary>Entries after one, the first ones first.</summary>
    public static IEnumerable<LogEntry> After(DbConnection connection, DbTransaction? transaction, long entry, int limit) => Read(
        connection, transaction, string.Create(CultureInfo.InvariantCulture, $"WHERE entry > {entry} ORDER BY entry LIMIT {limit}"));

    /// <summary>An altered entry may hold a number that is no time: the nearest one, so that its hash tells.</summary>
    private static DateTimeOffset TimeOf(long microseconds) => KnownTime.From(Math.Clamp(microseconds, 0, KnownTime.Of(DateTimeOffset.MaxValue)));
}
