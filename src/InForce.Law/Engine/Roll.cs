using System.Collections.Immutable;

namespace InForce.Law.Engine;

/// <summary>All states by their standing towards one treaty on one day.</summary>
/// <param name="Parties">In force for them on that day, leaving ones included; codes in ordinal order.</param>
/// <param name="Unknown">Cannot be said; absence proves nothing for them.</param>
public sealed record Roll(
    string Treaty,
    DateOnly On,
    DateOnly KnownOn,
    ImmutableArray<string> Parties,
    ImmutableArray<string> Leaving,
    ImmutableArray<string> Consented,
    ImmutableArray<string> Signatories,
    ImmutableArray<string> Withdrawn,
    ImmutableArray<string> Unknown,
    DateOnly? CoveredThrough)
{
    public int Count => Parties.Length;

    /// <exception cref="ArgumentException">There is no such treaty.</exception>
    public static Roll Of(LawEngine engine, string treaty, DateOnly on, DateOnly knownOn)
    {
        var byKind = new SortedDictionary<StandingKind, ImmutableArray<string>.Builder>();
        foreach (StandingKind kind in Enum.GetValues<StandingKind>())
        {
            byKind[kind] = ImmutableArray.CreateBuilder<string>();
        }

        foreach (string state in engine.States(treaty, all: true))
        {
            StandingKind kind = engine.HistoryOf(state, treaty, knownOn).KindOn(on);
            byKind[kind].Add(state);
            if (kind is StandingKind.Leaving)
            {
                byKind[StandingKind.Party].Add(state);
            }
        }

        return new Roll(
            treaty, on, knownOn, byKind[StandingKind.Party].ToImmutable(), byKind[StandingKind.Leaving].ToImmutable(), byKind[StandingKind.Consented].ToImmutable(),
            byKind[StandingKind.Signatory].ToImmutable(), byKind[StandingKind.Withdrawn].ToImmutable(), byKind[StandingKind.Undetermined].ToImmutable(),
            engine.Registry.Coverage(treaty).CompleteThrough);
    }
}
