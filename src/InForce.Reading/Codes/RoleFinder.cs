using System.Collections.Immutable;
using InForce.Reading.Syntax;

namespace InForce.Reading.Codes;

/// <summary>Who acts and who is acted upon.</summary>
internal sealed class RoleFinder(Sentence s, SentenceActors actors)
{
    /// <summary>Source and target of an act, by the relations of its words.</summary>
    public EventCode Code(Act act)
    {
        int[] words = [.. Chain(act)];
        ImmutableArray<string> source = Source(words);
        ImmutableArray<string> target = Target(act, words, source, out bool someone);
        ImmutableArray<string> places = actors.Places();
        if (source.Length > 1 && IsMutual(act.Class) && target.All(places.Contains))
        {
            return new EventCode(act.Class, source, source);
        }

        if (source.IsEmpty && (!Subjects(words).Any() || (target.IsEmpty && Subjects(words).All(IsGeneric))) && places.Length == 1)
        {
            source = places;
        }
        else if (source.IsEmpty && !target.IsEmpty && Subjects(words).Any(IsGeneric))
        {
            source = places.Length == 1 ? places : target;
        }

        if (target.IsEmpty)
        {
            target = Unnamed(act, source, someone, places);
        }

        return new EventCode(act.Class, source, target);
    }

    /// <summary>Acts that states named together do with each other.</summary>
    private static bool IsMutual(EventClass c) =>
        c is EventClass.Consult or EventClass.Agree or EventClass.Support or EventClass.Cooperate or EventClass.Fight or EventClass.Reject or EventClass.Retreat;

    /// <summary>People or a body of whichever state: "protesters", "thousands of workers".</summary>
    private bool IsGeneric(int phrase) => (s[phrase].Upos != "PROPN" || phrase == 0)
        && (CodeLexicon.Shared.IsGeneric(s[phrase].Lemma) || (s.ChildOf(phrase, "nmod") is >= 0 and var of && Case(of) == "of" && CodeLexicon.Shared.IsGeneric(s[of].Lemma)));

    private static IEnumerable<int> Chain(Act act)
    {
        for (Act? at = act; at is not null; at = at.Inner)
        {
            yield return at.Word;
        }
    }

    /// <summary>Nobody of another state is named: the place where it happened, another state of the sentence, or the state itself.</summary>
    private ImmutableArray<string> Unnamed(Act act, ImmutableArray<string> source, bool someone, ImmutableArray<string> places)
    {
        ImmutableArray<string> abroad = [.. places.Except(source)];
        bool deed = Act.IsHostileDeed(act.Class);
        if (!abroad.IsEmpty && (deed || act.Class is EventClass.Aid or EventClass.Retreat or EventClass.Investigate))
        {
            return abroad;
        }

        ImmutableArray<string> others = someone ? [] : [.. actors.All().Except(source)];
        if (!others.IsEmpty)
        {
            return others;
        }

        return someone || deed || act.Class is EventClass.Concede or EventClass.Retreat or EventClass.Investigate or EventClass.Disapprove or EventClass.Demand or EventClass.Reject ? source : [];
    }

    private ImmutableArray<string> Source(int[] words)
    {
        foreach (int subject in Subjects(words))
        {
            if (Named(subject) is { IsEmpty: false } states)
            {
                return states;
            }
        }

        foreach (int word in Subjects(words).Any() ? [] : words)
        {
            if (s[word].Upos is "NOUN" or "PROPN" && Owners(word) is { IsEmpty: false } owners)
            {
                return owners;
            }
        }

        return [];
    }

    /// <summary>The states a subject stands for; a pronoun stands for the subject named before it.</summary>
    private ImmutableArray<string> Named(int subject)
    {
        if (s[subject].Upos != "PRON")
        {
            return actors.Of(subject);
        }

        for (int i = subject - 1; i >= 0; i--)
        {
            if (s[i].Is("nsubj") && s[i].Upos != "PRON" && actors.Of(i) is { IsEmpty: false } earlier)
            {
                return earlier;
            }
        }

        return [];
    }

