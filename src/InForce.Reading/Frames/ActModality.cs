using InForce.Core.Statements;
using InForce.Reading.Factuality;

namespace InForce.Reading.Frames;

/// <summary>How a sentence presents an act: from its verb, what governs it, conditions and denials.</summary>
/// <param name="Value">One of the six.</param>
/// <param name="Because">The words that decided, for people.</param>
internal readonly record struct ActModality(Modality Value, string Because)
{
    private const int GovernorReach = 9;

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
        ActModality governed = Governed(view, group, own);
        return Conditioned(view, group, Complemented(view, group, governed));
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

        VerbGroup? finite = view.Groups.FirstOrDefault(g => g.IsFinite && g.Segment == view.SegmentIndexOf(noun));
        if (finite is null)
        {
            return new ActModality(Modality.Occurred, "noun");
        }

        ActModality clause = Conditioned(view, finite, Own(view, finite));
        return clause.Value is Modality.Occurred ? new ActModality(Modality.Occurred, "noun") : clause;
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

    private static ActModality Own(SentenceView view, VerbGroup group)
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

    /// <summary>"intends to leave", "has no plans to leave", "refused to sign", "is considering leaving".</summary>
    private static ActModality Governed(SentenceView view, VerbGroup group, ActModality own)
    {
        if (group.IsFinite && !IsYetTo(view, group))
        {
            return own;
        }

        if (own.Value == Modality.Denied && group.IsInfinitive)
        {
            return own;
        }

        if (view.Tree is { } tree && TreeGoverned(view, tree, group, own) is { } known)
        {
            return known;
        }

        for (int i = group.First - 1; i >= Math.Max(view.Segments[group.Segment].First, group.First - GovernorReach); i--)
        {
            if (view.Low[i] is "," or ";" or ":" && !group.IsInfinitive)
            {
                break;
            }

            foreach ((int last, Governor governor, WordPos pos) in view.GovernorsAt(i))
            {
                if (last >= group.First || !Fits(view, i, pos, governor))
                {
                    continue;
                }

                return Apply(view, i, governor, own);
            }

            // Another verb that is no governor of ours owns the infinitive: "voted … to leave" is listed, "met to discuss" is not.
            if (view.VerbForms[i] != VerbForm.None && view.GroupAt(i) is { } other && other.IsFinite)
            {
                return group.IsInfinitive && FunctionWords.Be.Contains(view.Low[i]) ? Inherit(view, other, Modality.Planned)
                    : group.IsInfinitive && FunctionWords.Have.Contains(view.Low[i]) ? Inherit(view, other, Modality.Planned)
                    : Inherit(view, other, group.IsInfinitive ? Modality.Planned : own.Value);
            }
        }

        return group.IsInfinitive ? new ActModality(Modality.Planned, view.WordsOf(Math.Max(0, group.First - 1), group.Main)) : own;
    }

    /// <summary>What the tree shows the verb to hang on: a verb, noun or adjective that decides on its standing.</summary>
    private static ActModality? TreeGoverned(SentenceView view, Syntax.Sentence tree, VerbGroup group, ActModality own)
    {
        int verb = group.Main;
        for (int steps = 0; steps < 4; steps++)
        {
            Syntax.Token token = tree[verb];
            if (token.Is("conj") && token.Head >= 0)
            {
                verb = token.Head;
                if (view.GroupAt(verb) is { IsFinite: true } first)
                {
                    return group.IsInfinitive || group.IsGerund ? null : Own(view, first) with { };
                }

                continue;
            }

            if (token.Head < 0 || !(token.Is("xcomp") || token.Is("ccomp") || token.Is("advcl") || token.Is("acl") || token.Is("obl") || token.Is("nmod") || token.Is("obj") || token.Is("csubj")))
            {
                return null;
            }

            foreach ((int last, Governor governor, WordPos pos) in view.GovernorsAt(token.Head))
            {
                if (Fits(view, token.Head, pos, governor) && (pos != WordPos.Verb || last <= token.Head + 2))
                {
                    return token.Is("advcl") && !token.Is("xcomp") && !group.IsInfinitive ? null : Apply(view, token.Head, governor, own);
                }
            }

            return null;
        }

        return null;
    }

    private static bool IsYetTo(SentenceView view, VerbGroup group) => group.First > 1 && view.Low[group.First - 1] == "to" && view.Low[group.First - 2] == "yet";

    private static bool Fits(SentenceView view, int at, WordPos pos, Governor governor) => pos switch
    {
        WordPos.Verb => view.VerbForms[at] != VerbForm.None,
        WordPos.Noun => view.VerbForms[at] == VerbForm.None || view.Low[at] != governor.Word,
        _ => true,
    };

    private static ActModality Inherit(SentenceView view, VerbGroup over, Modality affirmed)
    {
        ActModality above = Own(view, over);
        return above.Value switch
        {
            Modality.Occurred => new ActModality(affirmed, above.Because),
            _ => above,
        };
    }

    private static ActModality Apply(SentenceView view, int at, Governor governor, ActModality own)
    {
        VerbGroup? group = view.GroupAt(at);
        bool negated = group is not null ? Own(view, group).Value == Modality.Denied : IsDenied(view, at);
        string effect = negated ? governor.Negated : governor.Effect;
        string because = view.WordsOf(group?.First ?? at, at);
        if (effect == "-")
        {
            return group is null ? own : Inherit(view, group, own.Value);
        }

        Modality value = Enum.Parse<Modality>(effect, ignoreCase: true);
        if (group is not null && !negated && Own(view, group).Value is Modality.Possible or Modality.Proposed && value is Modality.Planned or Modality.Occurred)
        {
            return Own(view, group);
        }

        // "are to begin buying", "will start to lay": the governor itself is still to come.
        if (value == Modality.Occurred && group is not null && !negated && Governed(view, group, Own(view, group)) is { Value: not Modality.Occurred } over)
        {
            return over;
        }

        return new ActModality(value, because);
    }

    /// <summary>"no plans to", "without any intention of", "has no thought of".</summary>
    private static bool IsDenied(SentenceView view, int noun)
    {
        for (int i = noun - 1; i >= Math.Max(0, noun - 4); i--)
        {
            if (view.Low[i] is "no" or "not" or "n't" or "never" or "without" or "neither")
            {
                return true;
            }
        }

        return view.Groups.LastOrDefault(g => g.IsFinite && g.Main < noun && g.Segment == view.SegmentIndexOf(noun)) is { IsNegated: true };
    }

    /// <summary>What a clause that holds this one makes of it: "denied that …", "hopes that …", "proposed that …".</summary>
    private static ActModality Complemented(SentenceView view, VerbGroup group, ActModality read)
    {
        Segment segment = view.Segments[group.Segment];
        if (segment.Link != SegmentLink.Complement || segment.First == 0)
        {
            return read;
        }

        VerbGroup? over = view.Groups.LastOrDefault(g => g.Main < segment.First && segment.First - g.Main <= 8);
        if (over is null)
        {
            return read;
        }

        foreach ((int last, Governor governor, WordPos pos) in view.GovernorsAt(over.Main))
        {
            if (pos != WordPos.Verb || last >= segment.First || governor.Effect is "-" or "planned" or "occurred")
            {
                continue;
            }

            bool negated = Own(view, over).Value == Modality.Denied;
            string effect = negated ? governor.Negated : governor.Effect;
            if (effect != "-")
            {
                return new ActModality(Enum.Parse<Modality>(effect, ignoreCase: true), view.WordsOf(over.First, over.Main));
            }
        }

        return read;
    }

    /// <summary>A named condition with can, could, would, may or will makes the act conditional.</summary>
    private static ActModality Conditioned(SentenceView view, VerbGroup group, ActModality read)
    {
        if (read.Value is Modality.Denied or Modality.Proposed || (read.Value == Modality.Occurred && group.Modal is null))
        {
            return read;
        }

        if (InsideCondition(view, group))
        {
            return new ActModality(Modality.Conditional, view.Segments[group.Segment].Opener!);
        }

        for (int s = 0; s < view.Segments.Count; s++)
        {
            Segment segment = view.Segments[s];
            if (s != group.Segment && segment.Opener is { } opener && FunctionWords.Conditions.Contains(opener) && Math.Abs(s - group.Segment) <= 2)
            {
                return new ActModality(Modality.Conditional, opener);
            }
        }

        string? phrase = ConditionPhrase(view, view.Segments[group.Segment]) ?? GerundSubject(view, group);
        return phrase is null ? read : new ActModality(Modality.Conditional, phrase);
    }

    /// <summary>"Withdrawing would enable …", "By leaving, the country could …": the condition stands as subject or means.</summary>
    private static string? GerundSubject(SentenceView view, VerbGroup group)
    {
        int first = view.Low[0] == "by" ? 1 : 0;
        bool gerund = view.Count > first && view.VerbForms[first] == VerbForm.Gerund && first < group.First && group.Segment <= 1;
        return gerund && group.Modal is "would" or "could" or "can" or "may" or "might" ? view.WordsOf(0, first) : null;
    }

    private static bool InsideCondition(SentenceView view, VerbGroup group) =>
        view.Segments[group.Segment].Opener is { } opener && FunctionWords.Conditions.Contains(opener);

    private static string? ConditionPhrase(SentenceView view, Segment segment)
    {
        for (int i = segment.First; i < segment.End - 1; i++)
        {
            string pair = view.Low[i] + " " + view.Low[i + 1];
            bool named = pair is "only then" or "only if" or "only when" or "only after" or "only once" or "in case" or "if needed" or "if necessary" or "provided that"
                or "depends on" or "depend on" or "subject to" or "conditional on" or "dependent on";
            bool emergency = view.Low[i] is "only" or "except" or "in" && view.ClassesIn(i, Math.Min(segment.End, i + 6)).Meets(view.Class("emergency"));
            if (named || emergency || view.Low[i] is "if" or "unless" || (view.Low[i] == "once" && i == segment.First))
            {
                return pair;
            }
        }

        return null;
    }
}
