using System.Collections.Immutable;
using InForce.Record.Disagreements;

namespace InForce.Record.Judgements;

/// <summary>What a reviewer found of a disagreement.</summary>
/// <param name="Holds">The statement that holds, <c>both</c> (they do not contradict) or <c>none</c>.</param>
public sealed record Resolution(string Holds, string Who, string Reason);

/// <summary>People's word on disagreements. It settles the values it names, whoever else tells them, and nothing else.</summary>
public sealed class Resolutions
{
    /// <summary>Both statements hold: they do not contradict each other.</summary>
    public const string Both = "both";

    /// <summary>Neither statement holds.</summary>
    public const string Neither = "none";

    public static Resolutions None { get; } = new([]);

    private readonly ILookup<string, Judgement> _deciding;
    private readonly HashSet<string> _judged;

    internal Resolutions(ImmutableArray<Judgement> deciding)
    {
        _deciding = deciding.OrderBy(j => j.At, StringComparer.Ordinal).ThenBy(j => j.Id, StringComparer.Ordinal).ToLookup(j => j.Field![Matter.Conflict.Length..], StringComparer.Ordinal);
        _judged = new(deciding.SelectMany(j => j.Statements), StringComparer.Ordinal);
    }

    /// <summary>Each with what was found of it; one whose sides both hold is none.</summary>
    internal ImmutableArray<Disagreement> Apply(ImmutableArray<Disagreement> found) => _judged.Count == 0 ? found :
    [
        .. found.Select(d => On(d) is { } judgement
            ? d with { Resolution = new Resolution(judgement.Value ?? Neither, judgement.Who, judgement.Reason), IsNone = d.IsNone || judgement.Value == Both }
            : d),
    ];

    /// <summary>The last word on any two of its reports: whoever else says the same, says what was judged.</summary>
    private Judgement? On(Disagreement d) => _deciding.Contains(d.Type) && d.Sides.All(side => side.Any(_judged.Contains))
        ? _deciding[d.Type].LastOrDefault(j => d.Between(j.Statements) is not null) : null;
}
