using InForce.Record;

namespace InForce.App.Record;

/// <summary>The whole record told together, as of one state of it.</summary>
public sealed class WholeTelling : IFinding
{
    /// <param name="former">The telling before; null for none.</param>
    internal WholeTelling(RecordMoment moment, DateTimeOffset at, Chronicle chronicle, WholeTelling? former)
    {
        (Moment, At, Chronicle) = (moment, at, chronicle);
        Answers = new AnswerBook(former is not null && ReferenceEquals(former.Moment.Law, moment.Law) ? former.Answers : null, moment.Stamp.LookedAt);
    }

    public RecordMoment Moment { get; }

    /// <summary>The instant it is told as of.</summary>
    public DateTimeOffset At { get; }

    public Chronicle Chronicle { get; }

    internal AnswerBook Answers { get; }
}
