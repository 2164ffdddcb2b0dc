namespace InForce.Record.Claims;

/// <summary>What an actor of a statement is, by the way it is written.</summary>
internal static class ActorName
{
    /// <summary>The state of <c>LVA</c>, <c>LVA:MoD</c> or <c>DEU:Rheinmetall</c>; null for persons and bodies.</summary>
    public static string? StateOf(string actor)
    {
        int colon = actor.IndexOf(':', StringComparison.Ordinal);
        string head = colon < 0 ? actor : actor[..colon];
        return head.Length == 3 && IsUpper(head) ? head : null;
    }

    public static bool IsState(string actor) => actor.Length == 3 && IsUpper(actor);

    /// <summary>A named person: two words or more and no colon.</summary>
    public static bool IsPerson(string actor) =>
        actor.Contains(' ', StringComparison.Ordinal) && !actor.Contains(':', StringComparison.Ordinal) && char.IsUpper(actor[0]);

    /// <summary>A firm or other body under its state that is no organ of government.</summary>
    public static bool IsFirm(string actor)
    {
        int colon = actor.IndexOf(':', StringComparison.Ordinal);
        return colon == 3 && StateOf(actor) is not null && !s_organs.Contains(actor[(colon + 1)..]);
    }

    private static readonly HashSet<string> s_organs = new(StringComparer.OrdinalIgnoreCase)
    {
        "MoD", "MFA", "Government", "Cabinet", "NAF", "FDF", "Parliament", "President", "Saeima", "Sejm", "Senate", "Seimas",
        "Riigikogu", "Eduskunta", "Army", "ArmedForces", "MoI", "Congress", "PrimeMinister", "Court", "Council",
    };

    private static bool IsUpper(string text)
    {
        foreach (char c in text)
        {
            if (c is < 'A' or > 'Z')
            {
                return false;
            }
        }

        return true;
    }
}
