using System.Data.Common;
using InForce.Store.Dialects;
using InForce.Store.Log;

namespace InForce.Store;

/// <inheritdoc cref="IRecordStore"/>
public sealed partial class RecordStore : IRecordStore
{
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
    public static RecordStore Open(string address) => new(DialectOf(address));

    /// <summary>True when a record stands at the address; a PostgreSQL address always counts as one.</summary>
    public static bool Exists(string address) => address.StartsWith("postgres", StringComparison.Ordinal) || File.Exists(address);

    public long Revision => Guarded(() => _connection.Whole("SELECT max(entry) FROM log", _together) ?? 0);

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
            Commit(transaction, additions);
        });
    }

    public bool TogetherIfFree(Action additions)
    {
        if (_dialect.WriteLockIfFree is not { } ifFree)
        {
            Together(additions);
            return true;
        }

        return Guarded(() =>
        {
            using DbTransaction transaction = _connection.BeginTransaction();
            bool isFree = _connection.Whole(ifFree, transaction) == 1;
            if (isFree)
            {
                Commit(transaction, additions);
            }

            return isFree;
        });
    }

    public bool Remove(string document, DateTimeOffset at, string who, string reason) => Write(transaction =>
    {
        if (Standing(document, transaction) is not { } standing)
        {
            return false;
        }

        Close(standing.Row!.Value, Math.Max(KnownTime.Of(at), standing.KnownFrom), transaction);
        LogBook.Append(_connection, transaction, at, who, "remove", document, reason);
        return true;
    });

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

    public IEnumerable<LogEntry> Log() => Each(LogBook.Read(_connection));

    public IReadOnlyList<LogEntry> LogPage(string? who, DateTimeOffset knownAt, int skip, int take) =>
        Guarded<IReadOnlyList<LogEntry>>(() => [.. LogBook.Page(_connection, _together, who, KnownTime.Of(knownAt), skip, take)]);

    public long? EntryOn(string subject, long after) =>
        Guarded(() => _connection.Whole("SELECT min(entry) FROM log WHERE entry > @after AND subject = @subject", _together, ("@after", after), ("@subject", subject)));

    public long LogLength(string? who, DateTimeOffset knownAt) => Guarded(() => LogBook.Length(_connection, _together, who, KnownTime.Of(knownAt)));

    public (long Number, DateTimeOffset At) LastJudgement => Rows(
        "SELECT max(row), max(known_from) FROM judgement", r => r.IsDBNull(0) ? (0, DateTimeOffset.MinValue) : (r.GetInt64(0), KnownTime.From(r.GetInt64(1))))[0];

    public LogVerdict VerifyLog(bool documents = false) => Guarded(() =>
    {
        // As of one moment: a judgement given between two readings would stand in no entry.
        using DbTransaction? moment = _together is null ? Moment() : null;
        return LogCheck.Run(_connection, _together ?? moment, documents ? LogDepth.Documents : LogDepth.Judgements);
    });

    public int CompleteLog(DateTimeOffset at, string who) => Write(transaction => LogCompletion.Run(_connection, transaction, at, who));

    public DateTimeOffset LastChangeAt => Guarded(() => _connection.Whole("SELECT max(at) FROM log", _together) is { } at ? KnownTime.From(at) : DateTimeOffset.MinValue);

    public DateTimeOffset ChangedAt(long entry) => Guarded(() =>
        _connection.Whole("SELECT max(at) FROM log WHERE entry <= @entry AND entry > @entry - 512", _together, ("@entry", entry)) is { } at ? KnownTime.From(at) : DateTimeOffset.MinValue);

    public void Note(string action, string subject, string detail, DateTimeOffset at, string who) => Write(transaction =>
    {
        LogBook.Append(_connection, transaction, at, who, action, subject, detail);
        return true;
    });

    public void Dispose() => _connection.Dispose();

    private void Commit(DbTransaction transaction, Action additions)
    {
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

    /// <summary>Rows as they are asked for: the server may break off at any of them.</summary>
    private IEnumerable<T> Each<T>(IEnumerable<T> rows)
    {
        using IEnumerator<T> row = rows.GetEnumerator();
        Func<bool> next = row.MoveNext;
        while (Guarded(next))
        {
            yield return row.Current;
        }
    }

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
