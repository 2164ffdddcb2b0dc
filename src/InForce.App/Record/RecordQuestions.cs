using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using InForce.App.Record.Origins;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Law.Engine;
using InForce.Record;
using InForce.Record.Claims;
using InForce.Record.Disagreements;
using InForce.Record.Events;
using InForce.Record.Judgements;
using InForce.Record.Laws;
using InForce.Record.Origins;
using InForce.Store;

namespace InForce.App.Record;

/// <summary>What hosts ask of a record. Every answer is as of a known time.</summary>
/// <remarks>Answers of an unchanged record are kept, so that a page and the pages beside it cost one reading.</remarks>
public sealed class RecordQuestions(IRecordStore store, LawEngine law)
{
    private const int Kept = 64;

    /// <summary>So many entries before one made here are traced with it.</summary>
    private const int OwnEntries = 4;
    private readonly Dictionary<(string Key, DateTimeOffset KnownAt), Chronicle> _chronicles = [];
    private readonly Dictionary<DateTimeOffset, JudgementBook> _books = [];
    private readonly Dictionary<DateTimeOffset, (long, long)> _counts = [];
    private readonly ConditionalWeakTable<Chronicle, ILookup<string, HistoryEvent>> _acts = [];
    private readonly ConditionalWeakTable<Chronicle, ILookup<string, Claim>> _claims = [];
    private readonly TraceOrigins _origins = new(store);
    private long _revision = -1;
    private DateTimeOffset _lastChangeAt;
    private bool _isHeld;
    private HashSet<string>? _read;

    public IRecordStore Store => store;

    /// <summary>The record's revision that answers are of: its last one, or that of the last look.</summary>
    public long Revision
    {
        get
        {
            Forget();
            return _revision;
        }
    }

    /// <summary>Instant of the last change that answers tell of.</summary>
    public DateTimeOffset LastChangeAt
    {
        get
        {
            Forget();
            return _lastChangeAt;
        }
    }

    /// <summary>From now on answers are as of one state of the record, whatever comes into it; the caller says when to go on to a later one.</summary>
    /// <param name="state">Another revision than before makes everything be told anew.</param>
    internal void Hold(MomentStamp state)
    {
        if (state.Revision != _revision)
        {
            Clear();
        }

        (_isHeld, _revision, _lastChangeAt) = (true, state.Revision, state.LastChangeAt);
    }

    /// <summary>Writes down who took it from whom up to an entry of the log that was made here, where nobody else is at it and little waits before it.</summary>
    internal void TraceOrigins(long revision) => _origins.CatchUpIfFree(revision, OwnEntries);

    /// <summary>Answers about the whole record are told from this from now on, as long as the state held stays.</summary>
    internal void Adopt(Chronicle whole, DateTimeOffset knownAt)
    {
        foreach ((string Key, DateTimeOffset KnownAt) other in _chronicles.Where(c => c.Key.Key.Length == 0 && !ReferenceEquals(c.Value, whole)).Select(c => c.Key).ToArray())
        {
            _chronicles.Remove(other);
        }

        _chronicles[(string.Empty, Settled(knownAt))] = whole;
    }

    /// <summary>What one answer was made of: keys of statements, and documents and statements looked up by their id. Questions over the whole record name nothing.</summary>
    internal (T Answer, IReadOnlySet<string> Read) Noting<T>(Func<T> answer)
    {
        var read = new HashSet<string>(StringComparer.Ordinal);
        _read = read;
        try
        {
            return (answer(), read);
        }
        finally
        {
            _read = null;
        }
    }

    /// <summary>As <see cref="Noting"/> names the log.</summary>
    internal const string NoteOfLog = "log";

    /// <summary>The store, to read its log page by page.</summary>
    internal IRecordStore Log
    {
        get
        {
            _read?.Add(NoteOfLog);
            return store;
        }
    }

    /// <summary>As <see cref="Noting"/> names a document.</summary>
    internal static string NoteOfDocument(string id) => "document:" + id;

    /// <summary>As <see cref="Noting"/> names a statement.</summary>
    internal static string NoteOfStatement(string id) => "statement:" + id;

    /// <summary>States the record has statements on, with how many.</summary>
    public IReadOnlyList<(string State, int Statements)> States(DateTimeOffset knownAt) => Named("state:", knownAt);

    /// <summary>Treaties the record has statements on, with how many.</summary>
    public IReadOnlyList<(string Treaty, int Statements)> Treaties(DateTimeOffset knownAt) => Named("treaty:", knownAt);

    /// <summary>Programmes as <c>LVA|AVM</c>, with how many statements.</summary>
    public IReadOnlyList<(string Programme, int Statements)> Programmes(DateTimeOffset knownAt) => Named("block:programme|", knownAt);

