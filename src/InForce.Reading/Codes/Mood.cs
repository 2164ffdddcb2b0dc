using InForce.Reading.Syntax;

namespace InForce.Reading.Codes;

/// <summary>What negation and the future make of an act: a friendly one refused or promised, a hostile one threatened.</summary>
internal static class Mood
{
    public static Act? Apply(Sentence s, Act? act)
    {
        if (act is null)
        {
            return null;
        }

        bool negated = false;
        string modal = string.Empty;
        foreach (int child in s.ChildrenOf(act.Word))
        {
            Token token = s[child];
            negated |= token.Is("advmod") && token.Lemma is "not" or "never" or "n't" or "no longer";
            modal = token.Is("aux") && token.Lemma is "will" or "shall" or "would" or "must" or "should" or "'ll" or "wo" ? token.Lemma : modal;
        }

        return (negated, modal) switch
        {
            (true, _) => Act.IsFriendly(act.Class) ? act with { Class = EventClass.Reject } : Act.IsHostileDeed(act.Class) ? null : act,
            (_, "must" or "should") => Act.IsHostileDeed(act.Class) || Act.IsFriendly(act.Class) ? act with { Class = EventClass.Demand } : act,
            (_, "will" or "shall" or "would" or "'ll") => Announced(act),
            _ => act,
        };
    }

    private static Act Announced(Act act) =>
        Act.IsHostileDeed(act.Class) ? act with { Class = EventClass.Threaten }
        : Act.IsFriendly(act.Class) ? act with { Class = EventClass.Agree }
        : act;
}
