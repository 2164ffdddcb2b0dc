using System.Collections.Immutable;
using System.Data.Common;
using InForce.Store.Dialects;

namespace InForce.Store.Work;

/// <summary>What each worker has done, as rows. A worker writes only its own.</summary>
internal static class WorkerRows
{
    private static readonly TimeSpan s_kept = TimeSpan.FromDays(7);

    /// <summary>Enters a worker, and forgets those nobody has seen for seven days.</summary>
    public static void Start(DbConnection connection, DbTransaction transaction, string name, DateTimeOffset at)
    {
        connection.Run("DELETE FROM worker WHERE seen_at < @old", transaction, ("@old", KnownTime.Of(at - s_kept)));
        connection.Run(
            "INSERT INTO worker (name, started_at, seen_at) VALUES (@name, @at, @at) ON CONFLICT (name) DO UPDATE SET stopped = 0", transaction, ("@name", name), ("@at", KnownTime.Of(at)));
    }

    public static void Stop(DbConnection connection, DbTransaction transaction, string name, DateTimeOffset at) =>
        connection.Run("UPDATE worker SET stopped = 1, seen_at = @at WHERE name = @name", transaction, ("@name", name), ("@at", KnownTime.Of(at)));

    public static void Add(DbConnection connection, DbTransaction transaction, WorkerTally done) => connection.Run(
        """
        UPDATE worker SET seen_at = greatest(seen_at, @at), documents_read = documents_read + @read, documents_failed = documents_failed + @failed,
        documents_resolved = documents_resolved + @resolved, statements = statements + @statements, reading_ms = reading_ms + @reading, resolving_ms = resolving_ms + @resolving
        WHERE name = @name
        """,
        transaction,
        ("@name", done.Name), ("@at", KnownTime.Of(done.SeenAt)), ("@read", done.Read), ("@failed", done.Failed), ("@resolved", done.Resolved), ("@statements", done.Statements),
        ("@reading", (long)done.Reading.TotalMilliseconds), ("@resolving", (long)done.Resolving.TotalMilliseconds));

    public static ImmutableArray<WorkerTally> All(DbConnection connection, DbTransaction? transaction)
    {
        var workers = ImmutableArray.CreateBuilder<WorkerTally>();
        using DbCommand command = connection.Command(
            "SELECT name, started_at, seen_at, stopped, documents_read, documents_failed, documents_resolved, statements, reading_ms, resolving_ms FROM worker ORDER BY name", transaction);
        using DbDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            workers.Add(new WorkerTally(
                row.GetString(0), KnownTime.From(row.GetInt64(1)), KnownTime.From(row.GetInt64(2)), row.GetInt64(3) == 1, row.GetInt64(4), row.GetInt64(5), row.GetInt64(6),
                row.GetInt64(7), TimeSpan.FromMilliseconds(row.GetInt64(8)), TimeSpan.FromMilliseconds(row.GetInt64(9))));
        }

        return workers.ToImmutable();
    }
}
