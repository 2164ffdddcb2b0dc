namespace InForce.Remote.Fetching;

/// <summary>One request at a time to a host, with a pause between two.</summary>
internal sealed class HostTurns(TimeProvider clock)
{
    private readonly Dictionary<string, long> _last = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits until the host may be asked again. Not for several callers at once.</summary>
    public async Task WaitAsync(string host, TimeSpan pause, CancellationToken cancel)
    {
        if (_last.TryGetValue(host, out long last) && pause - clock.GetElapsedTime(last) is { Ticks: > 0 } left)
            await Task.Delay(left, clock, cancel);
    }

    public void Done(string host) => _last[host] = clock.GetTimestamp();
}
