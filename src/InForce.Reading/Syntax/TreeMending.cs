using System.Collections.Immutable;

namespace InForce.Reading.Syntax;

/// <summary>Rights slips of the parser that lose a sentence its verb, where our lists know the verb.</summary>
/// <remarks>
/// "India massed tanks": a past form read as an adjective of a root noun becomes the root, the name before it its subject, the noun its
/// object. "China lent money": an adjective with subject and object is the verb it looks like. Lemmas of listed verbs are the listed ones.
/// </remarks>
internal static class TreeMending
{
    public static ImmutableArray<Token> Mend(ImmutableArray<Token> tokens)
    {
        Token[] mended = [.. tokens];
        for (int noun = 0; noun < mended.Length; noun++)
        {
            if (LostVerb(mended, noun) is >= 0 and var verb)
            {
                mended = Rehung(mended, noun, verb);
            }
            else if (LateVerb(mended, noun) is >= 0 and var late)
            {
                mended[late] = mended[late] with { Xpos = "VBD", Head = mended[noun].Head, Deprel = mended[noun].Deprel };
                mended[noun] = mended[noun] with { Head = late, Deprel = "nsubj" };
            }
        }

        HeadlineVerb(mended);
        for (int i = 0; i < mended.Length; i++)
        {
            mended[i] = Counted(mended, i) ? Relabelled(mended, i) with { Deprel = "obj" } : Relabelled(mended, i);
        }

        return [.. mended];
    }

    /// <summary>"Latvia Plans Mine Plant": in a headline without a verb, the plural at its root behind a name is the verb it looks like, and what is set beside it its object.</summary>
    private static void HeadlineVerb(Token[] tokens)
    {
        int root = Array.FindIndex(tokens, t => t.Head < 0);
        bool headline = root > 0 && tokens[root].Upos is "NOUN" or "PROPN" && tokens[root].Form.EndsWith('s') && tokens[root - 1].Upos == "PROPN" && tokens[root - 1].Head == root
            && VerbForms.LemmaOf(tokens[root].Form) is not null && tokens.All(t => t.Upos is not ("VERB" or "AUX")) && tokens.All(t => char.IsUpper(t.Form[0]) || t.Upos is not ("NOUN" or "PROPN" or "ADJ"));
        int acted = headline ? Array.FindLastIndex(tokens, t => t.Head == root && t.Index > root && (t.Is("appos") || t.Is("list") || t.Is("dep") || t.Is("flat") || t.Is("nmod"))) : -1;
        if (acted < 0)
        {
            return;
        }

        for (int i = 0; i < tokens.Length; i++)
        {
            tokens[i] = i switch
            {
                _ when i == root => tokens[i] with { Upos = "VERB", Xpos = "VBZ", Lemma = VerbForms.LemmaOf(tokens[i].Form)! },
                _ when i == acted => tokens[i] with { Deprel = "obj" },
                _ when i == root - 1 => tokens[i] with { Deprel = "nsubj" },
                _ when i > root && i < acted && tokens[i].Head == root => tokens[i] with { Head = acted, Deprel = "compound" },
                _ => tokens[i],
            };
        }
    }

    /// <summary>"used at least 13 types": a count with its bound behind a verb that has no other object is what was used.</summary>
    private static bool Counted(Token[] tokens, int noun)
    {
        int verb = tokens[noun].Head;
        return tokens[noun].Deprel == "obl" && verb >= 0 && verb < noun && tokens[verb].Upos == "VERB" && noun > 2
            && Array.FindIndex(tokens, verb, noun - verb, t => t.Form is "at" && t.Head == noun && t.Index + 1 < noun && tokens[t.Index + 1].Form is "least" or "most") >= 0
            && tokens.Any(t => t.Head == noun && t.Is("nummod")) && !tokens.Any(t => t.Head == verb && (t.Is("obj") || t.Is("nsubj:pass")));
    }

