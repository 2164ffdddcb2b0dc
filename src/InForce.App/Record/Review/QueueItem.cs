using System.Collections.Immutable;
using InForce.Record.Claims;

namespace InForce.App.Record.Review;

/// <summary>Why something waits for a reviewer; the weightiest first.</summary>
public enum QueueReason
{
    /// <summary>Two reviewers differ: a third must adjudicate.</summary>
    ReviewersDiffer,

    /// <summary>The law or the registry refutes it.</summary>
    LawConflict,

    /// <summary>Another statement contradicts it.</summary>
    Conflict,

    /// <summary>A core kind that only one origin tells.</summary>
    SingleOrigin,

    /// <summary>The reading is hardly surer than a coin toss.</summary>
    LowConfidence,
}

/// <summary>One thing that waits for a reviewer.</summary>
/// <param name="Words">Why, in words.</param>
/// <param name="Statements">What it is about; the one to look at first is <paramref name="Claim"/>'s.</param>
/// <param name="Event">An event it stands in; null for background.</param>
/// <param name="Origins">Independent origins of that event.</param>
public sealed record QueueItem(QueueReason Why, string Words, ImmutableArray<string> Statements, Claim Claim, string? Event, int? Origins);
