using System.Collections.Immutable;
using InForce.App.Brief;
using InForce.App.Exports;
using InForce.App.Law;
using InForce.App.Record;
using InForce.App.Record.Review;
using InForce.App.Record.Search;
using InForce.Core.Documents;
using InForce.Core.Problems;
using InForce.Core.States;
using InForce.Core.Statements;
using InForce.Exchange.Briefs;
using InForce.Reading;
using InForce.Record;
using InForce.Record.Claims;
using InForce.Record.Events;
using InForce.Store;
using InForce.Store.Captures;

namespace InForce.App.Desk;

/// <summary>The record behind the desk's pages. What was told for one reader is told to all who ask the same while the record stays as it is.</summary>
public sealed class RecordDesk : IDeskRecord
{
    private readonly RecordDoor _door;
    private readonly ReviewPages _review;
    private (MomentStamp Of, DateTimeOffset? KnownAt)? _oldest;

    /// <param name="door">Until its record exists the desk shows an empty one.</param>
    public RecordDesk(RecordDoor door)
        : this(door, new ReviewPages())
    {
    }

    private RecordDesk(RecordDoor door, ReviewPages review) => (_door, _review) = (door, review);

    /// <summary>For one visitor and one page.</summary>
    public RecordDesk ForVisitor() => new(_door, _review);

    public DateTimeOffset? AsOf => _oldest is { } oldest ? _door.AsOf(oldest.Of, oldest.KnownAt) : null;

    public Task<DocumentView?> DocumentAsync(string id, DateTimeOffset? knownAt, CancellationToken cancel) =>
        PageAsync<DocumentView?>(null, ("document", id), knownAt, (q, at) =>
        {
            if (q.Find(id, at) is not { } document)
            {
                return null;
            }

            ImmutableArray<Statement> statements = q.OfDocument(id, at);
            OriginOf(q, document, statements, at, out string? words, out string? from);
            ImmutableArray<VersionStep> versions = VersionHistory.Of(q.Store, id, at);
            DocumentVersion? last = versions.LastOrDefault()?.Version;
            return new DocumentView(document, [.. statements.Select(s => View(s, null))], words, from, TextHash.Of(document), last?.KnownFrom)
            {
                Original = last?.Original is { } name ? q.Store.Original(name) : null,
                OriginalDiscardedAt = last?.Original is { } gone ? q.Store.OriginalDiscardedAt(gone) : null,
                Versions = versions,
            };
        }, cancel);

    public Task<(ImmutableArray<DocumentRow> Rows, int Total)> DocumentsAsync(string? words, int skip, int take, DateTimeOffset? knownAt, CancellationToken cancel) =>
        PageAsync<(ImmutableArray<DocumentRow>, int)>(([], 0), ("documents", words, skip, take), knownAt, (q, at) =>
        {
            DocumentHead[] named = [.. words is null ? q.Store.Heads(at, skip, take) : q.Store.Heads(at).Where(d => Names(d, words))];
            return (
                [.. named.Skip(words is null ? 0 : skip).Take(take).Select(d => Row(d, q.OfDocument(d.Id, at).Length))],
                words is null ? (int)q.Counts(at).Documents : named.Length);
        }, cancel);

    public Task<StateRecord> StateAsync(string state, DateTimeOffset? knownAt, CancellationToken cancel) =>
        PageAsync(new StateRecord([], [], [], []), ("state", state), knownAt, (q, at) => StatePage.Of(q, state, at), cancel);

    public Task<EventAnswer> EventAsync(string id, DateTimeOffset? knownAt, CancellationToken cancel) =>
        PageAsync(new EventAnswer(null, null), ("event", id), knownAt, (q, at) => q.Event(id, at) is { } found ? new EventAnswer(Page(found.Event, found.Chronicle), null) : new EventAnswer(null, MovedEvent.Of(q, id, at)), cancel);

    public Task<ImmutableArray<DisputeView>> DisputesAsync(string? state, DateTimeOffset? knownAt, CancellationToken cancel) => state is null
        ? NotedAsync(_door.AnswerWholeAsync(ImmutableArray<DisputeView>.Empty, "disputes", knownAt, (q, at) => Disputes.Of(q.Whole(at), _ => true), cancel), knownAt)
        : PageAsync(ImmutableArray<DisputeView>.Empty, ("disputes", state), knownAt, (q, at) => Disputes.Of(q.ChronicleOf(RecordSubject.State(state), at), c => c.States.Contains(state)), cancel);

