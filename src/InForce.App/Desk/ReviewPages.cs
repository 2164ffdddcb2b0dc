using System.Collections.Immutable;
using InForce.App.Record;
using InForce.App.Record.Review;
using InForce.Core.Problems;
using InForce.Core.Statements;
using InForce.Record.Claims;
using InForce.Record.Judgements;
using InForce.Store;

namespace InForce.App.Desk;

/// <summary>Review as its page shows it: one item at a time, what others judged of it and why.</summary>
/// <remarks>Safe for many threads.</remarks>
internal sealed class ReviewPages
{
    private const int LatestShown = 12;

    /// <summary>UTF-16 code units of text shown on either side of the words.</summary>
    private const int Around = 320;

    private readonly ReviewQueue _queue = new();

    public ReviewView Of(RecordQuestions questions, ReviewItems items, RecordSubject? about, string? reviewer, string? after, DateTimeOffset knownAt)
    {
        JudgementBook book = questions.Judgements(knownAt);
        ImmutableArray<QueueItem> queue = _queue.Of(questions, items, about, reviewer, knownAt);
        int from = after is null ? 0 : Enumerable.Range(0, queue.Length).FirstOrDefault(i => ReviewQueue.KeyOf(queue[i]) == after, -1) + 1;
        ReviewItem? item = queue.Skip(from).Select(i => Item(questions, i, book, knownAt)).FirstOrDefault(i => i.Sides.Length > 0);
        return new ReviewView(item, queue.Length - from, [.. book.All.Reverse().Where(j => j.Action != JudgementActions.Undo).Take(LatestShown).Select(j => View(j, book))]);
    }

    /// <returns>What was done, and what it touched.</returns>
    public Change<JudgedView> Judge(RecordQuestions questions, ReviewDecision decision, Signature by)
    {
        string first = decision.Statements.FirstOrDefault() ?? throw new BadInputException("statement", "nothing is named to judge", "reload the page and judge again");
        JudgementBook before = questions.Judgements(DateTimeOffset.MaxValue);
        (Judgement judgement, bool isNew) = Decide(new ReviewDesk(questions), decision, first, by);
        DateTimeOffset at = Judging.InstantOf(judgement.At);
        if (judgement.Action == JudgementActions.Undo)
        {
            _queue.Reopened(first);
        }
        else
        {
            _queue.Settled(judgement.Id, decision.Statements, by.Who, questions.Store.Revision, at);
        }

        var told = new JudgedView(judgement.Id, Says(judgement) + " " + string.Join(" and ", judgement.Statements));
        return new Change<JudgedView>(told, isNew ? judgement.Id : null, at, Touched(questions.Store, judgement, before));
    }

    private static (Judgement Judgement, bool New) Decide(ReviewDesk desk, ReviewDecision decision, string first, Signature by) => decision.Action switch
    {
        JudgementActions.Accept => desk.Accept(first, by),
        JudgementActions.Reject => desk.Reject(first, by),
        JudgementActions.Edit => desk.Edit(first, decision.Field ?? string.Empty, decision.Value, by),
        JudgementActions.Resolve => desk.Resolve(decision.Statements, null, decision.Value ?? string.Empty, by),
        JudgementActions.Adjudicate => desk.Adjudicate(decision.Statements, decision.Field ?? string.Empty, decision.Value, by),
        JudgementActions.Undo => desk.Undo(first, by),
        _ => throw new BadInputException("decision", $"'{decision.Action}' is no decision", "write accept, reject, edit, resolve, adjudicate or undo"),
    };

    /// <summary>Under which names answers tell of what was judged: as it was read, as it stood before and as it stands now.</summary>
    private static HashSet<string> Touched(IRecordStore store, Judgement judgement, JudgementBook before)
    {
        JudgementBook now = JudgementBook.Of(store.Judgements(DateTimeOffset.MaxValue));
        var touched = new HashSet<string>(StringComparer.Ordinal) { RecordQuestions.NoteOfLog };
        foreach (string id in before.StatementsOf(judgement))
        {
            touched.Add(RecordQuestions.NoteOfStatement(id));
            if (store.Statement(id, DateTimeOffset.MaxValue) is { } read)
            {
                touched.Add(RecordQuestions.NoteOfDocument(read.Document.Id));
                Statement?[] forms = [read.Statement, before.Amend(read.Statement, read.Document), now.Amend(read.Statement, read.Document)];
                touched.UnionWith(forms.OfType<Statement>().SelectMany(s => StatementKeys.Of(s, read.Document)));
            }
        }

        return touched;
    }

    private static ReviewItem Item(RecordQuestions questions, QueueItem item, JudgementBook book, DateTimeOffset knownAt)
    {
        Matter? differing = item.Why == QueueReason.ReviewersDiffer
            ? book.Open.FirstOrDefault(m => m.Subject == string.Join('|', item.Statements) && item.Words.StartsWith($"reviewers differ on {m.Field}:", StringComparison.Ordinal))
            : null;
        return new ReviewItem(
            ReviewQueue.KeyOf(item), ReviewLine.NameOf(item.Why), item.Words,
            [.. item.Statements.Select(id => questions.Store.Statement(id, knownAt)).OfType<StoredStatement>().Select(Side)],
            item.Event, item.Origins, differing?.Field,
            [.. (differing?.Voices ?? []).Select(v => View(v, book))],
            [.. book.All.Where(j => j.Action != JudgementActions.Undo && j.Statements.Intersect(item.Statements, StringComparer.Ordinal).Any()).Select(j => View(j, book))]);
    }

    private static ReviewSide Side(StoredStatement stored)
    {
        (string text, int start, int end) = (stored.Document.Text, stored.Statement.Start, stored.Statement.End);
        bool stands = stored.Statement.Verify(text);
        return new ReviewSide(
            RecordDesk.View(stored.Statement, null), stored.Document.Title ?? stored.Document.Id, stored.Document.Publisher, stored.Document.Published,
            stands ? Before(text, start) : string.Empty, stands ? After(text, end) : string.Empty);
    }

    /// <summary>Whole words; an ellipsis where the text began earlier.</summary>
    private static string Before(string text, int start)
    {
        int from = Math.Max(0, start - Around);
        int space = from == 0 ? -1 : text.IndexOf(' ', from, start - from);
        return from == 0 ? text[..start] : "… " + text[(space < 0 ? from : space + 1)..start];
    }

    /// <inheritdoc cref="Before"/>
    private static string After(string text, int end)
    {
        int to = Math.Min(text.Length, end + Around);
        int space = to == text.Length ? -1 : text.LastIndexOf(' ', to - 1, to - end);
        return to == text.Length ? text[end..] : text[end..(space < end ? to : space)] + " …";
    }

    private static JudgementView View(Judgement j, JudgementBook book) =>
        new(j.Id, j.At, j.Who, j.Action, Says(j), [.. j.Statements], j.Reason, !book.IsUndone(j.Id));

    private static string Says(Judgement j) => j.Action switch
    {
        JudgementActions.Edit => $"edit: {j.Field} is {j.Value ?? "empty"}",
        JudgementActions.Resolve or JudgementActions.Adjudicate => $"{j.Action}: {j.Field} is {j.Value ?? "empty"}",
        _ => j.Action,
    };
}
