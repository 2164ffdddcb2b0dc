using InForce.Core.Statements;
using InForce.Reading.Factuality;

namespace InForce.Reading.Frames;

/// <summary>How a sentence presents an act: from its verb, what governs it, conditions and denials.</summary>
/// <param name="Value">One of the six.</param>
/// <param name="Because">The words that decided, for people.</param>
internal readonly record struct ActModality(Modality Value, string Because)
{
    /// <summary>By the clause; where that says "done" and the words above the act say otherwise, by those.</summary>
    public static ActModality Of(SentenceView view, VerbGroup? group, int at)
    {
        ActModality read = group is null ? OfNoun(view, at) : OfVerb(view, group);
        if (read.Value != Modality.Occurred || view.Tree is not { } tree)
        {
            return read;
        }

        Commitment above = FactualityReading.Of(tree, group?.Main ?? at);
        return above.Modality == Modality.Occurred ? read : new ActModality(above.Modality, string.Join(' ', above.Because.Select(b => view.Low[b.Token]).Distinct()));
    }

    private static ActModality OfVerb(SentenceView view, VerbGroup group)
    {
        ActModality own = Own(view, group);
        ActModality governed = Governing.Governed(view, group, own);
        return NamedConditions.Applied(view, group, Governing.Complemented(view, group, governed));
    }

    /// <summary>A noun names an act that took place, unless its adjective or what governs it says otherwise.</summary>
    private static ActModality OfNoun(SentenceView view, int noun)
    {
        for (int i = noun - 1; i >= Math.Max(0, noun - 4); i--)
        {
            ActModality? said = view.Low[i] switch
            {
                "planned" or "future" or "upcoming" or "intended" or "forthcoming" or "coming" or "expected" or "scheduled" => new ActModality(Modality.Planned, view.Low[i]),
                "potential" or "possible" or "eventual" or "any" => new ActModality(Modality.Possible, view.Low[i]),
                "proposed" or "recommended" => new ActModality(Modality.Proposed, view.Low[i]),
                "no" or "without" => new ActModality(Modality.Denied, view.Low[i]),
                _ => null,
            };
            if (said is { } modality)
            {
                return modality;
            }
        }

        if (view.Tree is { } tree && Whole(tree, noun) is var head && (Behind(view, tree, head) ?? OfItsVerb(view, tree, head)) is { Value: not Modality.Occurred } treeSaid)
        {
            return treeSaid;
        }

        VerbGroup? finite = view.Groups.FirstOrDefault(g => g.IsFinite && g.Segment == view.SegmentIndexOf(noun));
        if (finite is null)
        {
            return new ActModality(Modality.Occurred, "noun");
        }

        ActModality clause = NamedConditions.Applied(view, finite, Own(view, finite));
        return clause.Value is Modality.Occurred ? new ActModality(Modality.Occurred, "noun") : clause;
    }

    /// <summary>The noun that an attribute belongs to: "production" in "production facility" is part of the facility.</summary>
    private static int Whole(Syntax.Sentence tree, int noun)
    {
        while (tree[noun].Is("compound") && tree[noun].Head > noun)
        {
            noun = tree[noun].Head;
        }

        return noun;
    }

    /// <summary>"a facility planned within two years": a participle behind the noun, or as a headline has it.</summary>
    private static ActModality? Behind(SentenceView view, Syntax.Sentence tree, int noun)
    {
        int said = tree[noun].Deprel is "nsubj" or "nsubj:pass" && tree[noun].Head > noun && IsStillToCome(view.Low[tree[noun].Head]) ? tree[noun].Head : -1;
        bool isNone = false;
        foreach (int child in tree.ChildrenOf(noun))
        {
            isNone |= view.Low[child] is "no" or "neither";
            said = child > noun && tree[child].Is("acl") && tree[child].Xpos == "VBN" && IsStillToCome(view.Low[child]) ? child : said;
        }

        if (said < 0)
        {
            return null;
        }

        return isNone || view.GroupAt(said) is { IsNegated: true } ? new ActModality(Modality.Denied, "not " + view.Low[said]) : new ActModality(view.Low[said] == "proposed" ? Modality.Proposed : Modality.Planned, view.Low[said]);
    }

    private static bool IsStillToCome(string participle) => participle is "planned" or "expected" or "scheduled" or "foreseen" or "envisaged" or "intended" or "proposed";

    /// <summary>"is preparing to launch a plant": what is acted on in words that are still to come has not come.</summary>
    private static ActModality? OfItsVerb(SentenceView view, Syntax.Sentence tree, int noun)
    {
        int verb = tree[noun].Head;
        return verb >= 0 && tree[noun].Is("obj") && view.GroupAt(verb) is { IsFinite: false } group ? OfVerb(view, group) : null;
    }

    /// <summary>"moved that Norway give notice": the bare form with a subject of its own is what someone asks for.</summary>
    private static bool IsSubjunctive(SentenceView view, VerbGroup group)
    {
        if (view.Tree is not { } tree || group.Modal is not null || group.IsInfinitive || tree[group.Main].Xpos != "VB" || !tree[group.Main].Is("ccomp"))
        {
            return false;
        }

        int subject = tree.ChildOf(group.Main, "nsubj");
        return subject >= 0 && subject < group.Main && tree[subject].Xpos is "NNP" or "NN" && tree.ChildOf(group.Main, "aux") < 0;
    }

    /// <summary>By the verb's own words: modal, negation, a subject that denies.</summary>
    internal static ActModality Own(SentenceView view, VerbGroup group)
    {
        string words = view.WordsOf(group.First, group.Main);
        if (IsSubjunctive(view, group))
        {
            return new ActModality(Modality.Proposed, words);
        }

        if (NegativeSubject(view, group) is { } no)
        {
            return new ActModality(Modality.Denied, no);
        }

        if (group.IsNegated)
        {
            return new ActModality(Modality.Denied, words);
        }

        return group.Modal switch
        {
            "will" or "shall" => new ActModality(Modality.Planned, words),
            "would" => new ActModality(Modality.Planned, words),
            "must" => new ActModality(Modality.Planned, words),
            "should" or "ought" => new ActModality(Modality.Proposed, words),
            "can" or "could" or "may" or "might" => new ActModality(Modality.Possible, words),
            _ => new ActModality(Modality.Occurred, words),
        };
    }

    private static string? NegativeSubject(SentenceView view, VerbGroup group)
    {
        Segment segment = view.Segments[group.Segment];
        for (int i = segment.First; i < Math.Min(group.First, segment.First + 4); i++)
        {
            if (FunctionWords.NegativeSubjects.Contains(view.Low[i]) || (view.Low[i] is "neither" or "nor" && i < group.First))
            {
                // "few" and "no one else" too; "no longer" belongs to the verb.
                return i + 1 < view.Count && view.Low[i + 1] is "longer" or "doubt" ? null : view.WordsOf(i, group.Main);
            }
        }

        return null;
    }
}
