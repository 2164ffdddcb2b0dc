using InForce.Core.Time;

namespace InForce.Reading.Times.Resolution;

/// <summary>The time an expression comes to; bounds apart only where no EDTF can say them.</summary>
internal sealed record Resolved(Edtf? Edtf, string? Plain, TimeReading Reading)
{
    public string? Anchor { get; init; }
    public string? Basis { get; init; }
    public DateOnly? Earliest { get; init; }

    /// <summary>Last day, included.</summary>
    public DateOnly? Latest { get; init; }
}