    /// <summary>"Hezbollah guerrillas fired rockets": a finite past form with an object, hung on a root name; -1 for none.</summary>
    private static int LateVerb(Token[] tokens, int noun)
    {
        bool verbless = tokens[noun].Head < 0 && tokens[noun].Upos is "NOUN" or "PROPN" && !tokens.Any(t => t.Head == noun && (t.Is("cop") || t.Is("nsubj")));
        return verbless
            ? Array.FindIndex(tokens, t => t.Head == noun && t.Deprel == "acl" && t.Xpos is "VBD" or "VBN" && VerbForms.PastOf(t.Form) is not null && tokens.Any(o => o.Head == t.Index && o.Is("obj")))
            : -1;
    }

    private static Token Relabelled(Token[] tokens, int i)
    {
        Token token = tokens[i];
        if (token.Deprel == "acl:relcl" && tokens.Any(t => t.Head == i && t.Is("mark") && t.Xpos == "IN") && tokens.Any(t => t.Head == i && t.Is("nsubj")))
        {
            // "evidence that it fired": the clause says what the noun is of; no word of it points back.
            token = token with { Deprel = "acl" };
        }

        if (token.Upos == "VERB")
        {
            return VerbForms.LemmaOf(token.Form) is { } listed && VerbForms.LemmaOf(token.Lemma) != token.Lemma ? token with { Lemma = listed } : token;
        }

        bool acts = token.Upos == "ADJ" && tokens.Any(t => t.Head == i && t.Is("nsubj")) && tokens.Any(t => t.Head == i && t.Is("obj"));
        return acts && VerbForms.PastOf(token.Form) is { } lemma ? token with { Upos = "VERB", Xpos = "VBD", Lemma = lemma } : token;
    }

    /// <summary>The past form between a name and the noun that heads a clause; -1 where the clause has a verb.</summary>
    private static int LostVerb(Token[] tokens, int noun)
    {
        bool heads = tokens[noun].Upos is "NOUN" or "PROPN" && (tokens[noun].Head < 0 || tokens[noun].Is("ccomp"));
        if (!heads || tokens.Any(t => t.Head == noun && (t.Is("cop") || t.Is("nsubj") || t.Is("aux"))))
        {
            return -1;
        }

        for (int i = 1; i < noun; i++)
        {
            bool adjectival = tokens[i].Head == noun && (tokens[i].Is("amod") || tokens[i].Is("compound") || tokens[i].Is("acl"));
            bool named = tokens[i - 1].Upos is "NOUN" or "PROPN" && SubjectOf(tokens, noun, i) >= 0;
            if (adjectival && named && VerbForms.PastOf(tokens[i].Form) is not null)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The word before the verb that hangs on the noun or the verb: the head of what becomes the subject.</summary>
    private static int SubjectOf(Token[] tokens, int noun, int verb)
    {
        int at = verb - 1;
        while (at >= 0 && tokens[at].Head is var head && head >= 0 && head < verb && head != noun)
        {
            at = head;
        }

        return at >= 0 && tokens[at].Upos is "NOUN" or "PROPN" && (tokens[at].Head == noun || tokens[at].Head == verb) ? at : -1;
    }

    private static Token[] Rehung(Token[] tokens, int noun, int verb)
    {
        int subject = SubjectOf(tokens, noun, verb);
        var mended = new Token[tokens.Length];
        for (int i = 0; i < mended.Length; i++)
        {
            Token token = tokens[i];
            mended[i] = i switch
            {
                _ when i == verb => token with { Upos = "VERB", Xpos = "VBD", Head = tokens[noun].Head, Deprel = tokens[noun].Deprel, Lemma = VerbForms.PastOf(token.Form)! },
                _ when i == noun => token with { Head = verb, Deprel = "obj" },
                _ when i == subject => token with { Head = verb, Deprel = "nsubj" },
                _ when i < verb && token.Head is var h && (h == noun || h == verb) => token with { Head = token.Is("punct") || token.Is("obl") || token.Is("advmod") ? verb : subject },
                _ when i > noun && token.Head == noun && token.Is("punct") => token with { Head = verb },
                _ => token,
            };
        }

        return mended;
    }
}
