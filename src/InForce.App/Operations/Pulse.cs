namespace InForce.App.Operations;

/// <summary>Tells whether work goes on that should never stand still for long. Safe for many threads.</summary>
public sealed class Pulse(TimeProvider clock)
{
    /// <summary>Longer than any turn takes: a document is read for twenty seconds at most, a batch filed in less.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromMinutes(2);

    private long _last = clock.GetTimestamp();

    public bool Beats => clock.GetElapsedTime(Interlocked.Read(ref _last)) < Longest;

    public void Beat() => Interlocked.Exchange(ref _last, clock.GetTimestamp());
}
