using InForce.App.Law;
using InForce.Core.Problems;
using InForce.Store;

namespace InForce.App.Record;

/// <summary>A connection to the record with what was told on it: one question at a time, and whoever waits holds no thread.</summary>
/// <param name="pace">Counts the time of what is told here; null where it does not count.</param>
internal sealed class RecordLane(string address, Pace? pace) : IDisposable
{
    /// <summary>So many may wait; one more is refused, for what waits so long nobody waits for.</summary>
    internal const int MostWaiting = 400;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private RecordStore? _store;
    private RecordQuestions? _questions;
    private LawDesk? _law;
    private int _waiting;

    /// <summary>Nobody is asking on it.</summary>
    public bool IsFree => _gate.CurrentCount > 0;

    /// <summary>Asks about one state of the record. What only looks and meets a broken connection is asked once more on a new one.</summary>
    /// <param name="stand">Makes the questions stand at that state.</param>
    /// <exception cref="BusyException">Too many wait.</exception>
    /// <exception cref="EnvironmentFaultException">The record cannot be reached.</exception>
    public async Task<T> AskAsync<T>(LawDesk law, Action<RecordQuestions> stand, Func<RecordQuestions, T> question, bool onlyLooks, CancellationToken cancel)
    {
        await EnterAsync(cancel);
        try
        {
            bool wasOpen = _store is not null;
            try
            {
                return Answer(law, stand, question);
            }
            catch (EnvironmentFaultException) when (wasOpen && onlyLooks)
            {
                return Answer(law, stand, question);
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose()
    {
        Close();
        _gate.Dispose();
    }

    private async Task EnterAsync(CancellationToken cancel)
    {
        if (Interlocked.Increment(ref _waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref _waiting);
            throw new BusyException();
        }

        try
        {
            // On a thread of its own: many come here from one look, one after the other, and must not wait for what this one asks.
            await _gate.WaitAsync(cancel).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private T Answer<T>(LawDesk law, Action<RecordQuestions> stand, Func<RecordQuestions, T> question)
    {
        try
        {
            RecordQuestions questions = Open(law);
            stand(questions);
            return pace is null ? question(questions) : pace.Tell(() => question(questions));
        }
        catch (EnvironmentFaultException)
        {
            // A server that was away is asked anew by whoever comes next.
            Close();
            throw;
        }
    }

    private RecordQuestions Open(LawDesk law)
    {
        _store ??= RecordStore.Open(address);
        if (_questions is null || !ReferenceEquals(_law, law))
        {
            (_law, _questions) = (law, new RecordQuestions(_store, law.Engine));
        }

        return _questions;
    }

    private void Close()
    {
        _store?.Dispose();
        (_store, _questions, _law) = (null, null, null);
    }
}
