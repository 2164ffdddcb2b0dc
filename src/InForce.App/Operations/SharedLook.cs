namespace InForce.App.Operations;

/// <summary>One look for all who ask while another is under way: each gets one that began after they asked. Safe for many threads; whoever waits holds none.</summary>
/// <param name="look">Runs on a thread of its own, one at a time.</param>
internal sealed class SharedLook<T>(Func<T> look, TimeProvider clock)
{
    /// <summary>A look that takes longer is not waited for by those who know what the look before found.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

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

    /// <summary>The same for who knows what a look before found: that is the answer where this one takes more than two seconds.</summary>
    /// <inheritdoc cref="AskAsync()"/>
    public async Task<T> AskAsync(T former, CancellationToken cancel)
    {
        try
        {
            return IsSlow() ? former : await AskAsync().WaitAsync(s_patience, clock, cancel);
        }
        catch (TimeoutException)
        {
            return former;
        }
    }

    private bool IsSlow()
    {
        lock (_gate)
        {
            return _now is { IsCompleted: false } && clock.GetElapsedTime(_began) > s_patience;
        }
    }

    private async Task<T> FollowAsync(Task before)
    {
        // How the look before ended is told to those who wait for that one. One that has just ended must not let this go on at once, before it is known as the next.
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
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
