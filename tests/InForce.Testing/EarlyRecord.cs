using System.Data.Common;
using System.Globalization;

namespace InForce.Testing;

/// <summary>Makes a record what the first version of the program would have left: tables of its first schema, a log that gives no digests of statements.</summary>
public static class EarlyRecord
{
    private const string FirstSchema = "DROP INDEX statement_known; DROP INDEX document_day; DROP INDEX document_vague_day; DROP TABLE document_mark; DROP TABLE origin_link; DROP TABLE origin_state; DROP INDEX log_at; DROP TABLE entrance; DROP TABLE web_key; DROP TABLE account_key; DROP TABLE account; DROP TABLE IF EXISTS work_try; DROP TABLE IF EXISTS worker; DROP TABLE IF EXISTS work; DROP TABLE original; ALTER TABLE document DROP COLUMN original; DELETE FROM schema_version WHERE version > 1";

    /// <param name="digest">The program's own digest of parts: the chain is bound anew.</param>
    public static void Make(DbConnection connection, Func<string[], string> digest)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(digest);
        Run(connection, FirstSchema);
        using DbTransaction whole = connection.BeginTransaction();
        string previous = new('0', 64);
        foreach (string[] entry in Entries(connection, whole))
        {
            entry[5] = WithoutDigest(entry[5]);
            string hash = digest([.. entry, previous]);
            using DbCommand update = Command(connection, whole, "UPDATE log SET detail = @detail, previous = @previous, hash = @hash WHERE entry = " + entry[0]);
            foreach ((string name, string value) in ((string, string)[])[("@detail", entry[5]), ("@previous", previous), ("@hash", hash)])
            {
                DbParameter parameter = update.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value);
                update.Parameters.Add(parameter);
            }

            update.ExecuteNonQuery();
            previous = hash;
        }

        whole.Commit();
    }

    private static List<string[]> Entries(DbConnection connection, DbTransaction whole)
    {
        var entries = new List<string[]>();
        using DbCommand command = Command(connection, whole, "SELECT entry, at, who, action, subject, detail FROM log ORDER BY entry");
        using DbDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            entries.Add([.. Enumerable.Range(0, row.FieldCount).Select(i => Convert.ToString(row.GetValue(i), CultureInfo.InvariantCulture)!)]);
        }

        return entries;
    }

    /// <summary>"version V, 2 statements 0123456789abcdef, reader" loses its sixteen digits.</summary>
    private static string WithoutDigest(string detail)
    {
        const string before = " statements ";
        int at = detail.StartsWith("version ", StringComparison.Ordinal) ? detail.IndexOf(before, StringComparison.Ordinal) : -1;
        return at < 0 ? detail : string.Concat(detail.AsSpan(0, at + before.Length - 1), detail.AsSpan(at + before.Length + 16));
    }

    private static void Run(DbConnection connection, string sql)
    {
        using DbCommand command = Command(connection, null, sql);
        command.ExecuteNonQuery();
    }

    private static DbCommand Command(DbConnection connection, DbTransaction? within, string sql)
    {
        DbCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants and numbers alone.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = within;
        return command;
    }
}
