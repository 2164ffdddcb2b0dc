using System.Collections.Immutable;
using System.Data.Common;
using InForce.Core.Documents;
using InForce.Core.Json;
using InForce.Core.Problems;
using InForce.Core.Statements;
using InForce.Store.Captures;
using InForce.Store.Dialects;
using InForce.Store.Documents;
using InForce.Store.Log;
using InForce.Store.Work;

namespace InForce.Store;

/// <content>
/// The queue of a shared record. Reading takes locks on documents alone and runs on any number of workers; resolving files what was read
/// and extends the one chain of the log, so one worker at a time does it. Each turn is one transaction: a worker that dies leaves no half of it.
/// </content>
public sealed partial class RecordStore
{
    /// <summary>A document that was begun so often and never finished is set aside.</summary>
    public const int Tries = 5;

    private const string EnqueueLock = "SELECT pg_advisory_xact_lock(7311962006)";
    private const string ResolveLock = "SELECT CASE WHEN pg_try_advisory_xact_lock(7311962007) THEN 1 ELSE 0 END";

    /// <summary>Only a record on PostgreSQL has a queue.</summary>
    public bool HasQueue => _dialect is PostgresDialect;

    /// <summary>Puts documents into the queue; those that stand in the record or wait already, in this version, are left out.</summary>
    /// <returns>How many were put in.</returns>
    public int Enqueue(IReadOnlyList<(Document Document, Original? Original)> documents, string reader, string who) => Queued(transaction =>
    {
        _connection.Run(EnqueueLock, transaction);
        Dictionary<string, string> latest = WorkRows.Latest(_connection, transaction, [.. documents.Select(d => d.Document.Id)]);
        var put = new List<(Document, Original?)>();
        foreach ((Document document, Original? original) in documents)
        {
            string version = DocumentRows.VersionOf(document);
            bool known = latest.TryGetValue(document.Id, out string? last)
                ? last == version
                : Standing(document.Id, transaction) is { } standing && standing.Version == version && standing.Reader == reader;
            if (!known)
            {
                latest[document.Id] = version;
                put.Add((document, original));
            }
        }

        WorkRows.Put(_connection, transaction, put, who);
        return put.Count;
    });

    /// <summary>Reads some documents that wait, and keeps what was read for whoever resolves it.</summary>
    /// <param name="read">The statements of a document. What it throws counts as a failed try; a cancellation of <paramref name="stop"/> counts as none.</param>
    /// <param name="worker">The caller's name, as given to <see cref="StartWorker"/>.</param>
    /// <param name="stop">Asked between documents: those not begun go back to the queue.</param>
    public WorkPiece ReadSome(int limit, string reader, Func<Document, IReadOnlyList<Statement>> read, string worker, TimeProvider clock, CancellationToken stop) => Queued(transaction =>
    {
        long began = clock.GetTimestamp();
        ImmutableArray<WorkItem> items = WorkRows.Take(_connection, transaction, limit);
        if (items.IsEmpty)
        {
            return WorkPiece.None;
        }

        long tried = items is [{ } suspect] ? WorkRows.Tries(_connection, transaction, suspect.Number) : 0;
        if (tried >= Tries)
        {
            WorkRows.KeepError(_connection, transaction, items[0].Number, "each worker that began to read it ended before it was done", aside: true);
            return new WorkPiece(0, 1, true);
        }

        CountTry(items);
        WorkPiece piece = ReadAll(items, tried + 1, reader, read, transaction, clock, began, stop);
        WorkerRows.Add(_connection, transaction, Done(worker, clock, began, read: piece.Documents, failed: piece.Failed));
        return piece;
    });

    /// <summary>Files documents that were read in the record, in the order they were put in, under the name of who put them in.</summary>
    /// <returns>Nothing taken when none is ready, or another worker is doing it.</returns>
    public WorkPiece ResolveSome(int limit, DateTimeOffset knownFrom, string worker, TimeProvider clock) => Queued(transaction =>
    {
        long began = clock.GetTimestamp();
        if (_connection.Whole(ResolveLock, transaction) != 1)
        {
            return WorkPiece.None;
        }

        ImmutableArray<WorkItem> items = WorkRows.Resolvable(_connection, transaction, limit);
        if (items.IsEmpty)
        {
            return WorkPiece.None;
        }

        _connection.Run(_dialect.WriteLock!, transaction);
        Addition[] read = [.. items.Select(AdditionOf)];
        _together = transaction;
        try
        {
            AddAll(read, knownFrom);
        }
        finally
        {
            _together = null;
        }

        WorkRows.Done(_connection, transaction, items);
        WorkerRows.Add(_connection, transaction, Done(worker, clock, began, resolved: items.Length, statements: read.Sum(a => a.Statements.Count)));
        return new WorkPiece(items.Length, 0, true);
    });

    /// <summary>Documents read that wait to be resolved, counted up to a bound.</summary>
    public long Backlog(long bound) => Guarded(() => WorkRows.Backlog(_connection, bound));

