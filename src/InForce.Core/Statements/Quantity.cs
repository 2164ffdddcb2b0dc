namespace InForce.Core.Statements;

/// <summary>An amount as the text gives it. An open side is null: "up to 1,500" has no <see cref="Min"/>.</summary>
/// <param name="Text">The words of the text.</param>
/// <param name="Unit">For instance <c>EUR</c>, <c>mine</c>, <c>vote</c>, <c>km</c>; null when the text names none.</param>
/// <param name="Min">Lower bound, inclusive, in <paramref name="Unit"/>.</param>
/// <param name="Max">Upper bound, inclusive, in <paramref name="Unit"/>.</param>
/// <param name="Approximate">"about", "some", "roughly".</param>
/// <param name="Covers">What the amount is for, where the text says so ("plant", "contract").</param>
public sealed record Quantity(string Text, string? Unit, decimal? Min, decimal? Max, bool Approximate, string? Covers = null);

/// <summary>The figures of one vote; null where the text gives no number.</summary>
public sealed record Votes(int? For, int? Against, int? Abstain);
