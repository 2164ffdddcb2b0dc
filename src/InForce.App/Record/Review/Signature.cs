namespace InForce.App.Record.Review;

/// <summary>Who judges, why and when; the judgement sees the record as known at that instant.</summary>
public sealed record Signature(string Who, string Reason, DateTimeOffset At);
