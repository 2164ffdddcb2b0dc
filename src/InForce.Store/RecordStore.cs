using System.Data.Common;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Record.Text;
using InForce.Store.Dialects;
using InForce.Store.Documents;
using InForce.Store.Log;

namespace InForce.Store;

/// <inheritdoc cref="IRecordStore"/>
public sealed class RecordStore : IRecordStore
{
    private const string Valid = "d.known_from <= @t AND d.known_to > @t";
    private readonly Dialect _dialect;
    private readonly DbConnection _connection;
    private DbTransaction? _together;

    private RecordStore(Dialect dialect)
    {
        _dialect = dialect;
        _connection = dialect.Open();
        Guarded(() => Migrations.Run(_connection, _dialect));
    }

    /// <summary>Opens a record, making it first where there is none: a file path, or <c>postgres://user@host/database</c>.</summary>
    /// <exception cref="Core.Problems.BadInputException">The address is none, or the file is no record.</exception>
    /// <exception cref="Core.Problems.EnvironmentFaultException">Disk or server failed; the message says what to do.</exception>
    public static RecordStore Open(string address) => new(
        address.StartsWith("postgres://", StringComparison.Ordinal) || address.StartsWith("postgresql://", StringComparison.Ordinal)
            ? new PostgresDialect(address)
            : new SqliteDialect(address));

    /// <summary>True when a record stands at the address; a PostgreSQL address always counts as one.</summary>
    public static bool Exists(string address) => address.StartsWith("postgres", StringComparison.Ordinal) || File.Exists(address);

    public long Revision => Guarded(() => _connection.Whole("SELECT max(entry) FROM log", _together) ?? 0);

    public AddOutcome Add(Document document, string reader, Func<Document, IReadOnlyList<Statement>> read, DateTimeOffset knownFrom, string who)
    {
        if (Knows(document, reader))
        {
            return AddOutcome.Known;
        }

        IReadOnlyList<Statement> statements = read(document);
        return Write(transaction =>
        {
            (long Row, string Version, string Reader, long KnownFrom)? standing = Standing(document.Id, transaction);
            if (standing is { } s && s.Version == DocumentRows.VersionOf(document) && s.Reader == reader)
            {
                return AddOutcome.Known;
            }

            long from = KnownTime.Of(knownFrom);
            if (standing is { } former)
            {
                Close(former.Row, Math.Max(from, former.KnownFrom), transaction);
                from = Math.Max(from, former.KnownFrom);
            }

            long row = DocumentRows.Insert(_connection, transaction, document, reader, from);
            StatementRows.Insert(_connection, transaction, row, document, statements, from);
            string folded = string.Join(' ', Words.Of(document.Title + " " + document.Publisher + " " + document.Text));
            _connection.Run(_dialect.IndexText, transaction, ("@row", row), ("@folded", folded));
            LogBook.Append(_connection, transaction, knownFrom, who, standing is null ? "add" : "change", document.Id, $"version {DocumentRows.VersionOf(document)}, {statements.Count} statements, {reader}");
            return standing is null ? AddOutcome.New : AddOutcome.Changed;
        });
    }

    public bool Knows(Document document, string reader) =>
        Standing(document.Id) is { } standing && standing.Version == DocumentRows.VersionOf(document) && standing.Reader == reader;

    public void Together(Action additions)
    {
        if (_together is not null)
        {
            additions();
            return;
        }

        Guarded(() =>
        {
            using DbTransaction transaction = Begin();
            _together = transaction;
            try
            {
                additions();
                transaction.Commit();
            }
            finally
            {
                _together = null;
            }
        });
    }

    public bool Remove(string document, DateTimeOffset at, string who, string reason) => Write(transaction =>
    {
        if (Standing(document, transaction) is not { } standing)
        {
            return false;
        }

        Close(standing.Row, Math.Max(KnownTime.Of(at), standing.KnownFrom), transaction);
        LogBook.Append(_connection, transaction, at, who, "remove", document, reason);
        return true;
    });

