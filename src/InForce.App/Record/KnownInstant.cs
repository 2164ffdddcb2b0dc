namespace InForce.App.Record;

/// <summary>The instant one answer is as of.</summary>
/// <param name="Read">The earliest instant with the same answer: whatever the answer is made of is read as of this one.</param>
/// <param name="Said">What the answer says of itself: the instant asked for; the one read, where the state answered from is known to lag behind that.</param>
public readonly record struct KnownInstant(DateTimeOffset Read, DateTimeOffset Said)
{
    /// <summary>Of a record that is asked directly.</summary>
    public static KnownInstant Of(DateTimeOffset knownAt) => new(knownAt, knownAt);

    /// <summary>The earliest instant with the same answer: nothing changed in the record after its last entry, and the law goes by days.</summary>
    internal static DateTimeOffset Earliest(DateTimeOffset knownAt, DateTimeOffset lastChangeAt)
    {
        var dayBegan = new DateTimeOffset(knownAt.UtcDateTime.Date, TimeSpan.Zero);
        DateTimeOffset earliest = lastChangeAt > dayBegan ? lastChangeAt : dayBegan;
        return earliest < knownAt ? earliest : knownAt;
    }
}
