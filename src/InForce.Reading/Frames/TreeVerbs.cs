using InForce.Reading.Syntax;

namespace InForce.Reading.Frames;

/// <summary>Verb groups by the tree: auxiliaries and negations are the verb's children.</summary>
internal static class TreeVerbs
{
    public static VerbGroup Of(SentenceView view, Sentence tree, int main)
    {
        Token verb = tree[main];
        int predicate = verb.Is("cop") ? verb.Head : main;
        int first = main;
        string? modal = null;
        bool passive = false, perfect = false, negated = false, be = false, to = false, past = verb.Xpos == "VBD", present = verb.Xpos is "VBZ" or "VBP";
        foreach (int child in tree.ChildrenOf(predicate))
        {
            string word = view.Low[child];
            if (tree[child].Is("aux") && child != main)
            {
                first = Math.Min(first, child);
                modal ??= FunctionWords.Modals.Contains(word) ? VerbGroups.ModalOf(word) : null;
                passive |= tree[child].Deprel == "aux:pass";
                perfect |= FunctionWords.Have.Contains(word);
                be |= FunctionWords.Be.Contains(word);
                past |= tree[child].Xpos == "VBD";
                present |= tree[child].Xpos is "VBZ" or "VBP" or "MD";
            }

            negated |= FunctionWords.Negations.Contains(word) && child != main && tree[child].Is("advmod") || (word is "not" or "n't");
            to |= tree[child].Is("mark") && word == "to" && child < main;
            if (word == "longer" && child > 0 && view.Low[child - 1] == "no")
            {
                negated = true;
            }
        }

        VerbForm form = view.VerbForms[main];
        bool participle = (form & VerbForm.Participle) != 0;
        bool auxiliary = first < main;
        bool subject = tree.ChildOf(main, "nsubj") is var s and >= 0 && s < main;
        bool prose = view.Raw.Kind != Text.SentenceKind.Heading;
        bool pastByForm = participle && !auxiliary && verb.Xpos == "VBN" && subject && prose && !verb.Is("acl") && !verb.Is("amod") && !verb.Is("advcl");
        past |= pastByForm;
        bool bare = participle && !auxiliary && verb.Xpos != "VBD" && !pastByForm;
        return new VerbGroup
        {
            First = first,
            Main = main,
            Modal = modal,
            IsNegated = negated,
            IsPassive = participle && (passive || bare || (be && !perfect && verb.Xpos == "VBN")),
            IsPerfect = perfect,
            IsProgressive = be && (form & VerbForm.Gerund) != 0,
            IsInfinitive = to,
            IsGerund = !auxiliary && (form & VerbForm.Gerund) != 0,
            IsBareParticiple = bare,
            IsPast = past,
            IsFinite = !to && !bare && (auxiliary ? present || past : past || present || ((form & VerbForm.Base) != 0 && verb.Xpos == "VBP")),
        };
    }
}
