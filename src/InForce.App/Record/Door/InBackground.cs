using InForce.Core.Problems;

namespace InForce.App.Record;

/// <summary>
/// What takes long to find out of a record: found anew in the background, one at a time and at most a quarter of the time; the former finding
/// answers meanwhile. Safe for many threads; whoever waits holds none.
/// </summary>
/// <remarks>
/// Only the first finding is waited for to its end. A later one is waited for where it is quick, and by whoever it was begun for, so that a small record
/// is always told to one person as it stands.
/// </remarks>
/// <param name="find">Runs on a thread of its own.</param>
/// <param name="failed">Told what goes wrong while a former finding answers, for nobody else may be.</param>
internal sealed class InBackground<T>(Func<RecordMoment, DateTimeOffset, T> find, TimeProvider clock, Action<Exception> failed)
    where T : class
{
    /// <summary>A finding that took longer the last time is not waited for.</summary>
    private static readonly TimeSpan s_quick = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Pace _pace = new(clock);
    private Task<T>? _finding;
    private TimeSpan _took;

    /// <summary>The last finding; null before the first.</summary>
    public T? Kept { get; private set; }

    /// <summary>What went wrong the last time it was to be found; null where it was found.</summary>
    public Exception? Fault { get; private set; }

    /// <param name="now">The state to find it of, where it is found anew.</param>
    /// <param name="at">An instant of that state.</param>
    /// <param name="isFresh">Whether a finding may be told as the present one.</param>
    public async Task<T> AskAsync(RecordMoment now, DateTimeOffset at, Func<T, bool> isFresh, CancellationToken cancel)
    {
        long began = clock.GetTimestamp();
        while (true)
        {
            (T? kept, Task<T>? finding) = Look(now, at, isFresh);
            if (finding is null)
            {
                return kept!;
            }

            if (kept is null)
            {
                return await finding.WaitAsync(cancel);
            }

            try
            {
                await finding.WaitAsync(s_quick, clock, cancel);
            }
            catch (Exception e) when (e is TimeoutException or EnvironmentFaultException)
            {
                return kept;
            }

            if (clock.GetElapsedTime(began) > s_quick)
            {
                return Kept ?? kept;
            }
        }
    }

    /// <summary>What is there, and the finding to wait for; null where none is to be waited for.</summary>
    private (T? Kept, Task<T>? Finding) Look(RecordMoment now, DateTimeOffset at, Func<T, bool> isFresh)
    {
        lock (_gate)
        {
            if (Kept is { } fresh && isFresh(fresh))
            {
                return (fresh, null);
            }

            if (Kept is not null && (_finding is not null || !_pace.MayLook()))
            {
                return (Kept, null);
            }

            _finding ??= Task.Run(() => Find(now, at));
            return Kept is not null && _took > s_quick ? (Kept, null) : (Kept, _finding);
        }
    }

    private T Find(RecordMoment now, DateTimeOffset at)
    {
        long began = clock.GetTimestamp();
        try
        {
            T found = _pace.Tell(() => find(now, at));
            lock (_gate)
            {
                (Kept, Fault, _took) = (found, null, clock.GetElapsedTime(began));
            }

            return found;
        }
        catch (Exception e)
        {
            Fault = e;
            if (Kept is not null)
            {
                failed(e);
            }

            throw;
        }
        finally
        {
            lock (_gate)
            {
                _finding = null;
            }
        }
    }
}
