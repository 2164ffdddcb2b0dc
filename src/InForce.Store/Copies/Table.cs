using System.Collections.Immutable;
using System.Data.Common;
using InForce.Store.Dialects;

namespace InForce.Store.Copies;

/// <summary>What a cell of a table holds, on both databases alike.</summary>
internal enum CellForm
{
    Whole,
    Text,
    Bytes,
}

/// <summary>One table as copies and backups carry it: every row of it, in one order.</summary>
internal sealed record Table(string Name, ImmutableArray<(string Name, CellForm Form)> Columns, string Order)
{
    public static Table Original { get; } = new("original", [("sha256", CellForm.Text), ("media_type", CellForm.Text), ("size", CellForm.Whole), ("packed", CellForm.Bytes)], "sha256");

    public static Table Document { get; } = new(
        "document",
        [
            ("row", CellForm.Whole), ("id", CellForm.Text), ("version", CellForm.Text), ("reader", CellForm.Text), ("published", CellForm.Text),
            ("published_day", CellForm.Whole), ("publisher_key", CellForm.Text), ("facts", CellForm.Text), ("body", CellForm.Bytes),
            ("body_form", CellForm.Whole), ("known_from", CellForm.Whole), ("known_to", CellForm.Whole), ("original", CellForm.Text),
        ],
        "row");

    public static Table Statement { get; } = new(
        "statement",
        [
            ("row", CellForm.Whole), ("id", CellForm.Text), ("document_row", CellForm.Whole), ("content", CellForm.Text),
            ("valid_from", CellForm.Whole), ("valid_to", CellForm.Whole), ("known_from", CellForm.Whole), ("known_to", CellForm.Whole),
        ],
        "row");

    public static Table StatementKey { get; } = new("statement_key", [("name", CellForm.Text), ("statement_row", CellForm.Whole)], "name, statement_row");

    public static Table Log { get; } = new(
        "log",
        [
            ("entry", CellForm.Whole), ("at", CellForm.Whole), ("who", CellForm.Text), ("action", CellForm.Text), ("subject", CellForm.Text),
            ("detail", CellForm.Text), ("previous", CellForm.Text), ("hash", CellForm.Text),
        ],
        "entry");

    /// <summary>All that a record consists of, referenced tables first; the index of words is made anew from the documents.</summary>
    public static ImmutableArray<Table> All { get; } =
    [
        Original,
        Document,
        Statement,
        StatementKey,
        new("judgement", [("row", CellForm.Whole), ("id", CellForm.Text), ("content", CellForm.Text), ("known_from", CellForm.Whole)], "row"),
        Log,
    ];

    /// <summary>Who may enter: accounts, and the tokens of programs. Sessions and one-time links are for people to ask for anew.</summary>
    public static ImmutableArray<Table> Accounts { get; } =
    [
        new(
            "account",
            [("name", CellForm.Text), ("role", CellForm.Text), ("password", CellForm.Text), ("created_at", CellForm.Whole), ("disabled_at", CellForm.Whole)],
            "name"),
        new(
            "account_key",
            [
                ("hash", CellForm.Text), ("account", CellForm.Text), ("kind", CellForm.Text), ("scopes", CellForm.Text), ("label", CellForm.Text),
                ("created_at", CellForm.Whole), ("expires_at", CellForm.Whole), ("ended_at", CellForm.Whole),
            ],
            "hash")
        {
            Where = " WHERE kind = 'token'",
        },
    ];

    /// <summary>Rows that are carried; empty for all.</summary>
    public string Where { get; init; } = string.Empty;

    public string Names => string.Join(", ", Columns.Select(c => c.Name));

    /// <summary>Whole numbers as <see cref="long"/>, texts as <see cref="string"/>, bytes as arrays, nothing as null.</summary>
    public IEnumerable<object?[]> Read(DbConnection connection, DbTransaction transaction)
    {
        using DbCommand command = connection.Command($"SELECT {Names} FROM {Name}{Where} ORDER BY {Order}", transaction);
        using DbDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            object?[] cells = new object?[Columns.Length];
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = row.IsDBNull(i) ? null : Columns[i].Form switch
                {
                    CellForm.Whole => row.GetInt64(i),
                    CellForm.Text => row.GetString(i),
                    _ => (byte[])row.GetValue(i),
                };
            }

            yield return cells;
        }
    }
}
