namespace InForce.Reading.Codes;

/// <summary>An act found in a tree.</summary>
/// <param name="Word">The word whose subject acts: a verb, a predicate adjective, or the noun of an act on its own.</param>
/// <param name="Inner">The act it governs ("agreed to withdraw", "held talks"), or null.</param>
internal sealed record Act(EventClass Class, int Word, Act? Inner)
{
    /// <summary>The governing word asks, promises or refuses; else it only carries its act.</summary>
    public bool Governs { get; init; }

    /// <summary>Friendly words and deeds: what is merely announced of them is an agreement, what is denied a refusal.</summary>
    public static bool IsFriendly(EventClass c) =>
        c is EventClass.Agree or EventClass.Consult or EventClass.Support or EventClass.Concede or EventClass.Cooperate or EventClass.Aid or EventClass.Retreat or EventClass.Investigate;

    /// <summary>Hostile deeds: what is merely announced of them is a threat.</summary>
    public static bool IsHostileDeed(EventClass c) =>
        c is EventClass.Protest or EventClass.Mobilize or EventClass.Sanction or EventClass.Coerce or EventClass.Assault or EventClass.Fight;
}
