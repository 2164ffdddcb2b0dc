namespace InForce.App.Accounts;

/// <summary>What notes say of an attempt to enter.</summary>
public static class EntranceOutcomes
{
    /// <summary>Signed in with the password.</summary>
    public const string Entered = "entered";

    /// <summary>Set a password by a one-time link, and was signed in by it.</summary>
    public const string EnteredByLink = "entered-by-link";

    /// <summary>Name and password did not fit, or the account is disabled.</summary>
    public const string Refused = "refused";

    /// <summary>Too many failures: nothing was tried. Noted once for a name and address within the time.</summary>
    public const string TurnedAway = "turned-away";

    /// <summary>Signed out.</summary>
    public const string Left = "left";
}
