namespace InForce.App.Record;

/// <summary>
/// How often a host that runs on looks whether its record has changed. What was told is told anew after every change: while workers file documents
/// or many people judge, a large record would be told all the time and nobody be answered.
/// </summary>
/// <remarks>
/// A host may tell for <see cref="Most"/> on end, then a quarter of the time. One whose answers come quickly, or whose record seldom changes, never
/// meets that bound and is always up to date; another answers meanwhile as of its last look, a true state of the record, at most a minute old.
/// Safe for many threads.
/// </remarks>
public sealed class Pace(TimeProvider clock)
{
    /// <summary>Of all time, what may go to telling once the allowance is used up.</summary>
    private const double Share = 0.25;

    private static readonly TimeSpan s_oldest = TimeSpan.FromMinutes(1);
    private readonly Lock _gate = new();
    private TimeSpan _left = Most;
    private long _counted = clock.GetTimestamp();
    private long _looked = clock.GetTimestamp();

    /// <summary>The allowance of a host that has long told nothing.</summary>
    public static TimeSpan Most { get; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether it is time to look; a look counts as taken.</summary>
    public bool MayLook()
    {
        lock (_gate)
        {
            long now = clock.GetTimestamp();
            TimeSpan grown = _left + (clock.GetElapsedTime(_counted, now) * Share);
            (_left, _counted) = (grown < Most ? grown : Most, now);
            if (_left <= TimeSpan.Zero && clock.GetElapsedTime(_looked, now) < s_oldest)
            {
                return false;
            }

            _looked = now;
            return true;
        }
    }

    /// <summary>Does some telling, and counts its time.</summary>
    public T Tell<T>(Func<T> telling)
    {
        long began = clock.GetTimestamp();
        try
        {
            return telling();
        }
        finally
        {
            TimeSpan spent = clock.GetElapsedTime(began);
            lock (_gate)
            {
                _left -= spent;
            }
        }
    }
}
