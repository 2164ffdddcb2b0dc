using System.Collections.Immutable;

namespace InForce.Law.Checking;

/// <summary>How a published day compares with the clause.</summary>
public enum Verdict
{
    Match,
    Differs,

    /// <summary>Nothing published, or no clause for that act.</summary>
    Untestable,

    /// <summary>A clause exists, a fact is missing.</summary>
    Undetermined,
}

/// <summary>One line of the participation file against the clauses.</summary>
/// <param name="Row">Line of the file; the header is 1.</param>
/// <param name="Tier">As the file spells it.</param>
/// <param name="Diagnosis">For a difference: what kind of slip it is; null otherwise.</param>
public sealed record CheckRow(
    int Row, string Treaty, string State, string Action, DateOnly ActionDate, DateOnly? Published, DateOnly? Computed, Verdict Verdict,
    string Tier, string? Diagnosis, ImmutableArray<Reason> Because);

/// <summary>Counts of verdicts under one heading.</summary>
public sealed record CheckTally(string Name, int Match, int Differs, int Untestable, int Undetermined, string Reason);

/// <summary>A whole check.</summary>
/// <param name="Faults">Clauses and lines that were refused, each with its place.</param>
public sealed record CheckReport(
    ImmutableArray<CheckRow> Rows, ImmutableArray<CheckTally> ByTier, ImmutableArray<CheckTally> ByTreaty,
    ImmutableArray<string> Faults, ImmutableArray<string> Remarks);
