namespace InForce.Law.Engine;

/// <summary>A state that is no more.</summary>
/// <param name="EndedOn">First day on which it no longer existed.</param>
public sealed record FormerState(string Code, string Name, DateOnly? EndedOn, string Source);
