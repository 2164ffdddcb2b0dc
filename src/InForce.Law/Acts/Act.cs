namespace InForce.Law.Acts;

/// <summary>What an act does in law. The kind decides, never the tier of the source that tells of it.</summary>
public enum ActEffect
{
    /// <summary>Authenticates or intends; does not bind.</summary>
    Signature,

    /// <summary>Consent to be bound.</summary>
    Consent,

    /// <summary>A source that gives only the day of entry into force for the state.</summary>
    EntryOnly,

    /// <summary>Notice of withdrawal or denunciation.</summary>
    Withdrawal,

    /// <summary>A notice taken back before it took effect.</summary>
    NoticeRevoked,

    /// <summary>A consent taken back before it bound.</summary>
    ConsentRevoked,

    /// <summary>Loss of a membership on which the treaty depends.</summary>
    Cessation,

    Provisional,
    ProvisionalEnding,

    /// <summary>Said, not done: moves nothing, and is told as a caveat.</summary>
    SaidOnly,
}

/// <summary>Kinds of acts as files spell them.</summary>
public static class ActKinds
{
    private static readonly string[] s_all =
    [
        "acceptance", "accession", "approval", "cessation-of-membership", "consent-to-be-bound", "definitive-signature", "denunciation",
        "entry-into-force-only", "formal-confirmation", "intention-to-withdraw", "notification-ending-provisional-application",
        "notification-of-suspension", "provisional-application", "ratification", "revocation-of-ratification", "signature", "succession",
        "succession-to-signature", "withdrawal", "withdrawal-announced", "withdrawal-not-accepted", "withdrawal-of-accession",
        "withdrawal-revoked", "withdrawal-suspended",
    ];

    /// <summary>Every kind a file may name, in ordinal order.</summary>
    public static IReadOnlyList<string> All => s_all;

    /// <summary>False for a kind nobody declared: then nothing may be computed from the act.</summary>
    public static bool TryGet(string action, out ActEffect effect)
    {
        // A switch, not a table: a quick answer pays for no dictionary.
        ActEffect? found = action switch
        {
            "signature" or "succession-to-signature" => ActEffect.Signature,
            "ratification" or "acceptance" or "approval" or "accession" or "succession" or "formal-confirmation" or "definitive-signature" or "consent-to-be-bound" => ActEffect.Consent,
            "entry-into-force-only" => ActEffect.EntryOnly,
            "withdrawal" or "denunciation" => ActEffect.Withdrawal,
            "withdrawal-revoked" or "withdrawal-suspended" => ActEffect.NoticeRevoked,
            "revocation-of-ratification" or "withdrawal-of-accession" => ActEffect.ConsentRevoked,
            "cessation-of-membership" => ActEffect.Cessation,
            "provisional-application" => ActEffect.Provisional,
            "notification-ending-provisional-application" => ActEffect.ProvisionalEnding,
            "notification-of-suspension" or "withdrawal-announced" or "withdrawal-not-accepted" or "intention-to-withdraw" => ActEffect.SaidOnly,
            _ => null,
        };
        effect = found ?? ActEffect.SaidOnly;
        return found is not null;
    }
}

/// <summary>How near a source is to the depositary.</summary>
public enum SourceTier
{
    Official,
    Compiled,
    PressOrSecondary,
    Memory,
}

/// <summary>One line of one source about one act of one state.</summary>
/// <param name="State">ISO 3166-1 alpha-3, or the code of a former state or of the European Union.</param>
/// <param name="On">Day at the depositary; null when no source gave it.</param>
/// <param name="EffectiveOn">Effect as the source prints it; never computed.</param>
/// <param name="Retrieved">The source's own date, or the day it was read, in the source's words.</param>
/// <param name="KnownOn">First day on which the act was known; null when that is <paramref name="On"/>.</param>
/// <param name="Notification">The depositary's notification number, where known.</param>
public sealed record Act(
    string Treaty,
    string State,
    string Action,
    DateOnly? On,
    DateOnly? EffectiveOn,
    SourceTier Tier,
    string Source,
    string Retrieved,
    DateOnly? KnownOn,
    string? Notification)
{
    public ActEffect Effect => ActKinds.TryGet(Action, out ActEffect effect) ? effect : ActEffect.SaidOnly;

    /// <summary>The first day on which anyone could know of the act.</summary>
    public DateOnly FirstKnownOn => KnownOn ?? On ?? EffectiveOn ?? DateOnly.MinValue;
}

/// <summary>How complete the acts of one treaty are.</summary>
/// <param name="CompleteThrough">Through this day every consent is held; null where partial, and then absence proves nothing.</param>
public sealed record Coverage(string Treaty, DateOnly? CompleteThrough, int? Expected, DateOnly? ExpectedOn, string Source, string Note);