    public Task<TodayView> TodayAsync(DateOnly since, DateTimeOffset? knownAt, CancellationToken cancel) =>
        PageAsync(new TodayView(0, 0, [], []), ("today", since), knownAt, (q, at) =>
        {
            (long documents, long statements) = q.Counts(at);
            (ImmutableArray<HistoryEvent> events, Chronicle chronicle) = q.Lately(since, at);
            return new TodayView(
                (int)documents, (int)statements, [.. News(events, chronicle)],
                [.. Disputes.Of(chronicle, c => c.PublishedOn >= since).Where(d => d.Type == "law" && !d.None)]);
        }, cancel);

    public Task<(long Documents, long Statements)> CountsAsync(DateTimeOffset? knownAt, CancellationToken cancel) =>
        PageAsync((0L, 0L), "counts", knownAt, (q, at) => q.Counts(at), cancel);

    public async Task<BriefDocument> BriefAsync(LawDesk law, string subject, DateOnly on, DateTimeOffset? knownAt, CancellationToken cancel) =>
        await _door.AskAsync<BriefDocument?>((q, _, at) => new WriteBrief(law, q).Of(subject, on, at), knownAt, () => null, cancel) ?? WriteBrief.OfLawAlone(law, subject, on, _door.InstantOf(knownAt));

    public async Task<ExportContent> ExportAsync(LawDesk law, ExportQuestion asked, DateTimeOffset? knownAt, Func<string, string> address, CancellationToken cancel) =>
        await _door.AskAsync<ExportContent?>((q, _, at) => new GatherExport(law, q).Of(asked, at, address), knownAt, () => null, cancel) is { } content
            ? content
            : ExportContent.OfLawAlone(GatherExport.Dates(law, asked, _door.InstantOf(knownAt)), _door.InstantOf(knownAt));

    public Task<ImmutableArray<ProgrammeRow>> ProgrammesAsync(DateTimeOffset? knownAt, CancellationToken cancel) =>
        PageAsync(ImmutableArray<ProgrammeRow>.Empty, "programmes", knownAt, Programmes.All, cancel);

    public Task<ProgrammeAnswer> ProgrammeAsync(string id, DateTimeOffset? knownAt, CancellationToken cancel) =>
        PageAsync(new ProgrammeAnswer(null, null), ("programme", id), knownAt, (q, at) => Programmes.Of(q, id, at) is { } page ? new ProgrammeAnswer(page, null) : new ProgrammeAnswer(null, Programmes.Former(q, id, at)), cancel);

    public async Task<LogView> LogAsync(string? who, int skip, int take, DateTimeOffset? knownAt, CancellationToken cancel) =>
        await _door.LogVerdictAsync(cancel) is { } verdict
            ? await PageAsync(LogView.Nothing, ("log", who, skip, take), knownAt, (q, at) => LogPages.Of(q, who, skip, take, at), cancel) with { Sound = verdict.Sound, Verdict = verdict.What }
            : LogView.Nothing;

    public async Task<SearchResult> SearchAsync(SearchQuestion asked, int skip, int take, DateTimeOffset? knownAt, CancellationToken cancel)
    {
        // All or many statements are looked at: those of the whole record, told together once. The first page comes with them.
        Told<(SearchAnswer Found, SearchResult First)?> told = await _door.AnswerWholeAsync<(SearchAnswer, SearchResult)?>(null, ("found", asked.Key, take), knownAt, (q, at) =>
        {
            SearchAnswer found = new SearchRecord(q).Find(asked, at);
            return (found, PageOf(found, q, 0, at));
        }, cancel);
        if (Noted(told, knownAt) is not { } answer)
        {
            return SearchResult.Nothing;
        }

        // Named with the state that was searched, which may be the one before.
        return skip == 0 ? answer.First : await NotedAsync(
            _door.AnswerWholeAsync(SearchResult.Nothing, ("search", asked.Key, skip, take, told.Of?.Revision), knownAt, (q, at) => PageOf(answer.Found, q, skip, at), cancel), knownAt);

        SearchResult PageOf(SearchAnswer found, RecordQuestions q, int from, DateTimeOffset at) =>
            new([.. found.Hits.Skip(from).Take(take).Select(h => View(new SearchRecord(q).WithAct(h, at)))], found.Hits.Length, found.Compared);
    }

