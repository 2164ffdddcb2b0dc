using System.Collections.Immutable;
using InForce.Law.Engine;

namespace InForce.Law.Effects;

/// <summary>What would an act deposited on a day do?</summary>
/// <param name="Action">A kind of act that moves the law, such as <c>withdrawal</c> or <c>accession</c>.</param>
/// <param name="State">ISO3; null asks for any state.</param>
/// <param name="NamedDay">A later day of effect named in the notice.</param>
/// <param name="Conflict">An armed conflict of the state, as the asker states it; null when none is stated.</param>
public sealed record EffectQuestion(string Treaty, string Action, DateOnly DepositedOn, string? State, DateOnly? NamedDay, ArmedConflict? Conflict);

public enum EffectOutcome
{
    Date,

    /// <summary>Not before a day; the day itself depends on something that has not ended.</summary>
    NotBefore,

    Undetermined,
}

/// <param name="EffectiveOn">First day of the effect; null unless the outcome is a date.</param>
/// <param name="NotBefore">The day the effect cannot precede.</param>
/// <param name="Missing">Facts that would settle it.</param>
/// <param name="Notify">Who has to be told, for a withdrawal.</param>
public sealed record EffectAnswer(
    EffectQuestion Question,
    EffectOutcome Outcome,
    DateOnly? EffectiveOn,
    DateOnly? NotBefore,
    ImmutableArray<string> Missing,
    ImmutableArray<string> Notify,
    ImmutableArray<Reason> Because,
    ImmutableArray<string> Caveats);
