using System.Collections.Frozen;
using System.Collections.Immutable;
using InForce.Reading.Frames;
using InForce.Reading.Mentions;

namespace InForce.Reading.Assembling;

/// <summary>States named one after the other: "Estonia, Latvia and Lithuania".</summary>
internal static class StateLists
{
    private static readonly FrozenSet<string> s_between = FrozenSet.Create(
        StringComparer.Ordinal, "the", "that", "those", "of", "from", "in", "its", "their", "his", "her", "'s", "'", ",", "and", "both", "neighbouring", "defence", "foreign");

    private static readonly FrozenSet<string> s_colleagues = FrozenSet.Create(
        StringComparer.Ordinal, "colleagues", "colleague", "counterparts", "counterpart", "ministers", "minister", "ministries", "parliaments", "governments", "neighbours", "allies", "partners");

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

    /// <summary>"… its notice together with Riga and Tallinn", "jointly with those of Latvia and Estonia": the states that act with the one that is named; empty where none do.</summary>
    public static ImmutableArray<string> Together(SentenceView view, IReadOnlyList<int> zone)
    {
        foreach (int i in zone)
        {
            if (i > 0 && view.Low[i] == "with" && view.Low[i - 1] is "together" or "jointly" or "along")
            {
                return Companions(view, i + 1);
            }
        }

        return [];
    }

    /// <summary>States by name or capital, with only such words between them as hold a list together; by adjective where it is of colleagues, not of things: "Polish counterparts", but no "Turkish drones".</summary>
    private static ImmutableArray<string> Companions(SentenceView view, int first)
    {
        (List<string> states, List<string> adjectives) = ([], []);
        for (int i = first; i < view.Count; i++)
        {
            if (view.MentionAt[i] is { Type: MentionType.State, States.IsEmpty: false } state)
            {
                i = state.Last;
                bool ofSomething = state.Entry?.Form == StateForm.Adjective && !(i + 1 < view.Count && view.Low[i + 1] is "'s" or "'");
                (ofSomething ? adjectives : states).AddRange(state.States);
            }
            else if (s_colleagues.Contains(view.Low[i]))
            {
                states.AddRange(adjectives);
                adjectives.Clear();
            }
            else if (!s_between.Contains(view.Low[i]))
            {
                break;
            }
        }

        return [.. states.Distinct()];
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
