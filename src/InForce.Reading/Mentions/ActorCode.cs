namespace InForce.Reading.Mentions;

/// <summary>How those who act are written: a state by its three capitals, its organs and firms behind them ("EST:MFA"), persons by name.</summary>
internal static class ActorCode
{
    public static bool IsState(string actor) => actor.Length == 3 && StateOf(actor) is not null;

    /// <summary>The state of an actor, its organ or firm; null for a person.</summary>
    public static string? StateOf(string actor) =>
        actor.Length >= 3 && actor.Take(3).All(char.IsAsciiLetterUpper) && (actor.Length == 3 || actor[3] == ':') ? actor[..3] : null;
}
