using InForce.Core.Documents;

namespace InForce.Reading.Assembling;

/// <summary>An expression of time as frames need it.</summary>
/// <param name="Edtf">Null where the text does not fix it.</param>
/// <param name="IsDuration">A length of time or an offset from an event.</param>
internal readonly record struct TimeHit(TextSpan Span, string? Edtf, string? Basis, bool IsDuration);
