using InForce.App.Law;
using InForce.App.Operations;
using InForce.App.Record.Origins;
using InForce.Core.Problems;
using InForce.Store;

namespace InForce.App.Record;

/// <summary>Looks whether a record has changed, and makes its next state ready to be asked about. Safe for many threads; whoever waits holds none.</summary>
/// <remarks>A connection of its own: who took it from whom is written down where workers have not done so, and their write lock is waited for here.</remarks>
internal sealed class RecordWatch : IDisposable
{
    private readonly string _address;
    private readonly OverlaidLaw _law;
    private readonly TimeProvider _clock;
    private readonly SharedLook<RecordMoment?> _look;
    private RecordStore? _store;
    private TraceOrigins? _origins;

    public RecordWatch(string address, OverlaidLaw law, TimeProvider clock)
    {
        (_address, _law, _clock) = (address, law, clock);
        _look = new SharedLook<RecordMoment?>(LookAgain, clock);
    }

    /// <summary>The latest state that was looked at; null before the first look, and after a fault.</summary>
    public RecordMoment? Now { get; private set; }

    /// <inheritdoc cref="SharedLook{T}.HasTaken"/>
    public bool HasLookedFor(TimeSpan time) => _look.HasTaken(time);

    /// <returns>The latest state; null while there is no record.</returns>
    /// <exception cref="EnvironmentFaultException">The record cannot be reached.</exception>
    public Task<RecordMoment?> LookAsync() => _look.AskAsync();

    public void Dispose() => _store?.Dispose();

    /// <summary>A connection that broke since the last look is nobody's concern: another is tried once.</summary>
    private RecordMoment? LookAgain()
    {
        bool wasOpen = _store is not null;
        try
        {
            return Look();
        }
        catch (EnvironmentFaultException) when (wasOpen)
        {
            return Look();
        }
    }

    private RecordMoment? Look()
    {
        if (_store is null && !RecordStore.Exists(_address))
        {
            return Now = null;
        }

        try
        {
            return Now = Of(_store ??= RecordStore.Open(_address));
        }
        catch
        {
            _store?.Dispose();
            (_store, _origins, Now) = (null, null, null);
            throw;
        }
    }

    private RecordMoment Of(RecordStore store)
    {
        // In this order: what is known at the last change is then all in the log, and all of it traced.
        LawDesk laws = _law.Desk;
        DateTimeOffset lastChangeAt = store.LastChangeAt;
        long revision = store.Revision;
        RecordMoment? former = Now;
        RecordMoment now = former is not null && former.Revision == revision && ReferenceEquals(former.Law, laws) ? former : Next();
        now.LookedAt = _clock.GetUtcNow();
        return now;

        RecordMoment Next()
        {
            (_origins ??= new TraceOrigins(store)).CatchUp(revision);
            return new RecordMoment(laws, revision, lastChangeAt);
        }
    }
}
