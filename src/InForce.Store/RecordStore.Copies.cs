using System.Data.Common;
using InForce.Core.Documents;
using InForce.Core.Problems;
using InForce.Store.Copies;
using InForce.Store.Dialects;
using InForce.Store.Documents;
using InForce.Store.Log;

namespace InForce.Store;

/// <content>Whole records moved to another place: row by row, with both clocks and the log as they are.</content>
public sealed partial class RecordStore
{
    private const int IndexedAtOnce = 256;

    /// <summary>Nothing was ever put into it.</summary>
    public bool IsEmpty => Revision == 0;

    /// <summary>Fills an empty record with all that this one holds at one moment, or leaves it empty.</summary>
    /// <param name="accounts">With accounts and tokens, passwords as they are kept: hashed.</param>
    /// <exception cref="BadInputException">The other is not empty.</exception>
    /// <exception cref="EnvironmentFaultException">This record's log is broken: a damaged record is not passed on.</exception>
    public void CopyTo(RecordStore other, bool accounts = false)
    {
        ArgumentNullException.ThrowIfNull(other);
        Guarded(() =>
        {
            using DbTransaction moment = Moment();
            other.Fill(Tables(moment, accounts), "the record copied from");
        });
    }

    /// <summary>Writes all that the record holds at one moment into one file, which is there whole or not at all.</summary>
    /// <param name="accounts">With accounts and tokens, passwords as they are kept: hashed. No other user of this machine may read the file then.</param>
    /// <exception cref="BadInputException">There is such a file already.</exception>
    public void Backup(string file, bool accounts = false)
    {
        if (File.Exists(file))
        {
            throw new BadInputException(file, "there is such a file already", "give a new name: a backup is never written over");
        }

        Guarded(() =>
        {
            using DbTransaction moment = Moment();
            BackupWriter.Write(file, Tables(moment, accounts), isPrivate: accounts);
        });
    }

    /// <summary>Fills an empty record from a backup, with accounts where it holds any, or leaves it empty.</summary>
    /// <exception cref="BadInputException">The record is not empty, or the backup is none, of a newer version, cut off or altered.</exception>
    public void Restore(string file)
    {
        using var backup = BackupReader.Open(file);
        Fill(backup.Tables(), file);
    }

    private IEnumerable<(Table Table, IEnumerable<object?[]> Rows)> Tables(DbTransaction moment, bool accounts) =>
        (accounts ? Table.All.AddRange(Table.Accounts) : Table.All).Select(t => (t, t.Read(_connection, moment)));

    private void Fill(IEnumerable<(Table Table, IEnumerable<object?[]> Rows)> tables, string from) => Write(transaction =>
    {
        if (_connection.Whole("SELECT count(*) FROM log", transaction) > 0)
        {
            throw new BadInputException("the record to be filled", "it is not empty", "give the address of a new record");
        }

        foreach ((Table table, IEnumerable<object?[]> rows) in tables)
        {
            if (table.Name == Table.Accounts[0].Name)
            {
                _dialect.KeepPrivate();
            }

            _dialect.Append(_connection, transaction, table, rows);
            if (table.Columns[0].Name == "row")
            {
                _dialect.Renumber(_connection, transaction, table);
            }
        }

        IndexWords(transaction);
        LogVerdict verdict = LogCheck.Run(_connection, transaction, LogDepth.AsFarAsLogged);
        return verdict.Sound ? true : throw new BadInputException(from, $"its log does not hold: {verdict.What}", "nothing was written; take a backup from before it was altered");
    });

    private void IndexWords(DbTransaction transaction)
    {
        var rows = new List<long>();
        using (DbCommand command = _connection.Command("SELECT row FROM document ORDER BY row", transaction))
        using (DbDataReader row = command.ExecuteReader())
        {
            while (row.Read())
            {
                rows.Add(row.GetInt64(0));
            }
        }

        foreach (long[] some in rows.Chunk(IndexedAtOnce))
        {
            List<Document> documents = ReadDocuments(transaction, "WHERE d.row BETWEEN @first AND @last ORDER BY d.row", ("@first", some[0]), ("@last", some[^1]));
            _dialect.IndexTexts(_connection, transaction, [.. some.Zip(documents, (number, document) => (number, DocumentRows.WordsOf(document)))]);
        }
    }

    /// <summary>Everything read in it is as of one moment, whoever writes meanwhile.</summary>
    private DbTransaction Moment() => _connection is Microsoft.Data.Sqlite.SqliteConnection sqlite
        ? sqlite.BeginTransaction(deferred: true)
        : _connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);
}
