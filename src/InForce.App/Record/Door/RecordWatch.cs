using InForce.App.Law;
using InForce.App.Operations;
using InForce.App.Record.Origins;
using InForce.Core.Problems;
using InForce.Record.Origins;
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

    /// <summary>Up to which entry of the log was traced at the look before.</summary>
    private long _tracedBefore = long.MaxValue;

    public RecordWatch(string address, OverlaidLaw law, TimeProvider clock)
    {
        (_address, _law, _clock) = (address, law, clock);
        _look = new SharedLook<RecordMoment?>(LookAgain, clock);
    }

    /// <summary>The latest state that was looked at; null before the first look, and after a fault.</summary>
    public RecordMoment? Now { get; private set; }

    /// <returns>The latest state; null while there is no record.</returns>
    /// <exception cref="EnvironmentFaultException">The record cannot be reached.</exception>
    public Task<RecordMoment?> LookAsync() => _look.AskAsync();

    /// <inheritdoc cref="SharedLook{T}.AskAsync(T, CancellationToken)"/>
    public Task<RecordMoment?> LookAsync(RecordMoment former, CancellationToken cancel) => _look.AskAsync(former, cancel);

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
        LawDesk laws = _law.Desk;
        long revision = store.Revision;
        RecordMoment? former = Now;
        bool isSame = former is not null && former.Revision >= revision && ReferenceEquals(former.Law, laws);
        RecordMoment now = isSame ? former! : Next(store, laws, revision, former);
        if (now.Revision >= revision)
        {
            now.Stamp.LookedAt = _clock.GetUtcNow();
        }

        return now;
    }

    /// <summary>The entry that workers have come to since the look before; null where nobody seems to be at it.</summary>
    private long? OthersTrace(RecordStore store) =>
        store.OriginState is (OriginRules.Name, var entry) && entry > _tracedBefore ? entry : null;

    /// <summary>As far as it is traced who took it from whom: while workers file documents, they are at that too, and this keeps out of their way.</summary>
    private RecordMoment Next(RecordStore store, LawDesk laws, long revision, RecordMoment? former)
    {
        _origins ??= new TraceOrigins(store);
        long traced = OthersTrace(store) is { } entry ? entry : _origins.CatchUpIfFree(revision);
        if (traced == 0)
        {
            // Traced by other rules, or never: nothing can be told before that is done.
            _origins.CatchUp(revision);
            traced = revision;
        }

        _tracedBefore = traced;
        traced = Math.Max(traced, former?.Revision ?? 0);
        return former is not null && former.Revision == traced && ReferenceEquals(former.Law, laws)
            ? former
            : new RecordMoment(laws, new MomentStamp(traced, store.ChangedAt(traced)) { LookedAt = _clock.GetUtcNow() }, former);
    }
}
