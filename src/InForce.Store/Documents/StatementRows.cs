using System.Data.Common;
using System.Text;
using InForce.Core.Documents;
using InForce.Core.Json;
using InForce.Core.Statements;
using InForce.Core.Time;
using InForce.Record.Claims;
using InForce.Store.Dialects;

namespace InForce.Store.Documents;

/// <summary>Statements as rows, filed under their keys.</summary>
internal static class StatementRows
{
    public static void Insert(DbConnection connection, DbTransaction transaction, long documentRow, Document document, IReadOnlyList<Statement> statements, long knownFrom)
    {
        if (statements.Count == 0)
        {
            return;
        }

        using DbCommand insert = connection.Command(
            """
            INSERT INTO statement (id, document_row, content, valid_from, valid_to, known_from, known_to)
            VALUES (@id, @document, @content, @first, @last, @from, @open) RETURNING row
            """,
            transaction,
            ("@id", string.Empty), ("@document", documentRow), ("@content", string.Empty), ("@first", 0L), ("@last", 0L), ("@from", knownFrom), ("@open", KnownTime.Open));
        using DbCommand file = connection.Command(
            "INSERT INTO statement_key (name, statement_row) VALUES (@name, @row)", transaction, ("@name", string.Empty), ("@row", 0L));
        foreach (Statement statement in statements.OrderBy(s => s.Start).ThenBy(s => s.Id, StringComparer.Ordinal))
        {
            Edtf? when = Edtf.TryParse(statement.When, out Edtf? parsed) ? parsed : null;
            insert.Parameters["@id"].Value = statement.Id;
            insert.Parameters["@content"].Value = StatementLine.Write(statement);
            insert.Parameters["@first"].Value = when?.Earliest is { } first ? (long)first.DayNumber : DBNull.Value;
            insert.Parameters["@last"].Value = when?.Latest is { } last ? (long)last.DayNumber : DBNull.Value;
            object row = insert.ExecuteScalar()!;
            foreach (string key in StatementKeys.Of(statement, document))
            {
                file.Parameters["@name"].Value = key;
                file.Parameters["@row"].Value = row;
                file.ExecuteNonQuery();
            }
        }
    }

    /// <summary>The words are cut from the text again, so that what JSON cannot hold is not lost.</summary>
    public static Statement Read(string content, Document document)
    {
        Statement statement = StatementLine.Parse(Encoding.UTF8.GetBytes(content));
        bool inside = statement.Start >= 0 && statement.Start < statement.End && statement.End <= document.Text.Length;
        return inside ? statement with { Evidence = document.Text[statement.Start..statement.End] } : statement;
    }
}
