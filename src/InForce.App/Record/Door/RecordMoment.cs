using System.Collections.Concurrent;
using InForce.App.Law;

namespace InForce.App.Record;

/// <summary>One state of a record that a host answers from: nothing that comes into the record changes what is said of it.</summary>
/// <param name="Revision">The last entry of the log that it holds for certain.</param>
/// <param name="LastChangeAt">Instant of the last change by then.</param>
public sealed record RecordMoment(LawDesk Law, long Revision, DateTimeOffset LastChangeAt)
{
    /// <summary>When the host last made sure that it is the latest state.</summary>
    public DateTimeOffset LookedAt { get; set; }

    /// <summary>Answers of this state, for all who ask the same: worked out for the first.</summary>
    internal ConcurrentDictionary<(object Question, DateTimeOffset At), KeptAnswer> Answers { get; } = [];

    /// <summary>The earliest instant with the same answer: nothing changed in the record after its last entry, and the law goes by days.</summary>
    public DateTimeOffset Settled(DateTimeOffset knownAt)
    {
        var dayBegan = new DateTimeOffset(knownAt.UtcDateTime.Date, TimeSpan.Zero);
        DateTimeOffset settled = LastChangeAt > dayBegan ? LastChangeAt : dayBegan;
        return settled < knownAt ? settled : knownAt;
    }
}

/// <summary>An answer with what it was made of.</summary>
/// <param name="Read">As <see cref="RecordQuestions.Noting"/> names it.</param>
/// <param name="Through">The last entry of the log that it holds.</param>
internal sealed record KeptAnswer(object? Value, IReadOnlySet<string> Read, long Through);
