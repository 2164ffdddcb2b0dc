using System.Collections.Immutable;
using InForce.App.Operations;
using InForce.Core.Problems;
using InForce.Law.Acts;
using InForce.Store;

namespace InForce.App.Law;

/// <summary>
/// The registry with the acts that users have added to a record, as they stand at each question: for hosts that run on while acts are
/// added. What was computed stays until the acts change. Safe for many threads.
/// </summary>
public sealed class OverlaidLaw : IDisposable
{
    private readonly string _record;
    private readonly Func<DateTimeOffset> _now;
    private readonly Lock _gate = new();
    private readonly LawDesk _plain;
    private readonly SharedLook<LawDesk> _look;
    private (ImmutableArray<Act> Acts, LawDesk Desk)? _last;
    private RecordStore? _store;
    private LawDesk? _latest;
    private long _judged = -1;

    /// <param name="lawsFolder">Null for the shipped registry.</param>
    /// <param name="record">The record as every command takes it; it need not exist yet.</param>
    public OverlaidLaw(string? lawsFolder, string record, Func<DateTimeOffset> now)
    {
        (_record, _now, _plain) = (record, now, LawDesk.Open(lawsFolder));
        _look = new SharedLook<LawDesk>(() => Desk, TimeProvider.System);
    }

    /// <summary>The host's now.</summary>
    public DateTimeOffset Now => _now();

    /// <summary>The law as it was last looked at: for those whose host looks before each of them with <see cref="LookAsync"/>.</summary>
    public LawDesk Looked => _latest ?? Desk;

    /// <summary>The law as it stands; looks at the record.</summary>
    public LawDesk Desk
    {
        get
        {
            lock (_gate)
            {
                if (_store is null && !RecordStore.Exists(_record))
                {
                    return _latest = _plain;
                }

                try
                {
                    return _latest = Look(_store ??= RecordStore.Open(_record));
                }
                catch (EnvironmentFaultException)
                {
                    Close();
                    throw;
                }
            }
        }
    }

    /// <summary>The same for hosts with many visitors: one look for all who ask at a time, and who waits holds no thread.</summary>
    /// <exception cref="EnvironmentFaultException">The record cannot be reached.</exception>
    public Task<LawDesk> LookAsync(CancellationToken cancel) => _latest is { } latest ? _look.AskAsync(latest, cancel) : _look.AskAsync().WaitAsync(cancel);

    public void Dispose() => Close();

    /// <summary>Acts are judgements: they are read where any was given since; one that is known only later is looked for each time.</summary>
    private LawDesk Look(RecordStore store)
    {
        (long judged, DateTimeOffset judgedAt) = store.LastJudgement;
        if (_last is { } last && judged == _judged)
        {
            return last.Desk;
        }

        DateTimeOffset at = _now();
        UserActs added = UserActs.Of(store, at);
        ImmutableArray<Act> acts = added.Acts;
        if (_last is not { } former || !former.Acts.AsSpan().SequenceEqual(acts.AsSpan()))
        {
            _last = former = (acts, acts.IsEmpty ? _plain : new LawDesk(_plain.Registry, added));
        }

        _judged = judgedAt <= at ? judged : -1;
        return former.Desk;
    }

    /// <summary>A server that was away is asked anew by whoever comes next.</summary>
    private void Close()
    {
        _store?.Dispose();
        (_store, _latest) = (null, null);
        _judged = -1;
    }
}
