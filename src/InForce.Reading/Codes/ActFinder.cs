using InForce.Reading.Syntax;

namespace InForce.Reading.Codes;

/// <summary>Says which act a word of a tree names, looking at what it governs.</summary>
internal sealed class ActFinder(Sentence s)
{
    private const int Deepest = 6;
    private readonly CodeLexicon _lexicon = CodeLexicon.Shared;

    /// <summary>The act the sentence tells first: nearest to the root, verbs before nouns, earlier before later.</summary>
    public Act? Main()
    {
        var level = new List<int> { s.Root };
        for (int depth = 0; depth < 8 && level.Count > 0; depth++)
        {
            foreach (int word in level.OrderBy(w => IsPredicate(w) ? 0 : 1))
            {
                if (Of(word, 0) is { } act)
                {
                    return act;
                }
            }

            level = [.. level.SelectMany(w => s.ChildrenOf(w).ToArray())];
        }

        return null;
    }

    private bool IsPredicate(int word) => s[word].Upos is "VERB" or "AUX" || s.ChildOf(word, "cop") >= 0;

    private Act? Of(int word, int depth)
    {
        if (depth > Deepest)
        {
            return null;
        }

        if (s[word].Upos is "NOUN" or "PROPN" && s.ChildOf(word, "cop") < 0)
        {
            return NounClass(word) is { } noun ? new Act(noun, word, null) : Complement(word) is { } below && Of(below, depth + 1) is { } inner ? Governed(word, inner) : null;
        }

        return s[word].Upos is "VERB" or "AUX" or "ADJ" || s.ChildOf(word, "cop") >= 0 || s.ChildOf(word, "nsubj") >= 0 ? Mood.Apply(s, Predicate(word, depth)) : null;
    }

    private Act? Predicate(int word, int depth)
    {
        foreach (int noun in Nouns(word))
        {
            foreach (string verb in Names(word))
            {
                if (NounNames(noun).Select(n => _lexicon.Pair(verb, n)).FirstOrDefault(c => c is not null) is { } pair)
                {
                    return new Act(pair, word, new Act(pair, noun, null));
                }
            }
        }

        return Governing(word, depth) ?? Light(word) ?? Plain(word) ?? Happening(word);
    }

    private Act? Governing(int word, int depth)
    {
        foreach (string name in Names(word))
        {
            if (_lexicon.GovernorOf(name) is not { } governor)
            {
                continue;
            }

            Act? inner = Complement(word) is { } clause ? Of(clause, depth + 1) : null;
            inner ??= Nouns(word).Where(n => s[n].Deprel != "nsubj").Select(n => NounClass(n) is { } c ? new Act(c, n, null) : null).FirstOrDefault(a => a is not null);
            EventClass? c = inner is null ? governor.Alone : Act.IsFriendly(inner.Class) || !Act.IsHostileDeed(inner.Class) ? governor.Friendly : governor.Hostile;
            if (c is { } own)
            {
                return new Act(own, word, inner) { Governs = true };
            }

            if (inner is not null)
            {
                return Carried(word, inner);
            }
        }

        return null;
    }

    /// <summary>A noun with an act under it: "a decision to expel".</summary>
    private Act? Governed(int word, Act inner) => _lexicon.GovernorOf(s[word].Lemma) is null ? inner : Carried(word, inner);

    /// <summary>"said it had expelled", "began shelling", "held talks": the act below, with the subject above where it has none.</summary>
    private static Act Carried(int word, Act inner) => new(inner.Class, word, inner);

    private Act? Light(int word) =>
        Names(word).Any(_lexicon.IsLight)
            ? Nouns(word).Where(n => s[n].Deprel != "nsubj").Select(n => NounClass(n) is { } c ? new Act(c, word, new Act(c, n, null)) : null).FirstOrDefault(a => a is not null)
            : null;

