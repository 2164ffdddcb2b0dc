using System.Collections.Immutable;
using InForce.Core.Problems;
using InForce.Law.Acts;
using InForce.Store;

namespace InForce.App.Law;

/// <summary>
/// The registry with the acts that users have added to a record, as they stand at each question: for hosts that run on while acts are
/// added. What was computed stays until the acts change. Safe for many threads.
/// </summary>
/// <param name="lawsFolder">Null for the shipped registry.</param>
/// <param name="record">The record as every command takes it; it need not exist yet.</param>
public sealed class OverlaidLaw(string? lawsFolder, string record, Func<DateTimeOffset> now) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly LawDesk _plain = LawDesk.Open(lawsFolder);
    private (ImmutableArray<Act> Acts, LawDesk Desk)? _last;
    private RecordStore? _store;
    private long _revision = -1;

    public LawDesk Desk
    {
        get
        {
            lock (_gate)
            {
                if (_store is null && !RecordStore.Exists(record))
                {
                    return _plain;
                }

                try
                {
                    return Look(_store ??= RecordStore.Open(record));
                }
                catch (EnvironmentFaultException)
                {
                    Close();
                    throw;
                }
            }
        }
    }

    public void Dispose() => Close();

    /// <summary>Reads the acts where the record has changed since; one that is known only later is looked for each time.</summary>
    private LawDesk Look(RecordStore store)
    {
        long revision = store.Revision;
        if (_last is { } last && revision == _revision)
        {
            return last.Desk;
        }

        DateTimeOffset at = now();
        UserActs added = UserActs.Of(store, at);
        ImmutableArray<Act> acts = added.Acts;
        if (_last is not { } former || !former.Acts.AsSpan().SequenceEqual(acts.AsSpan()))
        {
            _last = former = (acts, acts.IsEmpty ? _plain : new LawDesk(_plain.Registry, added));
        }

        _revision = store.LastChangeAt <= at ? revision : -1;
        return former.Desk;
    }

    /// <summary>A server that was away is asked anew by whoever comes next.</summary>
    private void Close()
    {
        _store?.Dispose();
        _store = null;
        _revision = -1;
    }
}
