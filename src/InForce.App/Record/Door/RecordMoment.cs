using InForce.App.Law;

namespace InForce.App.Record;

/// <summary>One state of a record that a host answers from: nothing that comes into the record changes what is said of it.</summary>
public sealed class RecordMoment
{
    /// <param name="former">The state before; null for none.</param>
    internal RecordMoment(LawDesk law, long revision, DateTimeOffset lastChangeAt, RecordMoment? former, DateTimeOffset now)
    {
        (Law, LastChangeAt, Stamp) = (law, lastChangeAt, new MomentStamp(revision) { LookedAt = now });
        Answers = new AnswerBook(former is not null && ReferenceEquals(former.Law, law) ? former.Answers : null, now);
    }

    public LawDesk Law { get; }

    /// <summary>The last entry of the log that it holds for certain.</summary>
    public long Revision => Stamp.Revision;

    /// <summary>Instant of the last change by then.</summary>
    public DateTimeOffset LastChangeAt { get; }

    public MomentStamp Stamp { get; }

    internal AnswerBook Answers { get; }

    /// <summary>The earliest instant with the same answer: nothing changed in the record after its last entry, and the law goes by days.</summary>
    public DateTimeOffset Settled(DateTimeOffset knownAt)
    {
        var dayBegan = new DateTimeOffset(knownAt.UtcDateTime.Date, TimeSpan.Zero);
        DateTimeOffset settled = LastChangeAt > dayBegan ? LastChangeAt : dayBegan;
        return settled < knownAt ? settled : knownAt;
    }
}

/// <summary>Names a state of a record without holding anything told of it.</summary>
/// <param name="revision">The last entry of the log that it holds for certain.</param>
public sealed class MomentStamp(long revision)
{
    public long Revision => revision;

    /// <summary>When the host last made sure that it is the latest state, by the true time.</summary>
    public DateTimeOffset LookedAt { get; internal set; }
}