    public Document? Find(string document, DateTimeOffset knownAt) =>
        ReadDocuments("WHERE d.id = @id AND " + Valid, ("@id", document), ("@t", KnownTime.Of(knownAt))).FirstOrDefault();

    public IEnumerable<Document> Documents(DateTimeOffset knownAt) =>
        ReadDocuments("WHERE " + Valid + " ORDER BY d.id", ("@t", KnownTime.Of(knownAt)));

    public IEnumerable<StoredStatement> Statements(DateTimeOffset knownAt) =>
        ReadStatements("JOIN document d ON d.row = s.document_row WHERE " + Valid + " ORDER BY d.id, s.row", ("@t", KnownTime.Of(knownAt)));

    public IReadOnlyList<StoredStatement> StatementsUnder(string key, DateTimeOffset knownAt) =>
        [.. ReadStatements(
            "JOIN statement_key k ON k.statement_row = s.row JOIN document d ON d.row = s.document_row WHERE k.name = @key AND " + Valid + " ORDER BY d.id, s.row",
            ("@key", key), ("@t", KnownTime.Of(knownAt)))];

    public IReadOnlyList<StoredStatement> StatementsOf(string document, DateTimeOffset knownAt) =>
        [.. ReadStatements("JOIN document d ON d.row = s.document_row WHERE d.id = @id AND " + Valid + " ORDER BY s.row", ("@id", document), ("@t", KnownTime.Of(knownAt)))];

    public StoredStatement? Statement(string id, DateTimeOffset knownAt)
    {
        foreach (StoredStatement found in ReadStatements(
            "JOIN document d ON d.row = s.document_row WHERE s.id = @id AND " + Valid, ("@id", id), ("@t", KnownTime.Of(knownAt))))
        {
            return found;
        }

        return null;
    }

    public IReadOnlyList<(string Key, int Statements)> Keys(string prefix, DateTimeOffset knownAt) => Guarded(() =>
    {
        using DbCommand command = _connection.Command(
            """
            SELECT k.name, count(*) FROM statement_key k JOIN statement s ON s.row = k.statement_row
            JOIN document d ON d.row = s.document_row
            WHERE k.name >= @prefix AND k.name < @end AND d.known_from <= @t AND d.known_to > @t
            GROUP BY k.name ORDER BY k.name
            """,
            _together, ("@prefix", prefix), ("@end", prefix + "\uFFFF"), ("@t", KnownTime.Of(knownAt)));
        using DbDataReader row = command.ExecuteReader();
        var keys = new List<(string, int)>();
        while (row.Read())
        {
            keys.Add((row.GetString(0), (int)row.GetInt64(1)));
        }

        return keys;
    });

    public IReadOnlyList<Document> Search(string words, DateTimeOffset knownAt, int limit)
    {
        List<string> folded = Words.Of(words);
        return folded.Count == 0 ? [] : [.. ReadDocuments(
            $"WHERE d.row IN ({_dialect.MatchText}) AND {Valid} ORDER BY d.id LIMIT @limit",
            ("@query", _dialect.Query(folded)), ("@t", KnownTime.Of(knownAt)), ("@limit", (long)limit))];
    }

    public void Judge(string id, string content, DateTimeOffset at, string who) => Write(transaction =>
    {
        if (_connection.Whole("SELECT count(*) FROM judgement WHERE id = @id", transaction, ("@id", id)) > 0)
        {
            return false;
        }

        _connection.Run(
            "INSERT INTO judgement (id, content, known_from) VALUES (@id, @content, @from)",
            transaction, ("@id", id), ("@content", content), ("@from", KnownTime.Of(at)));
        LogBook.Append(_connection, transaction, at, who, "judge", id, content);
        return true;
    });

