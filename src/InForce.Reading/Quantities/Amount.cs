namespace InForce.Reading.Quantities;

/// <summary>A number as written, before its bounds and unit are known.</summary>
/// <param name="Min">Lower end, inclusive; null where open ("several thousand").</param>
/// <param name="Max">Upper end, inclusive; null where open.</param>
/// <param name="Last">Last token, inclusive.</param>
/// <param name="Approximate">"tens of thousands", "several".</param>
/// <param name="IsOrdinal">"166th".</param>
internal readonly record struct Amount(decimal? Min, decimal? Max, int Last, bool Approximate = false, bool IsOrdinal = false)
{
    /// <summary>The factor of a scale word or letter within ("million": 1,000,000); 1 for none.</summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>Scaled by a letter right behind the figure, which without money beside it may be a unit ("50m").</summary>
    public bool HasLetter { get; init; }
}
