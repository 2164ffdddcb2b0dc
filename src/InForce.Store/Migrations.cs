using System.Data.Common;
using InForce.Core.Data;
using InForce.Core.Problems;
using InForce.Store.Dialects;

namespace InForce.Store;

/// <summary>Brings a record's tables up to date: numbered SQL files, each in one transaction, each exactly once.</summary>
internal static class Migrations
{
    public static void Run(DbConnection connection, Dialect dialect)
    {
        string[] files = Files(dialect);
        if (VersionOf(connection, dialect) == files.Length)
        {
            return;
        }

        using (DbTransaction start = connection.BeginTransaction())
        {
            Lock(connection, dialect, start);
            connection.Run("CREATE TABLE IF NOT EXISTS schema_version (version bigint PRIMARY KEY)", start);
            start.Commit();
        }

        for (int number = 1; number <= files.Length; number++)
        {
            using DbTransaction step = connection.BeginTransaction();
            Lock(connection, dialect, step);
            if (connection.Whole("SELECT count(*) FROM schema_version WHERE version = @v", step, ("@v", (long)number)) == 0)
            {
                connection.Run(EmbeddedFile.ReadText(typeof(Migrations).Assembly, files[number - 1]), step);
                connection.Run("INSERT INTO schema_version (version) VALUES (@v)", step, ("@v", (long)number));
            }

            step.Commit();
        }

        if (VersionOf(connection, dialect) > files.Length)
        {
            throw new EnvironmentFaultException("the record", "it was written by a newer version of InForce", "update InForce, then run the command again");
        }
    }

    /// <summary>The step the tables stand at, 0 for none, and the last one this program knows.</summary>
    public static (long Stands, int Knows) Versions(DbConnection connection, Dialect dialect) => (VersionOf(connection, dialect), Files(dialect).Length);

    private static string[] Files(Dialect dialect) => EmbeddedFile.Under(typeof(Migrations).Assembly, $"migrations/{dialect.Name}/");

    private static long VersionOf(DbConnection connection, Dialect dialect) =>
        connection.Whole(dialect.TableExists, null, ("@name", "schema_version")) == 0
            ? 0
            : connection.Whole("SELECT max(version) FROM schema_version", null) ?? 0;

    private static void Lock(DbConnection connection, Dialect dialect, DbTransaction transaction)
    {
        if (dialect.MigrationLock is { } text)
        {
            connection.Run(text, transaction);
        }
    }
}
