namespace InForce.Reading.Frames;

/// <summary>Finds verbs with their auxiliaries.</summary>
internal static class VerbGroups
{
    private const int FarthestAuxiliary = 12;

    public static IReadOnlyList<VerbGroup> Find(SentenceView view)
    {
        if (view.Tree is { } tree)
        {
            return [.. Enumerable.Range(0, view.Count).Where(i => IsMainVerb(view, tree, i)).Select(i => tree[i].Upos is "VERB" or "AUX" or "ADJ" ? TreeVerbs.Of(view, tree, i) : Of(view, i))];
        }

        var groups = new List<VerbGroup>();
        for (int i = 0; i < view.Count; i++)
        {
            if (view.VerbForms[i] == VerbForm.None && !IsAuxiliaryAlone(view, i))
            {
                continue;
            }

            if (IsAuxiliary(view, i) && HasVerbAhead(view, i))
            {
                continue;
            }

            groups.Add(Of(view, i));
        }

        return groups;
    }

    private static bool IsMainVerb(SentenceView view, Syntax.Sentence tree, int i) =>
        view.VerbForms[i] != VerbForm.None && !tree[i].Is("aux");

    private static bool IsAuxiliary(SentenceView view, int i)
    {
        string word = view.Low[i];
        return FunctionWords.Modals.Contains(word) || FunctionWords.Do.Contains(word) || FunctionWords.Have.Contains(word)
            || (FunctionWords.Be.Contains(word) && (word != "'s" || view.Tree is { } tree && tree[i].Upos == "AUX"));
    }

    private static bool IsAuxiliaryAlone(SentenceView view, int i) => IsAuxiliary(view, i) && view.Low[i] != "'s";

    /// <summary>Whether this auxiliary serves a verb that follows, past adverbs and short insertions.</summary>
    private static bool HasVerbAhead(SentenceView view, int i)
    {
        bool inserted = false;
        for (int j = i + 1; j < Math.Min(view.Count, i + FarthestAuxiliary); j++)
        {
            if (view.VerbForms[j] != VerbForm.None || IsAuxiliaryAlone(view, j))
            {
                return Serves(view, i, j) && (!inserted || (view.VerbForms[j] & VerbForm.Participle) != 0);
            }

            string word = view.Low[j];
            if (word is "," or "to" or "." or ";" or "that" or "which" or "who" or ":" || word is "“" or "\"")
            {
                // "has in the second and final reading adopted", but not "has a plan to leave".
                return false;
            }

            if (!FunctionWords.Adverbs.Contains(word) && !word.EndsWith("ly", StringComparison.Ordinal))
            {
                if (!inserted && !FunctionWords.Prepositions.Contains(word) && !IsQuestionOrder(view, i, j))
                {
                    return false;
                }

                inserted = true;
            }
        }

        return false;
    }

    /// <summary>"Only then can Helsinki hand …": the subject stands between auxiliary and verb.</summary>
    private static bool IsQuestionOrder(SentenceView view, int auxiliary, int next) =>
        (FunctionWords.Modals.Contains(view.Low[auxiliary]) || FunctionWords.Do.Contains(view.Low[auxiliary]) || FunctionWords.Have.Contains(view.Low[auxiliary]))
        && (view.MentionAt[next] is not null || FunctionWords.Pronouns.Contains(view.Low[next]) || view.Low[next] is "the")
        && view.Low.Take(auxiliary).Any(w => w is "only" or "nor" or "had" or "neither" or "never" or "not" or "should");

    private static bool Serves(SentenceView view, int auxiliary, int verb)
    {
        VerbForm form = view.VerbForms[verb];
        string word = view.Low[auxiliary];
        if (FunctionWords.Modals.Contains(word) || FunctionWords.Do.Contains(word))
        {
            return (form & VerbForm.Base) != 0 || IsAuxiliaryAlone(view, verb);
        }

        bool beenOrBeing = view.Low[verb] is "been" or "being";
        if (FunctionWords.Have.Contains(word))
        {
            return beenOrBeing || (form & VerbForm.Participle) != 0;
        }

        return beenOrBeing || (form & (VerbForm.Participle | VerbForm.Gerund)) != 0;
    }

