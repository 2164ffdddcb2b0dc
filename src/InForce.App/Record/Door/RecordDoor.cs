using InForce.App.Law;
using InForce.Core.Problems;
using InForce.Store;

namespace InForce.App.Record;

/// <summary>The record of a host that runs on, under the law as it stands: opened when it is first asked, and asked about one state of it at a time.</summary>
/// <remarks>
/// Every door of a host shares one of these, so that what was told for a page is not told again for another program. What was told once is told to all
/// without a lock; what has to be told first waits in one of a few lanes, and whoever waits holds no thread. When the record has changed, a later state is
/// made ready in the background. Safe for many threads.
/// </remarks>
public sealed class RecordDoor : IDisposable
{
    /// <summary>A look at the record that takes longer is not waited for: the state before is told.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    /// <summary>A state that was looked at so lately needs no word on how old it is.</summary>
    private static readonly TimeSpan s_lately = TimeSpan.FromSeconds(5);

    private readonly string _address;
    private readonly OverlaidLaw _law;
    private readonly TimeProvider _clock;
    private readonly Pace _pace;
    private readonly RecordWatch _watch;
    private readonly RecordLane _pages;
    private readonly RecordLane _again;
    private readonly RecordLane _searches;
    private readonly RecordLane _overviews;
    private readonly RecordLane _latest;
    private readonly RecordLane _changes;
    private readonly Tellers _paging;
    private readonly Tellers _searching;
    private readonly Tellers _overviewing;
    private readonly WholeReading _reading = new();
    private readonly InBackground<WholeTelling> _whole;
    private readonly InBackground<LogFinding> _log;
    private readonly OwnChanges _own = new();

    /// <param name="address">A file or <c>postgres://</c> address; it need not exist yet.</param>
    /// <param name="clock">Measures how much time goes to telling.</param>
    public RecordDoor(string address, OverlaidLaw law, TimeProvider clock)
    {
        (_address, _law, _clock) = (address, law, clock);
        (_pace, _watch) = (new Pace(clock), new RecordWatch(address, law, clock));
        (_pages, _again, _searches) = (new RecordLane(address, _pace), new RecordLane(address, _pace), new RecordLane(address, _pace));
        (_overviews, _latest, _changes) = (new RecordLane(address, null), new RecordLane(address, null), new RecordLane(address, null));
        (_paging, _searching, _overviewing) = (new Tellers(_pages, _again, clock), new Tellers(_searches, _again, clock), new Tellers(_overviews, _overviews, clock));
        (_whole, _log) = (new InBackground<WholeTelling>(Tell, clock), new InBackground<LogFinding>(Follow, clock));
    }

    /// <summary>Done when the record was told together for the first time since the start, or where nothing is telling it; never fails.</summary>
    public Task Ready { get; private set; } = Task.CompletedTask;

    /// <summary>Of when a state is, where it is not the present; null where it is, or nearly.</summary>
    public DateTimeOffset? AsOf(MomentStamp of)
    {
        ArgumentNullException.ThrowIfNull(of);
        return _clock.GetUtcNow() - of.LookedAt > s_lately ? of.LookedAt : null;
    }

    /// <summary>One more who asks something of their own would be refused.</summary>
    public bool IsFull => _searches.IsFull;

    /// <summary>Tells the whole record together in the background, while other questions are answered.</summary>
    /// <param name="knownAt">The host's now.</param>
    public Task MakeReady(DateTimeOffset knownAt) => Ready = Task.Run(async () =>
    {
        try
        {
            if (await _watch.LookAsync() is { } now)
            {
                await _whole.AskAsync(now, now.Settled(knownAt), _ => true, CancellationToken.None);
            }
        }
        catch (Exception e) when (e is EnvironmentFaultException or BadInputException)
        {
            // Whoever asks next meets the same fault and is told of it.
        }
    });

    /// <summary>Asks about the present state; what is asked is not kept.</summary>
    /// <exception cref="EnvironmentFaultException">There is no record: nothing was looked at, so nothing is said to be absent.</exception>
    /// <exception cref="BusyException">Too many wait.</exception>
    public Task<T> AskAsync<T>(Func<RecordQuestions, LawDesk, T> question, CancellationToken cancel) =>
        AskAsync(question, () => throw new EnvironmentFaultException("the record", "there is none yet", "make one with 'inforce add PATH…'"), cancel);

