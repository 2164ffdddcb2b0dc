using System.Runtime.ExceptionServices;
using InForce.App.Law;
using InForce.Core.Problems;
using InForce.Store;

namespace InForce.App.Record;

/// <summary>The record of a host that runs on, under the law as it stands: opened when it is first asked, and asked about one state of it at a time.</summary>
/// <remarks>
/// Every door of a host shares one of these, so that what was told for a page is not told again for another program. What was told once is told to all
/// without a lock; what has to be told first waits in one of a few lanes, and whoever waits holds no thread. When the record has changed, a later state is
/// made ready in the background. An instant that is null is the present, as it is after the look at the record. Safe for many threads.
/// </remarks>
public sealed class RecordDoor : IDisposable
{
    private readonly string _address;
    private readonly Action<Exception> _failed;
    private readonly HostInstants _instants;
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
    /// <param name="failed">Told what goes wrong in the background, where no visitor may be waiting to be told; null for nobody.</param>
    public RecordDoor(string address, OverlaidLaw law, TimeProvider clock, Action<Exception>? failed = null)
    {
        (_address, _failed, _instants) = (address, failed ?? (_ => { }), new HostInstants(law, clock));
        (_pace, _watch) = (new Pace(clock), new RecordWatch(address, law, clock));
        (_pages, _again, _searches) = (new RecordLane(address, _pace), new RecordLane(address, _pace), new RecordLane(address, _pace));
        (_overviews, _latest, _changes) = (new RecordLane(address, null), new RecordLane(address, null), new RecordLane(address, null));
        (_paging, _searching) = (new Tellers(_pages, _again, clock, _failed), new Tellers(_searches, _again, clock, _failed));
        _overviewing = new Tellers(_overviews, _overviews, clock, _failed);
        (_whole, _log) = (new InBackground<WholeTelling>(Tell, clock, _failed), new InBackground<LogFinding>(Follow, clock, _failed));
    }

    /// <summary>Done when the record was told together for the first time since the start, or where nothing is telling it; never fails.</summary>
    public Task Ready { get; private set; } = Task.CompletedTask;

    /// <inheritdoc cref="HostInstants.AsOf"/>
    public DateTimeOffset? AsOf(MomentStamp of, DateTimeOffset? knownAt)
    {
        ArgumentNullException.ThrowIfNull(of);
        return _instants.AsOf(of, knownAt);
    }

    /// <summary>An instant for those who ask of the law alone: the host's present where none is given.</summary>
    public DateTimeOffset InstantOf(DateTimeOffset? knownAt) => _instants.Asked(knownAt, DateTimeOffset.MinValue);

    /// <summary>Tells the whole record together in the background, while other questions are answered.</summary>
    public Task MakeReady() => Ready = Task.Run(async () =>
    {
        try
        {
            if (await _watch.LookAsync() is { } now)
            {
                await WholeAsync(now, null, besidesOwn: false, CancellationToken.None);
            }
        }
        catch (Exception e)
        {
            // Whoever asks next meets the same fault and is told of it.
            if (e is not (EnvironmentFaultException or BadInputException))
            {
                _failed(e);
            }
        }
    });

    /// <summary>Asks about one state; what is asked is not kept.</summary>
    /// <param name="question">Is given the instant to read the record as of.</param>
    /// <exception cref="EnvironmentFaultException">There is no record: nothing was looked at, so nothing is said to be absent.</exception>
    /// <exception cref="BusyException">Too many wait.</exception>
    public Task<T> AskAsync<T>(Func<RecordQuestions, LawDesk, KnownInstant, T> question, DateTimeOffset? knownAt, CancellationToken cancel) =>
        AskAsync(question, knownAt, () => throw None(), cancel);

    /// <param name="none">What is answered while there is no record.</param>
    /// <inheritdoc cref="AskAsync{T}(Func{RecordQuestions, LawDesk, KnownInstant, T}, DateTimeOffset?, CancellationToken)"/>
    public async Task<T> AskAsync<T>(Func<RecordQuestions, LawDesk, KnownInstant, T> question, DateTimeOffset? knownAt, Func<T> none, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(none);
        if (await NowAsync(cancel) is not { } now)
        {
            return none();
        }

        KnownInstant at = _instants.Of(now.Stamp, knownAt);
        return await _searches.AskAsync(now.Law, q => q.Hold(now.Stamp), q => question(q, now.Law, at), onlyLooks: true, cancel);
    }

    public void Dispose()
    {
        foreach (IDisposable part in (IDisposable[])[_watch, _pages, _again, _searches, _overviews, _latest, _changes])
        {
            part.Dispose();
        }
    }

