using System.Collections.Immutable;
using InForce.Core.Statements;

namespace InForce.Reading.Factuality;

/// <summary>A word that decided how sure an act is, and by which rule.</summary>
/// <param name="Token">Index of the deciding word in its sentence.</param>
/// <param name="Rule">The class or mark of the lexicon, or the construction.</param>
public readonly record struct FactualityGround(int Token, string Rule);

/// <summary>How a sentence commits itself to an act it names.</summary>
/// <param name="Modality">One of the six.</param>
/// <param name="Value">From -3 (certainly not) over 0 (nothing said) to 3 (certainly so).</param>
/// <param name="Because">The deciding words, outermost first; empty for a plain assertion.</param>
public sealed record Commitment(Modality Modality, double Value, ImmutableArray<FactualityGround> Because)
{
    internal static Commitment Plain { get; } = new(Modality.Occurred, 3, []);

    internal Commitment Because1(int token, string rule) => this with { Because = Because.Add(new FactualityGround(token, rule)) };
}
