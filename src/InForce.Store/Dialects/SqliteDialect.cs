using System.Data.Common;
using InForce.Core.Problems;
using InForce.Store.Copies;
using Microsoft.Data.Sqlite;

namespace InForce.Store.Dialects;

/// <summary>One file on this machine: WAL, so that readers never wait; one writer at a time.</summary>
internal sealed class SqliteDialect(string file) : Dialect
{
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int InputOutput = 10;
    private const int Busy = 5;

    public override string Name => "sqlite";
    public override string? MigrationLock => null;
    public override string? WriteLock => null;
    public override string TableExists => "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = @name";
    public override string MatchText => "SELECT rowid FROM document_text WHERE document_text MATCH @query";

    public override string WholesOf => "SELECT value FROM json_each(@list)";
    public override string TextsOf => "SELECT value FROM json_each(@list)";

    public override string Query(IReadOnlyList<string> words) => string.Join(' ', words.Select(w => "\"" + w + "\""));

    public override void Append(DbConnection connection, DbTransaction transaction, Table table, IEnumerable<object?[]> rows)
    {
        string[] places = [.. table.Columns.Select(c => "@" + c.Name)];
        using DbCommand insert = connection.Command($"INSERT INTO {table.Name} ({table.Names}) VALUES ({string.Join(", ", places)})", transaction, [.. places.Select(p => (p, (object?)null))]);
        foreach (object?[] cells in rows)
        {
            for (int i = 0; i < cells.Length; i++)
            {
                insert.Parameters[i].Value = cells[i] ?? DBNull.Value;
            }

            insert.ExecuteNonQuery();
        }
    }

    /// <summary>One writer at a time: nobody else takes numbers meanwhile.</summary>
    public override long[] Reserve(DbConnection connection, DbTransaction transaction, Table table, int count)
    {
        long last = connection.Whole($"SELECT max(row) FROM {table.Name}", transaction) ?? 0;
        return [.. Enumerable.Range(1, count).Select(n => last + n)];
    }

    /// <summary>Numbers follow the last row by themselves.</summary>
    public override void Renumber(DbConnection connection, DbTransaction transaction, Table table)
    {
    }

    public override void IndexTexts(DbConnection connection, DbTransaction transaction, IReadOnlyList<(long Row, string Folded)> texts)
    {
        using DbCommand insert = connection.Command("INSERT INTO document_text (rowid, folded) VALUES (@row, @folded)", transaction, ("@row", 0L), ("@folded", string.Empty));
        foreach ((long row, string folded) in texts)
        {
            (insert.Parameters[0].Value, insert.Parameters[1].Value) = (row, folded);
            insert.ExecuteNonQuery();
        }
    }

    public override void KeepPrivate()
    {
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        foreach (string part in (string[])[file, file + "-wal", file + "-shm"])
        {
            if (OperatingSystem.IsWindows() || !File.Exists(part) || (File.GetUnixFileMode(part) & ~Owner) == UnixFileMode.None)
            {
                continue;
            }

            try
            {
                File.SetUnixFileMode(part, Owner);
            }
            catch (UnauthorizedAccessException e)
            {
                throw new EnvironmentFaultException(part, "it belongs to another user of this machine and cannot be closed to others", "run the command as its owner", e);
            }
        }
    }

    public override void OverwriteWhatGoes(DbConnection connection, DbTransaction transaction) => connection.Run("PRAGMA secure_delete = ON", transaction);

    /// <summary>The log of recent writes is emptied as well: it holds pages as they were.</summary>
    public override void GiveBackSpace(DbConnection connection)
    {
        connection.Run("VACUUM", null);
        connection.Run("PRAGMA wal_checkpoint(TRUNCATE)", null);
    }

    public override DbConnection Open()
    {
        var address = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 60, Pooling = false };
        var connection = new SqliteConnection(address.ToString());
        try
        {
            connection.Open();
            using SqliteCommand settings = connection.CreateCommand();
            settings.CommandText = "PRAGMA busy_timeout = 60000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536;";
            settings.ExecuteNonQuery();
            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw Explain(e) ?? e;
        }
    }

    public override Exception? Explain(DbException fault) => fault is not SqliteException e ? null : e.SqliteErrorCode switch
    {
        Full => new EnvironmentFaultException(file, "the disk is full; what was not yet acknowledged is not stored", "free some space and run the command again", e),
        CannotOpen => new EnvironmentFaultException(file, "the record cannot be opened", "check that the folder exists and that you may write to it", e),
        NotADatabase => new BadInputException(file, "this file is no record of InForce", "give another path with --record", e),
        ReadOnly => new EnvironmentFaultException(file, "the record is write-protected", "change its permissions or copy it to a place you can write to", e),
        Corrupt => new EnvironmentFaultException(file, "the record is damaged", "restore the last backup with 'inforce restore'", e),
        InputOutput => new EnvironmentFaultException(file, "the disk refused to read or write: " + e.Message, "check the disk and its free space, then run the command again", e),
        Busy => new EnvironmentFaultException(file, "another process has been writing to the record for a minute", "wait for it to end, then run the command again", e),
        _ => null,
    };
}
