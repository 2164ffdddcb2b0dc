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

/// <summary>The record behind the desk's pages. Answers of an unchanged record are kept, so that a page costs its readers one telling.</summary>
/// <param name="door">Until its record exists the desk shows an empty one.</param>
public sealed class RecordDesk(RecordDoor door) : IDeskRecord
{
    private const int KeptAnswers = 1_000;
    private readonly Dictionary<(object Question, DateTimeOffset At), object?> _answers = [];
    private long _revision = -1;
    private DateTimeOffset _lastChangeAt;
    private RecordQuestions? _questions;
    private LogPages? _log;
    private ReviewPages? _review;

    public Task<DocumentView?> DocumentAsync(string id, DateTimeOffset knownAt, CancellationToken cancel) =>
        Task.FromResult(Ask<DocumentView?>(null, ("document", id), knownAt, (q, at) =>
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
        }));

    public Task<(ImmutableArray<DocumentRow> Rows, int Total)> DocumentsAsync(string? words, int skip, int take, DateTimeOffset knownAt, CancellationToken cancel) =>
        Task.FromResult(Ask<(ImmutableArray<DocumentRow>, int)>(([], 0), ("documents", words, skip, take), knownAt, (q, at) =>
        {
            DocumentHead[] all =
            [
                .. q.Store.Heads(at).Where(d => words is null || Names(d, words))
                    .OrderByDescending(d => d.Published, StringComparer.Ordinal).ThenBy(d => d.Id, StringComparer.Ordinal),
            ];
            return ([.. all.Skip(skip).Take(take).Select(d => Row(d, q.OfDocument(d.Id, at).Length))], all.Length);
        }));

    public Task<StateRecord> StateAsync(string state, DateTimeOffset knownAt, CancellationToken cancel) =>
        Task.FromResult(Ask(new StateRecord([], [], [], []), ("state", state), knownAt, (q, at) => StatePage.Of(q, state, at)));

    public Task<EventPage?> EventAsync(string id, DateTimeOffset knownAt, CancellationToken cancel) =>
        Task.FromResult(Ask<EventPage?>(null, ("event", id), knownAt, (q, at) =>
            q.Event(id, at) is { } found
                ? new EventPage(
                    View(found.Event, found.Chronicle), EventOrigins.Of(found.Event, found.Chronicle), Links(found.Event.Claims, found.Chronicle),
                    [.. found.Event.Claims.Select(c => View(c, id))], Disputes.Of(found.Chronicle, found.Event.Claims.Contains))
                : null));

    public async Task<ImmutableArray<DisputeView>> DisputesAsync(string? state, DateTimeOffset knownAt, CancellationToken cancel)
    {
        await (state is null ? door.Ready.WaitAsync(cancel) : Task.CompletedTask);
        return Ask(ImmutableArray<DisputeView>.Empty, ("disputes", state), knownAt, (q, at) =>
        {
            Chronicle chronicle = state is null ? q.Whole(at) : q.ChronicleOf(RecordSubject.State(state), at);
            return Disputes.Of(chronicle, c => state is null || c.States.Contains(state));
        });
    }

    public Task<TodayView> TodayAsync(DateOnly since, DateTimeOffset knownAt, CancellationToken cancel) =>
        Task.FromResult(Ask(new TodayView(0, 0, [], []), ("today", since), knownAt, (q, at) =>
        {
            (long documents, long statements) = q.Counts(at);
            (ImmutableArray<HistoryEvent> events, Chronicle chronicle) = q.Lately(since, at);
            return new TodayView(
                (int)documents, (int)statements, [.. News(events, chronicle)],
                [.. Disputes.Of(chronicle, c => c.PublishedOn >= since).Where(d => d.Type == "law" && !d.None)]);
        }));

    public Task<(long Documents, long Statements)> CountsAsync(DateTimeOffset knownAt, CancellationToken cancel) =>
        Task.FromResult(Ask((0L, 0L), "counts", knownAt, (q, at) => q.Counts(at)));

    public Task<BriefDocument> BriefAsync(LawDesk law, string subject, DateOnly on, DateTimeOffset knownAt, CancellationToken cancel) =>
        Task.FromResult(Ask<BriefDocument?>(null, q => new WriteBrief(law, q).Of(subject, on, knownAt)) ?? WriteBrief.OfLawAlone(law, subject, on, knownAt));

    public Task<ExportContent> ExportAsync(LawDesk law, ExportQuestion asked, DateTimeOffset knownAt, Func<string, string> address, CancellationToken cancel) =>
        Task.FromResult(Ask<ExportContent?>(null, q => new GatherExport(law, q).Of(asked, knownAt, address))
            ?? ExportContent.OfLawAlone(GatherExport.Dates(law, asked, knownAt), knownAt));

    public Task<ImmutableArray<ProgrammeRow>> ProgrammesAsync(DateTimeOffset knownAt, CancellationToken cancel) =>
        Task.FromResult(Ask(ImmutableArray<ProgrammeRow>.Empty, "programmes", knownAt, Programmes.All));

    public Task<ProgrammePage?> ProgrammeAsync(string id, DateTimeOffset knownAt, CancellationToken cancel) =>
        Task.FromResult(Ask<ProgrammePage?>(null, ("programme", id), knownAt, (q, at) => Programmes.Of(q, id, at)));

    public Task<LogView> LogAsync(string? who, int skip, int take, DateTimeOffset knownAt, CancellationToken cancel) =>
        Task.FromResult(Ask(new LogView([], 0, true, string.Empty), q => (_log ??= new LogPages(q)).Of(who, skip, take, knownAt)));

    public Task<SearchResult> SearchAsync(SearchQuestion asked, int skip, int take, DateTimeOffset knownAt, CancellationToken cancel) =>
        Task.FromResult(
            Ask<SearchAnswer?>(null, ("search", asked.Key), knownAt, (q, at) => new SearchRecord(q).Find(asked, at)) is { } answer
                ? Ask(SearchResult.Nothing, q => new SearchResult(
                    [.. answer.Hits.Skip(skip).Take(take).Select(h => View(new SearchRecord(q).WithAct(h, knownAt)))], answer.Hits.Length, answer.Compared))
                : SearchResult.Nothing);

    public async Task<ReviewView> ReviewAsync(LawDesk law, string? reviewer, string? about, string? after, DateTimeOffset knownAt, CancellationToken cancel)
    {
        await (about is null ? door.Ready.WaitAsync(cancel) : Task.CompletedTask);
        return Ask(ReviewView.Nothing, q => (_review ??= new ReviewPages(q)).Of(about is null ? null : RecordSubject.Parse(about, law.Registry), reviewer, after, knownAt));
    }

    public Task<JudgedView> JudgeAsync(ReviewDecision decision, Signature by, CancellationToken cancel) =>
        Task.FromResult(Ask<JudgedView?>(null, q => (_review ??= new ReviewPages(q)).Judge(decision, by))
            ?? throw new BadInputException("the record", "there is none to judge in", "add documents first with 'inforce add'"));

    public Task<bool> RemoveAsync(string id, Signature by, CancellationToken cancel) => by.Reason.Length == 0
        ? throw new BadInputException("reason", "none is given", "say why the document is taken out; it stands in the log")
        : Task.FromResult(Ask(false, q => q.Store.Remove(id, by.At, by.Who, by.Reason)));

    public Task<CheckView?> CheckAsync(Document document, DateTimeOffset knownAt, CancellationToken cancel)
    {
        ReaderResult read = RecordReader.Shipped.Reader.Read(document, cancel);
        return Task.FromResult(door.Ask((q, law) => CheckPages.Of(q, law, document, read, knownAt), CheckView? () => null));
    }

    public Task<QueueView?> QueueAsync(DateTimeOffset at, CancellationToken cancel) => Task.FromResult(Ask<QueueView?>(
        null, q => q.Store is RecordStore { HasQueue: true } store ? new QueueView(store.QueueStatus(), store.SetAside(), at) : null));

    public Task<ImmutableArray<long>> RetryAsync(IReadOnlyCollection<long>? numbers, string who, DateTimeOffset at, CancellationToken cancel) =>
        Task.FromResult(Ask<ImmutableArray<long>>([], q => ((RecordStore)q.Store).Retry(numbers, at, who)));

    internal static StatementView View(Statement statement, string? inEvent) =>
        new(statement, Label(statement.Kind), Kinds.TryGet(statement.Kind, out KindEntry kind) ? kind.Family : string.Empty, inEvent);

    internal static StatementView View(Claim claim, string? inEvent) => View(claim.Statement, inEvent) with
    {
        Quote = Quoting.Of(claim.Statement, claim.Document.Text),
        Publisher = claim.Document.Publisher,
        Published = claim.Document.Published,
    };

    internal static EventView View(HistoryEvent e, Chronicle chronicle) => new(
        e.Id, e.Kind, Label(e.Kind), e.Object, e.Actors, e.Date?.ToString(), e.Modality, EventOrigins.Of(e, chronicle), [.. e.Claims.Select(Source)]);

    private static SearchHitView View(SearchHit hit) => hit.Statement is { } s
        ? new SearchHitView(hit, View(s, hit.Event))
        : new SearchHitView(hit, null);

    private static string Label(string kind) => Kinds.TryGet(kind, out KindEntry entry) ? entry.Label : kind;

    private static SourceView Source(Claim c) => new(
        c.Doc, c.Document.Publisher, c.Document.Published, c.Document.Title ?? c.Doc, Quoting.Of(c.Statement, c.Document.Text), c.Statement.Start, c.Statement.End, c.Id,
        c.Statement.Speaker, c.Statement.SpeakerRole);

    private static DocumentRow Row(DocumentHead d, int statements) => new(d.Id, d.Title ?? d.Id, d.Publisher, d.Published, d.Url, statements);

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

    /// <summary>The earliest instant with the same answer: nothing changed in the record after its last entry, and the law goes by days.</summary>
    private DateTimeOffset Settled(DateTimeOffset knownAt)
    {
        var dayBegan = new DateTimeOffset(knownAt.UtcDateTime.Date, TimeSpan.Zero);
        DateTimeOffset settled = _lastChangeAt > dayBegan ? _lastChangeAt : dayBegan;
        return settled < knownAt ? settled : knownAt;
    }

    /// <summary>An answer that is the same as long as the record is: worked out once, for the first who asks.</summary>
    /// <param name="question">Names the question with all it depends on but the instant.</param>
    private T Ask<T>(T empty, object question, DateTimeOffset knownAt, Func<RecordQuestions, DateTimeOffset, T> answer) => Ask(empty, q =>
    {
        if (q.Revision is var revision && (revision != _revision || _answers.Count >= KeptAnswers))
        {
            _answers.Clear();
            _revision = revision;
            _lastChangeAt = q.LastChangeAt;
        }

        DateTimeOffset at = Settled(knownAt);
        if (!_answers.TryGetValue((question, at), out object? known))
        {
            _answers[(question, at)] = known = answer(q, at);
        }

        return (T)known!;
    });

    private T Ask<T>(T empty, Func<RecordQuestions, T> question) => door.Ask((q, _) => question(Known(q)), () => empty);

    /// <summary>Forgets what was kept of other questions: those of another law, or of a record opened anew.</summary>
    private RecordQuestions Known(RecordQuestions questions)
    {
        if (!ReferenceEquals(questions, _questions))
        {
            _answers.Clear();
            (_questions, _log, _review) = (questions, null, null);
        }

        return questions;
    }
}
