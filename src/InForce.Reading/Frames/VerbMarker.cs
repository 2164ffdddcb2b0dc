using InForce.Reading.Syntax;

namespace InForce.Reading.Frames;

/// <summary>Says which words are verbs here: by the tagger where there is one, else by the words beside them.</summary>
internal static class VerbMarker
{
    public static void Mark(SentenceView view, Lexicon lexicon)
    {
        for (int i = 0; i < view.Count; i++)
        {
            VerbForm known = lexicon.FormsOf(view.Words[i]);
            view.VerbForms[i] = view.Tree is { } tree ? ByTag(tree[i], known) : ByNeighbours(view, i, known);
            if (view.VerbForms[i] == VerbForm.None && (known & VerbForm.Base) != 0 && AfterInvertedModal(view, i))
            {
                view.VerbForms[i] = VerbForm.Base;
            }
        }

        if (view.Tree is { } parsed)
        {
            Rescue(view, lexicon, parsed);
        }
    }

    /// <summary>Where the tagger saw no finite verb at all, the likeliest word is taken for one ("The withdrawal enters into force").</summary>
    private static void Rescue(SentenceView view, Lexicon lexicon, Sentence tree)
    {
        if (view.Raw.Kind == Text.SentenceKind.Heading || tree.Tokens.Any(t => t.Xpos is "VBD" or "VBZ" or "VBP" or "MD"))
        {
            return;
        }

        for (int i = 1; i < view.Count - 1; i++)
        {
            VerbForm known = lexicon.FormsOf(view.Words[i]) & (VerbForm.Third | VerbForm.Past);
            if (known != VerbForm.None && tree[i].Upos is "NOUN" or "VERB" && view.MentionAt[i] is null && !FunctionWords.Determiners.Contains(view.Low[i - 1])
                && !FunctionWords.Prepositions.Contains(view.Low[i - 1]))
            {
                view.VerbForms[i] = known;
                return;
            }
        }
    }

    /// <summary>Whether nothing speaks for a noun ("The House voted" against "the vote").</summary>
    public static bool IsSurelyVerb(SentenceView view, int i)
    {
        if (view.Tree is { } tree)
        {
            return tree[i].Upos is "VERB" or "AUX";
        }

        return i > 0 && (view.Low[i - 1] == "to" || FunctionWords.Modals.Contains(view.Low[i - 1]));
    }

    /// <summary>"Only then can Helsinki hand …": taggers take the verb for a noun there.</summary>
    private static bool AfterInvertedModal(SentenceView view, int i)
    {
        for (int j = i - 1; j >= Math.Max(1, i - 4); j--)
        {
            if (FunctionWords.Modals.Contains(view.Low[j]))
            {
                return view.Low[0] is "only" or "nor" or "not" or "never" && view.VerbForms.AsSpan(j + 1, i - j - 1).IndexOfAnyExcept(VerbForm.None) < 0;
            }
        }

        return false;
    }

    private static VerbForm ByTag(Token token, VerbForm known)
    {
        VerbForm tagged = token.Xpos switch
        {
            "VB" => VerbForm.Base,
            "VBP" => VerbForm.Base,
            "VBZ" => VerbForm.Third,
            "VBD" => VerbForm.Past,
            "VBN" => VerbForm.Participle,
            "VBG" => VerbForm.Gerund,
            "MD" => VerbForm.Base,
            _ => VerbForm.None,
        };
        if (token.Upos is "VERB" or "AUX")
        {
            return tagged == VerbForm.None ? known : tagged;
        }

        // "is expected", "was closed": tagged as adjectives, verbs to us.
        return token.Upos == "ADJ" && (known & VerbForm.Participle) != 0 ? VerbForm.Participle : VerbForm.None;
    }

    private static VerbForm ByNeighbours(SentenceView view, int i, VerbForm known)
    {
        if (known == VerbForm.None || view.MentionAt[i] is not null)
        {
            return VerbForm.None;
        }

        string before = i > 0 ? view.Low[i - 1] : string.Empty;
        bool nominal = FunctionWords.Determiners.Contains(before) || before is "of" or "in" or "on" or "with" or "from" or "its" or "their" or "joint" or "new" or "final" or "formal" or "national";
        VerbForm clear = known & (VerbForm.Participle | VerbForm.Gerund | VerbForm.Past);
        if (nominal && before is not "that")
        {
            return clear & ~VerbForm.Past;
        }

        if (clear == VerbForm.None && before != "to" && !FunctionWords.Modals.Contains(before) && FunctionWords.Prepositions.Contains(before))
        {
            return VerbForm.None;
        }

        return known;
    }
}
