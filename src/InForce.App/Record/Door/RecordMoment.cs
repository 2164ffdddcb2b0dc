using InForce.App.Law;

namespace InForce.App.Record;

/// <summary>One state of a record that a host answers from: nothing that comes into the record changes what is said of it.</summary>
public sealed class RecordMoment
{
    /// <param name="former">The state before; null for none.</param>
    internal RecordMoment(LawDesk law, MomentStamp stamp, RecordMoment? former)
    {
        (Law, Stamp) = (law, stamp);
        Answers = new AnswerBook(former is not null && ReferenceEquals(former.Law, law) ? former.Answers : null, stamp.LookedAt);
    }

    public LawDesk Law { get; }

    public MomentStamp Stamp { get; }

    /// <inheritdoc cref="MomentStamp.Revision"/>
    public long Revision => Stamp.Revision;

    internal AnswerBook Answers { get; }
}

/// <summary>Names a state of a record without holding anything told of it.</summary>
/// <param name="revision">The last entry of the log that it holds for certain.</param>
/// <param name="lastChangeAt">Instant of the last change by then.</param>
public sealed class MomentStamp(long revision, DateTimeOffset lastChangeAt)
{
    public long Revision => revision;

    public DateTimeOffset LastChangeAt => lastChangeAt;

    /// <summary>When the host last found it to be the latest state; of one that never was, since it is not traced any further who took it from whom, when it was made ready. By the true time.</summary>
    public DateTimeOffset LookedAt { get; internal set; }
}
