using System.Collections.Immutable;
using InForce.App.Record;
using InForce.App.Record.Review;

namespace InForce.App.Desk;

/// <summary>
/// Queues as reviewers work through them. A queue is told anew when what it is told from is; a reviewer's own judgement only takes its item out, so
/// that the next one is there at once however large the record is.
/// </summary>
/// <remarks>Safe for many threads: nobody who judges waits for a queue that is being told.</remarks>
internal sealed class ReviewQueue
{
    private const int Kept = 32;

    /// <summary>Judgements remembered: far more than are given between two tellings.</summary>
    private const int Remembered = 5_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string About, string? Reviewer), (ReviewItems From, ImmutableArray<QueueItem> Queue)> _queues = [];
    private readonly List<Settlement> _settled = [];
    private long _reopened;

    /// <summary>Names an item in addresses.</summary>
    public static string KeyOf(QueueItem item) => $"{item.Why}:{string.Join('|', item.Statements)}";

    public ImmutableArray<QueueItem> Of(RecordQuestions questions, ReviewItems items, RecordSubject? about, string? reviewer, DateTimeOffset knownAt)
    {
        (string, string?) key = (about?.Key ?? string.Empty, reviewer);
        long reopened;
        lock (_gate)
        {
            if (_queues.TryGetValue(key, out (ReviewItems From, ImmutableArray<QueueItem> Queue) known) && ReferenceEquals(known.From, items))
            {
                return known.Queue;
            }

            reopened = _reopened;
        }

        ImmutableArray<QueueItem> told = WaitingForReview.Among(items.All, questions, about, knownAt, reviewer);
        lock (_gate)
        {
            HashSet<string> settled = [.. _settled.Where(s => s.Reviewer == reviewer && s.Entry > items.Through && s.At <= knownAt).Select(s => s.Statements)];
            ImmutableArray<QueueItem> queue = settled.Count == 0 ? told : told.RemoveAll(i => settled.Contains(string.Join('|', i.Statements)));
            if (reopened == _reopened)
            {
                Keep(key, items, queue);
            }

            return queue;
        }
    }

    /// <summary>Takes what a judgement settled out of the reviewer's queues.</summary>
    /// <param name="entry">The last entry of the log by now.</param>
    public void Settled(string judgement, ImmutableArray<string> statements, string reviewer, long entry, DateTimeOffset at)
    {
        lock (_gate)
        {
            if (_settled.Count >= Remembered)
            {
                _settled.RemoveRange(0, Remembered / 2);
            }

            _settled.Add(new Settlement(judgement, string.Join('|', statements), reviewer, entry, at));
            foreach ((var key, (ReviewItems from, ImmutableArray<QueueItem> queue)) in _queues.Where(q => q.Key.Reviewer == reviewer).ToArray())
            {
                if (queue.FirstOrDefault(i => i.Statements.SequenceEqual(statements)) is { } item)
                {
                    _queues[key] = (from, queue.Remove(item, ReferenceEqualityComparer.Instance));
                }
            }
        }
    }

    /// <summary>What a judgement had settled waits again, at its place.</summary>
    public void Reopened(string judgement)
    {
        lock (_gate)
        {
            _settled.RemoveAll(s => s.Judgement == judgement);
            _queues.Clear();
            _reopened++;
        }
    }

    /// <summary>With it go those of other reviewers that were told from what was told before: they would hold all of that.</summary>
    private void Keep((string About, string? Reviewer) key, ReviewItems items, ImmutableArray<QueueItem> queue)
    {
        foreach ((string, string?) former in _queues.Where(q => q.Key.About == key.About && !ReferenceEquals(q.Value.From, items)).Select(q => q.Key).ToArray())
        {
            _queues.Remove(former);
        }

        if (_queues.Count >= Kept)
        {
            _queues.Clear();
        }

        _queues[key] = (items, queue);
    }

    private sealed record Settlement(string Judgement, string Statements, string Reviewer, long Entry, DateTimeOffset At);
}
