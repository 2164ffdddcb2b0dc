using System.Collections.Immutable;
using InForce.Reading.Frames;
using InForce.Reading.Mentions;

namespace InForce.Reading.Assembling;

/// <summary>The states and firms named in a stretch of a sentence, without those that only stand beside the act.</summary>
internal static class ZoneActors
{
    /// <summary>States first named first; a state that only owns an organ counts once.</summary>
    public static ImmutableArray<string> InZone(SentenceView view, IReadOnlyList<int> zone, bool withFirms, bool together = false)
    {
        var states = ImmutableArray.CreateBuilder<string>();
        Mention? before = null;
        foreach (int i in zone)
        {
            Mention? mention = view.MentionAt[i];
            if (mention is null || mention == before)
            {
                continue;
            }

            before = mention;
            if (mention.Type == MentionType.Organization && mention.Entry?.Classes.Contains("firm") == true)
            {
                if (withFirms)
                {
                    AddNew(states, mention.Id);
                }

                continue;
            }

            if ((mention.Type is MentionType.State or MentionType.Organization or MentionType.Role or MentionType.Person) && !IsAside(view, mention, together) && !OwnsFirm(view, mention))
            {
                foreach (string state in mention.States)
                {
                    AddNew(states, state);
                }
            }
        }

        return states.ToImmutable();
    }

    /// <summary>"Germany's Dynamit Nobel Defence": the firm acts, not the state.</summary>
    private static bool OwnsFirm(SentenceView view, Mention mention)
    {
        int next = mention.Last + 1;
        while (mention.IsModifier && next < view.Count && view.Low[next] is "'s" or "'" or "company" or "firm" or "manufacturer" or "arms" or "maker" or "defence" or "group")
        {
            next++;
        }

        return mention.IsModifier && next < view.Count && view.MentionAt[next]?.Entry?.Classes.Contains("firm") == true;
    }

    private static void AddNew(ImmutableArray<string>.Builder states, string state)
    {
        if (!states.Contains(state))
        {
            states.Add(state);
        }
    }

    /// <summary>Places and partners that are no actors: "in Riga", "with Russia", "unlike Norway", "NATO's border with Belarus".</summary>
    private static bool IsAside(SentenceView view, Mention mention, bool together)
    {
        int i = mention.First - 1;
        while (i >= 0 && view.Low[i] is "the" or "both" or "neighbouring" or "its")
        {
            i--;
        }

        if (i < 0)
        {
            return false;
        }

        return view.Low[i] switch
        {
            "between" or "with" when together => false,
            "in" or "from" or "at" => mention.Entry?.Form is StateForm.Seat || mention.Entry?.Form is StateForm.Name && view.Low[i] is "from" or "at",
            "with" => !(i > 0 && view.Low[i - 1] is "together" or "along"),
            "unlike" or "against" or "to" or "between" or "near" or "like" or "despite" or "by" when view.Low[i] != "by" => true,
            _ => false,
        };
    }

    public static ImmutableArray<string> Owner(SentenceView view, Match match)
    {
        foreach (int i in match.Zones.Object.Concat(match.Zones.Clause))
        {
            if (view.MentionAt[i] is { IsModifier: true, Type: MentionType.State } state && !IsPattern(view, state))
            {
                return state.States;
            }
        }

        ImmutableArray<string> subject = match.Group is { IsPassive: true } ? InZone(view, match.Zones.Object, withFirms: false) : [];
        return subject;
    }

    /// <summary>"based on Polish models": whose example is followed does not act.</summary>
    private static bool IsPattern(SentenceView view, Mention state) => state.Last + 1 < view.Count && view.Low[state.Last + 1] is "model" or "models" or "example" or "pattern" or "design" or "standards";

    /// <summary>"signed by two firms, on a plant in Latvia": beside firms, a state named only behind "in" is where.</summary>
    public static bool IsPlace(SentenceView view, IReadOnlyList<int> zone, string actor)
    {
        Mention[] named = [.. zone.Select(i => view.MentionAt[i]).OfType<Mention>().Where(m => m.States.Contains(actor) && m.Entry?.Classes.Contains("firm") != true).Distinct()];
        return named.Length > 0 && named.All(m => m.Type == MentionType.State && !m.IsModifier && m.First > 0 && view.Low[m.First - 1] == "in");
    }
}
