using System.Collections.Immutable;
using InForce.Core.Statements;
using InForce.Record.Claims;
using InForce.Record.Judgements;
using InForce.Record.Origins;
using InForce.Store;
using InForce.Store.Origins;

namespace InForce.App.Record.Origins;

/// <summary>Versions of documents as reports: read once while they are asked for, and as people left their statements at an instant.</summary>
internal sealed class ReportShelf(IRecordStore store)
{
    /// <summary>Reports kept, some kilobytes each.</summary>
    private const int Kept = 6_000;

    private const int KeptBooks = 64;

    private readonly Dictionary<long, (ImmutableArray<StoredStatement> Statements, Report? AsRead)> _read = [];
    private readonly Dictionary<int, JudgementBook> _books = [];
    private long _revision = -1;
    private ImmutableArray<DateTimeOffset> _judgedAt = [];
    private IReadOnlyList<string>? _judgements;

    /// <summary>As people left it at an instant; null where it tells nothing.</summary>
    public Report? At(ReportVersion version, DateTimeOffset at)
    {
        (ImmutableArray<StoredStatement> statements, Report? asRead) = Read(version);
        JudgementBook book = BookAt(at);
        if (asRead is null || book.All.IsEmpty)
        {
            return asRead;
        }

        ImmutableArray<(StoredStatement Read, Statement? Amended)> left = [.. statements.Select(s => (s, book.Amend(s.Statement, s.Document)))];
        return left.All(s => SaysTheSame(s.Read.Statement, s.Amended)) ? asRead : ReportOf([.. left.Where(s => s.Amended is not null).Select(s => s.Read with { Statement = s.Amended! })]);
    }

    /// <summary>Whether a judgement of the log left every report of a document as it was: accepted, and not edited. One that comes later than others which it precedes is looked at in full.</summary>
    public bool IsLeftBy(LogEntry entry, string document) => store.IsJudgedInOrder(entry.Subject)
        && store.VersionsOf(document).All(v => ReferenceEquals(At(v, entry.At.AddTicks(-1)), At(v, entry.At)));

    /// <summary>Every state in which people left it from just before an instant on, each once.</summary>
    public IReadOnlyCollection<Report> Since(ReportVersion version, DateTimeOffset from) =>
        [.. ((IEnumerable<DateTimeOffset>)[from.AddTicks(-1), from, .. JudgedAfter(from)]).Select(at => At(version, at)).OfType<Report>().Distinct()];

    /// <summary>Statements that a judgement of the log is on; for one that takes another back, those of the other.</summary>
    public IEnumerable<string> StatementsIn(LogEntry entry) => BookAt(DateTimeOffset.MaxValue).StatementsOf(Judgement.Parse(entry.Detail));

    public IEnumerable<DateTimeOffset> JudgedAfter(DateTimeOffset at) => _judgedAt.Skip(JudgedBy(at));

    /// <summary>Looks again what was judged: to be called when the record may have changed.</summary>
    public void Refresh()
    {
        if (store.Revision is var revision && revision != _revision)
        {
            (_revision, _judgedAt, _judgements) = (revision, store.JudgedAt(), null);
            _books.Clear();
        }
    }

    /// <summary>Puts away what was read.</summary>
    public void Clear()
    {
        _read.Clear();
        (_revision, _judgedAt, _judgements) = (-1, [], null);
        _books.Clear();
    }

    /// <summary>How many judgements were given by an instant, it included; found by halves, for each report near to another asks.</summary>
    private int JudgedBy(DateTimeOffset at)
    {
        (int low, int high) = (0, _judgedAt.Length);
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = _judgedAt[middle] <= at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Judgements as known at an instant: read once, and each book made once, for documents that come while people judge are looked at as of many instants.</summary>
    private JudgementBook BookAt(DateTimeOffset at)
    {
        int count = JudgedBy(at);
        if (!_books.TryGetValue(count, out JudgementBook? book))
        {
            if (_books.Count >= KeptBooks)
            {
                _books.Clear();
            }

            // Both are in the order in which they became known.
            _judgements ??= _judgedAt.IsEmpty ? [] : store.Judgements(_judgedAt[^1]);
            _books[count] = book = JudgementBook.Of(_judgements.Take(count));
        }

        return book;
    }

    private (ImmutableArray<StoredStatement> Statements, Report? AsRead) Read(ReportVersion version)
    {
        if (!_read.TryGetValue(version.Row, out (ImmutableArray<StoredStatement>, Report?) read))
        {
            if (_read.Count >= Kept)
            {
                _read.Clear();
            }

            ImmutableArray<StoredStatement> statements = store.StatementsOfVersion(version.Row);
            _read[version.Row] = read = (statements, ReportOf(statements));
        }

        return read;
    }

    /// <summary>Accepting makes a statement sure and leaves what it says.</summary>
    private static bool SaysTheSame(Statement read, Statement? amended) => amended is not null && amended with { Confidence = read.Confidence } == read;

    private static Report? ReportOf(ImmutableArray<StoredStatement> statements) =>
        statements.IsEmpty ? null : new Report(statements[0].Document, statements.Select(s => new Claim(s.Statement, s.Document)));
}
