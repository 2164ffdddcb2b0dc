using System.Data.Common;
using InForce.Core.Problems;
using InForce.Store.Copies;
using Npgsql;
using NpgsqlTypes;

namespace InForce.Store.Dialects;

/// <summary>A shared record on PostgreSQL 15 or later.</summary>
internal sealed class PostgresDialect(string address) : Dialect
{
    private readonly string _connection = ConnectionString(address);

    public override string Name => "postgres";
    public override string? MigrationLock => "SELECT pg_advisory_xact_lock(7311962004)";
    public override string? WriteLock => "SELECT pg_advisory_xact_lock(7311962005)";
    public override string? WriteLockIfFree => "SELECT CASE WHEN pg_try_advisory_xact_lock(7311962005) THEN 1 ELSE 0 END";
    public override string TableExists => "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = @name";
    public override string MatchText => "SELECT rowid FROM document_text WHERE words @@ to_tsquery('simple', @query)";

    public override string WholesOf => "SELECT CAST(value AS bigint) AS value FROM json_array_elements_text(CAST(@list AS json))";
    public override string TextsOf => "SELECT value COLLATE \"C\" AS value FROM json_array_elements_text(CAST(@list AS json))";

    public override string Query(IReadOnlyList<string> words) => string.Join(" & ", words.Select(w => "'" + w + "'"));

    public override void Append(DbConnection connection, DbTransaction transaction, Table table, IEnumerable<object?[]> rows)
    {
        using NpgsqlBinaryImporter import = ((NpgsqlConnection)connection).BeginBinaryImport($"COPY {table.Name} ({table.Names}) FROM STDIN (FORMAT BINARY)");
        foreach (object?[] cells in rows)
        {
            import.StartRow();
            for (int i = 0; i < cells.Length; i++)
            {
                Write(import, cells[i], table.Columns[i].Form);
            }
        }

        import.Complete();
    }

    public override long[] Reserve(DbConnection connection, DbTransaction transaction, Table table, int count)
    {
        var numbers = new List<long>(count);
        using DbCommand command = connection.Command($"SELECT nextval(pg_get_serial_sequence('{table.Name}', 'row')) FROM generate_series(1, @count)", transaction, ("@count", count));
        using DbDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            numbers.Add(row.GetInt64(0));
        }

        return [.. numbers.Order()];
    }

    public override void Renumber(DbConnection connection, DbTransaction transaction, Table table) => connection.Run(
        $"SELECT setval(pg_get_serial_sequence('{table.Name}', 'row'), greatest(1, (SELECT coalesce(max(row), 0) FROM {table.Name})), (SELECT count(*) > 0 FROM {table.Name}))", transaction);

    public override void IndexTexts(DbConnection connection, DbTransaction transaction, IReadOnlyList<(long Row, string Folded)> texts) => connection.Run(
        "INSERT INTO document_text (rowid, words) SELECT row, to_tsvector('simple', left(folded, 250000)) FROM unnest(@rows, @texts) AS t (row, folded)",
        transaction, ("@rows", texts.Select(t => t.Row).ToArray()), ("@texts", texts.Select(t => t.Folded).ToArray()));

    private static void Write(NpgsqlBinaryImporter import, object? cell, CellForm form)
    {
        if (cell is null)
        {
            import.WriteNull();
        }
        else
        {
            import.Write(cell, form switch { CellForm.Whole => NpgsqlDbType.Bigint, CellForm.Text => NpgsqlDbType.Text, _ => NpgsqlDbType.Bytea });
        }
    }

    /// <summary>The server's roles decide who reads there.</summary>
    public override void KeepPrivate()
    {
    }

    /// <summary>The server writes the row anew and gives the old one's space free.</summary>
    public override void OverwriteWhatGoes(DbConnection connection, DbTransaction transaction)
    {
    }

    public override void GiveBackSpace(DbConnection connection) => connection.Run("VACUUM original", null);

    public override DbConnection Open()
    {
        var connection = new NpgsqlConnection(_connection);
        try
        {
            connection.Open();
            return connection;
        }
        catch (NpgsqlException e)
        {
            connection.Dispose();
            throw Explain(e) ?? e;
        }
    }

    public override Exception? Explain(DbException fault) => fault switch
    {
        PostgresException { SqlState: "53100" } e => new EnvironmentFaultException(Shown, "the server's disk is full", "free some space on the server and run the command again", e),
        PostgresException { SqlState: "28000" or "28P01" } e => new EnvironmentFaultException(Shown, "the server refuses this user", "check user and password in the address", e),
        PostgresException { SqlState: "3D000" } e => new EnvironmentFaultException(Shown, "the server has no such database", "create it with createdb, or correct the address", e),
        PostgresException { SqlState: "42501" } e => new EnvironmentFaultException(Shown, "the server forbids this to the user: " + e.MessageText, "let the user create tables, read and write in the database", e),
        PostgresException { SqlState: "25006" } e => new EnvironmentFaultException(Shown, "the server only reads", "use the address of the server that takes writes", e),
        PostgresException { SqlState: "53300" } e => new EnvironmentFaultException(Shown, "the server has no connection left", "end other programs that use it, or raise its max_connections", e),
        PostgresException { SqlState: ['5', '7', 'P', ..] or ['4', '0', ..] } e => new EnvironmentFaultException(Shown, "the server broke off: " + e.MessageText, "run the command again; what was confirmed before is kept", e),
        PostgresException { SqlState: ['2', '3', ..] or ['4', '2', ..] } => null,
        PostgresException e => new EnvironmentFaultException(Shown, $"the server refused: {e.MessageText} ({e.SqlState})", "see the server's log", e),
        NpgsqlException e => new EnvironmentFaultException(Shown, "the server cannot be reached: " + e.Message, "check that it runs and that the address is right", e),
        _ => null,
    };

    /// <summary>The address without its password.</summary>
    private string Shown => Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) ? $"postgres://{uri.Host}:{uri.Port}{uri.AbsolutePath}" : "postgres";

    private static string ConnectionString(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.Host.Length == 0)
        {
            throw new BadInputException(address, "this is no address of a PostgreSQL database", "write postgres://user:password@host:5432/database");
        }

        string[] user = uri.UserInfo.Split(':', 2);
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.Port > 0 ? uri.Port : 5432,
            Database = uri.AbsolutePath.Trim('/') is { Length: > 0 } name ? Uri.UnescapeDataString(name) : "inforce",
            // A client that vanished holds its locks until the server notices: these make it notice within half a minute, however it is set up.
            Options = "-c idle_in_transaction_session_timeout=30000 -c tcp_user_timeout=30000 -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3",
            IncludeErrorDetail = true,
        };
        if (user[0].Length > 0)
        {
            settings.Username = Uri.UnescapeDataString(user[0]);
        }

        if (user.Length == 2)
        {
            settings.Password = Uri.UnescapeDataString(user[1]);
        }

        return settings.ToString();
    }
}