    internal static EnvironmentFaultException None() => new("the record", "there is none yet", "make one with 'inforce add PATH…'");

    /// <summary>The state that answers are of: the latest, where looking for it is quick and not too much was told lately.</summary>
    /// <returns>Null while there is no record.</returns>
    internal Task<RecordMoment?> NowAsync(CancellationToken cancel) => _watch.Now is not { } now ? _watch.LookAsync().WaitAsync(cancel)
        : _pace.MayLook() ? _watch.LookAsync(now, cancel) : Task.FromResult<RecordMoment?>(now);

    /// <summary>An answer that is the same as long as the state is: worked out once, for the first who asks. What was changed here since then is in it.</summary>
    /// <param name="empty">What is answered while there is no record.</param>
    /// <param name="question">Names the question with all it depends on but the instant.</param>
    /// <param name="isLong">It may take seconds: quick questions are not to wait behind it.</param>
    internal async Task<Told<T>> AnswerAsync<T>(T empty, object question, DateTimeOffset? knownAt, Func<RecordQuestions, DateTimeOffset, T> answer, bool isLong, CancellationToken cancel)
    {
        if (await NowAsync(cancel) is not { } now)
        {
            return new Told<T>(empty, null, default);
        }

        DateTimeOffset asked = _instants.Asked(knownAt, now.Stamp.LastChangeAt);
        DateTimeOffset read = KnownInstant.Earliest(asked, now.Stamp.LastChangeAt);
        object key = _instants.KeyOf(question, now.Stamp, read);
        KeptAnswer kept = await (isLong ? _searching : _paging).AskAsync(now.Answers, key, now.Law, q => q.Hold(now.Stamp), now.Stamp, read, Answer, cancel);
        if (_own.Since(kept, knownAt) is { } change)
        {
            var with = new MomentStamp(change.Entry, now.Stamp.LastChangeAt > change.At ? now.Stamp.LastChangeAt : change.At);
            DateTimeOffset then = KnownInstant.Earliest(_instants.Asked(knownAt, with.LastChangeAt), with.LastChangeAt);
            // Whoever waited here may find it told by the one before.
            kept = await _latest.AskAsync(
                now.Law, q => q.Hold(with),
                q => now.Answers.Find(key) is { } told && told.Through >= change.Entry ? told : now.Answers.Keep(key, _paging.Of(q, now.Stamp, then, change.Entry, Answer)), onlyLooks: true, cancel);
        }

        return new Told<T>((T)kept.Value!, kept.Of, _instants.Told(kept.Of, kept.At, asked, knownAt));

        object? Answer(RecordQuestions q, DateTimeOffset at) => answer(q, at);
    }

    /// <summary>The same of the whole record told together.</summary>
    internal async Task<Told<T>> AnswerWholeAsync<T>(T empty, object question, DateTimeOffset? knownAt, Func<RecordQuestions, DateTimeOffset, T> answer, CancellationToken cancel) =>
        await NowAsync(cancel) is { } now && await WholeAsync(now, knownAt, besidesOwn: false, cancel) is { } whole
            ? await OfWholeAsync(whole, question, knownAt, answer, cancel)
            : await AnswerAsync(empty, question, knownAt, answer, isLong: true, cancel);

    /// <summary>An answer told from a telling of the whole record, once for all who ask.</summary>
    internal async Task<Told<T>> OfWholeAsync<T>(WholeTelling whole, object question, DateTimeOffset? knownAt, Func<RecordQuestions, DateTimeOffset, T> answer, CancellationToken cancel)
    {
        KeptAnswer kept = await _overviewing.AskAsync(whole.Answers, question, whole.Law, q => StandAt(whole, q), whole.Of, whole.At, (q, at) => answer(q, at), cancel);
        DateTimeOffset asked = _instants.Asked(knownAt, whole.Of.LastChangeAt);
        bool isOfThen = ReferenceEquals(kept.Of, whole.Of) && whole.IsOf(asked);
        return new Told<T>((T)kept.Value!, kept.Of, isOfThen ? new KnownInstant(kept.At, asked) : _instants.Told(kept.Of, kept.At, asked, knownAt));
    }