    /// <summary>Statements of one document as people left them, in order of place.</summary>
    public ImmutableArray<Statement> OfDocument(string document, DateTimeOffset knownAt) =>
        [.. StoredOf(document, knownAt).Select(s => s.Statement).OrderBy(s => s.Start).ThenBy(s => s.Id, StringComparer.Ordinal)];

    /// <summary>The same with the document, in no order.</summary>
    public IEnumerable<StoredStatement> StoredOf(string document, DateTimeOffset knownAt)
    {
        _read?.Add(NoteOfDocument(document));
        return KeptWhole(knownAt) is { } whole
            ? _claims.GetValue(whole, w => w.Claims.ToLookup(c => c.Doc, StringComparer.Ordinal))[document].Select(c => new StoredStatement(c.Statement, c.Document))
            : Amended(store.StatementsOf(document, knownAt), Judgements(knownAt));
    }

    /// <summary>One statement as people left it; null when it is not known then or was rejected.</summary>
    public StoredStatement? Statement(string id, DateTimeOffset knownAt)
    {
        _read?.Add(NoteOfStatement(id));
        return store.Statement(id, knownAt) is { } read && Amended([read], Judgements(knownAt)).ToArray() is [var amended] ? amended : null;
    }

    /// <summary>People's judgements as known then.</summary>
    public JudgementBook Judgements(DateTimeOffset knownAt)
    {
        knownAt = Settled(knownAt);
        if (!_books.TryGetValue(knownAt, out JudgementBook? book))
        {
            _books[knownAt] = book = JudgementBook.Of(store.Judgements(knownAt));
        }

        return book;
    }

    /// <summary>Statements filed under a key, as people left them: without the rejected and those edited away, with those edited into it.</summary>
    /// <param name="key">As <see cref="InForce.Record.Claims.StatementKeys"/> makes them.</param>
    public IReadOnlyList<StoredStatement> Under(string key, DateTimeOffset knownAt)
    {
        _read?.Add(key);
        IReadOnlyList<StoredStatement> read = store.StatementsUnder(key, knownAt);
        JudgementBook book = Judgements(knownAt);
        string[] edited = [.. book.Edited];
        if (edited.Length == 0)
        {
            return [.. Amended(read, book)];
        }

        HashSet<string> there = [.. read.Select(s => s.Statement.Id)];
        IEnumerable<StoredStatement> others = edited.Where(id => !there.Contains(id)).Select(id => store.Statement(id, knownAt)).OfType<StoredStatement>();
        HashSet<string> changed = [.. edited];
        return [.. Amended(read.Concat(others), book).Where(s => !changed.Contains(s.Statement.Id) || StatementKeys.Of(s.Statement, s.Document).Contains(key, StringComparer.Ordinal))];
    }

    /// <summary>Statements that were ever known under a key by then, as they were read.</summary>
    public IReadOnlyList<StoredStatement> OnceUnder(string key, DateTimeOffset knownAt)
    {
        _read?.Add(key);
        return store.StatementsOnceUnder(key, knownAt);
    }

    public Document? Find(string document, DateTimeOffset knownAt)
    {
        _read?.Add(NoteOfDocument(document));
        return store.Find(document, knownAt);
    }

    /// <summary>Everything filed under a subject, told together.</summary>
    public Chronicle ChronicleOf(RecordSubject subject, DateTimeOffset knownAt) => Told(subject.Key, knownAt, at => Under(subject.Key, at));

    /// <summary>Every statement as people left it, read one after the other.</summary>
    /// <remarks>From memory where the whole record was told together, without reading it again.</remarks>
    public IEnumerable<StoredStatement> All(DateTimeOffset knownAt) => KeptWhole(knownAt) is { } whole
        ? whole.Claims.Select(c => new StoredStatement(c.Statement, c.Document))
        : Amended(store.Statements(knownAt), Judgements(knownAt));

    /// <summary>The whole record told together. Costs a reading of all of it.</summary>
    public Chronicle Whole(DateTimeOffset knownAt) => Told(string.Empty, knownAt, at => [.. All(at)]);

    /// <summary>The same of acts made before.</summary>
    /// <param name="acts">Of all statements that are known then, as people left them, under the law of the day.</param>
    internal Chronicle WholeOf(GrowingActs acts, DateTimeOffset knownAt)
    {
        (Pairings pairings, Resolutions resolutions) = OfPeople(knownAt);
        acts.Pair(pairings);
        return acts.Tell(_origins.Of(acts.Documents, knownAt), resolutions);
    }

