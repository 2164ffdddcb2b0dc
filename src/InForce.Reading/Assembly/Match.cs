using System.Collections.Immutable;
using InForce.Reading.Frames;

namespace InForce.Reading.Assembling;

/// <summary>A frame that fits at a place of a sentence, before it is a statement.</summary>
internal sealed record Match(Frame Frame, SentenceView View, int Trigger, int TriggerLast, VerbGroup? Group, Zones Zones, ActModality Modality)
{
    public ImmutableArray<string> Actors { get; init; } = [];
    public string ActorsBecause { get; init; } = string.Empty;
    public string? Step { get; init; }
}
