using System.Data.Common;
using System.Globalization;
using InForce.Core.Documents;
using InForce.Record.Text;
using InForce.Store.Captures;
using InForce.Store.Dialects;
using InForce.Store.Documents;

namespace InForce.Store;

/// <content>The questions a record answers, each as known at an instant.</content>
public sealed partial class RecordStore
{
    private const string Valid = "d.known_from <= @t AND d.known_to > @t";

    public Document? Find(string document, DateTimeOffset knownAt) =>
        ReadDocuments("WHERE d.id = @id AND " + Valid, ("@id", document), ("@t", KnownTime.Of(knownAt))).FirstOrDefault();

    public IEnumerable<Document> Documents(DateTimeOffset knownAt) =>
        ReadDocuments("WHERE " + Valid + " ORDER BY d.id", ("@t", KnownTime.Of(knownAt)));

    public IReadOnlyList<DocumentHead> Heads(DateTimeOffset knownAt, int skip = 0, int take = int.MaxValue) =>
        ReadHeads(
            "WHERE " + Valid + " ORDER BY CASE WHEN d.published IS NULL THEN 1 ELSE 0 END, d.published DESC, d.id LIMIT @take OFFSET @skip",
            ("@t", KnownTime.Of(knownAt)), ("@skip", (long)skip), ("@take", (long)take));

    public IEnumerable<StoredStatement> Statements(DateTimeOffset knownAt) =>
        ReadStatements("JOIN document d ON d.row = s.document_row WHERE " + Valid + " ORDER BY d.id, s.row", ("@t", KnownTime.Of(knownAt)));

    public IReadOnlyList<StoredStatement> StatementsUnder(string key, DateTimeOffset knownAt) =>
        [.. ReadStatements(
            "JOIN statement_key k ON k.statement_row = s.row JOIN document d ON d.row = s.document_row WHERE k.name = @key AND " + Valid + " ORDER BY d.id, s.row",
            ("@key", key), ("@t", KnownTime.Of(knownAt)))];

    public IReadOnlyList<StoredStatement> StatementsOnceUnder(string key, DateTimeOffset knownAt) =>
        [.. ReadStatements(
            "JOIN statement_key k ON k.statement_row = s.row JOIN document d ON d.row = s.document_row WHERE k.name = @key AND d.known_from <= @t ORDER BY d.id, s.row",
            ("@key", key), ("@t", KnownTime.Of(knownAt)))];

    public IReadOnlyList<StoredStatement> StatementsOf(string document, DateTimeOffset knownAt) =>
        [.. ReadStatements("JOIN document d ON d.row = s.document_row WHERE d.id = @id AND " + Valid + " ORDER BY s.row", ("@id", document), ("@t", KnownTime.Of(knownAt)))];

    public IReadOnlyList<StoredStatement> StatementsSince(DateOnly published, DateTimeOffset knownAt) =>
        [.. ReadStatements(
            // A publication known to the month or the year alone has no day to go by.
            $"""
            JOIN document d ON d.row = s.document_row
            WHERE (d.published_day >= @day OR (d.published_day IS NULL AND d.published IS NOT NULL AND d.published >= @year)) AND {Valid} ORDER BY d.id, s.row
            """,
            ("@day", (long)published.DayNumber), ("@year", published.Year.ToString("D4", CultureInfo.InvariantCulture)), ("@t", KnownTime.Of(knownAt)))];

    public StoredStatement? Statement(string id, DateTimeOffset knownAt)
    {
        foreach (StoredStatement found in ReadStatements(
            "JOIN document d ON d.row = s.document_row WHERE s.id = @id AND " + Valid, ("@id", id), ("@t", KnownTime.Of(knownAt))))
        {
            return found;
        }

        return null;
    }

    public IReadOnlyList<(string Key, int Statements)> Keys(string prefix, DateTimeOffset knownAt) => Guarded(() =>
    {
        using DbCommand command = _connection.Command(
            """
            SELECT k.name, count(*) FROM statement_key k JOIN statement s ON s.row = k.statement_row
            JOIN document d ON d.row = s.document_row
            WHERE k.name >= @prefix AND k.name < @end AND d.known_from <= @t AND d.known_to > @t
            GROUP BY k.name ORDER BY k.name
            """,
            _together, ("@prefix", prefix), ("@end", prefix + "\uFFFF"), ("@t", KnownTime.Of(knownAt)));
        using DbDataReader row = command.ExecuteReader();
        var keys = new List<(string, int)>();
        while (row.Read())
        {
            keys.Add((row.GetString(0), (int)row.GetInt64(1)));
        }

        return keys;
    });

