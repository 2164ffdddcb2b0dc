namespace InForce.App.Accounts;

/// <summary>Counts failed sign-ins per name and per address, and says when to wait. Safe for many threads; it holds a bounded number of counts.</summary>
/// <remarks>Names are counted whether or not anyone is called so: the answer tells nothing about who has an account.</remarks>
public sealed class SignInThrottle
{
    /// <summary>Failures within <see cref="Window"/> after which a name, or an address, has to wait.</summary>
    public const int PerName = 10, PerAddress = 50;

    /// <summary>Counts held at once; beyond, the one that ends first is forgotten.</summary>
    public const int Most = 20_000;

    public static TimeSpan Window { get; } = TimeSpan.FromMinutes(15);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (int Failures, DateTimeOffset EndsAt)> _counts = new(StringComparer.Ordinal);
    private readonly Queue<(string Key, DateTimeOffset EndsAt)> _ends = [];

    /// <summary>Counts kept at the moment.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _counts.Count;
            }
        }
    }

    /// <summary>Takes one attempt; it counts as failed until <see cref="Succeeded"/> says otherwise, so that many at once cannot slip through.</summary>
    /// <returns>False when it must not be tried now.</returns>
    public bool Admits(string name, string address, DateTimeOffset now)
    {
        lock (_gate)
        {
            Forget(now);
            if (FailuresOf("n" + name) >= PerName || FailuresOf("a" + address) >= PerAddress)
            {
                return false;
            }

            Add("n" + name, now);
            Add("a" + address, now);
            return true;
        }
    }

    /// <summary>Takes the name's failures back, and this attempt of the address.</summary>
    public void Succeeded(string name, string address)
    {
        lock (_gate)
        {
            _counts.Remove("n" + name);
            if (_counts.TryGetValue("a" + address, out var count))
            {
                _counts["a" + address] = (count.Failures - 1, count.EndsAt);
            }
        }
    }

    private int FailuresOf(string key) => _counts.TryGetValue(key, out var count) ? count.Failures : 0;

    private void Add(string key, DateTimeOffset now)
    {
        if (_counts.TryGetValue(key, out var count))
        {
            _counts[key] = (count.Failures + 1, count.EndsAt);
            return;
        }

        _counts[key] = (1, now + Window);
        _ends.Enqueue((key, now + Window));
        while (_ends.Count > Most)
        {
            Drop();
        }
    }

    private void Forget(DateTimeOffset now)
    {
        while (_ends.TryPeek(out var first) && first.EndsAt <= now)
        {
            Drop();
        }
    }

    /// <summary>A key that was taken back and counted anew ends later than its first entry here says.</summary>
    private void Drop()
    {
        (string key, DateTimeOffset endsAt) = _ends.Dequeue();
        if (_counts.TryGetValue(key, out var count) && count.EndsAt == endsAt)
        {
            _counts.Remove(key);
        }
    }
}
