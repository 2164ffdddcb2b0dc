using InForce.App.Law;

namespace InForce.App.Record;

/// <summary>Which instant the answers of a host are as of: settled once, after the look at the record, for all that one answer is made of.</summary>
internal sealed class HostInstants(OverlaidLaw law, TimeProvider clock)
{
    /// <summary>A state that was looked at so lately needs no word on how old it is.</summary>
    private static readonly TimeSpan s_lately = TimeSpan.FromSeconds(5);

    /// <summary>So far the clocks of other machines that write may be ahead: what they wrote is known now. What is later than that is known to a host only when its own clock says so.</summary>
    private static readonly TimeSpan s_ahead = TimeSpan.FromMinutes(5);

    /// <summary>Of when a state is, where an answer as of an instant may lack something of it for that; null where it is the present, or nearly.</summary>
    /// <param name="knownAt">Null for the present.</param>
    public DateTimeOffset? AsOf(MomentStamp of, DateTimeOffset? knownAt) => clock.GetUtcNow() - of.LookedAt > s_lately && !(knownAt <= of.LookedAt) ? of.LookedAt : null;

    /// <summary>The instant asked for; the host's present where none is, never before the last change of the state.</summary>
    /// <param name="lastChangeAt">Of the state that is asked.</param>
    public DateTimeOffset Asked(DateTimeOffset? knownAt, DateTimeOffset lastChangeAt)
    {
        DateTimeOffset at = knownAt ?? law.Now;
        return knownAt is null && lastChangeAt > at && lastChangeAt - at < s_ahead ? lastChangeAt : at;
    }

    public KnownInstant Of(MomentStamp of, DateTimeOffset? knownAt)
    {
        DateTimeOffset asked = Asked(knownAt, of.LastChangeAt);
        return Told(of, KnownInstant.Earliest(asked, of.LastChangeAt), asked, knownAt);
    }

    /// <summary>What an answer says of itself that was told of a state.</summary>
    /// <param name="read">The instant it was read as of.</param>
    public KnownInstant Told(MomentStamp of, DateTimeOffset read, DateTimeOffset asked, DateTimeOffset? knownAt) => new(read, AsOf(of, knownAt) is null ? asked : read);

    /// <summary>Whether an instant is the host's present: what is told of it serves all who ask about "now".</summary>
    /// <param name="read">As <see cref="Of"/> settles it.</param>
    public bool IsPresent(MomentStamp of, DateTimeOffset read) => read >= of.LastChangeAt && DayOf(read) == DayOf(Asked(null, of.LastChangeAt));

    /// <summary>Names a question with the instant: for the present with the day alone, so that the answer of the state before can serve.</summary>
    public object KeyOf(object question, MomentStamp of, DateTimeOffset read) => IsPresent(of, read) ? (question, DayOf(read)) : (question, read);

    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);
}
