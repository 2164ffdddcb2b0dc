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
        if (actors.Any(ActorCode.IsState) && StateLists.Together(match.View, match.Zones.Clause).Except(actors).ToArray() is { Length: > 0 } companions)
        {
            (actors, because) = ([.. actors, .. companions], because + ", together");
        }

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
            ImmutableArray<string> only = ZoneActors.InZone(view, agent, withFirms: false);
            return match.Zones.IsPronoun ? Remembered(match, memory) : (only, "subject");
        }

        if (where == "voice")
        {
            ImmutableArray<string> voices = VoiceActors.Of(match, memory);
            return voices.IsEmpty ? Remembered(match, memory) : (voices, "who speaks");
        }

        if (where == "all")
        {
            ImmutableArray<string> all = ZoneActors.InZone(view, match.Zones.Clause, withFirms: true, together: true);
            all = all.Any(a => a.Contains(':', StringComparison.Ordinal)) ? [.. all.Where(a => !ZoneActors.IsPlace(view, match.Zones.Clause, a))] : all;
            return all.IsEmpty ? Remembered(match, memory) : (all, "clause");
        }

        if (where == "object")
        {
            ImmutableArray<string> named = ZoneActors.InZone(view, match.Zones.Object, withFirms: true);
            named = named.IsEmpty && match.Zones.Object.Any(i => view.Low[i] == "other") ? ZoneActors.InZone(view, agent, withFirms: true) : named;
            return named.IsEmpty ? Remembered(match, memory) : (named, "object");
        }

        ImmutableArray<string> found = ZoneActors.InZone(view, agent, withFirms: true);
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
            ImmutableArray<string> owner = ZoneActors.Owner(view, match);
            if (!owner.IsEmpty)
            {
                return (owner, "owner");
            }
        }

        // "announced that the United States would pull out": who leaves is the subject of what is announced.
        if (match.Group is { IsFinite: true } && view.Tree is { } tree && TreeZones.ComplementClause(tree, match.Group.Main) is >= 0 and int clause
            && ZoneActors.InZone(view, TreeZones.Subject(tree, clause), withFirms: false) is { IsEmpty: false } reported)
        {
            return (reported, "reported subject");
        }

        bool ofTreatyAlone = match.Step == "entry_into_force" && match.Zones.Meets(match.Zones.SubjectHead, view.Class("treaty")) && !memory.SomeoneJoined;
        return ofTreatyAlone ? ([], "none") : Remembered(match, memory);
    }

    /// <summary>"No country", "every member state": those who act are left open on purpose.</summary>
    public static bool IsLeftOpen(Match match) => (match.IsActorGuessed || match.IsByWeight) && IsAnyone(match.View, match.Group is null ? [.. match.Zones.Agent, .. match.Zones.Object] : match.Zones.Agent);

    /// <summary>Whether someone seems to act by name or noun who is neither a state nor of one: "the city council", "the Forum".</summary>
    public bool IsStranger(Match match)
    {
        IReadOnlyList<int> head = match.Zones.SubjectHead.Count > 0 && match.Group is { IsPassive: false } ? match.Zones.SubjectHead : [];
        return match.IsActorGuessed && head.Count > 0 && !match.Zones.IsPronoun && !head.Any(i => IsThere(match.View, i))
            && !head.Any(i => match.View.Classes[i].Meets(_own | _things)) && !head.All(i => FunctionWords.Pronouns.Contains(match.View.Low[i]) || FunctionWords.Relatives.Contains(match.View.Low[i]));
    }

    /// <summary>"there is potential to …": what there is does not act.</summary>
    private static bool IsThere(SentenceView view, int subject) => view.Tree is { } tree && tree[subject].Head is >= 0 and var verb && tree.ChildOf(verb, "expl") >= 0;

    /// <summary>"No country", "every member state", "some European governments": whoever they are, they are not those spoken of before.</summary>
    private static bool IsAnyone(SentenceView view, IReadOnlyList<int> zone) => zone.Any(i => view.Low[i] is "no" or "every" or "each" or "any" or "some" or "several" or "many" or "most" or "numerous"
        && Enumerable.Range(i + 1, Math.Max(0, Math.Min(2, view.Count - i - 1))).Any(j => view.Low[j] is "state" or "states" or "country" or "countries" or "nation" or "nations" or "government" or "governments"));

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

    private static (ImmutableArray<string>, string) Remembered(Match match, DocumentMemory memory)
    {
        SentenceView view = match.View;
        bool plural = match.Zones.Agent.Concat(match.Zones.Object.Take(0)).Any(i => view.Low[i] is "they" or "both" or "countries" or "states" or "capitals" or "withdrawals" or "governments" or "notices" or "nations" or "three" or "four" or "two" or "five" or "parliaments")
            || view.Low.Skip(Math.Max(0, match.Trigger - 3)).Take(4).Any(w => w is "withdrawals" or "notices" or "exits" or "instruments");
        if (memory.HeadedBy(view.Raw.Start) is { IsEmpty: false } headed)
        {
            return (headed, "heading");
        }

        if (match.Zones.Agent.Any(i => view.Low[i] is "we" or "us"))
        {
            ImmutableArray<string> named = ZoneActors.InZone(view, match.Zones.Object, withFirms: false);
            return !named.IsEmpty ? (named, "object") : memory.Main is { } home ? ([home], "spoken of") : (memory.ActorsFor(view, match.Trigger, plural: false), "spoken of");
        }

        int pronoun = match.Zones.IsPronoun ? match.Zones.Agent[0] : match.Group is { IsPassive: true } && match.Zones.SubjectHead is [var only] && view.Low[only] is "it" or "they" ? only : -1;
        if (pronoun >= 0 && memory.PointedTo(view, pronoun, plural || view.Low[pronoun] == "they") is { IsEmpty: false } pointed)
        {
            return (pointed, "pronoun");
        }

        return !plural && EarlierInSentence(view, match.Trigger) is { } earlier ? ([earlier], "same sentence") : (memory.ActorsFor(view, match.Trigger, plural), "spoken of");
    }

    /// <summary>The one state the sentence names before the act: "Lithuania's notice arrived in September, and the exit took effect in March".</summary>
    private static string? EarlierInSentence(SentenceView view, int trigger)
    {
        string[] states = [.. view.MentionAt.Take(trigger).OfType<Mention>().Where(m => m.Type == MentionType.State).SelectMany(m => m.States).Distinct()];
        return states.Length == 1 ? states[0] : null;
    }
}
