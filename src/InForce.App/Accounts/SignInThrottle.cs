namespace InForce.App.Accounts;

/// <summary>Counts failed sign-ins and says when to wait. Safe for many threads; it holds a bounded number of counts.</summary>
/// <remarks>
/// A name is counted with the address that gave it, so that whoever knows a name cannot keep its owner out from elsewhere. Guesses spread
/// over many addresses are stopped by a count of the name alone, which does not concern addresses the owner has signed in from before.
/// Names are counted whether or not anyone is called so: the answer tells nothing about who has an account.
/// </remarks>
public sealed class SignInThrottle
{
    /// <summary>Failures within <see cref="Window"/> after which a name from one address, an address, or a name from anywhere has to wait.</summary>
    public const int PerNameAndAddress = 10, PerAddress = 50, PerName = 100;

    /// <summary>Counts held at once; beyond, the one that ends first is forgotten.</summary>
    public const int Most = 40_000;

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
    /// <param name="isFamiliar">Whether the name was signed in from this address before; asked only where it matters, and never while counts are locked.</param>
    public Admission Admits(string name, string address, DateTimeOffset now, Func<bool> isFamiliar)
    {
        ArgumentNullException.ThrowIfNull(isFamiliar);
        bool mustAsk;
        lock (_gate)
        {
            Forget(now);
            mustAsk = FailuresOf(KeyOf(name)) >= PerName;
        }

        bool isSpared = mustAsk && isFamiliar();
        lock (_gate)
        {
            if (FailuresOf(KeyOf(name, address)) >= PerNameAndAddress || FailuresOf("a" + address) >= PerAddress || (mustAsk && !isSpared))
            {
                return Add("t" + KeyOf(name, address), now) == 1 ? Admission.TurnedAwayFirst : Admission.TurnedAway;
            }

            Add(KeyOf(name, address), now);
            Add("a" + address, now);
            Add(KeyOf(name), now);
            return Admission.Admitted;
        }
    }

    /// <summary>Takes back the failures of the name from this address, and this attempt of the address and of the name.</summary>
    public void Succeeded(string name, string address)
    {
        lock (_gate)
        {
            _counts.Remove(KeyOf(name, address));
            TakeBack("a" + address);
            TakeBack(KeyOf(name));
        }
    }

    private static string KeyOf(string name) => "n" + name;

    private static string KeyOf(string name, string address) => $"p{address} {name}";

    private int FailuresOf(string key) => _counts.TryGetValue(key, out var count) ? count.Failures : 0;

    private void TakeBack(string key)
    {
        if (_counts.TryGetValue(key, out var count))
        {
            _counts[key] = (count.Failures - 1, count.EndsAt);
        }
    }

    private int Add(string key, DateTimeOffset now)
    {
        if (_counts.TryGetValue(key, out var count))
        {
            _counts[key] = (count.Failures + 1, count.EndsAt);
            return count.Failures + 1;
        }

        _counts[key] = (1, now + Window);
        _ends.Enqueue((key, now + Window));
        while (_ends.Count > Most)
        {
            Drop();
        }

        return 1;
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