    /// <summary>What documents published from a day on say, told with all that the record holds on the same acts; and those acts.</summary>
    public (ImmutableArray<HistoryEvent> Events, Chronicle Chronicle) Lately(DateOnly published, DateTimeOffset knownAt)
    {
        knownAt = Settled(knownAt);
        StoredStatement[] lately = [.. Amended(store.StatementsSince(published, knownAt), Judgements(knownAt)).Where(s => new Claim(s.Statement, s.Document).PublishedOn >= published)];
        HashSet<string> blocks = [.. lately.SelectMany(s => StatementKeys.Of(s.Statement, s.Document)).Where(IsBlock)];
        StoredStatement[] told = [.. lately.Concat(blocks.Order(StringComparer.Ordinal).SelectMany(b => Under(b, knownAt))).DistinctBy(s => s.Statement.Id)];
        Chronicle chronicle = TellAt(told, knownAt);
        return ([.. chronicle.Events.Where(e => blocks.Contains("block:" + e.Slot.Block) && e.Claims.Any(c => c.PublishedOn >= published))], chronicle);
    }

    /// <summary>How many documents and statements are known then.</summary>
    public (long Documents, long Statements) Counts(DateTimeOffset knownAt)
    {
        knownAt = Settled(knownAt);
        return _counts.TryGetValue(knownAt, out (long, long) counts) ? counts : _counts[knownAt] = store.Counts(knownAt);
    }

    /// <summary>Events of a subject, by date.</summary>
    public ImmutableArray<HistoryEvent> Timeline(RecordSubject subject, DateTimeOffset knownAt, DateOnly? on = null) =>
        [.. ChronicleOf(subject, knownAt).Events.Where(e => subject.Concerns(e) && (on is not { } day || e.Date?.Earliest is not { } first || first <= day))];

    /// <summary>One event by its id with the chronicle it stands in; null when the record knows no such event then.</summary>
    public (HistoryEvent Event, Chronicle Chronicle)? Event(string id, DateTimeOffset knownAt)
    {
        if (EventId.BlockOf(id) is not { } block)
        {
            return null;
        }

        Chronicle chronicle = Told("block:" + block, knownAt, at => Under("block:" + block, at));
        return chronicle.Events.FirstOrDefault(e => e.Id == id) is { } found ? (found, chronicle) : null;
    }

    /// <summary>The events a statement stands in, by id; none for background and for a rejected one.</summary>
    public ImmutableArray<HistoryEvent> EventsOf(string statement, DateTimeOffset knownAt) => Statement(statement, knownAt) is not { } stored ? [] :
        [.. ActsOf(new Claim(stored.Statement, stored.Document), knownAt).Select(a => a.Event).OrderBy(e => e.Id, StringComparer.Ordinal)];

    /// <summary>The events a statement stands in, in order, each with its independent origins.</summary>
    public IEnumerable<(HistoryEvent Event, int Origins)> ActsOf(Claim claim, DateTimeOffset knownAt) =>
        (KeptWhole(knownAt) is { } whole
            ? _acts.GetValue(whole, ByClaim)[claim.Id].Select(e => (Event: e, Origins: EventOrigins.Of(e, whole)))
            : StatementKeys.Of(claim.Statement, claim.Document).Where(IsBlock).Select(k => Told(k, knownAt, at => Under(k, at)))
                .SelectMany(c => c.Events.Where(e => e.Claims.Any(other => other.Id == claim.Id)).Select(e => (Event: e, Origins: EventOrigins.Of(e, c)))))
            .DistinctBy(a => a.Event.Id)
            .OrderBy(a => a.Event.Date?.Earliest ?? DateOnly.MaxValue).ThenBy(a => a.Event.Date?.Latest ?? DateOnly.MaxValue).ThenBy(a => a.Event.Id, StringComparer.Ordinal);

    /// <summary>Who these documents took their reports from, to the end of every chain.</summary>
    public OriginMap OriginsOf(IEnumerable<string> documents, DateTimeOffset knownAt)
    {
        Forget();
        return _origins.Of(documents, knownAt);
    }

    private static ILookup<string, HistoryEvent> ByClaim(Chronicle chronicle) =>
        chronicle.Events.SelectMany(e => e.Claims.Select(c => (c.Id, Event: e))).ToLookup(p => p.Id, p => p.Event, StringComparer.Ordinal);

    /// <summary>The whole record where it was told together already; null where that would have to be done first.</summary>
    private Chronicle? KeptWhole(DateTimeOffset knownAt) => _chronicles.GetValueOrDefault((string.Empty, Settled(knownAt)));

    private static bool IsBlock(string key) => key.StartsWith("block:", StringComparison.Ordinal);

    /// <summary>What the statements around these disagree on: those of the first one's state, or the whole record where it has none.</summary>
    public ImmutableArray<Disagreement> DisagreementsOf(IReadOnlyList<string> statements, DateTimeOffset knownAt) =>
        Statement(statements[0], knownAt) is { } stored && new Claim(stored.Statement, stored.Document).States is [var state, ..]
            ? ChronicleOf(RecordSubject.State(state), knownAt).Disagreements
            : Whole(knownAt).Disagreements;

