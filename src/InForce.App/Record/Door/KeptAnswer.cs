namespace InForce.App.Record;

/// <summary>An answer with what it was made of.</summary>
/// <param name="Of">The state it is told of.</param>
/// <param name="At">The instant it is read as of.</param>
/// <param name="Through">The last entry of the log that it holds.</param>
/// <param name="Read">As <see cref="RecordQuestions.Noting"/> names it.</param>
/// <param name="Took">How long it took to tell.</param>
internal sealed record KeptAnswer(object? Value, MomentStamp Of, DateTimeOffset At, long Through, IReadOnlySet<string> Read, TimeSpan Took);

/// <summary>An answer for a visitor.</summary>
/// <param name="Of">The state of the record it is told of; null while there is no record.</param>
/// <param name="At">The instant it is as of.</param>
internal readonly record struct Told<T>(T Value, MomentStamp? Of, KnownInstant At);
