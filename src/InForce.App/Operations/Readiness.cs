using InForce.Store;

namespace InForce.App.Operations;

/// <summary>Whether a record can be worked with at this moment, for whoever sends requests or starts programs. Safe for many threads.</summary>
/// <remarks>One look serves all who ask within a second, and nobody waits longer than three: asking cannot be used to burden the record.</remarks>
public sealed class Readiness(string address, TimeProvider clock)
{
    private static readonly TimeSpan s_fresh = TimeSpan.FromSeconds(1), s_patience = TimeSpan.FromSeconds(3);
    private readonly Lock _gate = new();
    private Task<RecordHealth>? _look;
    private long _began;

    public async Task<RecordHealth> AskAsync(CancellationToken cancel)
    {
        try
        {
            return await Look().WaitAsync(s_patience, clock, cancel);
        }
        catch (TimeoutException)
        {
            return RecordHealth.Unreached("it did not answer within three seconds");
        }
    }

    private Task<RecordHealth> Look()
    {
        lock (_gate)
        {
            if (_look is null || (_look.IsCompleted && clock.GetElapsedTime(_began) >= s_fresh))
            {
                _began = clock.GetTimestamp();
                _look = Task.Run(() => RecordStore.HealthOf(address));
            }

            return _look;
        }
    }
}