    /// <summary>The whole record told together: of the present, lately if not now, or as it was told before for those who ask about that again.</summary>
    /// <param name="besidesOwn">One that lacks only what people decided here will do.</param>
    /// <returns>Null for another instant.</returns>
    internal async Task<WholeTelling?> WholeAsync(RecordMoment now, DateTimeOffset? knownAt, bool besidesOwn, CancellationToken cancel)
    {
        KnownInstant at = _instants.Of(now.Stamp, knownAt);
        if (!_instants.IsPresent(now.Stamp, at.Read))
        {
            return _whole.Kept is { } kept && kept.IsOf(at.Read) && ReferenceEquals(kept.Law, now.Law) ? kept : null;
        }

        DateOnly day = HostInstants.DayOf(at.Read);
        WholeTelling whole = await _whole.AskAsync(now, at.Read, w => IsFresh(w, now, besidesOwn) && HostInstants.DayOf(w.At) == day, cancel);
        if (IsFresh(whole, now, besidesOwn: false))
        {
            whole.Serve(at.Said);
        }

        return whole;
    }

    /// <summary>Changes the record as it stands at this moment. Whoever asks about what was changed is told so from then on.</summary>
    /// <param name="at">When it is made.</param>
    internal async Task<T> ChangeAsync<T>(Func<RecordQuestions, Change<T>> change, DateTimeOffset at, Func<T> none, CancellationToken cancel)
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
                q.Adopt(whole.Chronicle, at);
            }

            long before = q.Store.Revision;
            Change<T> made = change(q);
            if (made.Subject is { } subject)
            {
                long entry = q.Store.EntryOn(subject, before) ?? q.Store.Revision;
                q.TraceOrigins(entry);
                _own.Add(new OwnChange(entry, made.At, made.Touched), ToldThrough());
            }

            return made.Done;
        }, onlyLooks: false, cancel);
    }

    /// <summary>Asks about the record as it stands at this moment; what is asked is not kept.</summary>
    /// <param name="onlyLooks">It changes nothing, and does not wait behind those who do.</param>
    internal async Task<T> AskLatestAsync<T>(Func<RecordQuestions, DateTimeOffset, T> question, DateTimeOffset? knownAt, Func<T> none, bool onlyLooks, CancellationToken cancel) =>
        await NowAsync(cancel) is not { } now ? none() : await (onlyLooks ? _latest : _changes).AskAsync(
            now.Law, HoldLatest, q => question(q, KnownInstant.Earliest(_instants.Asked(knownAt, q.LastChangeAt), q.LastChangeAt)), onlyLooks, cancel);

    /// <summary>The verdict on the log, lately if not now; null while there is no record.</summary>
    /// <remarks>Where the log could not be followed the last time, that is told, and not the verdict before it.</remarks>
    internal async Task<LogVerdict?> LogVerdictAsync(CancellationToken cancel)
    {
        if (await NowAsync(cancel) is not { } now)
        {
            return null;
        }

        LogFinding found = await _log.AskAsync(now, now.Stamp.LastChangeAt, f => f.Revision >= now.Revision, cancel);
        if (found.Revision < now.Revision && _log.Fault is { } fault)
        {
            ExceptionDispatchInfo.Throw(fault);
        }

        return found.Verdict;
    }

    internal bool IsFresh(WholeTelling whole, RecordMoment now, bool besidesOwn) => ReferenceEquals(whole.Law, now.Law)
        && (whole.Of.Revision >= now.Revision || (besidesOwn && _own.Between(whole.Of.Revision, now.Revision) == now.Revision - whole.Of.Revision));

    /// <summary>The entry of the log up to which whatever is told holds it all.</summary>
    private long ToldThrough() => _watch.Now is not { } now ? 0
        : Math.Min(Math.Min(now.Revision, now.Answers.FormerThrough), _whole.Kept?.Of.Revision ?? long.MaxValue);

    private static void HoldLatest(RecordQuestions questions)
    {
        DateTimeOffset lastChangeAt = questions.Store.LastChangeAt;
        questions.Hold(new MomentStamp(questions.Store.Revision, lastChangeAt));
    }

    private static void StandAt(WholeTelling whole, RecordQuestions questions)
    {
        questions.Hold(whole.Of);
        questions.Adopt(whole.Chronicle, whole.At);
    }

    private WholeTelling Tell(RecordMoment now, DateTimeOffset at)
    {
        using RecordStore store = RecordStore.Open(_address);
        var whole = new WholeTelling(now.Law, now.Stamp, at, _reading.Tell(store, now, at), _whole.Kept);
        _ = whole.Chronicle.Disagreements;
        return whole;
    }

    private LogFinding Follow(RecordMoment now, DateTimeOffset at)
    {
        using RecordStore store = RecordStore.Open(_address);
        return new LogFinding(now.Revision, store.VerifyLog());
    }
}
