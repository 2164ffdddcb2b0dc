using InForce.Reading.Syntax;

namespace InForce.Reading.Frames;

/// <summary>Who stands with an act named by a noun.</summary>
internal sealed record NounPartners(List<int> Agent, List<int> Object);

/// <summary>The partners of an act in their own words: heads of phrases with their attributes, not all that hangs on them.</summary>
internal static class TreeHeads
{
    private const int Deepest = 6;

    /// <summary>The direct object, the subject of a passive, the noun a participle stands by; else the phrase behind the verb's preposition.</summary>
    public static List<int> OfObject(SentenceView view, VerbGroup group, int last)
    {
        Sentence tree = view.Tree!;
        var words = new List<int>();
        if (group.IsPassive && TreeZones.SubjectHead(tree, group.Main) is >= 0 and int subject)
        {
            Add(view, tree, subject, words, 0);
        }

        foreach (int child in tree.ChildrenOf(group.Main))
        {
            if (tree[child].Is("obj"))
            {
                bool relative = TreeZones.IsRelativePronoun(tree, child) && tree[group.Main].Is("acl");
                Add(view, tree, relative ? tree[group.Main].Head : child, words, 0);
            }
        }

        if (words.Count == 0 && !group.IsPassive && tree[group.Main].Deprel == "acl:relcl" && !tree.ChildrenOf(group.Main).ToArray().Any(c => TreeZones.IsRelativePronoun(tree, c)))
        {
            // "the mines it needed": the relative is left out.
            Add(view, tree, tree[group.Main].Head, words, 0);
        }

        if (last > group.Main && words.TrueForAll(w => w > group.Main && w <= last) && OfPhrase(view, tree, group.Main, last) is { Count: > 0 } behind)
        {
            return behind;
        }

        if (words.Count == 0 && SharedObject(tree, group.Main) is >= 0 and int shared)
        {
            Add(view, tree, shared, words, 0);
        }

        return words.Count > 0 ? words : Oblique(view, tree, group, last);
    }

    /// <summary>"to produce and stockpile mines": the object stands with the second verb only; -1 where it does not.</summary>
    private static int SharedObject(Sentence tree, int verb)
    {
        foreach (int child in tree.ChildrenOf(verb))
        {
            if (tree[child].Is("conj") && tree[child].Upos == "VERB" && tree[child].Xpos == tree[verb].Xpos && tree.ChildOf(child, "nsubj") < 0 && tree.ChildOf(child, "obj") is >= 0 and int thing && thing > child)
            {
                return thing;
            }
        }

        return -1;
    }

    /// <summary>What hangs on a verb of several words: "got rid of the stock", "took leave of the treaty".</summary>
    private static List<int> OfPhrase(SentenceView view, Sentence tree, int first, int last)
    {
        var words = new List<int>();
        for (int i = first; i <= last; i++)
        {
            foreach (int child in tree.ChildrenOf(i))
            {
                int preposition = tree.ChildOf(child, "case");
                if (child > last && (tree[child].Is("obj") || ((tree[child].Is("obl") || tree[child].Is("nmod")) && preposition >= 0 && preposition <= last + 1)))
                {
                    Add(view, tree, child, words, 0);
                }
            }
        }

        return words;
    }

    public static List<int> OfSubject(SentenceView view, VerbGroup group)
    {
        var words = new List<int>();
        int head = TreeZones.SubjectHead(view.Tree!, group.Main);
        if (head >= 0)
        {
            Add(view, view.Tree!, head, words, 0);
        }

        return words;
    }

    /// <summary>"Chile's withdrawal from …", "the withdrawal of Chile", "Chile completed its withdrawal".</summary>
    public static NounPartners OfNoun(SentenceView view, int noun)
    {
        Sentence tree = view.Tree!;
        var agent = new List<int>();
        var acted = new List<int>();
        foreach (int child in tree.ChildrenOf(noun))
        {
            bool owner = tree[child].Deprel == "nmod:poss" || (child < noun && (tree[child].Is("amod") || tree[child].Is("compound")) && view.MentionAt[child] is { States.IsEmpty: false })
                || TreeZones.HasCase(tree, child, "by");
            if (!tree[child].Is("det") && !tree[child].Is("case") && !tree[child].Is("punct") && !tree[child].Is("cop") && !tree[child].Is("nsubj"))
            {
                (owner ? agent : acted).AddRange(TreeZones.Phrase(tree, child));
                AddClauses(tree, child, owner ? [] : acted);
            }
        }

        if (tree[noun].Is("conj") && tree[tree[noun].Head].Upos == "NOUN")
        {
            AddShared(tree, noun, acted);
        }

        if (!agent.Exists(i => view.MentionAt[i] is { States.IsEmpty: false }) && Over(tree, noun) is >= 0 and int verb && TreeZones.SubjectHead(tree, verb) is >= 0 and int subject && subject != noun)
        {
            agent.AddRange(TreeZones.Phrase(tree, subject));
        }

        return new NounPartners([.. agent.Distinct().Order()], [.. acted.Distinct().Order()]);
    }

    /// <summary>"the purchase, laying or use of mines": what follows the last of several nouns belongs to each of them, on whichever it hangs.</summary>
    private static void AddShared(Sentence tree, int noun, List<int> acted)
    {
        foreach (int child in tree.ChildrenOf(tree[noun].Head))
        {
            if (child > noun && tree[child].Is("nmod") && TreeZones.HasCase(tree, child, "of"))
            {
                acted.AddRange(TreeZones.Phrase(tree, child));
            }
        }
    }

    /// <summary>The verb a noun is object or complement of; -1 for none.</summary>
    private static int Over(Sentence tree, int noun)
    {
        int at = noun;
        for (int steps = 0; steps < Deepest && tree[at].Head >= 0; steps++)
        {
            if (tree[at].Is("obj") || tree[at].Is("obl") || tree[at].Is("xcomp"))
            {
                return tree[at].Head;
            }

            if (!(tree[at].Is("nmod") || tree[at].Is("conj") || tree[at].Is("compound")))
            {
                return -1;
            }

            at = tree[at].Head;
        }

        return -1;
    }

    private static void AddClauses(Sentence tree, int word, List<int> into)
    {
        var open = new Stack<int>([word]);
        while (open.TryPop(out int at) && into.Count < 80)
        {
            foreach (int child in tree.ChildrenOf(at))
            {
                into.Add(child);
                open.Push(child);
            }
        }
    }

    private static List<int> Oblique(SentenceView view, Sentence tree, VerbGroup group, int last)
    {
        var words = new List<int>();
        foreach (int child in tree.ChildrenOf(group.Main))
        {
            int preposition = tree.ChildOf(child, "case");
            if (tree[child].Is("obl") && preposition >= 0 && preposition > group.Main && preposition <= last + 2)
            {
                Add(view, tree, child, words, 0);
            }
        }

        return words;
    }

    private static void Add(SentenceView view, Sentence tree, int head, List<int> words, int depth)
    {
        if (depth > Deepest)
        {
            return;
        }

        words.Add(head);
        bool measure = view.Classes[head].Meets(view.Class("measure"));
        foreach (int child in tree.ChildrenOf(head))
        {
            bool attribute = tree[child].Is("compound") || tree[child].Is("amod") || tree[child].Is("flat") || tree[child].Is("nummod") || tree[child].Is("conj");
            bool of = tree[child].Is("nmod") && measure && TreeZones.HasCase(tree, child, "of");
            if (attribute || of)
            {
                Add(view, tree, child, words, depth + 1);
            }
        }
    }
}
