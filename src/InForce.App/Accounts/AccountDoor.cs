using InForce.Core.Problems;
using InForce.Store;
using InForce.Store.Accounts;

namespace InForce.App.Accounts;

/// <summary>The accounts of a host that runs on: opened when first asked, one question at a time. Safe for many threads.</summary>
/// <remarks>A connection of its own: whoever asks for the way in does not wait behind a long question to the record.</remarks>
/// <param name="address">A file or <c>postgres://</c> address; it need not exist yet.</param>
public sealed class AccountDoor(string address) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private RecordStore? _store;
    private volatile bool _isGuarded;

    /// <summary>True once there is an account; accounts are disabled, never deleted, so it stays true.</summary>
    public bool IsGuarded
    {
        get
        {
            if (!_isGuarded)
            {
                _isGuarded = InTurn(HasAccounts);
            }

            return _isGuarded;
        }
    }

    /// <summary>The same for hosts with many visitors: who waits for others holds no thread.</summary>
    public async ValueTask<bool> IsGuardedAsync(CancellationToken cancel) => _isGuarded || (_isGuarded = await InTurnAsync(HasAccounts, cancel));

    /// <exception cref="EnvironmentFaultException">The record cannot be reached, or nobody has an account: asking makes no record.</exception>
    public T Ask<T>(Func<IAccountStore, T> question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return InTurn(() => Guarded(question));
    }

    /// <summary>Asks what only looks. A connection that broke since the last question is not the asker's concern: it is asked once more on a new one.</summary>
    /// <inheritdoc cref="Ask"/>
    public T Look<T>(Func<IAccountStore, T> question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return InTurn(() => Again(question));
    }

    /// <summary>The same for hosts with many visitors: who waits for others holds no thread.</summary>
    /// <inheritdoc cref="Look"/>
    public Task<T> LookAsync<T>(Func<IAccountStore, T> question, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        return InTurnAsync(() => Again(question), cancel);
    }

    public void Dispose()
    {
        _store?.Dispose();
        _gate.Dispose();
    }

    private T InTurn<T>(Func<T> question)
    {
        _gate.Wait();
        try
        {
            return question();
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<T> InTurnAsync<T>(Func<T> question, CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        try
        {
            return question();
        }
        finally
        {
            _gate.Release();
        }
    }

    private bool HasAccounts() => RecordStore.Exists(address) && Again(store => store.HasAccounts);

    private T Again<T>(Func<IAccountStore, T> question)
    {
        bool wasOpen = _store is not null;
        try
        {
            return Guarded(question);
        }
        catch (EnvironmentFaultException) when (wasOpen)
        {
            return Guarded(question);
        }
    }

    private T Guarded<T>(Func<IAccountStore, T> question)
    {
        try
        {
            return question(_store ??= Open());
        }
        catch (EnvironmentFaultException)
        {
            // A server that was away is asked anew by whoever comes next.
            _store?.Dispose();
            _store = null;
            throw;
        }
    }

    private RecordStore Open() => RecordStore.Exists(address)
        ? RecordStore.Open(address)
        : throw new EnvironmentFaultException("the record", "there is none yet, so nobody has an account", "make one with 'inforce account add NAME --role administrator'");
}
