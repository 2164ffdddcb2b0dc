using InForce.Core.Documents;

namespace InForce.Reading.Voice;

/// <summary>How words are given.</summary>
public enum AttributionKind
{
    /// <summary>In quotation marks.</summary>
    Direct,

    /// <summary>In a clause of the writer's.</summary>
    Indirect,

    /// <summary>In a clause that holds a quotation.</summary>
    Mixed,
}

/// <summary>Words given to someone: who, by which words, and what.</summary>
/// <remarks>
/// A quotation's content holds its quotation marks. A clause's content begins with its "that" and ends before the comma or full stop.
/// A sentence cut in two by "…, he said, …" gives two attributions with one cue.
/// </remarks>
public sealed record Attribution
{
    /// <summary>The whole phrase that names the speaker, with title and apposition; null when the text names none.</summary>
    public TextSpan? Source { get; init; }

    /// <summary>The verb with its auxiliaries, or "according to"; null for a quotation carried on without one.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>What is said or thought.</summary>
    public required TextSpan Content { get; init; }

    public AttributionKind Kind { get; init; }

    /// <summary>Dictionary form of the cue; empty where there is none.</summary>
    public string CueLemma { get; init; } = "";

    /// <summary>The outlet the words were given to ("told Reuters", "in an interview with Reuters"), or null.</summary>
    public TextSpan? ToldTo { get; init; }

    /// <summary>Position of the cue's sentence in the layout.</summary>
    public int Sentence { get; init; }

    /// <summary>True for a belief, fear, wish or question rather than an assertion.</summary>
    public bool IsThought { get; init; }
}
