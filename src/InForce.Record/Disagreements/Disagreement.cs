using System.Collections.Immutable;

namespace InForce.Record.Disagreements;

/// <summary>Two or more statements, or a statement and the law, that do not go together; or that only seem not to.</summary>
/// <param name="Type"><c>value</c>, <c>date</c>, <c>actor</c>, <c>partner</c>, <c>modality</c>, <c>existence</c>, <c>status</c>, <c>sum</c>, <c>class</c>, <c>law</c>, <c>drift</c>, <c>overtaken</c>, <c>correction</c>, <c>gap-closed</c>; for near-conflicts <c>class</c>, <c>time</c>, <c>scope</c>, <c>speaker</c>.</param>
/// <param name="Statements">One for law, and for overtaken where the registry shows it; else two, the later document's last.</param>
/// <param name="Values">What each says, in the same order.</param>
/// <param name="Law">Rule or registered act; null when the law has no part in it.</param>
/// <param name="IsNone">A near-conflict: looked at, and found to be none for the reason given.</param>
public sealed record Disagreement(
    string Type, ImmutableArray<string> Statements, ImmutableArray<string> Values, string? Law, string Reason, bool IsNone = false)
{
    /// <summary>A claim the law disputes but does not settle.</summary>
    public bool IsDisputed { get; init; }

    /// <summary>Hangs on words that stand in the evidence, not on a date or a name that had to be found.</summary>
    internal bool IsOfWords { get; init; }

    /// <summary>What a reviewer found of it; null while nobody did.</summary>
    public Judgements.Resolution? Resolution { get; init; }

    /// <summary>Two statements that cannot both be right; drift, corrections, gaps and what was overtaken are told apart from these.</summary>
    public bool IsContradiction => !IsNone && !IsWithinOneReport && s_contradictions.Contains(Type);

    /// <summary>One report carries both sides, an accusation and its denial: a dispute it tells of, in which no report stands against another.</summary>
    public bool IsWithinOneReport { get; init; }

    private static readonly string[] s_contradictions = ["value", "date", "modality", "existence", "status", "sum", "partner", "actor", "class"];

    internal string Key => Type + "|" + string.Join('|', Statements);
}
