using InForce.Core.Problems;

namespace InForce.Reading.Frames;

/// <summary>Where in a sentence a frame looks.</summary>
internal enum Scope
{
    Agent,
    AgentIfAny,
    Object,
    Clause,
    Sentence,
    Before,
    After,
    Document,

    /// <summary>What the act is done to, in its own words: the direct object without what hangs on it.</summary>
    Head,

    /// <summary>The subject in its own words.</summary>
    SubjectHead,

    /// <summary>The sentence and the five before it.</summary>
    Near,

    /// <summary>What the act is done to, where the sentence says: "left the treaty", "left in 2017".</summary>
    HeadIfAny,
}

/// <summary>One demand of a frame: words of one of these classes in this scope.</summary>
internal sealed record Condition(Scope Scope, ClassSet Classes, string Text)
{
    public static Condition Parse(string text, ClassNames names, string file)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            throw new DataFaultException(file, text, "a condition is written scope:class|class");
        }

        Scope scope = text[..colon] switch
        {
            "subj" => Scope.Agent,
            "subj?" => Scope.AgentIfAny,
            "obj" => Scope.Object,
            "clause" => Scope.Clause,
            "sent" => Scope.Sentence,
            "before" => Scope.Before,
            "after" => Scope.After,
            "doc" => Scope.Document,
            "head" => Scope.Head,
            "shead" => Scope.SubjectHead,
            "near" => Scope.Near,
            "head?" => Scope.HeadIfAny,
            string other => throw new DataFaultException(file, text, $"'{other}' is no scope"),
        };
        ClassSet classes = default;
        foreach (string name in text[(colon + 1)..].Split('|'))
        {
            classes |= names[name];
        }

        return new Condition(scope, classes, text);
    }
}
