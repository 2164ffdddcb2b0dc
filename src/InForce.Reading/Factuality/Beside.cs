using InForce.Core.Statements;
using InForce.Reading.Syntax;

namespace InForce.Reading.Factuality;

/// <summary>The words beside a predicate: negation, modals, hedging adverbs, "no one", conditions, questions, commands.</summary>
internal static class Beside
{
    private const double ConditionFactor = 0.2;
    private const double CommandFactor = 0.3;
    private const double QuestionFactor = 0.1;

    public static Commitment Apply(Sentence sentence, int word, Commitment c)
    {
        bool negated = false;
        bool modal = false;
        bool conditioned = HasCondition(sentence, word);
        foreach (int child in sentence.ChildrenOf(word))
        {
            Token token = sentence[child];
            string form = LemmaOf(token);
            Mark? mark = token.Is("aux") ? FactualityLexicon.Shared.MarkOf("modal", form)
                : token.Upos is "ADV" or "PART" or "CCONJ" or "DET" && token.Is("advmod") | token.Is("cc") | token.Is("det") ? FactualityLexicon.Shared.MarkOf("adverb", form) : null;
            if (mark is null)
            {
                negated |= NoOne(sentence, child);
                continue;
            }

            if (mark.Modality is null && mark.Factor == -1)
            {
                negated = true;
                c = c.Because1(child, "negation");
                continue;
            }

            if (token.Is("aux"))
            {
                modal = true;
                c = Modal(sentence, word, child, mark, conditioned, c);
            }
            else
            {
                c = Weigh(c, mark, child, "adverb");
            }
        }

        c = modal || sentence[word].Deprel != "conj" ? c : SharedModal(sentence, word, c);
        c = !modal && Nominal(sentence, word) && NoSuch(sentence, word) is var none and >= 0 ? c.Because1(none, "no") with { Value = -Math.Abs(c.Value) } : c;
        c = negated ? c with { Value = Turned(c, modal) } : c;
        c = Mood(sentence, word, c, modal);
        return FactualityReading.Settle(c);
    }

    /// <summary>"May not" leaves things open; "will not", "did not", "cannot" deny.</summary>
    private static double Turned(Commitment c, bool modal) => modal switch
    {
        true when c.Modality is Modality.Planned => -Math.Max(c.Value, 2.2) * Math.Sign(Math.Abs(c.Value)),
        true when c.Because.Any(g => g.Rule is "can" or "could" or "ca") => -2.2,
        _ => -c.Value,
    };

    private static Commitment Modal(Sentence sentence, int word, int child, Mark mark, bool conditioned, Commitment c)
    {
        // "would have left", "could have left": it did not; "may have left", "must have left": it perhaps, probably did.
        bool perfect = sentence.ChildrenOf(word).ToArray().Any(i => i > child && sentence[i].Is("aux") && sentence[i].Lemma == "have");
        if (perfect)
        {
            bool unreal = mark.Word is "would" or "could" or "should" or "'d" or "ought";
            return (c with { Value = c.Value * (unreal ? -0.5 : mark.Word is "must" ? 0.7 : 0.35), Modality = conditioned ? Modality.Conditional : Modality.Possible })
                .Because1(child, mark.Word);
        }

        bool future = mark.Word is "would" or "'d" && !conditioned && Reported(sentence, word);
        Modality modality = conditioned && mark.Word is not ("will" or "shall" or "must") ? Modality.Conditional : future ? Modality.Planned : mark.Modality!.Value;
        double factor = conditioned ? Math.Min(mark.Factor, ConditionFactor + 0.1) : future ? 0.45 : mark.Factor;
        return Weigh(c, mark with { Factor = factor, Modality = modality }, child, mark.Word);
    }

    private static Commitment Weigh(Commitment c, Mark mark, int token, string rule) =>
        (c with { Value = c.Value * mark.Factor, Modality = Stronger(mark.Modality ?? c.Modality, c.Modality) }).Because1(token, rule);

    /// <summary>A condition or a possibility above stays one: "may decide that it will leave" is no plan.</summary>
    private static Modality Stronger(Modality own, Modality above) =>
        above is Modality.Conditional || (above is Modality.Possible && own is Modality.Occurred or Modality.Planned && above is Modality.Possible) ? above : own;

