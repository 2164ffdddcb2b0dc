using System.Collections.Immutable;

namespace InForce.Reading.Weighing;

/// <summary>Who may be meant where a clause does not say itself who acts.</summary>
/// <param name="Actors">As statements name them; several act together.</param>
/// <param name="Features">What is so of them in the text around the clause; each once.</param>
internal sealed record ActorCandidate(ImmutableArray<string> Actors, IReadOnlyCollection<Feature> Features);
