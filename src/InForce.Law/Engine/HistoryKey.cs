namespace InForce.Law.Engine;

/// <summary>What a history is kept under. A class with its own equality: a first question pays for no generic code made on the spot.</summary>
internal sealed class HistoryKey(string state, string treaty, DateOnly knownOn) : IEquatable<HistoryKey>
{
    public string State { get; } = state;
    public string Treaty { get; } = treaty;
    public DateOnly KnownOn { get; } = knownOn;

    public bool Equals(HistoryKey? other) =>
        other is not null && KnownOn == other.KnownOn && string.Equals(State, other.State, StringComparison.Ordinal) && string.Equals(Treaty, other.Treaty, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as HistoryKey);

    public override int GetHashCode() =>
        unchecked((((string.GetHashCode(State, StringComparison.Ordinal) * 397) ^ string.GetHashCode(Treaty, StringComparison.Ordinal)) * 397) ^ KnownOn.DayNumber);
}