    /// <summary>Whoever acts: subject, agent of a passive, the subject of the clause a word leans on.</summary>
    private IEnumerable<int> Subjects(int[] words)
    {
        foreach (int word in words.Reverse().Where(w => s[w].Upos is not ("NOUN" or "PROPN") || w == words[0]).Reverse())
        {
            int at = word;
            for (int steps = 0; at >= 0 && steps < 5; steps++)
            {
                bool passive = s.ChildOf(at, "nsubj:pass") >= 0 || s.ChildOf(at, "aux:pass") >= 0;
                int agent = Agent(at);
                if (agent >= 0)
                {
                    yield return agent;
                    break;
                }

                if (passive)
                {
                    break;
                }

                if (s.ChildOf(at, "nsubj") is >= 0 and var subject)
                {
                    yield return subject;
                    break;
                }

                at = Leans(at);
            }
        }
    }

    private int Leans(int word) =>
        s[word].Is("conj") || s[word].Is("xcomp") || s[word].Is("advcl") || s[word].Is("acl") || s[word].Is("ccomp") || s[word].Is("parataxis") ? s[word].Head : -1;

    private int Agent(int word)
    {
        foreach (int child in s.ChildrenOf(word).ToArray())
        {
            if (s[child].Deprel == "obl:agent" || (s[child].Is("obl") && s[word].Xpos == "VBN" && s.ChildOf(child, "case") is >= 0 and var by && s[by].Form == "by"))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>"An Israeli airstrike", "Iran's refusal", "an attack by Hamas".</summary>
    private ImmutableArray<string> Owners(int noun)
    {
        foreach (string relation in (string[])["nmod:poss", "compound", "amod"])
        {
            foreach (int child in s.ChildrenOf(noun).ToArray())
            {
                if (s[child].Deprel == relation && actors.Of(child) is { IsEmpty: false } states)
                {
                    return states;
                }
            }
        }

        foreach (int child in s.ChildrenOf(noun).ToArray())
        {
            if (s[child].Is("nmod") && Case(child) is "by" or "from" or "between" or "among" or "of" && actors.Of(child) is { IsEmpty: false } states)
            {
                return states;
            }
        }

        return [];
    }

    private string Case(int word) => s.ChildOf(word, "case") is >= 0 and var marker ? s[marker].Lemma.ToLowerInvariant() : string.Empty;

    private ImmutableArray<string> Target(Act act, int[] words, ImmutableArray<string> source, out bool someone)
    {
        someone = false;
        foreach (int candidate in words.SelectMany((w, i) => Objects(w, i > 0 && act.Governs)))
        {
            ImmutableArray<string> states = s[candidate].Upos == "PRON" ? [] : Foreign(candidate, source);
            if (!states.IsEmpty)
            {
                return states;
            }

            bool own = actors.Of(candidate) is { IsEmpty: false };
            someone |= own || IsGeneric(candidate) || s[candidate].Upos == "PROPN";
        }

        return [];
    }

    /// <summary>The states of a phrase that are not the source's own; all of them failing that only where there is no source.</summary>
    private ImmutableArray<string> Foreign(int phrase, ImmutableArray<string> source)
    {
        ImmutableArray<string> nearest = [.. actors.Of(phrase).Except(source)];
        return nearest.IsEmpty ? [.. actors.Anywhere(phrase).Except(source)] : nearest;
    }

    /// <summary>Phrases an act may fall on, the likeliest first.</summary>
    private IEnumerable<int> Objects(int word, bool governed)
    {
        int[] children = s.ChildrenOf(word).ToArray();
        bool noun = s[word].Upos is "NOUN" or "PROPN";
        IEnumerable<int> subjects = children.Where(c => s[c].Deprel == "nsubj:pass" || (governed && s[c].Is("nsubj")));
        IEnumerable<int> objects = children.Where(c => s[c].Is("iobj") || s[c].Is("obj"));
        IEnumerable<int> phrases = children.Where(c => (s[c].Is("obl") || s[c].Is("nmod")) && s[c].Deprel is not ("obl:agent" or "nmod:poss") && IsDirected(Case(c), noun));
        return subjects.Concat(objects).Concat(phrases.OrderBy(c => Case(c) is "against" or "with" or "to" or "on" or "at" or "from" ? 0 : 1));
    }

    private static bool IsDirected(string preposition, bool noun) =>
        preposition is "with" or "against" or "to" or "on" or "at" or "from" or "over" or "for" or "into" or "toward" or "towards" or "upon" or "between" or "about" or "of" or "alongside"
        && !(noun && preposition is "by");
}