    /// <param name="none">What is answered while there is no record.</param>
    /// <inheritdoc cref="AskAsync{T}(Func{RecordQuestions, LawDesk, T}, CancellationToken)"/>
    public async Task<T> AskAsync<T>(Func<RecordQuestions, LawDesk, T> question, Func<T> none, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(none);
        return await NowAsync(cancel) is { } now ? await _searches.AskAsync(now.Law, q => StandAt(now, q), q => question(q, now.Law), onlyLooks: true, cancel) : none();
    }

    /// <summary>Asks what may need the whole record told together: as of its last telling, where one of the present would have to be waited for.</summary>
    /// <inheritdoc cref="AskAsync{T}(Func{RecordQuestions, LawDesk, T}, CancellationToken)"/>
    public async Task<T> AskWholeAsync<T>(Func<RecordQuestions, LawDesk, T> question, DateTimeOffset knownAt, CancellationToken cancel)
    {
        if (await NowAsync(cancel) is not { } now || !IsPresent(now, knownAt))
        {
            return await AskAsync(question, cancel);
        }

        WholeTelling whole = await WholeAsync(now, knownAt, besidesOwn: false, cancel);
        return await _overviews.AskAsync(whole.Moment.Law, q => StandAt(whole, q), q => question(q, whole.Moment.Law), onlyLooks: true, cancel);
    }

    public void Dispose()
    {
        foreach (IDisposable part in (IDisposable[])[_watch, _pages, _again, _searches, _overviews, _latest, _changes])
        {
            part.Dispose();
        }
    }

    /// <summary>The state that answers are of: the latest, where looking for it is quick and not too much was told lately.</summary>
    /// <returns>Null while there is no record.</returns>
    internal async Task<RecordMoment?> NowAsync(CancellationToken cancel)
    {
        if (_watch.Now is not { } now)
        {
            return await _watch.LookAsync().WaitAsync(cancel);
        }

        if (_watch.HasLookedFor(s_patience) || !_pace.MayLook())
        {
            return now;
        }

        try
        {
            return await _watch.LookAsync().WaitAsync(s_patience, _clock, cancel);
        }
        catch (TimeoutException)
        {
            return _watch.Now ?? now;
        }
    }

    /// <summary>An answer that is the same as long as the state is: worked out once, for the first who asks. What was changed here since then is in it.</summary>
    /// <param name="empty">What is answered while there is no record.</param>
    /// <param name="question">Names the question with all it depends on but the instant.</param>
    /// <param name="isLong">It may take seconds: quick questions are not to wait behind it.</param>
    internal async Task<Told<T>> AnswerAsync<T>(T empty, object question, DateTimeOffset knownAt, Func<RecordQuestions, DateTimeOffset, T> answer, bool isLong, CancellationToken cancel)
    {
        if (await NowAsync(cancel) is not { } now)
        {
            return new Told<T>(empty, null);
        }

        object key = IsPresent(now, knownAt) ? question : (question, now.Settled(knownAt));
        KeptAnswer kept = await (isLong ? _searching : _paging).AskAsync(now.Answers, key, now.Law, q => q.Hold(now.Revision, now.LastChangeAt), now.Stamp, Answer, cancel);
        if (_own.Since(kept, knownAt) is { } change)
        {
            kept = await _latest.AskAsync(
                now.Law, q => q.Hold(change.Entry, now.LastChangeAt > change.At ? now.LastChangeAt : change.At), q => now.Answers.Keep(key, _paging.Of(q, now.Stamp, change.Entry, Answer)), onlyLooks: true, cancel);
        }

        return new Told<T>((T)kept.Value!, kept.Of);

        object? Answer(RecordQuestions q) => answer(q, q.Settled(knownAt));
    }

    /// <summary>The same of the whole record told together.</summary>
    internal async Task<Told<T>> AnswerWholeAsync<T>(T empty, object question, DateTimeOffset knownAt, Func<RecordQuestions, DateTimeOffset, T> answer, CancellationToken cancel)
    {
        if (await NowAsync(cancel) is not { } now)
        {
            return new Told<T>(empty, null);
        }

        return IsPresent(now, knownAt)
            ? await OfWholeAsync(await WholeAsync(now, knownAt, besidesOwn: false, cancel), question, answer, cancel)
            : await AnswerAsync(empty, question, knownAt, answer, isLong: true, cancel);
    }

    /// <summary>An answer told from a telling of the whole record, once for all who ask.</summary>
    internal async Task<Told<T>> OfWholeAsync<T>(WholeTelling whole, object question, Func<RecordQuestions, DateTimeOffset, T> answer, CancellationToken cancel)
    {
        KeptAnswer kept = await _overviewing.AskAsync(whole.Answers, question, whole.Moment.Law, q => StandAt(whole, q), whole.Moment.Stamp, q => answer(q, whole.At), cancel);
        return new Told<T>((T)kept.Value!, kept.Of);
    }

