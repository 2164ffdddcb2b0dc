using InForce.Core.Statements;

namespace InForce.Reading.Frames;

/// <summary>What the words that govern an act make of it: "intends to leave", "denied that it left".</summary>
internal static class Governing
{
    private const int Reach = 9;

    /// <summary>"intends to leave", "has no plans to leave", "refused to sign", "is considering leaving".</summary>
    public static ActModality Governed(SentenceView view, VerbGroup group, ActModality own)
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

        for (int i = group.First - 1; i >= Math.Max(view.Segments[group.Segment].First, group.First - Reach); i--)
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
                    return group.IsInfinitive || group.IsGerund ? null : ActModality.Own(view, first) with { };
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
        ActModality above = ActModality.Own(view, over);
        return above.Value switch
        {
            Modality.Occurred => new ActModality(affirmed, above.Because),
            _ => above,
        };
    }

    private static ActModality Apply(SentenceView view, int at, Governor governor, ActModality own)
    {
        VerbGroup? group = view.GroupAt(at);
        bool negated = group is not null ? ActModality.Own(view, group).Value == Modality.Denied : IsDenied(view, at);
        string effect = negated ? governor.Negated : governor.Effect;
        string because = view.WordsOf(group?.First ?? at, at);
        if (effect == "-")
        {
            return group is null ? own : Inherit(view, group, own.Value);
        }

        Modality value = Enum.Parse<Modality>(effect, ignoreCase: true);
        if (group is not null && !negated && ActModality.Own(view, group).Value is Modality.Possible or Modality.Proposed && value is Modality.Planned or Modality.Occurred)
        {
            return ActModality.Own(view, group);
        }

        // "are to begin buying", "will start to lay": the governor itself is still to come.
        if (value == Modality.Occurred && group is not null && !negated && Governed(view, group, ActModality.Own(view, group)) is { Value: not Modality.Occurred } over)
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

    /// <summary>"prepare for the possibility that Russia will continue": a noun that says of its clause that it is no more than possible, proposed or not so.</summary>
    private static ActModality? OfNounAbove(SentenceView view, VerbGroup group)
    {
        if (view.Tree is not { } tree || !group.IsFinite || tree[group.Main].Deprel != "acl" || tree[group.Main].Head is not (>= 0 and var noun) || tree.ChildOf(group.Main, "mark") < 0)
        {
            return null;
        }

        foreach ((_, Governor governor, WordPos pos) in view.GovernorsAt(noun))
        {
            if (pos == WordPos.Noun && governor.Effect is "possible" or "proposed")
            {
                return new ActModality(Enum.Parse<Modality>(governor.Effect, ignoreCase: true), view.Low[noun]);
            }
        }

        return null;
    }

    /// <summary>What a clause that holds this one makes of it: "denied that …", "hopes that …", "proposed that …".</summary>
    public static ActModality Complemented(SentenceView view, VerbGroup group, ActModality read)
    {
        if (OfNounAbove(view, group) is { } hedged)
        {
            return hedged;
        }

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
            // "It is planned that the facility could begin work in 2028".
            if (pos == WordPos.Verb && governor.Effect == "planned" && over.IsPassive && !over.IsNegated && read.Value == Modality.Possible)
            {
                return new ActModality(Modality.Planned, view.WordsOf(over.First, over.Main));
            }

            if (pos != WordPos.Verb || last >= segment.First || governor.Effect is "-" or "planned" or "occurred")
            {
                continue;
            }

            bool negated = ActModality.Own(view, over).Value == Modality.Denied;
            string effect = negated ? governor.Negated : governor.Effect;
            if (effect != "-")
            {
                return new ActModality(Enum.Parse<Modality>(effect, ignoreCase: true), view.WordsOf(over.First, over.Main));
            }
        }

        return read;
    }
}
