using InForce.Core.Time;
using InForce.Record.Claims;
using InForce.Record.Laws;

namespace InForce.Record.Disagreements;

/// <summary>
/// A reader may put an act to the wrong one of two treaties that a text speaks of: what is wrong of the one and right of the other is no conflict.
/// Statements made by hand are taken at their word.
/// </summary>
internal sealed class MisplacedTreaty(Evidence evidence)
{
    private readonly ILookup<string, string> _treaties = evidence.Claims.Where(c => c.Treaty is not null)
        .Select(c => (c.Doc, Treaty: c.Treaty!)).Distinct().ToLookup(p => p.Doc, p => p.Treaty, StringComparer.Ordinal);

    /// <summary>
    /// The registry has the act, or the standing, at another treaty that the same document speaks of; or has an act of that day and month at this
    /// one, in another year than the reader worked out.
    /// </summary>
    public bool FitsAnother(Claim claim) => claim is { Treaty: { } own, Statement.Confidence: not null }
        && (_treaties[claim.Doc].Any(treaty => treaty != own && claim.States.Any(state => Fits(claim, treaty, state)))
            || claim.States.Any(state => evidence.Law.Acts(own, state).Any(act => IsYearsOff(claim, act.On) || (act.EffectiveOn is { } day && IsYearsOff(claim, day)))));

    private static bool IsYearsOff(Claim claim, DateOnly day) => NamedDay.MayBe(claim, day) && claim.When!.Earliest != day;

    private bool Fits(Claim claim, string treaty, string state) => claim.Statement.Kind switch
    {
        "treaty_effect" => evidence.Law.Acts(treaty, state).Any(act => act.EffectiveOn is { } day && IsOn(claim, day)),
        "instrument_notified" => evidence.Law.Acts(treaty, state).Any(act => IsOn(claim, act.On)),
        "status_assertion" when claim.PublishedOn is { } day => (StatusConflicts.Of(claim), evidence.Law.PositionOn(treaty, state, day)) is
            (AssertedStatus.Party, TreatyPosition.Party or TreatyPosition.Leaving) or (AssertedStatus.Outside, TreatyPosition.NeverBound) or (AssertedStatus.Left, TreatyPosition.Withdrawn),
        _ => false,
    };

    private static bool IsOn(Claim claim, DateOnly day) => claim.When is { } when && (Edtf.Compatible(when, Edtf.Day(day)) || NamedDay.MayBe(claim, day));
}
