using System.Collections.Immutable;
using InForce.Core.Problems;
using InForce.Record.Disagreements;
using InForce.Record.Events;
using InForce.Record.Judgements;
using InForce.Store;

namespace InForce.App.Record.Review;

/// <summary>What reviewers can do. Each act is one entry of the log, changes exactly what it says, and can be taken back.</summary>
/// <remarks>All refuse with <see cref="BadInputException"/> what would change nothing or something else than is meant.</remarks>
public sealed class ReviewDesk(RecordQuestions questions)
{
    private IRecordStore Store => questions.Store;

    /// <summary>The statement is read rightly. It counts as sure from then on.</summary>
    public (Judgement Judgement, bool New) Accept(string statement, Signature by) => Verdict(JudgementActions.Accept, statement, by);

    /// <summary>The statement is none: it leaves every answer but stays in the record.</summary>
    public (Judgement Judgement, bool New) Reject(string statement, Signature by) => Verdict(JudgementActions.Reject, statement, by);

    /// <summary>A remark beside a statement; the reason is its text.</summary>
    public (Judgement Judgement, bool New) Comment(string statement, Signature by) =>
        Append(new Judgement(JudgementActions.Comment, [statement], null, null, by.Who, by.Reason, string.Empty) { Marks = MarksOf([statement], by.At) }, by);

    /// <summary>One field is another than was read.</summary>
    /// <param name="field">One of <see cref="StatementEdit.Fields"/>, or <c>span</c> with the new evidence as <c>start-end</c>.</param>
    /// <param name="value">Null empties the field.</param>
    public (Judgement Judgement, bool New) Edit(string statement, string field, string? value, Signature by)
    {
        StoredStatement read = Read(statement, by.At);
        (field, value) = EditOf.Checked(read, field, value);
        return Append(new Judgement(JudgementActions.Edit, [statement], field, value, by.Who, by.Reason, string.Empty) { Marks = [StatementMark.Of(read.Statement)] }, by, Unsettled(statement, field));
    }

    /// <summary>The acts that these statements or events tell of are one.</summary>
    public (Judgement Judgement, bool New) Merge(IEnumerable<string> ids, Signature by)
    {
        string[] statements = StatementsOf(ids, by.At);
        if (statements.Length < 2)
        {
            throw new BadInputException("merge", "one statement alone is one act already", "name two statements or events");
        }

        ILookup<string, HistoryEvent> events = EventsAround(statements, by.At);
        if (!events.SelectMany(g => g).Select(e => e.Slot).Distinct().Any(slot => statements.All(s => events[s].Any(e => e.Slot == slot))))
        {
            string steps = string.Join(", ", statements.Select(s => $"{s}: {string.Join(" and ", events[s].Select(e => e.Slot.Key).Order(StringComparer.Ordinal).DefaultIfEmpty("no act"))}"));
            throw new BadInputException("merge", $"these tell of different steps ({steps})", "edit kind, step, actors or object first where one of them is read wrongly");
        }

        return Append(Pairing(JudgementActions.Merge, statements, by), by);
    }

    /// <summary>Takes back every merge that holds two of these statements or events together.</summary>
    public ImmutableArray<Judgement> Unmerge(IEnumerable<string> ids, Signature by)
    {
        string[] given = [.. ids];
        if (given is [var id] && Store.Judgements(DateTimeOffset.MaxValue).Select(Judgement.Parse).Any(j => j.Id == id && j.Action == JudgementActions.Merge))
        {
            return [Undo(id, by).Judgement];
        }

        string[] statements = StatementsOf(given, by.At);
        Judgement[] merges =
        [
            .. questions.Judgements(by.At).Holding.Where(j => j.Action == JudgementActions.Merge)
                .Where(j => statements.Length == 1 ? j.Statements.Contains(statements[0], StringComparer.Ordinal) : j.Statements.Intersect(statements, StringComparer.Ordinal).Count() > 1),
        ];
        return merges.Length > 0
            ? [.. merges.Select(m => Undo(m.Id, by).Judgement)]
            : throw new BadInputException("unmerge", "no merge of these stands", "see 'inforce review list', or take them apart with 'inforce review split'");
    }

