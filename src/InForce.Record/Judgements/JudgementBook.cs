using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Core.Statements;

namespace InForce.Record.Judgements;

/// <summary>The judgements that hold: those nobody took back and no later word of the same reviewer replaced.</summary>
public sealed class JudgementBook
{
    private readonly Dictionary<(string Subject, string Field), Matter> _matters = [];
    private readonly ILookup<string, Matter> _ofStatement;
    private readonly HashSet<string> _undone;

    private JudgementBook(ImmutableArray<Judgement> all, HashSet<string> undone)
    {
        (All, _undone) = (all, undone);
        Standing = [.. all.Where(j => j.Action != JudgementActions.Undo && !undone.Contains(j.Id))];
        foreach (IGrouping<(string, string)?, Judgement> given in Standing.GroupBy(Matter.KeyOf).Where(g => g.Key is not null))
        {
            _matters[given.Key!.Value] = Matter.Of(given.Key.Value, [.. given]);
        }

        _ofStatement = _matters.Values.OrderBy(m => m.Field, StringComparer.Ordinal).ToLookup(m => m.Subject, StringComparer.Ordinal);
        Holding = [.. Standing.Where(Holds)];
    }

    /// <summary>Every judgement ever given, in the order given.</summary>
    public ImmutableArray<Judgement> All { get; }

    /// <summary>In the order given, without those taken back.</summary>
    public ImmutableArray<Judgement> Standing { get; }

    /// <summary>Those standing that no later word of the same reviewer and no adjudication replaced, in the order given.</summary>
    public ImmutableArray<Judgement> Holding { get; }

    /// <summary>Statements that anybody edited, ordinal.</summary>
    public IEnumerable<string> Edited => _matters.Values.Where(m => m.Field != JudgementActions.Verdict && !m.IsOnConflict)
        .Select(m => m.Subject).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>What reviewers differ on and nobody adjudicated, by subject and field.</summary>
    public IEnumerable<Matter> Open => _matters.Values.Where(m => m.IsOpen).OrderBy(m => m.Subject, StringComparer.Ordinal).ThenBy(m => m.Field, StringComparer.Ordinal);

    /// <param name="lines">As stored, in the order given.</param>
    public static JudgementBook Of(IEnumerable<string> lines)
    {
        ImmutableArray<Judgement> all = [.. lines.Select(Judgement.Parse)];
        var undone = new HashSet<string>(StringComparer.Ordinal);
        foreach (Judgement judgement in all.Reverse())
        {
            if (judgement.Action == JudgementActions.Undo && !undone.Contains(judgement.Id))
            {
                undone.UnionWith(judgement.Statements);
            }
        }

        return new JudgementBook(all, undone);
    }

    /// <summary>Statements that a judgement is on; for one that takes another back, those of the other.</summary>
    public IEnumerable<string> StatementsOf(Judgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        return judgement.Action != JudgementActions.Undo
            ? judgement.Statements
            : All.Where(j => judgement.Statements.Contains(j.Id, StringComparer.Ordinal)).SelectMany(StatementsOf);
    }

    /// <summary>Somebody took it back, and nobody took that back.</summary>
    public bool IsUndone(string judgement) => _undone.Contains(judgement);

    /// <summary>A matter that somebody judged; null where nobody did.</summary>
    public Matter? MatterOf(string subject, string field) => _matters.GetValueOrDefault((subject, field));

    /// <summary>Everything judged of one statement, by field.</summary>
    public IEnumerable<Matter> MattersOf(string statement) => _ofStatement[statement];

    /// <summary>The statement as people left it; null when it was rejected.</summary>
    /// <param name="statement">As read.</param>
    /// <param name="document">Where its words stand.</param>
    public Statement? Amend(Statement statement, Document document)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(document);
        Statement amended = statement;
        foreach (Matter matter in _ofStatement[statement.Id])
        {
            if (matter.IsOnConflict || matter.Deciding is not { } judgement || !MeansNow(judgement, 0, statement))
            {
                continue;
            }

            if (matter.Field != JudgementActions.Verdict)
            {
                amended = StatementEdit.Apply(amended, matter.Field, judgement.Value, document.Text);
            }
            else if (Matter.Says(judgement) == JudgementActions.Reject)
            {
                return null;
            }
            else
            {
                amended = amended with { Confidence = 1 };
            }
        }

        return amended;
    }

    /// <summary>People's word on acts and disagreements, as far as it is on the words that stand now.</summary>
    /// <param name="read">Statements as read, by id; null for one that is not there.</param>
    public Pairings PairingsOver(Func<string, Statement?> read) => new(
    [
        .. Standing.Where(j => j.Action is JudgementActions.Merge or JudgementActions.Split)
            .Select(j => new Pairing(j.Action == JudgementActions.Merge, [.. Present(j, read)])),
    ]);

    /// <summary>The same for disagreements.</summary>
    public Resolutions ResolutionsOver(Func<string, Statement?> read) => new(
    [
        .. _matters.Values.Where(m => m.IsOnConflict).Select(m => m.Deciding).OfType<Judgement>()
            .Where(j => Present(j, read).Count() == j.Statements.Length),
    ]);

    /// <summary>
    /// What of the judgements is on statements that stand: for exports. A merge or split keeps the statements that are there; what is on
    /// none, or on one side of two, is left out; users' acts are on no statement and stay.
    /// </summary>
    public IEnumerable<Judgement> HoldingOver(Func<string, Statement?> read)
    {
        foreach (Judgement judgement in Holding)
        {
            int[] present = [.. Enumerable.Range(0, judgement.Statements.Length).Where(i => IsPresent(judgement, i, read))];
            int least = judgement.Action switch
            {
                JudgementActions.Merge => 2,
                JudgementActions.Split => 1,
                _ => judgement.Statements.Length,
            };
            if (present.Length >= least)
            {
                yield return present.Length == judgement.Statements.Length ? judgement : judgement with
                {
                    Statements = [.. present.Select(i => judgement.Statements[i])],
                    Marks = judgement.Marks is { } marks ? [.. present.Select(i => marks[i])] : null,
                };
            }
        }
    }

    private bool Holds(Judgement judgement) => Matter.KeyOf(judgement) is not { } key || _matters[key] is not { } matter
        || ReferenceEquals(matter.Adjudication, judgement) || matter.Voices.Any(v => ReferenceEquals(v, judgement));

    private static IEnumerable<string> Present(Judgement judgement, Func<string, Statement?> read) =>
        judgement.Statements.Where((_, i) => IsPresent(judgement, i, read));

    private static bool IsPresent(Judgement judgement, int index, Func<string, Statement?> read) =>
        read(judgement.Statements[index]) is { } statement && MeansNow(judgement, index, statement);

    private static bool MeansNow(Judgement judgement, int index, Statement statement) =>
        judgement.Marks is not { } marks || (index < marks.Length && marks[index] == StatementMark.Of(statement));
}
