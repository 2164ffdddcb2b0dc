using System.Text;
using InForce.Core.Documents;
using InForce.Core.Json;
using InForce.Core.Statements;
using InForce.Core.Time;
using InForce.Store.Dialects;

namespace InForce.Store.Documents;

/// <summary>Statements as rows, filed under their keys.</summary>
internal static class StatementRows
{
    /// <summary>The order in which the statements of a document are numbered.</summary>
    public static IEnumerable<Statement> InOrder(IEnumerable<Statement> statements) => statements.OrderBy(s => s.Start).ThenBy(s => s.Id, StringComparer.Ordinal);

    /// <summary>One row, as its table orders the cells.</summary>
    public static object?[] RowOf(long row, Statement statement, long documentRow, long knownFrom)
    {
        Edtf? when = Edtf.TryParse(statement.When, out Edtf? parsed) ? parsed : null;
        return
        [
            row, statement.Id, documentRow, StatementLine.Write(statement), when?.Earliest is { } first ? (long)first.DayNumber : null,
            when?.Latest is { } last ? (long)last.DayNumber : null, knownFrom, KnownTime.Open,
        ];
    }

    /// <summary>The words are cut from the text again, so that what JSON cannot hold is not lost.</summary>
    public static Statement Read(string content, Document document)
    {
        Statement statement = StatementLine.Parse(Encoding.UTF8.GetBytes(content));
        bool inside = statement.Start >= 0 && statement.Start < statement.End && statement.End <= document.Text.Length;
        return inside ? statement with { Evidence = document.Text[statement.Start..statement.End] } : statement;
    }
}
