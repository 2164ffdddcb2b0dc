using InForce.App.Law;
using InForce.Record;

namespace InForce.App.Record;

/// <summary>The whole record told together, as of one state of it.</summary>
public sealed class WholeTelling
{
    private long _through;

    /// <param name="at">At or after the last change of that state.</param>
    /// <param name="former">The telling before; null for none.</param>
    internal WholeTelling(LawDesk law, MomentStamp of, DateTimeOffset at, Chronicle chronicle, WholeTelling? former)
    {
        (Law, Of, At, Chronicle, _through) = (law, of, at, chronicle, at.UtcTicks);
        Answers = new AnswerBook(former is not null && ReferenceEquals(former.Law, law) ? former.Answers : null, of.LookedAt);
    }

    public LawDesk Law { get; }

    /// <summary>The state.</summary>
    public MomentStamp Of { get; }

    /// <summary>The instant it is told as of.</summary>
    public DateTimeOffset At { get; }

    public Chronicle Chronicle { get; }

    internal AnswerBook Answers { get; }

    /// <summary>It was told as the present one at an instant: whoever asks for that one again is told the same, whatever has come in since.</summary>
    internal void Serve(DateTimeOffset at)
    {
        for (long through = Interlocked.Read(ref _through); through < at.UtcTicks && Interlocked.CompareExchange(ref _through, at.UtcTicks, through) != through;)
        {
            through = Interlocked.Read(ref _through);
        }
    }

    /// <summary>It is the state of the record at that instant.</summary>
    internal bool IsOf(DateTimeOffset at) => at >= At && at.UtcTicks <= Interlocked.Read(ref _through);
}
