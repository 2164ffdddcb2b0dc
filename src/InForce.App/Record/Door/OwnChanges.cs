using System.Collections.Immutable;

namespace InForce.App.Record;

/// <summary>Something a person decided through this host.</summary>
/// <param name="Entry">Of the log.</param>
/// <param name="Touched">As <see cref="RecordQuestions.Noting"/> names it.</param>
internal sealed record OwnChange(long Entry, DateTimeOffset At, IReadOnlySet<string> Touched);

/// <summary>What people decided through this host and the states that answers are of may lack: so that they see at once what they did. Safe for many threads.</summary>
internal sealed class OwnChanges
{
    private ImmutableArray<OwnChange> _changes = [];

    /// <param name="told">Entries up to here are in all that is told, answers of states before included.</param>
    public void Add(OwnChange change, long told) => ImmutableInterlocked.Update(ref _changes, changes => [.. changes.Where(c => c.Entry > told), change]);

    /// <summary>The latest change known at an instant that an answer lacks and that touches what it was made of; null for none.</summary>
    /// <param name="knownAt">Null for the present.</param>
    public OwnChange? Since(KeptAnswer answer, DateTimeOffset? knownAt) =>
        _changes.LastOrDefault(c => c.Entry > answer.Through && !(c.At > knownAt) && c.Touched.Overlaps(answer.Read));

    /// <summary>How many entries after one and up to another are of these.</summary>
    public long Between(long after, long upTo) => _changes.Count(c => c.Entry > after && c.Entry <= upTo);
}