    public IReadOnlyList<string> Judgements(DateTimeOffset knownAt) => Guarded(() =>
    {
        using DbCommand command = _connection.Command(
            "SELECT content FROM judgement WHERE known_from <= @t ORDER BY known_from, row", _together, ("@t", KnownTime.Of(knownAt)));
        using DbDataReader row = command.ExecuteReader();
        var lines = new List<string>();
        while (row.Read())
        {
            lines.Add(row.GetString(0));
        }

        return lines;
    });

    public IEnumerable<LogEntry> Log() => LogBook.Read(_connection);

    public LogVerdict VerifyLog() => Guarded(() => LogCheck.Run(_connection));

    public void Note(string action, string subject, string detail, DateTimeOffset at, string who) => Write(transaction =>
    {
        LogBook.Append(_connection, transaction, at, who, action, subject, detail);
        return true;
    });

    public (long Documents, long Statements) Counts(DateTimeOffset knownAt) => Guarded(() =>
    {
        long t = KnownTime.Of(knownAt);
        return (
            _connection.Whole("SELECT count(*) FROM document d WHERE " + Valid, _together, ("@t", t)) ?? 0,
            _connection.Whole("SELECT count(*) FROM statement d WHERE " + Valid, _together, ("@t", t)) ?? 0);
    });

    public void Dispose() => _connection.Dispose();

    private (long Row, string Version, string Reader, long KnownFrom)? Standing(string id, DbTransaction? transaction = null) => Guarded<(long, string, string, long)?>(() =>
    {
        using DbCommand command = _connection.Command(
            "SELECT row, version, reader, known_from FROM document WHERE id = @id AND known_to = @open", transaction ?? _together, ("@id", id), ("@open", KnownTime.Open));
        using DbDataReader row = command.ExecuteReader();
        return row.Read() ? (row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt64(3)) : null;
    });

    private void Close(long documentRow, long at, DbTransaction transaction)
    {
        _connection.Run("UPDATE document SET known_to = @at WHERE row = @row", transaction, ("@at", at), ("@row", documentRow));
        _connection.Run("UPDATE statement SET known_to = @at WHERE document_row = @row", transaction, ("@at", at), ("@row", documentRow));
    }

    private List<Document> ReadDocuments(string where, params (string Name, object? Value)[] parameters) => Guarded(() =>
    {
        using DbCommand command = _connection.Command($"SELECT {DocumentRows.Columns} FROM document d {where}", _together, parameters);
        using DbDataReader row = command.ExecuteReader();
        var documents = new List<Document>();
        while (row.Read())
        {
            documents.Add(DocumentRows.Read(row, 0));
        }

        return documents;
    });

    /// <summary>Documents are read once each, however many statements stand in them.</summary>
    private IEnumerable<StoredStatement> ReadStatements(string from, params (string Name, object? Value)[] parameters)
    {
        var documents = new Dictionary<long, Document>();
        using DbCommand command = _connection.Command($"SELECT s.content, {DocumentRows.Columns} FROM statement s {from}", _together, parameters);
        using DbDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            long number = row.GetInt64(1);
            if (!documents.TryGetValue(number, out Document? document))
            {
                documents[number] = document = DocumentRows.Read(row, 1);
            }

            yield return new StoredStatement(StatementRows.Read(row.GetString(0), document), document);
        }
    }

    private DbTransaction Begin()
    {
        DbTransaction transaction = _connection is Microsoft.Data.Sqlite.SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: false) : _connection.BeginTransaction();
        if (_dialect.WriteLock is { } text)
        {
            _connection.Run(text, transaction);
        }

        return transaction;
    }

    private T Write<T>(Func<DbTransaction, T> write) => Guarded(() =>
    {
        if (_together is { } outer)
        {
            return write(outer);
        }

        using DbTransaction transaction = Begin();
        T result = write(transaction);
        transaction.Commit();
        return result;
    });

    private void Guarded(Action work) => Guarded(() =>
    {
        work();
        return true;
    });

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DbException e) when (_dialect.Explain(e) is { } explained)
        {
            throw explained;
        }
    }
}
