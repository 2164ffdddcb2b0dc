using System.Collections.Immutable;
using InForce.App.Record;
using InForce.App.Record.Review;

namespace InForce.App.Desk;

/// <summary>
/// Queues as reviewers work through them. A queue is told anew when somebody else changed the record; a reviewer's own judgement only takes
/// its item out, so that the next one is there at once however large the record is.
/// </summary>
internal sealed class ReviewQueue(RecordQuestions questions)
{
    private const int Kept = 16;
    private readonly Dictionary<(string About, string? Reviewer), List<QueueItem>> _queues = [];
    private readonly Dictionary<string, (List<QueueItem> Queue, int Place, QueueItem Item)> _taken = new(StringComparer.Ordinal);
    private long _revision = -1;

    /// <summary>Names an item in addresses.</summary>
    public static string KeyOf(QueueItem item) => $"{item.Why}:{string.Join('|', item.Statements)}";

    public IReadOnlyList<QueueItem> Of(RecordSubject? about, string? reviewer, DateTimeOffset knownAt)
    {
        if (questions.Revision != _revision || _queues.Count >= Kept)
        {
            Forget();
        }

        (string, string?) key = (about?.Key ?? string.Empty, reviewer);
        if (!_queues.TryGetValue(key, out List<QueueItem>? queue))
        {
            _queues[key] = queue = [.. WaitingForReview.Of(questions, about, knownAt, reviewer)];
        }

        return queue;
    }

    /// <summary>Takes what a judgement settled out of the reviewer's queues.</summary>
    public void Settled(string judgement, ImmutableArray<string> statements, string reviewer)
    {
        foreach (List<QueueItem> queue in _queues.Where(q => q.Key.Reviewer == reviewer).Select(q => q.Value))
        {
            int place = queue.FindIndex(i => i.Statements.SequenceEqual(statements));
            if (place >= 0)
            {
                _taken[judgement] = (queue, place, queue[place]);
                queue.RemoveAt(place);
            }
        }

        _revision = questions.Revision;
    }

    /// <summary>Puts back what a judgement had settled; where that is not remembered, queues are told anew.</summary>
    public void Reopened(string judgement)
    {
        if (!_taken.Remove(judgement, out (List<QueueItem> Queue, int Place, QueueItem Item) taken))
        {
            Forget();
            return;
        }

        taken.Queue.Insert(Math.Min(taken.Place, taken.Queue.Count), taken.Item);
        _revision = questions.Revision;
    }

    private void Forget()
    {
        _queues.Clear();
        _taken.Clear();
        _revision = questions.Revision;
    }
}