    /// <summary>The whole record told together, lately if not now.</summary>
    /// <param name="besidesOwn">One that lacks only what people decided here will do.</param>
    internal Task<WholeTelling> WholeAsync(RecordMoment now, DateTimeOffset knownAt, bool besidesOwn, CancellationToken cancel)
    {
        DateTimeOffset at = now.Settled(knownAt);
        return _whole.AskAsync(now, at, whole => IsFresh(whole, now, besidesOwn) && (whole.At.UtcDateTime.Date == at.UtcDateTime.Date), cancel);
    }

    /// <summary>Whether an instant is the host's present: what is told of it serves all who ask about "now".</summary>
    internal bool IsPresent(RecordMoment now, DateTimeOffset knownAt) => knownAt >= now.LastChangeAt && knownAt.UtcDateTime.Date == _law.Now.UtcDateTime.Date;

    /// <summary>Changes the record as it stands at this moment. Whoever asks about what was changed is told so from then on.</summary>
    internal async Task<T> ChangeAsync<T>(Func<RecordQuestions, Change<T>> change, Func<T> none, CancellationToken cancel)
    {
        if (await NowAsync(cancel) is not { } now)
        {
            return none();
        }

        return await _changes.AskAsync(now.Law, HoldLatest, q =>
        {
            if (_whole.Kept is { } whole)
            {
                // What reviewers were shown to decide on.
                q.Adopt(whole.Chronicle, _law.Now);
            }

            long before = q.Store.Revision;
            Change<T> made = change(q);
            if (made.Subject is { } subject)
            {
                long entry = q.Store.EntryOn(subject, before) ?? q.Store.Revision;
                q.TraceOrigins(entry);
                _own.Add(new OwnChange(entry, made.At, made.Touched), Math.Min(_watch.Now?.Revision ?? 0, _whole.Kept?.Moment.Revision ?? long.MaxValue));
            }

            return made.Done;
        }, onlyLooks: false, cancel);
    }

    /// <summary>Asks about the record as it stands at this moment; what is asked is not kept.</summary>
    /// <param name="onlyLooks">It changes nothing, and does not wait behind those who do.</param>
    internal async Task<T> AskLatestAsync<T>(Func<RecordQuestions, T> question, Func<T> none, bool onlyLooks, CancellationToken cancel) =>
        await NowAsync(cancel) is { } now ? await (onlyLooks ? _latest : _changes).AskAsync(now.Law, HoldLatest, question, onlyLooks, cancel) : none();

    /// <summary>The verdict on the log, lately if not now; null while there is no record.</summary>
    internal async Task<LogVerdict?> LogVerdictAsync(CancellationToken cancel) => await NowAsync(cancel) is { } now
        ? (await _log.AskAsync(now, now.LastChangeAt, f => f.Moment.Revision >= now.Revision, cancel)).Verdict
        : null;

    private static void HoldLatest(RecordQuestions questions)
    {
        DateTimeOffset lastChangeAt = questions.Store.LastChangeAt;
        questions.Hold(questions.Store.Revision, lastChangeAt);
    }

    private void StandAt(RecordMoment now, RecordQuestions questions)
    {
        questions.Hold(now.Revision, now.LastChangeAt);
        questions.BehindAt = AsOf(now.Stamp) is null ? null : now.Settled(_law.Now);
    }

    private void StandAt(WholeTelling whole, RecordQuestions questions)
    {
        questions.Hold(whole.Moment.Revision, whole.Moment.LastChangeAt);
        questions.Adopt(whole.Chronicle, whole.At);
        questions.BehindAt = _watch.Now is { } now && !IsFresh(whole, now, besidesOwn: false) ? whole.At : null;
    }

    internal bool IsFresh(WholeTelling whole, RecordMoment now, bool besidesOwn) => ReferenceEquals(whole.Moment.Law, now.Law)
        && (whole.Moment.Revision >= now.Revision || (besidesOwn && _own.Between(whole.Moment.Revision, now.Revision) == now.Revision - whole.Moment.Revision));

    private WholeTelling Tell(RecordMoment now, DateTimeOffset at)
    {
        using RecordStore store = RecordStore.Open(_address);
        var whole = new WholeTelling(now, at, _reading.Tell(store, now, at), _whole.Kept);
        _ = whole.Chronicle.Disagreements;
        return whole;
    }

    private LogFinding Follow(RecordMoment now, DateTimeOffset at)
    {
        using RecordStore store = RecordStore.Open(_address);
        return new LogFinding(now, store.VerifyLog());
    }
}
