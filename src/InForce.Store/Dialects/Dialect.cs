using System.Data.Common;
using InForce.Store.Copies;

namespace InForce.Store.Dialects;

/// <summary>Where the two databases differ; all else is one SQL.</summary>
internal abstract class Dialect
{
    /// <summary>Folder of the migrations.</summary>
    public abstract string Name { get; }

    public abstract DbConnection Open();

    /// <summary>From now on no other user of this machine may read the record: it holds what people prove themselves with.</summary>
    public abstract void KeepPrivate();

    /// <summary>Held to the end of the transaction: one process at a time brings a record up to date.</summary>
    public abstract string? MigrationLock { get; }

    /// <summary>Held to the end of the transaction: one writer at a time extends the chain of the log.</summary>
    public abstract string? WriteLock { get; }

    /// <summary>Takes the write lock and tells 1, or tells 0 where another holds it; null where writers wait in turn all the same.</summary>
    public virtual string? WriteLockIfFree => null;

    /// <summary>True when the record has no tables yet.</summary>
    public abstract string TableExists { get; }

    /// <summary>Rows of documents whose text holds all the words, given as <see cref="Query"/> of <c>@query</c>.</summary>
    public abstract string MatchText { get; }

    /// <summary>Appends rows to a table, many at once, with the row numbers they bring.</summary>
    public abstract void Append(DbConnection connection, DbTransaction transaction, Table table, IEnumerable<object?[]> rows);

    /// <summary>Row numbers that nobody else gets, ascending, for rows that bring their own.</summary>
    public abstract long[] Reserve(DbConnection connection, DbTransaction transaction, Table table, int count);

    /// <summary>Goes on numbering after the last row there is: rows came in with numbers that were not reserved here.</summary>
    public abstract void Renumber(DbConnection connection, DbTransaction transaction, Table table);

    /// <summary>Indexes the folded texts of documents.</summary>
    public abstract void IndexTexts(DbConnection connection, DbTransaction transaction, IReadOnlyList<(long Row, string Folded)> texts);

    /// <summary>The whole numbers of the list <c>@list</c>, in JSON, as rows of <c>value</c>.</summary>
    public abstract string WholesOf { get; }

    /// <summary>The texts of the list <c>@list</c>, in JSON, as rows of <c>value</c>.</summary>
    public abstract string TextsOf { get; }

    /// <summary>The words, folded, as this database's query; never syntax of the user's.</summary>
    public abstract string Query(IReadOnlyList<string> words);

    /// <summary>The fault in the user's words; null when it is none of the store's.</summary>
    public abstract Exception? Explain(DbException fault);

    /// <summary>From here to the end of the connection, what is taken away is overwritten where it stood.</summary>
    public abstract void OverwriteWhatGoes(DbConnection connection, DbTransaction transaction);

    /// <summary>Gives the space of what was taken away back, outside of a transaction.</summary>
    public abstract void GiveBackSpace(DbConnection connection);
}
