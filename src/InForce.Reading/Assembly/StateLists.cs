using System.Collections.Immutable;
using InForce.Reading.Frames;
using InForce.Reading.Mentions;

namespace InForce.Reading.Assembling;

/// <summary>States named one after the other: "Estonia, Latvia and Lithuania".</summary>
internal static class StateLists
{
    /// <summary>The states right behind a preposition in a zone: "in force for the Marshall Islands"; empty where none follows.</summary>
    public static ImmutableArray<string> After(SentenceView view, IReadOnlyList<int> zone, string preposition)
    {
        foreach (int i in zone)
        {
            if (view.Low[i] == preposition && From(view, i + 1) is { States.IsEmpty: false } list)
            {
                return list.States;
            }
        }

        return [];
    }

    /// <summary>"… is no party, and neither is Armenia", "…, as has Peru": the states of which the same is said; empty where none follow.</summary>
    public static ImmutableArray<string> Likewise(SentenceView view, int from)
    {
        for (int i = from; i + 2 < view.Count; i++)
        {
            bool same = view.Low[i] is "neither" or "nor" or "so" or "as" && view.Low[i + 1] is "is" or "are" or "was" or "were" or "has" or "have" or "does" or "do" or "did" or "will";
            if (same && From(view, i + 2) is { States.IsEmpty: false } list && (list.Last + 1 == view.Count || view.Low[list.Last + 1] is "." or "," or ";"))
            {
                return list.States;
            }
        }

        return [];
    }

    /// <summary>The list that begins at a token, with its last token; no states where none begins there.</summary>
    public static (int Last, ImmutableArray<string> States) From(SentenceView view, int first)
    {
        var states = new List<string>();
        int last = -1;
        int i = first;
        while (i < view.Count)
        {
            i += view.Low[i] is "the" or "both" ? 1 : 0;
            if (i >= view.Count || view.MentionAt[i] is not { Type: MentionType.State, IsModifier: false } state)
            {
                break;
            }

            states.AddRange(state.States);
            last = state.Last;
            i = last + 1;
            if (i < view.Count && view.Low[i] is "," or "and")
            {
                i += i + 1 < view.Count && view.Low[i + 1] == "and" ? 2 : 1;
                continue;
            }

            break;
        }

        return (last, [.. states.Distinct()]);
    }
}
