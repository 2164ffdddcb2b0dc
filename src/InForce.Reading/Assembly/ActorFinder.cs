using System.Collections.Immutable;
using InForce.Reading.Frames;
using InForce.Reading.Mentions;

namespace InForce.Reading.Assembling;

/// <summary>Says who acts: the states, persons and firms in the frame's places, else whom the text is speaking of.</summary>
internal sealed class ActorFinder(Lexicon lexicon)
{
    private readonly ClassSet _own = lexicon.Names["state"] | lexicon.Names["organ"] | lexicon.Names["parliament"] | lexicon.Names["government"]
        | lexicon.Names["person"] | lexicon.Names["firm"];

    private readonly ClassSet _things = lexicon.Names["acting-thing"] | lexicon.Names["treaty"] | lexicon.Names["exit"] | lexicon.Names["instrument"] | lexicon.Names["bill"] | lexicon.Names["weapon"]
        | lexicon.Names["production"] | lexicon.Names["plant"] | lexicon.Names["vote"] | lexicon.Names["decision"] | lexicon.Names["deadline"] | lexicon.Names["policy"] | lexicon.Names["membership"]
        | lexicon.Names["agreement"] | lexicon.Names["stateful"] | lexicon.Names["depositary"] | lexicon.Names["unsg"] | lexicon.Names["forces"] | lexicon.Names["committee"] | lexicon.Names["head_of_state"]
        | lexicon.Names["depot"] | lexicon.Names["delivery"] | lexicon.Names["stock"] | lexicon.Names["letter"] | lexicon.Names["meeting"] | lexicon.Names["parties"] | lexicon.Names["factfinding"]
        | lexicon.Names["works"] | lexicon.Names["side"] | lexicon.Names["ngo"] | lexicon.Names["critic"] | lexicon.Names["minister"] | lexicon.Names["ministry"] | lexicon.Names["council"] | lexicon.Names["clearance"] | lexicon.Names["cabinet"] | lexicon.Names["countries-word"];

    public Match WithActors(Match match, DocumentMemory memory)
    {
        (ImmutableArray<string> actors, string because) = Find(match, memory);
        if (match.Frame.Data.Person && PersonIn(match, memory) is { } person)
        {
            actors = actors.Add(person);
        }

        return match with { Actors = actors, ActorsBecause = because };
    }

    private (ImmutableArray<string>, string) Find(Match match, DocumentMemory memory)
    {
        SentenceView view = match.View;
        IReadOnlyList<int> agent = match.Zones.Agent;
        string where = match.Frame.Data.Actors;
        if (where is "none" or "meeting")
        {
            return (where == "none" ? [] : ["States Parties"], where);
        }

        if (where == "named")
        {
            ImmutableArray<string> only = InZone(view, agent, withFirms: false);
            return match.Zones.IsPronoun ? Remembered(match, memory) : (only, "subject");
        }

        if (where == "voice")
        {
            ImmutableArray<string> voices = VoiceActors.Of(match, memory);
            return voices.IsEmpty ? Remembered(match, memory) : (voices, "who speaks");
        }

        if (where == "all")
        {
            ImmutableArray<string> all = InZone(view, match.Zones.Clause, withFirms: true, together: true);
            all = all.Any(a => a.Contains(':', StringComparison.Ordinal)) ? [.. all.Where(a => !IsPlace(view, match.Zones.Clause, a))] : all;
            return all.IsEmpty ? Remembered(match, memory) : (all, "clause");
        }

        if (where == "object")
        {
            ImmutableArray<string> named = InZone(view, match.Zones.Object, withFirms: true);
            named = named.IsEmpty && match.Zones.Object.Any(i => view.Low[i] == "other") ? InZone(view, agent, withFirms: true) : named;
            return named.IsEmpty ? Remembered(match, memory) : (named, "object");
        }

        ImmutableArray<string> found = InZone(view, agent, withFirms: true);
        if (!found.IsEmpty)
        {
            return ([.. found.Union(StateLists.Likewise(view, match.TriggerLast + 1))], "subject");
        }

        if (match.Group is null && view.MentionAt[match.Trigger] is { States.IsEmpty: false } itself)
        {
            return ([.. itself.States], "named");
        }

        if (match.Frame.Kind == "treaty_effect" && StateLists.After(view, match.Zones.Clause, "for") is { IsEmpty: false } bound)
        {
            return (bound, "for whom");
        }

        if (match.Group is not { IsFinite: true } && StateLists.After(view, match.Zones.Clause, "of") is { IsEmpty: false } whose)
        {
            return (whose, "owner");
        }

        // "Finland's withdrawal", "the Latvian law": the owner stands with what is acted on.
        bool pointing = match.Zones.IsPronoun && match.Group is { IsPassive: false, IsFinite: true };
        if (!pointing && (match.Group is not { IsPassive: false, IsFinite: true } || agent.Count == 0 || !IsActingSubject(view, agent)))
        {
            ImmutableArray<string> owner = Owner(view, match);
            if (!owner.IsEmpty)
            {
                return (owner, "owner");
            }
        }

        // "announced that the United States would pull out": who leaves is the subject of what is announced.
        if (match.Group is { IsFinite: true } && view.Tree is { } tree && TreeZones.ComplementClause(tree, match.Group.Main) is >= 0 and int clause
            && InZone(view, TreeZones.Subject(tree, clause), withFirms: false) is { IsEmpty: false } reported)
        {
            return (reported, "reported subject");
        }

        bool ofTreatyAlone = match.Step == "entry_into_force" && match.Zones.Meets(match.Zones.SubjectHead, view.Class("treaty")) && !memory.SomeoneJoined;
        return ofTreatyAlone ? ([], "none") : Remembered(match, memory);
    }