    public IReadOnlyList<DocumentHead> Search(string words, DateTimeOffset knownAt, int limit, DocumentHead? after = null)
    {
        List<string> folded = Words.Of(words);
        return folded.Count == 0 ? [] : ReadHeads(
            // The page is chosen by days and ids alone: facts are read of what is on it, not of all that holds the words.
            $"""
            WHERE d.row IN (
                SELECT d.row FROM document d WHERE d.row IN ({_dialect.MatchText}) AND {Valid}
                AND (coalesce(d.published_day, -1) < @day OR (coalesce(d.published_day, -1) = @day AND d.id > @id))
                ORDER BY coalesce(d.published_day, -1) DESC, d.id LIMIT @limit)
            ORDER BY coalesce(d.published_day, -1) DESC, d.id
            """,
            ("@query", _dialect.Query(folded)), ("@t", KnownTime.Of(knownAt)), ("@limit", (long)limit),
            ("@day", after is null ? int.MaxValue : after.PublishedOn is { } day ? (long)day.DayNumber : -1L), ("@id", after?.Id ?? string.Empty));
    }

    public IReadOnlyList<string> Judgements(DateTimeOffset knownAt) => Guarded(() =>
    {
        using DbCommand command = _connection.Command(
            "SELECT content FROM judgement WHERE known_from <= @t ORDER BY known_from, row", _together, ("@t", KnownTime.Of(knownAt)));
        using DbDataReader row = command.ExecuteReader();
        var lines = new List<string>();
        while (row.Read())
        {
            lines.Add(row.GetString(0));
        }

        return lines;
    });

    public (long Documents, long Statements) Counts(DateTimeOffset knownAt) => Guarded(() =>
    {
        long t = KnownTime.Of(knownAt);
        return (
            _connection.Whole("SELECT count(*) FROM document d WHERE " + Valid, _together, ("@t", t)) ?? 0,
            _connection.Whole("SELECT count(*) FROM statement d WHERE " + Valid, _together, ("@t", t)) ?? 0);
    });

    public IReadOnlyList<DocumentVersion> Versions(string document, DateTimeOffset knownAt) => Guarded(() =>
    {
        using DbCommand command = _connection.Command(
            $"SELECT {DocumentRows.Columns}, d.version, d.reader, d.original, d.known_from, d.known_to FROM document d WHERE d.id = @id AND d.known_from <= @t ORDER BY d.row",
            _together, ("@id", document), ("@t", KnownTime.Of(knownAt)));
        using DbDataReader row = command.ExecuteReader();
        var versions = new List<DocumentVersion>();
        while (row.Read())
        {
            long to = row.GetInt64(9);
            versions.Add(new DocumentVersion(
                DocumentRows.Read(row, 0), row.GetString(5), row.GetString(6), row.IsDBNull(7) ? null : row.GetString(7),
                KnownTime.From(row.GetInt64(8)), to == KnownTime.Open || to > KnownTime.Of(knownAt) ? null : KnownTime.From(to)));
        }

        return versions;
    });

    public Original? Original(string sha256) => Guarded(() => OriginalRows.Find(_connection, _together, sha256));

    private List<Document> ReadDocuments(string where, params (string Name, object? Value)[] parameters) => ReadDocuments(_together, where, parameters);

    private List<Document> ReadDocuments(DbTransaction? transaction, string where, params (string Name, object? Value)[] parameters) => Guarded(() =>
    {
        using DbCommand command = _connection.Command($"SELECT {DocumentRows.Columns} FROM document d {where}", transaction, parameters);
        using DbDataReader row = command.ExecuteReader();
        var documents = new List<Document>();
        while (row.Read())
        {
            documents.Add(DocumentRows.Read(row, 0));
        }

        return documents;
    });

    private List<DocumentHead> ReadHeads(string where, params (string Name, object? Value)[] parameters) => Guarded(() =>
    {
        using DbCommand command = _connection.Command($"SELECT d.facts FROM document d {where}", _together, parameters);
        using DbDataReader row = command.ExecuteReader();
        var heads = new List<DocumentHead>();
        while (row.Read())
        {
            heads.Add(DocumentRows.FactsIn(row.GetString(0)).Head);
        }

        return heads;
    });

    /// <summary>Documents are read once each, however many statements stand in them.</summary>
    private IEnumerable<StoredStatement> ReadStatements(string from, params (string Name, object? Value)[] parameters) => ReadStatements(_together, from, parameters);

    private IEnumerable<StoredStatement> ReadStatements(DbTransaction? transaction, string from, params (string Name, object? Value)[] parameters) =>
        Each(RowsOfStatements(transaction, from, parameters));

    private IEnumerable<StoredStatement> RowsOfStatements(DbTransaction? transaction, string from, (string Name, object? Value)[] parameters)
    {
        var documents = new Dictionary<long, Document>();
        using DbCommand command = _connection.Command($"SELECT s.content, {DocumentRows.Columns} FROM statement s {from}", transaction, parameters);
        using DbDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            long number = row.GetInt64(1);
            if (!documents.TryGetValue(number, out Document? document))
            {
                documents[number] = document = DocumentRows.Read(row, 1);
            }

            yield return new StoredStatement(StatementRows.Read(row.GetString(0), document), document);
        }
    }
}
