using InForce.Core.Documents;

namespace InForce.Reading.Quantities;

/// <summary>An amount in a text: its words with bounds and unit, its value, and what it is said to be for.</summary>
/// <param name="Span">The words, in UTF-16 units of the document.</param>
/// <param name="First">First token in the sentence.</param>
/// <param name="Last">Last token, inclusive.</param>
/// <param name="Unit">As in <c>data/quantities/units.tsv</c>; null where the text names none or leaves open which.</param>
/// <param name="Min">Lower end, inclusive; null when open.</param>
/// <param name="Max">Upper end, inclusive; null when open.</param>
/// <param name="Covers">What it is for; null where the text does not say.</param>
internal sealed record QuantityExpression(TextSpan Span, int First, int Last, UnitKind Kind, string? Unit, decimal? Min, decimal? Max, bool Approximate, string? Covers)
{
    /// <summary>Counts by place in a row: "the 166th country".</summary>
    public bool IsOrdinal { get; init; }
}