    private List<(string, int)> Named(string prefix, DateTimeOffset knownAt) =>
        [.. store.Keys(prefix, knownAt).Select(k => (k.Key[prefix.Length..], k.Statements))];

    private Chronicle Told(string key, DateTimeOffset knownAt, Func<DateTimeOffset, IReadOnlyList<StoredStatement>> read)
    {
        knownAt = Settled(knownAt);
        if (key.Length > 0)
        {
            _read?.Add(key);
        }

        if (!_chronicles.TryGetValue((key, knownAt), out Chronicle? chronicle))
        {
            _chronicles[(key, knownAt)] = chronicle = TellAt(read(knownAt), knownAt);
        }

        return chronicle;
    }

    private Chronicle TellAt(IReadOnlyList<StoredStatement> amended, DateTimeOffset knownAt) =>
        Tell(amended, _origins.Of(amended.Select(s => s.Document.Id), knownAt), knownAt);

    /// <summary>A document that is not in the record, told together with what the record holds on the same acts and states. Nothing is kept.</summary>
    /// <param name="statements">Those of the document.</param>
    /// <param name="without">A document of the record to be left out: the same one; null for none.</param>
    public Chronicle Beside(Document document, IReadOnlyCollection<Statement> statements, string? without, DateTimeOffset knownAt)
    {
        IEnumerable<string> keys = statements.SelectMany(s => StatementKeys.Of(s, document))
            .Where(k => IsBlock(k) || k.StartsWith("state:", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);
        StoredStatement[] there = [.. keys.SelectMany(k => Under(k, knownAt)).Where(s => s.Document.Id != without).DistinctBy(s => s.Statement.Id)];
        var guest = new Report(document, statements.Select(s => new Claim(s, document)));
        OriginMap origins = _origins.Beside(guest, without, there.Select(s => s.Document.Id), knownAt);
        return Tell([.. there, .. statements.Select(s => new StoredStatement(s, document))], origins, knownAt);
    }

    /// <summary>Statements as people left them told together, with people's word on what is one act and which side of a conflict holds.</summary>
    private Chronicle Tell(IReadOnlyList<StoredStatement> amended, OriginMap origins, DateTimeOffset knownAt)
    {
        (Pairings pairings, Resolutions resolutions) = OfPeople(knownAt);
        return Chronicle.Tell(
            amended.Select(s => s.Document).DistinctBy(d => d.Id), amended.Select(s => s.Statement), new RegistryLaw(law, knownAt), origins, pairings, resolutions);
    }

    /// <summary>People's word on what is one act and which side of a conflict holds, as known then.</summary>
    private (Pairings Pairings, Resolutions Resolutions) OfPeople(DateTimeOffset knownAt)
    {
        JudgementBook book = Judgements(knownAt);
        var read = new Dictionary<string, Statement?>(StringComparer.Ordinal);
        Statement? Read(string id) => read.TryGetValue(id, out Statement? known) ? known : read[id] = store.Statement(id, knownAt)?.Statement;
        return (book.PairingsOver(Read), book.ResolutionsOver(Read));
    }

    /// <summary>Statements as people left them: without the rejected ones.</summary>
    internal static IEnumerable<StoredStatement> Amended(IEnumerable<StoredStatement> read, JudgementBook book)
    {
        foreach (StoredStatement stored in read)
        {
            if (book.Amend(stored.Statement, stored.Document) is { } amended)
            {
                yield return stored with { Statement = amended };
            }
        }
    }

    /// <summary>One telling serves every reader who asks about "now".</summary>
    private DateTimeOffset Settled(DateTimeOffset knownAt)
    {
        Forget();
        return KnownInstant.Earliest(knownAt, _lastChangeAt);
    }

    /// <summary>Answers are kept as long as the record stays the same, and not too many of them; the whole record, which costs most, the longest.</summary>
    private void Forget()
    {
        if (_chronicles.Count >= Kept || _books.Count >= Kept)
        {
            KeyValuePair<(string Key, DateTimeOffset KnownAt), Chronicle>[] whole =
                [.. _chronicles.Where(c => c.Key.Key.Length == 0).OrderByDescending(c => c.Key.KnownAt).Take(1)];
            Clear();
            Array.ForEach(whole, w => _chronicles[w.Key] = w.Value);
        }

        if (!_isHeld && store.Revision != _revision)
        {
            Clear();
            _lastChangeAt = store.LastChangeAt;
            _revision = store.Revision;
            _origins.CatchUp(_revision);
        }
    }

    private void Clear()
    {
        _chronicles.Clear();
        _books.Clear();
        _counts.Clear();
    }
}
