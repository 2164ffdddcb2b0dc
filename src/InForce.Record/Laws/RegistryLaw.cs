using InForce.Core.Data;
using InForce.Law;
using InForce.Law.Clauses;
using InForce.Law.Engine;
using InForce.Law.Rules;

namespace InForce.Record.Laws;

/// <summary>The Law room, asked at one known time.</summary>
public sealed class RegistryLaw(LawEngine engine, DateTimeOffset knownAt) : ITreatyLaw
{
    private static readonly Lazy<Dictionary<string, string[]>> s_weapons = new(() =>
        Tsv.Embedded(typeof(RegistryLaw).Assembly, "data/record/treaty-weapons.tsv").Rows
            .ToDictionary(r => r["treaty"], r => r.List("weapons"), StringComparer.Ordinal));

    private readonly DateOnly _knownOn = DateOnly.FromDateTime(knownAt.UtcDateTime);

    public IReadOnlyList<TreatyAct> Acts(string treaty, string state)
    {
        if (!engine.Registry.Has(treaty))
        {
            return [];
        }

        StandingAnswer answer = engine.StandingOn(state, treaty, _knownOn, _knownOn);
        return [.. answer.Acts.Where(a => a.On is not null).Select(a => new TreatyAct(a.Action, a.On!.Value, a.EffectiveOn, a.Source))];
    }

    public TreatyPosition PositionOn(string treaty, string state, DateOnly day)
    {
        if (!engine.Registry.Has(treaty))
        {
            return TreatyPosition.Unknown;
        }

        StandingAnswer answer = engine.StandingOn(state, treaty, day, _knownOn);
        TreatyPosition position = answer.Readings.IsEmpty ? PositionOf(answer.Standing) : TreatyPosition.Unknown;

        // After the last day on which the registry holds every act, a party may have given notice without its knowing.
        return position is TreatyPosition.Party && day > answer.CoveredThrough ? TreatyPosition.Unknown : position;
    }

    public IReadOnlyList<string> WeaponsOf(string treaty) => s_weapons.Value.TryGetValue(treaty, out string[]? classes) ? classes : [];

    public (int Months, string Article)? WithdrawalPeriod(string treaty)
    {
        WithdrawalClause? clause = engine.Registry.Has(treaty) ? engine.Registry.Treaty(treaty).Withdrawal : null;
        return clause?.Effect.Rule is DateRule.Shift { From: DateRule.OnAct, Count: var count, Unit: var unit }
            ? unit switch
            {
                CalendarUnit.Months => (count, clause.Effect.Article),
                CalendarUnit.Years => (count * 12, clause.Effect.Article),
                _ => null,
            }
            : null;
    }

    private static TreatyPosition PositionOf(StandingKind kind) => kind switch
    {
        StandingKind.NotBound or StandingKind.Signatory => TreatyPosition.NeverBound,
        StandingKind.Consented => TreatyPosition.Consented,
        StandingKind.Party => TreatyPosition.Party,
        StandingKind.Leaving => TreatyPosition.Leaving,
        StandingKind.Withdrawn => TreatyPosition.Withdrawn,
        _ => TreatyPosition.Unknown,
    };
}
