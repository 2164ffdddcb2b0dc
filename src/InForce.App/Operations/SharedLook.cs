namespace InForce.App.Operations;

/// <summary>One look for all who ask while another is under way: each gets one that began after they asked. Safe for many threads; whoever waits holds none.</summary>
/// <param name="look">Runs on a thread of its own, one at a time.</param>
internal sealed class SharedLook<T>(Func<T> look, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private Task<T>? _now;
    private Task<T>? _next;
    private long _began;

    /// <exception cref="Core.Problems.EnvironmentFaultException">And whatever else the look throws.</exception>
    public Task<T> AskAsync()
    {
        lock (_gate)
        {
            // One that is to follow has not begun, even where the look before it is over already.
            return _next ?? (_now is null or { IsCompleted: true } ? _now = Begin() : _next = FollowAsync(_now));
        }
    }

    /// <summary>The look under way has taken longer than this.</summary>
    public bool HasTaken(TimeSpan time)
    {
        lock (_gate)
        {
            return _now is { IsCompleted: false } && clock.GetElapsedTime(_began) > time;
        }
    }

    private async Task<T> FollowAsync(Task before)
    {
        // How the look before ended is told to those who wait for that one.
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Task<T> mine;
        lock (_gate)
        {
            _next = null;
            _now = mine = Begin();
        }

        return await mine;
    }

    private Task<T> Begin()
    {
        _began = clock.GetTimestamp();
        return Task.Run(look);
    }
}