    private static bool Reported(Sentence sentence, int word) =>
        sentence[word].Is("ccomp") || sentence[word].Is("acl") || sentence.ChildOf(word, "parataxis") >= 0;

    /// <summary>"did not X and Y", "will X and Y": a second predicate without subject shares what stands before the first.</summary>
    private static Commitment SharedModal(Sentence sentence, int word, Commitment c)
    {
        int first = sentence[word].Head;
        bool alike = first >= 0 && first < word && sentence.ChildOf(word, "nsubj") < 0 && sentence[word].Xpos == sentence[first].Xpos && sentence[word].Xpos is "VB" or "VBN";
        if (!alike)
        {
            return c;
        }

        bool own = sentence.ChildOf(word, "aux") >= 0;
        foreach (int child in sentence.ChildrenOf(first))
        {
            if (!own && sentence[child].Is("aux") && FactualityLexicon.Shared.MarkOf("modal", LemmaOf(sentence[child])) is { } mark)
            {
                c = Modal(sentence, word, child, mark, HasCondition(sentence, first), c);
            }
        }

        return c;
    }

    private static bool HasCondition(Sentence sentence, int word)
    {
        foreach (int child in sentence.ChildrenOf(word))
        {
            // A parser often takes "would leave if …" for an indirect question.
            if ((sentence[child].Is("advcl") || sentence[child].Is("ccomp")) && child > word | sentence[child].Is("advcl") && ConditionMark(sentence, child) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The "if" or "unless" of a clause; -1 where it has none. "Even if" and "as if" set no condition.</summary>
    internal static int ConditionMark(Sentence sentence, int clause)
    {
        int mark = sentence.ChildOf(clause, "mark");
        return mark >= 0 && LemmaOf(sentence[mark]) is "if" or "unless" or "provided" or "once" ? mark : -1;
    }

    /// <summary>"Nobody left", "none voted", "no state withdrew": the subject denies the act.</summary>
    private static bool NoOne(Sentence sentence, int child)
    {
        Token token = sentence[child];
        if (!token.Is("nsubj") && !token.Is("obj"))
        {
            return false;
        }

        return LemmaOf(token) is "nobody" or "none" or "nothing" or "neither" || LemmaOf(token) is "no" || NoSuch(sentence, child) >= 0;
    }

    /// <summary>The "no" (or "neither", "without") before a noun; -1 where there is none.</summary>
    internal static int NoSuch(Sentence sentence, int noun)
    {
        foreach (int child in sentence.ChildrenOf(noun))
        {
            string lemma = LemmaOf(sentence[child]);
            if ((sentence[child].Is("det") && lemma is "no" or "neither") || (sentence[child].Is("case") && lemma is "without" or "despite" && lemma == "without"))
            {
                return child;
            }
        }

        return -1;
    }

    private static bool Nominal(Sentence sentence, int word) =>
        sentence[word].Upos is "NOUN" or "PROPN" && sentence.ChildOf(word, "cop") < 0;

    /// <summary>Questions and commands say nothing of what happened.</summary>
    private static Commitment Mood(Sentence sentence, int word, Commitment c, bool modal)
    {
        Token token = sentence[word];
        if (!(token.Deprel is "root" or "parataxis") || token.Upos is not ("VERB" or "ADJ"))
        {
            return c;
        }

        int subject = sentence.ChildOf(word, "nsubj");
        if (sentence.Tokens[^1].Form is "?" && token.Deprel is "root")
        {
            return (c with { Value = c.Value * QuestionFactor, Modality = Modality.Possible }).Because1(sentence.Tokens.Length - 1, "question");
        }

        bool command = token.Xpos == "VB" && subject < 0 && !modal && sentence.ChildOf(word, "expl") < 0 && sentence.ChildOf(word, "aux") < 0;
        return command ? (c with { Value = c.Value * CommandFactor, Modality = Modality.Proposed }).Because1(word, "command") : c;
    }

    internal static string LemmaOf(Token token) => token.Form.Length <= 12 ? token.Form.ToLowerInvariant().Replace('’', '\'') : token.Lemma;
}