    /// <summary>These statements tell of an act of their own, apart from the one they were put to.</summary>
    public (Judgement Judgement, bool New) Split(IEnumerable<string> ids, Signature by)
    {
        string[] statements = [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Judgement draft = Pairing(JudgementActions.Split, statements, by);
        ILookup<string, HistoryEvent> events = EventsAround(statements, by.At);
        bool parts = statements.Any(s => events[s].Any(e => e.Claims.Any(c => !statements.Contains(c.Id, StringComparer.Ordinal))));
        return Append(draft, by, _ =>
        {
            if (!parts)
            {
                throw new BadInputException("split", "these share their act with no other statement", "see 'inforce review show ID' for what stands in an event");
            }
        });
    }

    /// <summary>Which side of a disagreement holds.</summary>
    /// <param name="type">Of the disagreement; null where there is only one on these statements.</param>
    /// <param name="holds">One of the statements, <c>both</c> or <c>none</c>.</param>
    public (Judgement Judgement, bool New) Resolve(IReadOnlyCollection<string> statements, string? type, string holds, Signature by)
    {
        Disagreement found = Disagreement(statements, type, by.At);
        if (!found.Statements.Contains(holds) && holds is not (Resolutions.Both or Resolutions.Neither))
        {
            throw new BadInputException("--holds", $"'{holds}' is no side of this disagreement", $"write one of {string.Join(", ", found.Statements)}, both, none");
        }

        string field = Matter.Conflict + found.Type;
        return Append(
            new Judgement(JudgementActions.Resolve, [.. found.Statements], field, holds, by.Who, by.Reason, string.Empty) { Marks = MarksOf(found.Statements, by.At) },
            by, Unsettled(string.Join('|', found.Statements), field));
    }

    /// <summary>Settles what two reviewers see differently; by neither of the two.</summary>
    /// <param name="field"><c>verdict</c>, an edited field, or <c>conflict:TYPE</c>.</param>
    /// <param name="value">What holds: <c>accept</c>, <c>reject</c>, the value, or the side.</param>
    public (Judgement Judgement, bool New) Adjudicate(IReadOnlyCollection<string> statements, string field, string? value, Signature by)
    {
        if (field == JudgementActions.Verdict && value is not (JudgementActions.Accept or JudgementActions.Reject))
        {
            throw new BadInputException("adjudicate", $"'{value}' is no verdict", "write accept or reject");
        }

        if (StatementEdit.Fields.Contains(field) || field == EditOf.Span)
        {
            (field, value) = EditOf.Checked(Read(statements.First(), by.At), field, value);
        }

        string subject = string.Join('|', statements);
        return Append(
            new Judgement(JudgementActions.Adjudicate, [.. statements], field, value, by.Who, by.Reason, string.Empty) { Marks = MarksOf(statements, by.At) },
            by,
            book =>
            {
                Matter matter = book.MatterOf(subject, field) is { IsOpen: true } open
                    ? open
                    : throw new BadInputException("adjudicate", $"no two reviewers differ on {field} of {subject}", "see 'inforce review queue'");
                if (matter.Voices.Any(v => v.Who == by.Who))
                {
                    throw new BadInputException("--by", $"{by.Who} is one of the two who differ", "let a third person adjudicate");
                }
            });
    }

    /// <summary>Takes a judgement back; everything is again as if it had never been given.</summary>
    public (Judgement Judgement, bool New) Undo(string judgement, Signature by)
    {
        JudgementBook now = JudgementBook.Of(Store.Judgements(DateTimeOffset.MaxValue));
        if (!now.All.Any(j => j.Id == judgement))
        {
            throw new BadInputException("undo", $"the record holds no judgement '{judgement}'", "the ids are in 'inforce review list'");
        }

        return now.IsUndone(judgement)
            ? (now.All.Last(j => j.Action == JudgementActions.Undo && j.Statements.Contains(judgement, StringComparer.Ordinal)), false)
            : Append(new Judgement(JudgementActions.Undo, [judgement], null, null, by.Who, by.Reason, string.Empty), by);
    }

    private (Judgement Judgement, bool New) Verdict(string action, string statement, Signature by) => Append(
        new Judgement(action, [statement], null, null, by.Who, by.Reason, string.Empty) { Marks = MarksOf([statement], by.At) }, by, Unsettled(statement, JudgementActions.Verdict));

    private (Judgement Judgement, bool New) Append(Judgement draft, Signature by, Action<JudgementBook>? check = null) => Judging.Append(Store, draft, by.At, check);

    private static Action<JudgementBook> Unsettled(string subject, string field) => book =>
    {
        if (book.MatterOf(subject, field)?.Adjudication is { } settled)
        {
            throw new BadInputException(subject, $"{field} was adjudicated by {settled.Who} on {settled.At[..10]}", $"take that back first with 'inforce review undo {settled.Id}'");
        }
    };

    private Judgement Pairing(string action, string[] statements, Signature by) =>
        new(action, statements, null, null, by.Who, by.Reason, string.Empty) { Marks = MarksOf(statements, by.At) };

    private string[] MarksOf(IEnumerable<string> statements, DateTimeOffset at) => [.. statements.Select(s => StatementMark.Of(Read(s, at).Statement))];

    private StoredStatement Read(string id, DateTimeOffset at) => Store.Statement(id, at)
        ?? throw new BadInputException("ID", $"the record knows no statement '{id}' at that time", "the ids are in 'inforce review queue' and 'inforce timeline'");

    private string[] StatementsOf(IEnumerable<string> ids, DateTimeOffset at) =>
    [
        .. ids.SelectMany(id => EventId.BlockOf(id) is not null && questions.Event(id, at) is { } found ? found.Event.Claims.Select(c => c.Id) : [Read(id, at).Statement.Id])
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>By statement, the events it stands in.</summary>
    private ILookup<string, HistoryEvent> EventsAround(string[] statements, DateTimeOffset at) => statements
        .SelectMany(s => questions.EventsOf(s, at).Select(e => (Statement: s, Event: e)))
        .ToLookup(p => p.Statement, p => p.Event, StringComparer.Ordinal);

    private Disagreement Disagreement(IReadOnlyCollection<string> statements, string? type, DateTimeOffset at)
    {
        string[] sought = [.. statements.Order(StringComparer.Ordinal)];
        Disagreement[] found =
        [
            .. questions.DisagreementsOf(sought, at).Where(d => type is null || d.Type == type).Select(d => d.Between(sought)).OfType<Disagreement>(),
        ];
        return found switch
        {
            [var only] => only,
            [] => throw new BadInputException("resolve", $"there is no such disagreement on {string.Join(" and ", statements)}", "see 'inforce disagreements'"),
            _ => throw new BadInputException("resolve", "these statements disagree in more than one way", $"say which with --type: {string.Join(", ", found.Select(d => d.Type))}"),
        };
    }
}
