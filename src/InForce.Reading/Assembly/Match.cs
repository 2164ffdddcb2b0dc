using System.Collections.Immutable;
using InForce.Reading.Frames;

namespace InForce.Reading.Assembling;

/// <summary>A frame that fits at a place of a sentence, before it is a statement.</summary>
internal sealed record Match(Frame Frame, SentenceView View, int Trigger, int TriggerLast, VerbGroup? Group, Zones Zones, ActModality Modality)
{
    public ImmutableArray<string> Actors { get; init; } = [];
    public string ActorsBecause { get; init; } = string.Empty;

    /// <summary>How likely it is that these are meant, where that was weighed; 1 where it was not.</summary>
    public double ActorChance { get; init; } = 1;

    /// <summary>The chance in words; null where it was not weighed.</summary>
    public string? ActorsWeight { get; init; }

    /// <summary>Nobody in the clause itself is named as acting: the actors are those spoken of before.</summary>
    public bool IsActorGuessed => ActorsBecause is "spoken of" or "same sentence" or "likeliest";
    public string? Step { get; init; }

    /// <summary>How likely its clause is to tell of this kind; 1 where clauses are not weighed for it.</summary>
    public double Chance { get; init; } = 1;

    /// <summary>The chance in words, and for a clause taken by weight what spoke most for it; null where clauses are not weighed for this kind.</summary>
    public string? Weight { get; init; }

    /// <summary>Whether no frame fits and the clause was taken by weight.</summary>
    public bool IsByWeight { get; init; }

    /// <summary>What is asserted of a status; a denial turns it round.</summary>
    public string? Asserts { get; init; }
}