    /// <summary>The verb alone; a bomb or a bomber that kills is an assault.</summary>
    private Act? Plain(int word)
    {
        if ((s[word].Upos is "ADJ" && s.ChildOf(word, "cop") >= 0) || Names(word).Select(_lexicon.Verb).FirstOrDefault(c => c is not null) is not { } c)
        {
            return null;
        }

        bool terror = c == EventClass.Fight && s.ChildOf(word, "nsubj") is >= 0 and var subject && NounClass(subject) == EventClass.Assault;
        return new Act(terror ? EventClass.Assault : c, word, null);
    }

    /// <summary>"Talks resumed", "Fighting erupted": the subject is the act.</summary>
    private Act? Happening(int word) =>
        s.ChildOf(word, "nsubj") is >= 0 and var subject && NounClass(subject) is { } c && s[word].Upos is "VERB" or "AUX" ? new Act(c, subject, null) : null;

    /// <summary>The clause a word governs, or null.</summary>
    private int? Complement(int word)
    {
        int late = -1;
        foreach (int child in s.ChildrenOf(word).ToArray())
        {
            if (s[child].Is("xcomp") || s[child].Is("ccomp") || (s[child].Is("acl") && s[child].Deprel != "acl:relcl"))
            {
                return child;
            }

            bool infinitive = s[child].Is("advcl") && s.ChildOf(child, "mark") is >= 0 and var mark && s[mark].Form is "to" or "of" or "for" or "from" or "by" or "against" or "on";
            late = infinitive || (s[child].Is("parataxis") && child > word) ? child : late;
        }

        return late >= 0 ? late : null;
    }

    /// <summary>Lemma with particle, with each preposition after it, and alone.</summary>
    private IEnumerable<string> Names(int word)
    {
        string lemma = s[word].Lemma.ToLowerInvariant();
        int particle = s.ChildOf(word, "compound:prt");
        string phrasal = particle >= 0 ? lemma + " " + s[particle].Lemma : lemma;
        foreach (int child in s.ChildrenOf(word).ToArray())
        {
            int mark = s[child].Is("obl") || s[child].Is("advcl") ? FirstOf(child, "case", "mark") : s[child].Is("advmod") ? child : -1;
            if (mark > word && mark - word <= 4)
            {
                yield return phrasal + " " + s[mark].Lemma.ToLowerInvariant();
            }
        }

        yield return phrasal;
        if (particle >= 0)
        {
            yield return lemma;
        }
    }

    private int FirstOf(int word, string one, string other) => s.ChildOf(word, one) is >= 0 and var found ? found : s.ChildOf(word, other);

    /// <summary>Nouns a verb takes: object, passive subject, nouns of its prepositions, and what stands beside or under these.</summary>
    private IEnumerable<int> Nouns(int word)
    {
        foreach (int child in s.ChildrenOf(word).ToArray())
        {
            if (s[child].Is("obj") || s[child].Deprel == "nsubj:pass" || (s[child].Is("obl") && s[child].Deprel != "obl:agent" && child > word))
            {
                yield return child;
                foreach (int below in s.ChildrenOf(child).ToArray())
                {
                    if (s[below].Is("conj") || (s[below].Is("nmod") && s[below].Deprel != "nmod:poss" && s.ChildOf(below, "case") is >= 0 and var of && s[of].Form == "of"))
                    {
                        yield return below;
                    }
                }
            }
        }
    }

    private EventClass? NounClass(int noun) => NounNames(noun).Select(_lexicon.Noun).FirstOrDefault(c => c is not null);

    private IEnumerable<string> NounNames(int noun)
    {
        string lemma = CodeLexicon.Singular(s[noun].Lemma);
        foreach (int child in s.ChildrenOf(noun).ToArray())
        {
            if (child < noun && (s[child].Is("compound") || s[child].Is("amod")))
            {
                yield return s[child].Lemma.ToLowerInvariant() + " " + lemma;
            }
        }

        yield return lemma;
    }
}
