using System.Data.Common;
using InForce.Core.Problems;
using InForce.Store.Dialects;

namespace InForce.Store;

/// <content>A look from outside: nothing is brought up to date by it.</content>
public sealed partial class RecordStore
{
    /// <summary>How the record at an address stands. Faults are told, not thrown.</summary>
    public static RecordHealth HealthOf(string address)
    {
        if (!Exists(address))
        {
            return RecordHealth.Absent;
        }

        try
        {
            Dialect dialect = DialectOf(address);
            using DbConnection connection = dialect.Open();
            return HealthOf(connection, dialect);
        }
        catch (Exception e) when (e is EnvironmentFaultException or BadInputException or DbException)
        {
            return RecordHealth.Unreached(e.Message);
        }
    }

    private static RecordHealth HealthOf(DbConnection connection, Dialect dialect)
    {
        (long stands, int knows) = Migrations.Versions(connection, dialect);
        if (stands != knows)
        {
            return new RecordHealth(
                RecordHealth.Ok, stands < knows ? "older" : "newer", RecordHealth.Unknown,
                $"its tables are of step {stands}, this program knows {knows}: {(stands < knows ? "any command brings them up to date" : "update InForce")}");
        }

        connection.Whole("SELECT max(entry) FROM log", null);
        bool hasQueue = dialect is PostgresDialect;
        if (hasQueue)
        {
            connection.Whole("SELECT 1 FROM work LIMIT 1", null);
        }

        return new RecordHealth(RecordHealth.Ok, RecordHealth.Ok, hasQueue ? RecordHealth.Ok : "none", string.Empty);
    }

    private static Dialect DialectOf(string address) =>
        address.StartsWith("postgres://", StringComparison.Ordinal) || address.StartsWith("postgresql://", StringComparison.Ordinal) ? new PostgresDialect(address) : new SqliteDialect(address);
}