    public async Task<ReviewView> ReviewAsync(LawDesk law, string? reviewer, string? about, string? after, DateTimeOffset? knownAt, CancellationToken cancel)
    {
        RecordSubject? subject = about is null ? null : RecordSubject.Parse(about, law.Registry);
        return await ItemsAsync(subject, knownAt, cancel) is { } items
            ? await _door.AskLatestAsync((q, at) => _review.Of(q, items, subject, reviewer, after, at), knownAt, () => ReviewView.Nothing, onlyLooks: true, cancel)
            : ReviewView.Nothing;
    }

    public Task<JudgedView> JudgeAsync(ReviewDecision decision, Signature by, CancellationToken cancel) => _door.ChangeAsync(
        q => _review.Judge(q, decision, by), by.At, () => throw new BadInputException("the record", "there is none to judge in", "add documents first with 'inforce add'"), cancel);

    public Task<bool> RemoveAsync(string id, Signature by, CancellationToken cancel) => by.Reason.Length == 0
        ? throw new BadInputException("reason", "none is given", "say why the document is taken out; it stands in the log")
        : _door.ChangeAsync(q => Removed(q, id, by), by.At, () => false, cancel);

    public Task<CheckView?> CheckAsync(Document document, DateTimeOffset? knownAt, CancellationToken cancel)
    {
        ReaderResult read = RecordReader.Shipped.Reader.Read(document, cancel);
        return _door.AskAsync((q, law, at) => CheckPages.Of(q, law, document, read, at.Read), knownAt, CheckView? () => null, cancel);
    }

    public Task<QueueView?> QueueAsync(DateTimeOffset at, CancellationToken cancel) => _door.AskAsync(
        (q, _, _) => q.Store is RecordStore { HasQueue: true } store ? new QueueView(store.QueueStatus(), store.SetAside(), at) : null, null, QueueView? () => null, cancel);

    public Task<ImmutableArray<long>> RetryAsync(IReadOnlyCollection<long>? numbers, string who, DateTimeOffset at, CancellationToken cancel) =>
        _door.AskLatestAsync<ImmutableArray<long>>((q, _) => ((RecordStore)q.Store).Retry(numbers, at, who), null, () => [], onlyLooks: false, cancel);

    internal static StatementView View(Statement statement, string? inEvent) =>
        new(statement, Label(statement.Kind), Kinds.TryGet(statement.Kind, out KindEntry kind) ? kind.Family : string.Empty, inEvent);

    internal static StatementView View(Claim claim, string? inEvent) => View(claim.Statement, inEvent) with
    {
        Quote = Quoting.Of(claim.Statement, claim.Document.Text),
        Publisher = claim.Document.Publisher,
        Published = claim.Document.Published,
    };

    private static EventPage Page(HistoryEvent e, Chronicle chronicle) => new(
        View(e, chronicle), EventOrigins.Of(e, chronicle), Links(e.Claims, chronicle), [.. e.Claims.Select(c => View(c, e.Id))], Disputes.Of(chronicle, e.Claims.Contains));

    internal static EventView View(HistoryEvent e, Chronicle chronicle) => new(
        e.Id, e.Kind, Label(e.Kind), e.Object, e.Actors, e.Date?.ToString(), e.Modality, EventOrigins.Of(e, chronicle), [.. e.Claims.Select(Source)]);

    private static SearchHitView View(SearchHit hit) => hit.Statement is { } s
        ? new SearchHitView(hit, View(s, hit.Event))
        : new SearchHitView(hit, null);

    private static string Label(string kind) => Kinds.TryGet(kind, out KindEntry entry) ? entry.Label : kind;

    private static SourceView Source(Claim c) => new(
        c.Doc, c.Document.Publisher, c.Document.Published, c.Document.Title ?? c.Doc, Quoting.Of(c.Statement, c.Document.Text), c.Statement.Start, c.Statement.End, c.Id,
        c.Statement.Speaker, c.Statement.SpeakerRole);

    internal static DocumentRow Row(DocumentHead d, int statements) => new(d.Id, d.Title ?? d.Id, d.Publisher, d.Published, d.Url, statements);

