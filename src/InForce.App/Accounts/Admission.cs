namespace InForce.App.Accounts;

/// <summary>Whether an attempt to sign in may be made now.</summary>
public enum Admission
{
    Admitted,

    /// <summary>Turned away, and the first for this name and address within the time.</summary>
    TurnedAwayFirst,

    /// <summary>Turned away, as others before it were.</summary>
    TurnedAway,
}
