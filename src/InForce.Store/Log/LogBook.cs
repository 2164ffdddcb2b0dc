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

    /// <summary>Entries made by an instant, the last one first.</summary>
    /// <param name="who">Null for everyone.</param>
    public static IEnumerable<LogEntry> Page(DbConnection connection, DbTransaction? transaction, string? who, long at, int skip, int take) => Read(
        connection, transaction, $"{WhereBy(who)} ORDER BY entry DESC LIMIT @take OFFSET @skip",
        ("@at", at), ("@who", who ?? string.Empty), ("@take", (long)take), ("@skip", (long)skip));

    /// <inheritdoc cref="Page"/>
    public static long Length(DbConnection connection, DbTransaction? transaction, string? who, long at) =>
        connection.Whole("SELECT count(*) FROM log " + WhereBy(who), transaction, ("@at", at), ("@who", who ?? string.Empty)) ?? 0;

    private static string WhereBy(string? who) => who is null ? "WHERE at <= @at" : "WHERE at <= @at AND who = @who";

    public static IEnumerable<LogEntry> Read(
        DbConnection connection, DbTransaction? transaction = null, string order = "ORDER BY entry", params (string Name, object? Value)[] parameters)
    {
        using DbCommand command = connection.Command(Columns + order, transaction, parameters);
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
