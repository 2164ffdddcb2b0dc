using System.Collections.Immutable;
using InForce.App.Record;
using InForce.App.Record.Review;

namespace InForce.App.Desk;

/// <summary>
/// Queues as reviewers work through them. A queue is told anew when what it is told from is; a reviewer's own judgement only takes its item out, so
/// that the next one is there at once however large the record is.
/// </summary>
/// <remarks>Safe for many threads.</remarks>
internal sealed class ReviewQueue
{
    private const int Kept = 32;

    /// <summary>Judgements remembered: far more than are given between two tellings.</summary>
    private const int Remembered = 5_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string About, string? Reviewer), (ReviewItems From, List<QueueItem> Queue)> _queues = [];
    private readonly List<Settlement> _settled = [];

    /// <summary>Names an item in addresses.</summary>
    public static string KeyOf(QueueItem item) => $"{item.Why}:{string.Join('|', item.Statements)}";

    /// <param name="look">Sees the queue while nobody changes it.</param>
    public T Of<T>(RecordQuestions questions, ReviewItems items, RecordSubject? about, string? reviewer, DateTimeOffset knownAt, Func<IReadOnlyList<QueueItem>, T> look)
    {
        lock (_gate)
        {
            return look(Told(questions, items, about, reviewer, knownAt));
        }
    }

    private List<QueueItem> Told(RecordQuestions questions, ReviewItems items, RecordSubject? about, string? reviewer, DateTimeOffset knownAt)
    {
        (string, string?) key = (about?.Key ?? string.Empty, reviewer);
        if (_queues.TryGetValue(key, out (ReviewItems From, List<QueueItem> Queue) known) && ReferenceEquals(known.From, items))
        {
            return known.Queue;
        }

        if (_queues.Count >= Kept)
        {
            _queues.Clear();
        }

        List<QueueItem> queue = [.. WaitingForReview.Among(items.All, questions, about, knownAt, reviewer)];
        HashSet<string> settled = [.. _settled.Where(s => s.Reviewer == reviewer && s.Entry > items.Through && s.At <= knownAt).Select(s => s.Statements)];
        queue.RemoveAll(i => settled.Contains(string.Join('|', i.Statements)));
        _queues[key] = (items, queue);
        return queue;
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
            foreach (List<QueueItem> queue in _queues.Where(q => q.Key.Reviewer == reviewer).Select(q => q.Value.Queue))
            {
                int place = queue.FindIndex(i => i.Statements.SequenceEqual(statements));
                if (place >= 0)
                {
                    queue.RemoveAt(place);
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
        }
    }

    private sealed record Settlement(string Judgement, string Statements, string Reviewer, long Entry, DateTimeOffset At);
}
