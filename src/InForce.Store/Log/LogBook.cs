using System.Data.Common;
using System.Globalization;
using InForce.Record.Text;
using InForce.Store.Dialects;

namespace InForce.Store.Log;

/// <summary>Who did what, when and why, each entry bound to the one before by its hash.</summary>
internal static class LogBook
{
    private const string Origin = "0000000000000000000000000000000000000000000000000000000000000000";
    private const string Columns = "SELECT entry, at, who, action, subject, detail, previous, hash FROM log ";

    /// <summary>Appends one entry. The caller's transaction holds the write lock.</summary>
    public static void Append(DbConnection connection, DbTransaction transaction, DateTimeOffset at, string who, string action, string subject, string detail)
    {
        LogEntry? last = Read(connection, transaction, "ORDER BY entry DESC LIMIT 1").FirstOrDefault();
        long number = (last?.Number ?? 0) + 1;
        string previous = last?.Hash ?? Origin;
        long time = KnownTime.Of(at);
        connection.Run(
            "INSERT INTO log (entry, at, who, action, subject, detail, previous, hash) VALUES (@n, @at, @who, @action, @subject, @detail, @previous, @hash)",
            transaction,
            ("@n", number), ("@at", time), ("@who", who), ("@action", action), ("@subject", subject), ("@detail", detail), ("@previous", previous),
            ("@hash", HashOf(number, time, who, action, subject, detail, previous)));
    }

    public static IEnumerable<LogEntry> Read(DbConnection connection, DbTransaction? transaction = null, string order = "ORDER BY entry")
    {
        using DbCommand command = connection.Command(Columns + order, transaction);
        using DbDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            yield return new LogEntry(
                row.GetInt64(0), KnownTime.From(row.GetInt64(1)), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7));
        }
    }

    /// <summary>The first entry whose number, hash or link is not what it must be.</summary>
    public static LogVerdict Verify(IEnumerable<LogEntry> entries)
    {
        long count = 0;
        string previous = Origin;
        foreach (LogEntry entry in entries)
        {
            count++;
            string hash = HashOf(entry.Number, KnownTime.Of(entry.At), entry.Who, entry.Action, entry.Subject, entry.Detail, entry.Previous);
            string? what = entry.Number != count ? $"entry {count} is missing"
                : entry.Previous != previous ? $"entry {count} does not follow the one before"
                : entry.Hash != hash ? $"entry {count} was altered"
                : null;
            if (what is not null)
            {
                return new LogVerdict(false, count, count, what);
            }

            previous = entry.Hash;
        }

        return new LogVerdict(true, count, null, $"{count.ToString(CultureInfo.InvariantCulture)} entries, unbroken");
    }

    public static string HashOf(long number, long at, string who, string action, string subject, string detail, string previous) =>
        ContentId.Digest(
            number.ToString(CultureInfo.InvariantCulture), at.ToString(CultureInfo.InvariantCulture), who, action, subject, detail, previous);
}
