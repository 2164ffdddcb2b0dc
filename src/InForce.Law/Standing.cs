namespace InForce.Law;

/// <summary>Where a state stands towards a treaty on a day.</summary>
public enum StandingKind
{
    NotBound,
    Signatory,

    /// <summary>Deposited, not yet in force for the state.</summary>
    Consented,

    Party,

    /// <summary>Notice given, still bound.</summary>
    Leaving,

    Withdrawn,

    /// <summary>Cannot be said; the reasons name the missing fact.</summary>
    Undetermined,
}

/// <summary>The words of the contract for <see cref="StandingKind"/>.</summary>
public static class StandingNames
{
    public static string Of(StandingKind kind) => kind switch
    {
        StandingKind.NotBound => "not-bound",
        StandingKind.Signatory => "signatory",
        StandingKind.Consented => "consented",
        StandingKind.Party => "party",
        StandingKind.Leaving => "leaving",
        StandingKind.Withdrawn => "withdrawn",
        StandingKind.Undetermined => "undetermined",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>In force for the state: party, or leaving and still bound.</summary>
    public static bool IsBound(StandingKind kind) => kind is StandingKind.Party or StandingKind.Leaving;

    /// <summary>Null for a word that names no standing.</summary>
    public static StandingKind? Parse(string name) => name switch
    {
        "not-bound" => StandingKind.NotBound,
        "signatory" => StandingKind.Signatory,
        "consented" => StandingKind.Consented,
        "party" => StandingKind.Party,
        "leaving" => StandingKind.Leaving,
        "withdrawn" => StandingKind.Withdrawn,
        "undetermined" => StandingKind.Undetermined,
        _ => null,
    };
}
