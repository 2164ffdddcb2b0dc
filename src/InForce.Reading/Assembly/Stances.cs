namespace InForce.Reading.Assembling;

/// <summary>A stand is taken by whoever speaks: its actor and its speaker are the same.</summary>
internal static class Stances
{
    /// <summary>Gives a stand the speaker of its words where its own clause names nobody ("We regret this", he said), else the one named as speaker.</summary>
    public static (Draft Draft, Speaking Speaking) Settle(Draft draft, Speaking speaking)
    {
        if (draft.Match.Frame.Data.Actors != "voice")
        {
            return (draft, speaking);
        }

        if (draft.Match.ActorsBecause == "who speaks")
        {
            return (draft, speaking with { Speaker = draft.Match.Actors[^1], Role = speaking.Speaker == draft.Match.Actors[^1] ? speaking.Role : null });
        }

        return speaking.Speaker is { } speaker
            ? (draft with { Match = draft.Match with { Actors = [.. speaking.States.Add(speaker).Distinct()], ActorsBecause = "who speaks" } }, speaking)
            : (draft, speaking);
    }
}
