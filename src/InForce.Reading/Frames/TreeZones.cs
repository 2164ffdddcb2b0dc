using InForce.Reading.Syntax;

namespace InForce.Reading.Frames;

/// <summary>A verb's subject and complements as the tree gives them.</summary>
internal static class TreeZones
{
    /// <summary>Words of the subject without clauses inside it; empty where the tree shows none.</summary>
    public static List<int> Subject(Sentence tree, int verb)
    {
        int head = SubjectHead(tree, verb, 0);
        return head < 0 ? [] : Phrase(tree, head);
    }

    /// <summary>Words of the "by" phrase of a passive; empty where there is none.</summary>
    public static List<int> Agent(Sentence tree, int verb)
    {
        foreach (int child in tree.ChildrenOf(verb))
        {
            if (tree[child].Deprel == "obl:agent" || (tree[child].Is("obl") && HasCase(tree, child, "by") && tree[child].Upos is "NOUN" or "PROPN" or "PRON" && child > verb && HasCase(tree, child, "by")))
            {
                return Phrase(tree, child);
            }
        }

        return [];
    }

    /// <summary>What hangs on the verb to its right and to its left but for the subject; further finite clauses left out.</summary>
    public static List<int> Complements(Sentence tree, int verb)
    {
        var inside = new List<int>();
        int predicate = tree[verb].Is("cop") || tree[verb].Is("aux") ? tree[verb].Head : verb;
        Collect(tree, predicate, verb, inside, top: true, depth: 0);
        inside.Sort();
        return inside;
    }

    /// <summary>Finite clauses that are the verb's object ("announced that …").</summary>
    public static int ComplementClause(Sentence tree, int verb)
    {
        foreach (int child in tree.ChildrenOf(verb))
        {
            if (tree[child].Is("ccomp"))
            {
                return child;
            }
        }

        return -1;
    }

    public static int SubjectHead(Sentence tree, int verb) => SubjectHead(tree, verb, 0);

    private static int SubjectHead(Sentence tree, int verb, int depth)
    {
        if (depth > 6)
        {
            return -1;
        }

        Token token = tree[verb];
        int predicate = token.Is("cop") || token.Is("aux") ? token.Head : verb;
        int own = OwnSubject(tree, predicate);
        if (own >= 0)
        {
            return IsRelativePronoun(tree, own) ? Antecedent(tree, predicate) : own;
        }

        Token head = tree[predicate];
        if (head.Head < 0)
        {
            return -1;
        }

        if (head.Is("acl"))
        {
            return tree[head.Head].Upos is "VERB" or "AUX" ? SubjectHead(tree, head.Head, depth + 1) : NounControl(tree, predicate, depth);
        }

        if (head.Is("conj") || head.Is("xcomp") || head.Is("advcl") || head.Is("ccomp") && !IsFinite(tree, predicate) || head.Is("parataxis") && !IsFinite(tree, predicate))
        {
            if (head.Is("xcomp") && ObjectOf(tree, head.Head) is var obj and >= 0 && !HasPassive(tree, head.Head))
            {
                return obj;
            }

            return SubjectHead(tree, head.Head, depth + 1);
        }

        return -1;
    }

    /// <summary>"a law signed by …" is about the law; "the decision to leave" is about whoever decides.</summary>
    private static int NounControl(Sentence tree, int verb, int depth)
    {
        Token token = tree[verb];
        bool under = token.Xpos == "VBG" && (tree.ChildOf(verb, "mark") >= 0 || tree.ChildOf(verb, "case") >= 0);
        if ((token.Xpos is "VBN" or "VBG" && !under) || token.Deprel == "acl:relcl")
        {
            return token.Head;
        }

        foreach (int child in tree.ChildrenOf(token.Head))
        {
            if (tree[child].Deprel == "nmod:poss")
            {
                return child;
            }
        }

        int over = tree[token.Head].Head;
        return over >= 0 && tree[over].Upos is "VERB" ? SubjectHead(tree, over, depth + 1) : -1;
    }

    private static int Antecedent(Sentence tree, int verb) => tree[verb].Head >= 0 && tree[verb].Is("acl") ? tree[verb].Head : -1;

    public static bool IsRelativePronoun(Sentence tree, int token) => tree[token].Xpos is "WDT" or "WP" or "WP$";

    private static int OwnSubject(Sentence tree, int predicate)
    {
        int subject = tree.ChildOf(predicate, "nsubj");
        return subject >= 0 ? subject : tree.ChildOf(predicate, "csubj");
    }

    /// <summary>"allows production to begin": who is allowed may hang on the verb as its only object of either kind.</summary>
    private static int ObjectOf(Sentence tree, int verb) => tree.ChildOf(verb, "obj") is >= 0 and var obj ? obj : tree.ChildOf(verb, "iobj");

    private static bool HasPassive(Sentence tree, int verb) => tree.ChildrenOf(verb).ToArray().Any(c => tree[c].Deprel is "aux:pass" or "nsubj:pass");

    private static bool IsFinite(Sentence tree, int verb) =>
        tree[verb].Xpos is "VBD" or "VBZ" or "VBP" || tree.ChildOf(verb, "aux") >= 0 || tree.ChildOf(verb, "cop") >= 0;

    public static bool HasCase(Sentence tree, int token, string word)
    {
        foreach (int child in tree.ChildrenOf(token))
        {
            if (tree[child].Is("case") && string.Equals(tree[child].Form, word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A noun phrase with its attributes, without relative clauses and remarks set beside it.</summary>
    public static List<int> Phrase(Sentence tree, int head)
    {
        var words = new List<int>();
        var open = new Stack<int>();
        open.Push(head);
        while (open.TryPop(out int word))
        {
            words.Add(word);
            foreach (int child in tree.ChildrenOf(word))
            {
                if (!tree[child].Is("acl") && !tree[child].Is("parataxis") && !tree[child].Is("punct") && !tree[child].Is("advcl") && words.Count < 60)
                {
                    open.Push(child);
                }
            }
        }

        words.Sort();
        return words;
    }

    private static void Collect(Sentence tree, int word, int verb, List<int> into, bool top, int depth)
    {
        if (depth > 24)
        {
            return;
        }

        foreach (int child in tree.ChildrenOf(word))
        {
            Token token = tree[child];
            bool clause = token.Is("ccomp") || token.Is("advcl") || token.Is("parataxis") || token.Deprel == "acl:relcl" || (token.Is("conj") && token.Upos is "VERB" or "AUX");
            if ((top && (token.Is("nsubj") || token.Is("csubj") || token.Is("aux") || token.Is("cop"))) || (clause && IsFinite(tree, child)) || (top && token.Is("conj")))
            {
                continue;
            }

            if (child != verb)
            {
                into.Add(child);
            }

            Collect(tree, child, verb, into, top: false, depth + 1);
        }

        if (top && word != verb)
        {
            into.Add(word);
        }
    }
}