    private static VerbGroup Of(SentenceView view, int main)
    {
        int first = main;
        string? modal = null;
        bool be = false, have = false, did = false, negated = false, been = false;
        for (int j = main - 1; j >= Math.Max(0, main - FarthestAuxiliary); j--)
        {
            string word = view.Low[j];
            if (IsAuxiliary(view, j) && Serves(view, j, first) | (first == main && Serves(view, j, main)))
            {
                modal ??= FunctionWords.Modals.Contains(word) ? ModalOf(word) : null;
                be |= FunctionWords.Be.Contains(word) && word is not ("been" or "being");
                been |= word is "been" or "being";
                have |= FunctionWords.Have.Contains(word);
                did |= FunctionWords.Do.Contains(word);
                first = j;
                continue;
            }

            if (FunctionWords.Negations.Contains(word) || (word == "longer" && j > 0 && view.Low[j - 1] == "no"))
            {
                negated = true;
                continue;
            }

            if (first == main && IsInsertion(view, j, main))
            {
                continue;
            }

            if (!FunctionWords.Adverbs.Contains(word) && !word.EndsWith("ly", StringComparison.Ordinal) && !(modal is null && IsShortSubject(view, j, first)))
            {
                break;
            }
        }

        if (main + 1 < view.Count && view.Low[main + 1] is "not" or "n't" or "no" or "never" && FunctionWords.Be.Contains(view.Low[main]))
        {
            negated = true;
        }

        VerbForm form = view.VerbForms[main];
        bool hasAuxiliary = first < main;
        bool infinitive = !hasAuxiliary && main > 0 && (view.Low[main - 1] == "to" || (main > 1 && view.Low[main - 2] == "to" && view.Low[main - 1].EndsWith("ly", StringComparison.Ordinal)));
        bool gerund = !hasAuxiliary && (form & VerbForm.Gerund) != 0;
        bool infinitiveBe = hasAuxiliary && first > 0 && view.Low[first - 1] == "to";
        bool bareParticiple = !hasAuxiliary && !infinitive && (form & VerbForm.Participle) != 0 && IsReduced(view, main, form);
        return new VerbGroup
        {
            First = first,
            Main = main,
            Modal = modal,
            IsNegated = negated || NegatedBefore(view, first),
            IsPassive = (form & VerbForm.Participle) != 0 && ((be && !(have && !been && !be)) || been || bareParticiple),
            IsPerfect = have,
            IsProgressive = be && (form & VerbForm.Gerund) != 0,
            IsInfinitive = infinitive || infinitiveBe,
            IsGerund = gerund,
            IsBareParticiple = bareParticiple,
            IsPast = (form & VerbForm.Past) != 0 || view.Low[first] is "was" or "were" or "had" or "did",
            IsFinite = !infinitive && !infinitiveBe && !gerund && !bareParticiple && (hasAuxiliary || did || (form & (VerbForm.Past | VerbForm.Third | VerbForm.Base)) != 0),
        };
    }

    private static bool IsInsertion(SentenceView view, int j, int main) =>
        (view.VerbForms[main] & VerbForm.Participle) != 0 && view.VerbForms[j] == VerbForm.None && view.Low[j] is not ("," or ";" or ":" or "that" or "which" or "who")
        && AuxiliaryBehind(view, j, main);

    private static bool AuxiliaryBehind(SentenceView view, int from, int main)
    {
        for (int j = from - 1; j >= Math.Max(0, main - FarthestAuxiliary); j--)
        {
            if (IsAuxiliary(view, j))
            {
                return Serves(view, j, main) && HasVerbAhead(view, j);
            }

            if (view.VerbForms[j] != VerbForm.None || view.Low[j] is "," or ";" or ":" or "that")
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsShortSubject(SentenceView view, int j, int first) =>
        first - j <= 4 && (view.MentionAt[j] is not null || view.Low[j] is "the" or "it" or "they") && AnyModalBehind(view, j);

    private static bool AnyModalBehind(SentenceView view, int j) =>
        j > 0 && Enumerable.Range(Math.Max(0, j - 3), Math.Min(3, j)).Any(k => (FunctionWords.Modals.Contains(view.Low[k]) || FunctionWords.Have.Contains(view.Low[k])) && IsQuestionOrder(view, k, Math.Min(k + 1, view.Count - 1)));

    private static bool NegatedBefore(SentenceView view, int first) =>
        first > 0 && (FunctionWords.Negations.Contains(view.Low[first - 1]) || (first > 1 && view.Low[first - 1] == "to" && view.Low[first - 2] == "not")
            || (first > 1 && view.Low[first - 1] == "longer" && view.Low[first - 2] == "no"));

    internal static string ModalOf(string word) => word switch
    {
        "'ll" or "wo" => "will",
        "'d" => "would",
        "ca" => "can",
        _ => word,
    };

    /// <summary>A participle that stands as an attribute ("a law signed by …") rather than as a past tense.</summary>
    private static bool IsReduced(SentenceView view, int main, VerbForm form)
    {
        if (view.Tree is { } tree)
        {
            return tree[main].Xpos == "VBN" || (form & VerbForm.Past) == 0;
        }

        if ((form & VerbForm.Past) == 0)
        {
            return true;
        }

        // Past or participle by form: "by" right after, or a noun with a comma before, speaks for the participle.
        bool byAgent = main + 1 < view.Count && view.Low[main + 1] == "by";
        bool afterComma = main > 0 && view.Low[main - 1] == ",";
        bool attribute = main > 0 && FunctionWords.Determiners.Contains(view.Low[main - 1]);
        return attribute || (byAgent && !afterComma) || (afterComma && byAgent);
    }
}
