using InForce.Reading.Mentions;

namespace InForce.Reading.Assembling;

/// <summary>A stand is taken by whoever speaks: its actor and its speaker are the same.</summary>
internal static class Stances
{
    /// <summary>Gives a stand the speaker of its words where its own clause names nobody ("We regret this", he said), else the one named as speaker.</summary>
    public static Draft Settle(Draft draft, Speaking speaking)
    {
        if (draft.Match.Frame.Data.Actors != "voice")
        {
            return OfSpeakersState(draft, speaking) with { Speaking = speaking };
        }

        if (draft.Match.ActorsBecause == "who speaks")
        {
            string taker = draft.Match.Actors[^1];
            bool joint = draft.Match.Actors is [.., [_, _, _], [_, _, _]] || speaking.Speaker?.StartsWith(taker + ":", StringComparison.Ordinal) == true;
            return draft with { Speaking = joint ? speaking : speaking with { Speaker = taker, Role = speaking.Speaker == taker ? speaking.Role : null } };
        }

        return speaking.Speaker is { } speaker
            ? draft with { Match = draft.Match with { Actors = [.. speaking.States.Add(speaker).Distinct()], ActorsBecause = "who speaks" }, Speaking = speaking }
            : draft with { Speaking = speaking };
    }

    /// <summary>An official who names no state speaks of the programmes and policies of his own: "Tens of thousands are to be ordered, the deputy minister added".</summary>
    private static Draft OfSpeakersState(Draft draft, Speaking speaking)
    {
        if (draft.Match.ActorsBecause != "spoken of" || speaking.States.Length != 1 || !IsOwnBusiness(draft.Match.Frame.Data) || draft.Match.Actors.Contains(speaking.States[0]))
        {
            return draft;
        }

        string state = speaking.States[0];
        string? about = draft.Match.Actors.FirstOrDefault(ActorCode.IsState) is { } before ? draft.Object?.Replace(before, state, StringComparison.Ordinal) : draft.Object;
        return draft with { Match = draft.Match with { Actors = [state], ActorsBecause = "speaker's state" }, Object = about };
    }

    /// <summary>A programme, policy or stock of whoever acts: no treaty's, and nothing done to someone else.</summary>
    private static bool IsOwnBusiness(Frames.FrameData frame) => frame.Actors == "agent" && frame.Object?.Contains('{', StringComparison.Ordinal) == true;
}
