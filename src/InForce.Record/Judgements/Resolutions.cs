using System.Collections.Immutable;
using InForce.Record.Disagreements;

namespace InForce.Record.Judgements;

/// <summary>What a reviewer found of a disagreement.</summary>
/// <param name="Holds">The statement that holds, <c>both</c> (they do not contradict) or <c>none</c>.</param>
public sealed record Resolution(string Holds, string Who, string Reason);

/// <summary>People's word on disagreements. It settles what it names and nothing else.</summary>
public sealed class Resolutions
{
    /// <summary>Both statements hold: they do not contradict each other.</summary>
    public const string Both = "both";

    /// <summary>Neither statement holds.</summary>
    public const string Neither = "none";

    public static Resolutions None { get; } = new([]);

    private readonly Dictionary<string, Judgement> _deciding;

    internal Resolutions(ImmutableArray<Judgement> deciding) =>
        _deciding = deciding.ToDictionary(j => j.Field![Matter.Conflict.Length..] + "|" + string.Join('|', j.Statements), StringComparer.Ordinal);

    /// <summary>Each with what was found of it; one whose sides both hold is none.</summary>
    internal ImmutableArray<Disagreement> Apply(ImmutableArray<Disagreement> found) => _deciding.Count == 0 ? found :
    [
        .. found.Select(d => _deciding.TryGetValue(d.Key, out Judgement? judgement)
            ? d with { Resolution = new Resolution(judgement.Value ?? Neither, judgement.Who, judgement.Reason), IsNone = d.IsNone || judgement.Value == Both }
            : d),
    ];
}
