using System.Collections.Immutable;
using InForce.Core.Statements;

namespace InForce.Record.Judgements;

/// <summary>The judgements that hold: those nobody took back, applied in the order given.</summary>
public sealed class JudgementBook
{
    private readonly Dictionary<string, Judgement> _verdicts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Judgement>> _edits = new(StringComparer.Ordinal);

    private JudgementBook(ImmutableArray<Judgement> standing)
    {
        Standing = standing;
        foreach (Judgement judgement in standing)
        {
            foreach (string statement in judgement.Statements)
            {
                switch (judgement.Action)
                {
                    case "accept" or "reject":
                        _verdicts[statement] = judgement;
                        break;
                    case "edit":
                        (_edits.TryGetValue(statement, out List<Judgement>? list) ? list : _edits[statement] = []).Add(judgement);
                        break;
                }
            }
        }

        Pairings = new Pairings(
            [.. standing.Where(j => j.Action == "merge").Select(j => j.Statements.ToImmutableArray())],
            [.. standing.Where(j => j.Action == "split").Select(j => j.Statements.ToImmutableArray())]);
    }

    /// <summary>In the order given, without those taken back.</summary>
    public ImmutableArray<Judgement> Standing { get; }

    public Pairings Pairings { get; }

    /// <param name="lines">As stored, in the order given.</param>
    public static JudgementBook Of(IEnumerable<string> lines)
    {
        Judgement[] all = [.. lines.Select(Judgement.Parse)];
        var undone = new HashSet<string>(StringComparer.Ordinal);
        foreach (Judgement judgement in all.Reverse())
        {
            if (judgement.Action == "undo" && !undone.Contains(judgement.Id))
            {
                undone.UnionWith(judgement.Statements);
            }
        }

        return new JudgementBook([.. all.Where(j => j.Action != "undo" && !undone.Contains(j.Id))]);
    }

    /// <summary>The last word on a statement; null when nobody judged it.</summary>
    public Judgement? VerdictOn(string statement) => _verdicts.GetValueOrDefault(statement);

    /// <summary>Statements as people left them: without the rejected, with fields as edited.</summary>
    public IEnumerable<Statement> Amend(IEnumerable<Statement> statements) =>
        statements.Where(s => VerdictOn(s.Id)?.Action != "reject").Select(Amend);

    private Statement Amend(Statement statement)
    {
        if (!_edits.TryGetValue(statement.Id, out List<Judgement>? edits))
        {
            return statement;
        }

        foreach (Judgement edit in edits)
        {
            statement = StatementEdit.Apply(statement, edit.Field, edit.Value);
        }

        return statement;
    }
}
