using System.Collections.Immutable;

namespace InForce.Law.Deadlines;

/// <summary>How firm a legal date is.</summary>
public enum DeadlineStatus
{
    /// <summary>The day follows from acts and clauses.</summary>
    Fixed,

    /// <summary>It holds unless something named in the basis happens or has happened (an extension, a conflict, a notice).</summary>
    Conditional,
}

/// <summary>A day on which something falls due or takes effect for a state under a treaty.</summary>
/// <param name="Article">As the treaty file cites it.</param>
/// <param name="What">The obligation or event in words.</param>
/// <param name="Basis">Why this day, and on what it depends.</param>
public sealed record LegalDeadline(string State, string Treaty, string Article, string What, DateOnly Due, string Basis, DeadlineStatus Status, ImmutableArray<Reason> Because);
