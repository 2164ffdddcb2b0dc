using System.Collections.Immutable;
using System.Data.Common;
using System.Diagnostics;
using InForce.App.Operations;
using InForce.App.Record;
using InForce.App.Record.Origins;
using InForce.Core.Documents;
using InForce.Core.Problems;
using InForce.Core.Statements;
using InForce.Store;
using InForce.Store.Work;

namespace InForce.App.Work;

/// <summary>Takes documents from the queue of a shared record until stopped: reads them, and files what was read.</summary>
/// <remarks>
/// What comes of it does not depend on how many workers there are or which of them did what. One that is killed loses nothing: its documents go
/// back to the queue. A server that goes away is waited for.
/// </remarks>
/// <param name="open">Opens the record; called again after the server was lost.</param>
/// <param name="name">A name no other worker has.</param>
/// <param name="now">The instant from which what is filed counts as known.</param>
public sealed class Worker(Func<RecordStore> open, RecordReader reader, string name, TimeProvider clock, Func<DateTimeOffset> now)
{
    /// <summary>Documents read in one transaction: few, so that little is done again when a worker dies.</summary>
    private const int ReadBatch = 16;

    /// <summary>Documents filed in one transaction: few enough that people who judge meanwhile wait only for moments.</summary>
    private const int ResolveBatch = 16;

    /// <summary>So many read documents are filed before more are read.</summary>
    private const int ResolveFrom = ResolveBatch;

    /// <summary>While so many wait to be filed, nothing more is read.</summary>
    private const int Ceiling = 2_048;

    /// <summary>The server may be away for so many attempts in a row, about ten minutes.</summary>
    private const int Attempts = 600;

    private static readonly TimeSpan s_idle = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_turn = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan s_away = TimeSpan.FromSeconds(1);

    /// <summary>Longest reading of one document; a longer one is a failed try.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(20);

    private int _lost;

    /// <param name="untilEmpty">Ends when nothing waits any more, instead of waiting for more.</param>
    /// <param name="told">Told of every piece of work: whether it was reading, and what it came to.</param>
    /// <param name="lost">Told each time the server is found away.</param>
    /// <exception cref="EnvironmentFaultException">The server stayed away for ten minutes.</exception>
    public async Task RunAsync(bool untilEmpty, Action<bool, WorkPiece> told, Action<string> lost, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using RecordStore store = open();
                store.StartWorker(name, clock.GetUtcNow());
                await WorkAsync(store, untilEmpty, told, stop);
                store.StopWorker(name, clock.GetUtcNow());
                return;
            }
            catch (Exception e) when (IsAway(e) && ++_lost < Attempts)
            {
                lost(e.Message);
                await PauseAsync(s_away, stop);
            }
        }
    }

    private async Task WorkAsync(RecordStore store, bool untilEmpty, Action<bool, WorkPiece> told, CancellationToken stop)
    {
        var origins = new TraceOrigins(store);
        while (!stop.IsCancellationRequested)
        {
            long backlog = store.Backlog(Ceiling);
            WorkPiece resolved = backlog >= ResolveFrom ? Resolve(store, origins, told) : WorkPiece.None;
            WorkPiece read = resolved.Taken || backlog >= Ceiling ? WorkPiece.None : Read(store, told, stop);
            _lost = 0;
            if (resolved.Taken || read.Taken || (backlog > 0 && Resolve(store, origins, told).Taken))
            {
                continue;
            }

            WorkQueueStatus left = store.QueueStatus();
            if (untilEmpty && left.Waiting + left.Read == 0)
            {
                return;
            }

            await PauseAsync(left.Waiting + left.Read == 0 ? s_idle : s_turn, stop);
        }
    }

    private WorkPiece Read(RecordStore store, Action<bool, WorkPiece> told, CancellationToken stop)
    {
        WorkPiece piece = store.ReadSome(ReadBatch, reader.Name, d => StatementsOf(d, stop), name, clock, stop);
        told(true, piece);
        return piece;
    }

    private WorkPiece Resolve(RecordStore store, TraceOrigins origins, Action<bool, WorkPiece> told)
    {
        long began = clock.GetTimestamp();
        using Activity? span = Measures.Spans.StartActivity("resolve");
        WorkPiece piece = store.ResolveSome(ResolveBatch, now(), name, clock);
        if (piece.Taken)
        {
            origins.CatchUp();
            span?.SetTag("inforce.documents", piece.Documents);
            Measures.Filed(piece.Documents, clock.GetElapsedTime(began));
        }
        else
        {
            // Another worker is at it: no span of its own.
            span?.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }

        told(false, piece);
        return piece;
    }

    private ImmutableArray<Statement> StatementsOf(Document document, CancellationToken stop)
    {
        using var tooLong = new CancellationTokenSource(s_longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(tooLong.Token, stop);
        try
        {
            return reader.Reader.Read(document, either.Token).Statements;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new TimeoutException($"reading took longer than {s_longest.TotalSeconds:0} seconds");
        }
    }

    /// <summary>The server went away, restarted or ended the session; a fault of ours in its language is none of these.</summary>
    private static bool IsAway(Exception e) => e switch
    {
        EnvironmentFaultException => true,
        DbException { SqlState: null } => true,
        DbException { SqlState: { } state } => state is "25P03" || state[..2] is "57" or "08" or "40" or "53",
        _ => false,
    };

    private async Task PauseAsync(TimeSpan pause, CancellationToken stop)
    {
        try
        {
            await Task.Delay(pause, clock, stop);
        }
        catch (OperationCanceledException)
        {
            // Asked to stop: the caller's loop sees it.
        }
    }
}