    private static bool Names(DocumentHead d, string words) =>
        (d.Title ?? d.Id).Contains(words, StringComparison.OrdinalIgnoreCase) || (d.Publisher ?? string.Empty).Contains(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>One link for each document, in the order of its first claim.</summary>
    internal static ImmutableArray<OriginLink> Links(IEnumerable<Claim> claims, Chronicle chronicle) =>
    [
        .. claims.Select(c => c.Document).DistinctBy(d => d.Id).Select(d =>
            chronicle.Origins.ChainOf(d.Id) is [{ } link, ..]
                ? new OriginLink(d.Id, d.Title ?? d.Id, d.Publisher, link.From, link.How, link.Evidence)
                : new OriginLink(d.Id, d.Title ?? d.Id, d.Publisher, null, "own", string.Empty)),
    ];

    /// <summary>Whom the document took its report from, among what the record holds on the state it speaks of first.</summary>
    private static void OriginOf(RecordQuestions q, Document document, ImmutableArray<Statement> statements, DateTimeOffset at, out string? words, out string? from)
    {
        string? state = statements.Select(s => new Claim(s, document)).SelectMany(c => c.States).FirstOrDefault();
        InForce.Record.Origins.OriginLink? link =
            state is not null && q.ChronicleOf(RecordSubject.State(state), at).Origins.ChainOf(document.Id) is [{ } first, ..] ? first : null;
        words = link is null ? null : $"{link.How}: {link.Evidence}";
        from = link is not null && q.Find(link.From, at) is not null ? link.From : null;
    }

    private static IEnumerable<NewsOfState> News(ImmutableArray<HistoryEvent> events, Chronicle chronicle) =>
        events.SelectMany(e => e.Actors.Where(code => e.Claims.Any(c => c.States.Contains(code))).Select(code => (Code: code, Event: e)))
            .GroupBy(p => p.Code, p => p.Event, StringComparer.Ordinal).OrderBy(g => StateDirectory.Shipped.NameOf(g.Key), StringComparer.Ordinal).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new NewsOfState(new StateName(g.Key, StateDirectory.Shipped.NameOf(g.Key), StateDirectory.Shipped.OfCode(g.Key)?.M49), [.. g.Select(e => View(e, chronicle))]));

    private static Change<bool> Removed(RecordQuestions q, string id, Signature by)
    {
        HashSet<string> touched = [RecordQuestions.NoteOfDocument(id), RecordQuestions.NoteOfLog, .. q.Store.StatementsOf(id, by.At).SelectMany(s => StatementKeys.Of(s.Statement, s.Document))];
        return q.Store.Remove(id, by.At, by.Who, by.Reason) ? new Change<bool>(true, id, by.At, touched) : new Change<bool>(false, null, by.At, touched);
    }

    /// <summary>What waits for anybody: of the whole record as it was told last, of a subject as it stands.</summary>
    private async Task<ReviewItems?> ItemsAsync(RecordSubject? subject, DateTimeOffset? knownAt, CancellationToken cancel)
    {
        if (await _door.NowAsync(cancel) is not { } now)
        {
            return null;
        }

        if (subject is null && await _door.WholeAsync(now, knownAt, besidesOwn: true, cancel) is { } whole)
        {
            Told<ReviewItems> told = await _door.OfWholeAsync(whole, "review", knownAt, (_, _) => ReviewItems.Of(whole.Chronicle, whole.Of.Revision), cancel);
            // What it lacks of the reviewers' own decisions is taken out of their queues.
            return ReferenceEquals(told.Of, whole.Of) && _door.IsFresh(whole, now, besidesOwn: true) ? told.Value : Noted(told, knownAt);
        }

        return await NotedAsync(
            _door.AnswerAsync<ReviewItems?>(null, ("review", subject), knownAt, (q, at) => ReviewItems.Of(subject is null ? q.Whole(at) : q.ChronicleOf(subject, at), q.Revision), isLong: subject is null, cancel), knownAt);
    }

    private Task<T> PageAsync<T>(T empty, object question, DateTimeOffset? knownAt, Func<RecordQuestions, DateTimeOffset, T> answer, CancellationToken cancel) =>
        NotedAsync(_door.AnswerAsync(empty, question, knownAt, answer, isLong: false, cancel), knownAt);

    private async Task<T> NotedAsync<T>(Task<Told<T>> telling, DateTimeOffset? knownAt) => Noted(await telling, knownAt);

    /// <summary>Notes the oldest state that the page tells of.</summary>
    private T Noted<T>(Told<T> told, DateTimeOffset? knownAt)
    {
        _oldest = told.Of is { } of && (_oldest is not { } oldest || of.Revision < oldest.Of.Revision) ? (of, knownAt) : _oldest;
        return told.Value;
    }
}
