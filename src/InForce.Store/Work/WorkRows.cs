using System.Collections.Immutable;
using System.Data.Common;
using InForce.Core.Documents;
using InForce.Store.Captures;
using InForce.Store.Dialects;
using InForce.Store.Documents;

namespace InForce.Store.Work;

/// <summary>The rows of the queue: what is put in, taken, kept and set aside. Every call runs in the caller's transaction.</summary>
internal static class WorkRows
{
    private const long Waiting = 0;
    private const long Read = 1;
    private const long Aside = 2;

    private const string Columns = "w.number, w.id, w.facts, w.body, w.body_form, w.media_type, w.original, w.who, w.reader, w.statements";

    /// <summary>For each document of the queue among these, the version that was put in last.</summary>
    public static Dictionary<string, string> Latest(DbConnection connection, DbTransaction transaction, string[] documents)
    {
        var latest = new Dictionary<string, string>(StringComparer.Ordinal);
        using DbCommand command = connection.Command(
            "SELECT DISTINCT ON (id) id, version FROM work WHERE id = ANY(@ids) ORDER BY id, number DESC", transaction, ("@ids", documents));
        using DbDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            latest[row.GetString(0)] = row.GetString(1);
        }

        return latest;
    }

    /// <summary>Puts documents in, in one statement and in this order.</summary>
    public static void Put(DbConnection connection, DbTransaction transaction, IReadOnlyList<(Document Document, Original? Original)> documents, string who)
    {
        (byte[] Body, long Form)[] bodies = [.. documents.Select(d => DocumentRows.BodyOf(d.Document.Text))];
        connection.Run(
            """
            INSERT INTO work (id, version, facts, body, body_form, media_type, original, who)
            SELECT id, version, facts, body, form, media, original, @who
            FROM unnest(@ids, @versions, @facts, @bodies, @forms, @media, @originals) WITH ORDINALITY AS d (id, version, facts, body, form, media, original, place)
            ORDER BY place
            """,
            transaction,
            ("@who", who), ("@ids", documents.Select(d => d.Document.Id).ToArray()), ("@versions", documents.Select(d => DocumentRows.VersionOf(d.Document)).ToArray()),
            ("@facts", documents.Select(d => DocumentRows.FactsOf(d.Document)).ToArray()), ("@bodies", bodies.Select(b => b.Body).ToArray()),
            ("@forms", bodies.Select(b => b.Form).ToArray()), ("@media", documents.Select(d => d.Original?.MediaType).ToArray()),
            ("@originals", documents.Select(d => d.Original?.Bytes.ToArray()).ToArray()));
    }

    /// <summary>Locks documents nobody has begun to read; where there are none, one that was begun before and not finished.</summary>
    public static ImmutableArray<WorkItem> Take(DbConnection connection, DbTransaction transaction, int limit)
    {
        ImmutableArray<WorkItem> fresh = Items(connection, transaction,
            "WHERE w.state = 0 AND NOT EXISTS (SELECT 1 FROM work_try t WHERE t.number = w.number) ORDER BY w.number LIMIT @limit FOR UPDATE OF w SKIP LOCKED", ("@limit", (long)limit));
        return fresh.Length > 0 ? fresh : Items(connection, transaction, "WHERE w.state = 0 ORDER BY w.number LIMIT 1 FOR UPDATE OF w SKIP LOCKED");
    }

    /// <summary>Documents that are read and have no earlier version before them, by number.</summary>
    public static ImmutableArray<WorkItem> Resolvable(DbConnection connection, DbTransaction transaction, int limit) => Items(
        connection, transaction,
        """
        WHERE w.state = 1 AND NOT EXISTS (SELECT 1 FROM work e WHERE e.id = w.id AND e.number < w.number AND e.state < 2)
        ORDER BY w.number LIMIT @limit
        """,
        ("@limit", (long)limit));

    public static long Tries(DbConnection connection, DbTransaction transaction, long number) =>
        connection.Whole("SELECT count(*) FROM work_try WHERE number = @n", transaction, ("@n", number)) ?? 0;

    public static void KeepReading(DbConnection connection, DbTransaction transaction, IReadOnlyList<(long Number, string Statements)> read, string reader)
    {
        connection.Run(
            "UPDATE work SET state = 1, reader = @reader, statements = r.lines, error = NULL FROM unnest(@numbers, @lines) AS r (number, lines) WHERE work.number = r.number",
            transaction, ("@reader", reader), ("@numbers", read.Select(r => r.Number).ToArray()), ("@lines", read.Select(r => r.Statements).ToArray()));
        ForgetTries(connection, transaction, [.. read.Select(r => r.Number)]);
    }

    public static void ForgetTries(DbConnection connection, DbTransaction transaction, long[] numbers) =>
        connection.Run("DELETE FROM work_try WHERE number = ANY(@numbers)", transaction, ("@numbers", numbers));

    public static void KeepError(DbConnection connection, DbTransaction transaction, long number, string error, bool aside) => connection.Run(
        "UPDATE work SET state = @state, error = @error WHERE number = @n", transaction, ("@state", aside ? Aside : Waiting), ("@error", error.Replace("\0", string.Empty, StringComparison.Ordinal)), ("@n", number));

    /// <summary>Takes out what is resolved, with the versions set aside before it: a later one stands in their place.</summary>
    public static void Done(DbConnection connection, DbTransaction transaction, ImmutableArray<WorkItem> items)
    {
        connection.Run(
            """
            WITH gone AS (
              DELETE FROM work w USING unnest(@ids, @numbers) AS d (id, number)
              WHERE w.id = d.id AND (w.number = d.number OR (w.number < d.number AND w.state = 2)) RETURNING w.number
            )
            DELETE FROM work_try t USING gone WHERE t.number = gone.number
            """,
            transaction, ("@ids", items.Select(i => i.Document.Id).ToArray()), ("@numbers", items.Select(i => i.Number).ToArray()));
    }

    /// <summary>Puts documents set aside back into the queue as if never tried.</summary>
    /// <param name="numbers">Null for all.</param>
    /// <returns>The numbers put back.</returns>
    public static ImmutableArray<long> Retry(DbConnection connection, DbTransaction transaction, long[]? numbers)
    {
        var back = ImmutableArray.CreateBuilder<long>();
        using (DbCommand command = connection.Command(
            "UPDATE work SET state = 0, error = NULL WHERE state = 2 AND (@every = 1 OR number = ANY(@numbers)) RETURNING number",
            transaction, ("@every", numbers is null ? 1L : 0L), ("@numbers", numbers ?? [])))
        using (DbDataReader row = command.ExecuteReader())
        {
            while (row.Read())
            {
                back.Add(row.GetInt64(0));
            }
        }

        ForgetTries(connection, transaction, [.. back]);
        back.Sort();
        return back.ToImmutable();
    }

    public static ImmutableArray<AsideDocument> SetAside(DbConnection connection, DbTransaction? transaction)
    {
        var aside = ImmutableArray.CreateBuilder<AsideDocument>();
        using DbCommand command = connection.Command(
            "SELECT w.number, w.id, w.who, (SELECT count(*) FROM work_try t WHERE t.number = w.number), w.error FROM work w WHERE w.state = 2 ORDER BY w.number", transaction);
        using DbDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            aside.Add(new AsideDocument(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetString(4)));
        }

        return aside.ToImmutable();
    }

    public static (long Waiting, long Read, long Aside) Counts(DbConnection connection, DbTransaction? transaction)
    {
        long Of(long state) => connection.Whole("SELECT count(*) FROM work WHERE state = @s", transaction, ("@s", state)) ?? 0;
        return (Of(Waiting), Of(Read), Of(Aside));
    }

    /// <summary>How long the oldest to be read has waited, by the server's clock; null where none waits.</summary>
    public static TimeSpan? OldestWaits(DbConnection connection, DbTransaction? transaction) =>
        connection.Whole("SELECT greatest(0, 62135596800000000 + extract(epoch FROM clock_timestamp()) * 1000000 - min(put_at))::bigint FROM work WHERE state = 0", transaction) is { } waited
            ? TimeSpan.FromMicroseconds(waited)
            : null;

    /// <summary>How many are read and wait to be resolved, counted up to a bound.</summary>
    public static long Backlog(DbConnection connection, long bound) =>
        connection.Whole("SELECT count(*) FROM (SELECT 1 FROM work WHERE state = 1 LIMIT @bound) AS waiting", null, ("@bound", bound)) ?? 0;

    private static ImmutableArray<WorkItem> Items(DbConnection connection, DbTransaction transaction, string where, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var items = ImmutableArray.CreateBuilder<WorkItem>();
        using DbCommand command = connection.Command($"SELECT {Columns} FROM work w {where}", transaction, parameters);
        using DbDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            items.Add(new WorkItem(
                row.GetInt64(0), DocumentRows.Read(row, 0), row.IsDBNull(6) ? null : new Original(row.GetString(5), (byte[])row.GetValue(6)), row.GetString(7),
                row.IsDBNull(8) ? string.Empty : row.GetString(8), row.IsDBNull(9) ? string.Empty : row.GetString(9)));
        }

        return items.ToImmutable();
    }
}