    /// <summary>What waits, and who works.</summary>
    public WorkQueueStatus QueueStatus() => !HasQueue ? WorkQueueStatus.Nothing : Queued(transaction =>
    {
        (long waiting, long read, long aside) = WorkRows.Counts(_connection, transaction);
        return new WorkQueueStatus(waiting, read, aside, WorkerRows.All(_connection, transaction)) { OldestWaits = WorkRows.OldestWaits(_connection, transaction) };
    });

    /// <summary>Documents that could not be read, by number.</summary>
    public ImmutableArray<AsideDocument> SetAside() => HasQueue ? Queued(transaction => WorkRows.SetAside(_connection, transaction)) : [];

    /// <summary>Puts documents set aside back into the queue; the log says who did.</summary>
    /// <param name="numbers">Null for all.</param>
    /// <returns>The numbers put back, ascending.</returns>
    public ImmutableArray<long> Retry(IReadOnlyCollection<long>? numbers, DateTimeOffset at, string who) => Queued(transaction =>
    {
        ImmutableArray<long> back = WorkRows.Retry(_connection, transaction, numbers is null ? null : [.. numbers]);
        if (back.Length > 0)
        {
            _connection.Run(_dialect.WriteLock!, transaction);
            LogBook.Append(_connection, transaction, at, who, "retry", "queue", string.Join(", ", back));
        }

        return back;
    });

    /// <summary>Enters a worker into the list.</summary>
    public void StartWorker(string name, DateTimeOffset at) => Queued(transaction =>
    {
        WorkerRows.Start(_connection, transaction, name, at);
        return true;
    });

    /// <summary>Notes that a worker ended by itself.</summary>
    public void StopWorker(string name, DateTimeOffset at) => Queued(transaction =>
    {
        WorkerRows.Stop(_connection, transaction, name, at);
        return true;
    });

    private static Addition AdditionOf(WorkItem item) => new(
        item.Document, item.Reader, [.. item.Statements.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => StatementRows.Read(line, item.Document))], item.Who, item.Original);

    private WorkPiece ReadAll(
        ImmutableArray<WorkItem> items, long tries, string reader, Func<Document, IReadOnlyList<Statement>> read, DbTransaction transaction, TimeProvider clock, long began, CancellationToken stop)
    {
        var done = new List<(long, string)>();
        var unread = new List<long>();
        int failed = 0;
        foreach (WorkItem item in items)
        {
            // The server ends a session that says nothing for half a minute: a slow batch is cut.
            if (stop.IsCancellationRequested || clock.GetElapsedTime(began) > TimeSpan.FromSeconds(5))
            {
                unread.Add(item.Number);
                continue;
            }

            try
            {
                done.Add((item.Number, string.Join('\n', read(item.Document).Select(StatementLine.Write))));
            }
#pragma warning disable CA1031 // Whatever a document does to its reader, it is that document's failure and nobody else's.
            catch (Exception e)
#pragma warning restore CA1031
            {
                if (e is OperationCanceledException && stop.IsCancellationRequested)
                {
                    unread.Add(item.Number);
                    continue;
                }

                WorkRows.KeepError(_connection, transaction, item.Number, $"{e.GetType().Name}: {e.Message}", tries >= Tries);
                failed++;
            }
        }

        WorkRows.KeepReading(_connection, transaction, done, reader);
        WorkRows.ForgetTries(_connection, transaction, [.. unread]);
        return new WorkPiece(done.Count, failed, true);
    }

    /// <summary>Beside the transaction that holds the documents, so that it stays when that one is lost with its worker.</summary>
    private void CountTry(ImmutableArray<WorkItem> items)
    {
        using DbConnection beside = _dialect.Open();
        beside.Run("INSERT INTO work_try (number) SELECT unnest(@numbers)", null, ("@numbers", items.Select(i => i.Number).ToArray()));
    }

    private static WorkerTally Done(string worker, TimeProvider clock, long began, long read = 0, long failed = 0, long resolved = 0, long statements = 0)
    {
        TimeSpan spent = clock.GetElapsedTime(began);
        return new WorkerTally(
            worker, default, clock.GetUtcNow(), false, read, failed, resolved, statements, resolved == 0 ? spent : TimeSpan.Zero, resolved == 0 ? TimeSpan.Zero : spent);
    }

    /// <summary>A transaction of the queue: unlike those of the record it does not take the record's lock.</summary>
    private T Queued<T>(Func<DbTransaction, T> work) => Guarded(() =>
    {
        if (!HasQueue)
        {
            throw new BadInputException("--record", "a queue needs a shared record on PostgreSQL", "give its address, postgres://user@host/database; one machine alone needs only 'inforce add'");
        }

        using DbTransaction transaction = _connection.BeginTransaction();
        T result = work(transaction);
        transaction.Commit();
        return result;
    });
}