    /// <summary>Whether someone who is neither a state nor of one acts by name or noun: "the city council", "the Forum".</summary>
    public bool IsStranger(Match match)
    {
        IReadOnlyList<int> head = match.Zones.SubjectHead.Count > 0 && match.Group is { IsPassive: false } ? match.Zones.SubjectHead : [];
        return match.IsActorGuessed && head.Count > 0 && !match.Zones.IsPronoun && !head.Any(i => IsThere(match.View, i))
            && !head.Any(i => match.View.Classes[i].Meets(_own | _things)) && !head.All(i => FunctionWords.Pronouns.Contains(match.View.Low[i]) || FunctionWords.Relatives.Contains(match.View.Low[i]));
    }

    /// <summary>"there is potential to …": what there is does not act.</summary>
    private static bool IsThere(SentenceView view, int subject) => view.Tree is { } tree && tree[subject].Head is >= 0 and var verb && tree.ChildOf(verb, "expl") >= 0;

    private static string? PersonIn(Match match, DocumentMemory memory)
    {
        SentenceView view = match.View;
        IReadOnlyList<int> zone = match.Zones.Agent;
        if (zone.Count == 0)
        {
            return null;
        }

        string[] named = [.. Enumerable.Range(zone[0], Math.Min(view.Count, Math.Max(zone[^1] + 6, zone[^1])) - zone[0])
            .Where(i => i < view.Count).Select(i => view.MentionAt[i]).OfType<Mention>().Where(m => m.Type == MentionType.Person).Select(m => m.Id).Distinct()];
        bool leader = zone.Any(i => view.MentionAt[i] is { Type: MentionType.Role });
        return named.Length == 1 ? named[0] : named.Length == 0 && leader ? memory.Leader(view.Raw.Start) : null;
    }

    private bool IsActingSubject(SentenceView view, IReadOnlyList<int> agent) => agent.Any(i => view.Classes[i].Meets(_own));

    private static ImmutableArray<string> Owner(SentenceView view, Match match)
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

    /// <summary>"signed by two firms, on a plant in Latvia": beside firms, a state named only behind "in" is where.</summary>
    private static bool IsPlace(SentenceView view, IReadOnlyList<int> zone, string actor)
    {
        Mention[] named = [.. zone.Select(i => view.MentionAt[i]).OfType<Mention>().Where(m => m.States.Contains(actor) && m.Entry?.Classes.Contains("firm") != true).Distinct()];
        return named.Length > 0 && named.All(m => m.Type == MentionType.State && !m.IsModifier && m.First > 0 && view.Low[m.First - 1] == "in");
    }

    /// <summary>"based on Polish models": whose example is followed does not act.</summary>
    private static bool IsPattern(SentenceView view, Mention state) => state.Last + 1 < view.Count && view.Low[state.Last + 1] is "model" or "models" or "example" or "pattern" or "design" or "standards";

    private static (ImmutableArray<string>, string) Remembered(Match match, DocumentMemory memory)
    {
        SentenceView view = match.View;
        bool plural = match.Zones.Agent.Concat(match.Zones.Object.Take(0)).Any(i => view.Low[i] is "they" or "both" or "countries" or "states" or "capitals" or "withdrawals" or "governments" or "notices" or "nations" or "three" or "four" or "two" or "five" or "parliaments")
            || view.Low.Skip(Math.Max(0, match.Trigger - 3)).Take(4).Any(w => w is "withdrawals" or "notices" or "exits" or "instruments");
        if (match.Zones.Agent.Any(i => view.Low[i] is "we" or "us"))
        {
            ImmutableArray<string> named = InZone(view, match.Zones.Object, withFirms: false);
            return !named.IsEmpty ? (named, "object") : memory.Main is { } home ? ([home], "spoken of") : (memory.ActorsFor(plural: false), "spoken of");
        }

        int pronoun = match.Zones.IsPronoun ? match.Zones.Agent[0] : match.Group is { IsPassive: true } && match.Zones.SubjectHead is [var only] && view.Low[only] is "it" or "they" ? only : -1;
        if (pronoun >= 0 && memory.PointedTo(view.Raw.Tokens[pronoun].Start, plural || view.Low[pronoun] == "they") is { IsEmpty: false } pointed)
        {
            return (pointed, "pronoun");
        }

        return !plural && EarlierInSentence(view, match.Trigger) is { } earlier ? ([earlier], "same sentence") : (memory.ActorsFor(plural), "spoken of");
    }

    /// <summary>The one state the sentence names before the act: "Lithuania's notice arrived in September, and the exit took effect in March".</summary>
    private static string? EarlierInSentence(SentenceView view, int trigger)
    {
        string[] states = [.. view.MentionAt.Take(trigger).OfType<Mention>().Where(m => m.Type == MentionType.State).SelectMany(m => m.States).Distinct()];
        return states.Length == 1 ? states[0] : null;
    }

    /// <summary>States first named first; a state that only owns an organ counts once.</summary>
    private static ImmutableArray<string> InZone(SentenceView view, IReadOnlyList<int> zone, bool withFirms, bool together = false)
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
}
