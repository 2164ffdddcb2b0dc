using System.Data.Common;
using InForce.Core.Json;
using InForce.Core.Statements;
using InForce.Record.Claims;
using InForce.Store.Captures;
using InForce.Store.Copies;
using InForce.Store.Dialects;
using InForce.Store.Log;

namespace InForce.Store.Documents;

/// <summary>Versions of documents that are gathered and then written together: a server is asked a few times for all of them, not many times for each.</summary>
internal sealed class Filing(DbConnection connection, DbTransaction transaction, Dialect dialect, DateTimeOffset at)
{
    private readonly List<Version> _versions = [];

    /// <param name="action">What the log calls it.</param>
    /// <param name="remark">What the log adds to what it says of every version.</param>
    public void Add(Addition addition, string version, long knownFrom, string action, string remark) => _versions.Add(new Version(addition, version, knownFrom, action, remark));

    /// <summary>Writes what was gathered so far.</summary>
    public void Write()
    {
        if (_versions.Count == 0)
        {
            return;
        }

        long[] rows = dialect.Reserve(connection, transaction, Table.Document, _versions.Count);
        Append(Table.Original, OriginalRows.RowsOf(connection, transaction, _versions.Select(v => v.Addition.Original).OfType<Original>()));
        Append(Table.Document, _versions.Select((v, i) => DocumentRows.RowOf(rows[i], v.Addition.Document, v.Name, v.Addition.Reader, v.Addition.Original?.Sha256, v.KnownFrom)));
        WriteStatements(rows);
        dialect.IndexTexts(connection, transaction, [.. _versions.Select((v, i) => (rows[i], DocumentRows.WordsOf(v.Addition.Document)))]);
        Append(Table.Log, LogBook.RowsOf(connection, transaction, at, [.. _versions.Select(EntryOf)]));
        _versions.Clear();
    }

    private void WriteStatements(long[] documentRows)
    {
        (Version Version, Statement Statement, long DocumentRow)[] all =
            [.. _versions.SelectMany((v, i) => StatementRows.InOrder(v.Addition.Statements).Select(s => (v, s, documentRows[i])))];
        if (all.Length == 0)
        {
            return;
        }

        long[] rows = dialect.Reserve(connection, transaction, Table.Statement, all.Length);
        Append(Table.Statement, all.Select((s, i) => StatementRows.RowOf(rows[i], s.Statement, s.DocumentRow, s.Version.KnownFrom)));
        Append(Table.StatementKey, all.SelectMany((s, i) => StatementKeys.Of(s.Statement, s.Version.Addition.Document).Select(key => (object?[])[key, rows[i]])));
    }

    private void Append(Table table, IEnumerable<object?[]> rows)
    {
        object?[][] all = [.. rows];
        if (all.Length > 0)
        {
            dialect.Append(connection, transaction, table, all);
        }
    }

    private static (string, string, string, string) EntryOf(Version version)
    {
        Addition added = version.Addition;
        return (added.Who, version.Action, added.Document.Id, DocumentRows.DetailOf(version.Name, [.. added.Statements.Select(StatementLine.Write)], added.Reader) + version.Remark);
    }

    private sealed record Version(Addition Addition, string Name, long KnownFrom, string Action, string Remark);
}
