using System.Collections.Immutable;
using InForce.Law.Acts;

namespace InForce.Law.Engine;

/// <summary>One standing on <c>[From, Until)</c>, with the rules and facts that give it.</summary>
/// <param name="From"><see cref="DateOnly.MinValue"/> where it has no beginning we know.</param>
/// <param name="Until"><see cref="DateOnly.MaxValue"/> where no end is known.</param>
public sealed record Segment(DateOnly From, DateOnly Until, StandingKind Kind, ImmutableArray<Reason> Because, ImmutableArray<string> Caveats);

/// <summary>A withdrawal as the clauses read it.</summary>
/// <param name="NoticeOn">Null when no source gives the day.</param>
/// <param name="EffectiveOn">Null when it cannot be said.</param>
/// <param name="RevokedOn">The notice was taken back on this day, before effect.</param>
public sealed record Departure(DateOnly? NoticeOn, DateOnly? EffectiveOn, DateOnly? RevokedOn, ToldAct? Act, ImmutableArray<Reason> Because);

/// <summary>All standings of one state towards one treaty, as known on one day. Segments touch and cover every day.</summary>
public sealed class History
{
    internal History(
        string state, string treaty, DateOnly knownOn, ImmutableArray<Segment> segments, ImmutableArray<ToldAct> acts,
        ImmutableArray<Departure> departures, ImmutableArray<string> caveats, ContestedCase? contested)
    {
        (State, Treaty, KnownOn, Segments, Acts, Departures, Caveats, Contested) = (state, treaty, knownOn, segments, acts, departures, caveats, contested);
    }

    public string State { get; }
    public string Treaty { get; }

    /// <summary>Acts first known after this day are left out.</summary>
    public DateOnly KnownOn { get; }

    public ImmutableArray<Segment> Segments { get; }
    public ImmutableArray<ToldAct> Acts { get; }
    public ImmutableArray<Departure> Departures { get; }

    /// <summary>What holds for every day.</summary>
    public ImmutableArray<string> Caveats { get; }

    public ContestedCase? Contested { get; }

    public Segment On(DateOnly day)
    {
        int low = 0;
        int high = Segments.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = Segments[middle].From <= day ? (middle, high) : (low, middle - 1);
        }

        return Segments[low];
    }

    /// <summary>The standing alone, with the headline of a contested case applied. Allocates nothing.</summary>
    public StandingKind KindOn(DateOnly day) =>
        Contested is { Headline: { } headline } contested && contested.From <= day ? headline : On(day).Kind;
}
