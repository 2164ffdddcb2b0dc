namespace InForce.Record.Laws;

/// <summary>What the record asks of treaty law, at one known time. Silence is an answer: null and empty mean "cannot say".</summary>
public interface ITreatyLaw
{
    /// <summary>Acts of one state on one treaty that the registry holds, oldest first.</summary>
    IReadOnlyList<TreatyAct> Acts(string treaty, string state);

    /// <summary>Where the state stands on that day.</summary>
    TreatyPosition PositionOn(string treaty, string state, DateOnly day);

    /// <summary>Weapon classes the treaty is about (<c>APM</c>); empty when the registry does not say.</summary>
    IReadOnlyList<string> WeaponsOf(string treaty);

    /// <summary>Months from receipt of the notice to the effect of a withdrawal, with the article; null when the treaty has no such clause.</summary>
    (int Months, string Article)? WithdrawalPeriod(string treaty);
}

/// <summary>One act of the registry.</summary>
/// <param name="Action">For instance <c>withdrawal</c>, <c>ratification</c>, <c>accession</c>, <c>signature</c>.</param>
/// <param name="On">The day at the depositary.</param>
/// <param name="EffectiveOn">The day it takes effect; null when it has none or none can be computed.</param>
public readonly record struct TreatyAct(string Action, DateOnly On, DateOnly? EffectiveOn, string Source);

/// <summary>Where a state stands, as far as the record needs it.</summary>
public enum TreatyPosition
{
    /// <summary>The registry cannot say: absence of an act proves nothing.</summary>
    Unknown,
    NeverBound,
    Consented,
    Party,
    Leaving,
    Withdrawn,
}

/// <summary>A law that is silent on everything.</summary>
public sealed class NoLaw : ITreatyLaw
{
    public static NoLaw Instance { get; } = new();

    public IReadOnlyList<TreatyAct> Acts(string treaty, string state) => [];
    public TreatyPosition PositionOn(string treaty, string state, DateOnly day) => TreatyPosition.Unknown;
    public IReadOnlyList<string> WeaponsOf(string treaty) => [];
    public (int Months, string Article)? WithdrawalPeriod(string treaty) => null;
}
