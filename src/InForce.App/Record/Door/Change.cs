namespace InForce.App.Record;

/// <summary>What a change of the record came to.</summary>
/// <param name="Subject">Of the entry of the log that it made; null where nothing was changed.</param>
/// <param name="At">Instant of that entry.</param>
/// <param name="Touched">As <see cref="RecordQuestions.Noting"/> names what answers are made of.</param>
internal sealed record Change<T>(T Done, string? Subject, DateTimeOffset At, IReadOnlySet<string> Touched);
