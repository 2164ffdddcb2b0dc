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

    /// <summary>Two spellings of one person or company: equal without marks and state, or one the end or the beginning of the other's words.</summary>
    public static bool AreOne(string a, string b)
    {
        (string x, string y) = (PlainOf(a), PlainOf(b));
        return x.Replace(" ", string.Empty, StringComparison.Ordinal) == y.Replace(" ", string.Empty, StringComparison.Ordinal) || Ends(x, y) || Ends(y, x);
    }

    private static bool Ends(string whole, string part) =>
        part.Length > 0 && (whole.EndsWith(" " + part, StringComparison.Ordinal) || whole.StartsWith(part, StringComparison.Ordinal));

    private static string PlainOf(string actor) => string.Join(' ', Text.Words.Of(actor[(actor.IndexOf(':', StringComparison.Ordinal) + 1)..]));

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
