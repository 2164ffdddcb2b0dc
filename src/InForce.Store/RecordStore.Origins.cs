using System.Collections.Immutable;
using System.Data.Common;
using InForce.Record.Origins;
using InForce.Store.Dialects;
using InForce.Store.Log;
using InForce.Store.Origins;

namespace InForce.Store;

/// <content>Who took it from whom, worked out of the record and kept beside it.</content>
public sealed partial class RecordStore : IOriginStore
{
    public (string? Rules, long Entry) OriginState => StateOfOrigins(_together);

    public void KeepOriginState(string rules, long entry) => Write(transaction =>
    {
        if (StateOfOrigins(transaction).Rules != rules)
        {
            foreach (string table in (string[])["document_mark", "origin_link"])
            {
                _connection.Run("DELETE FROM " + table, transaction);
            }
        }

        _connection.Run("DELETE FROM origin_state", transaction);
        _connection.Run("INSERT INTO origin_state (rules, entry) VALUES (@rules, @entry)", transaction, ("@rules", rules), ("@entry", entry));
        return true;
    });

    private (string? Rules, long Entry) StateOfOrigins(DbTransaction? transaction) =>
        Rows(transaction, "SELECT rules, entry FROM origin_state", r => (r.GetString(0), r.GetInt64(1))) is [var state, ..] ? state : (null, 0);

    public IReadOnlyList<LogEntry> LogAfter(long entry, int limit) => Guarded<IReadOnlyList<LogEntry>>(() =>
        [.. LogBook.After(_connection, _together, entry, limit)]);

    public ImmutableArray<DateTimeOffset> JudgedAt() => [.. Rows("SELECT known_from FROM judgement ORDER BY known_from", r => KnownTime.From(r.GetInt64(0)))];

    public bool IsJudgedInOrder(string judgement) => Rows(
        "SELECT count(*) FROM judgement j JOIN judgement former ON former.row < j.row AND former.known_from > j.known_from WHERE j.id = @id",
        r => r.GetInt64(0), ("@id", judgement)) is [0];

    public ImmutableArray<string> DocumentsWith(string statement) =>
        [.. Rows("SELECT DISTINCT d.id FROM statement s JOIN document d ON d.row = s.document_row WHERE s.id = @id ORDER BY d.id", r => r.GetString(0), ("@id", statement))];

    public IReadOnlyList<ReportVersion> VersionsOf(string document) =>
        Rows("SELECT d.row, d.id, d.known_from, d.known_to FROM document d WHERE d.id = @id ORDER BY d.row", VersionIn, ("@id", document));

    public void Mark(long row, int month, Marks marks) => Write(transaction =>
    {
        _connection.Run(
            $"INSERT INTO document_mark (month, mark, document_row, least) SELECT @month, m.value, @row, @least FROM ({_dialect.WholesOf}) m WHERE true ON CONFLICT DO NOTHING",
            transaction, ("@month", (long)month), ("@row", row), ("@least", (long)marks.Least), ("@list", ListOf(marks)));
        return true;
    });

    public IReadOnlyList<ReportVersion> Near(Marks marks, ImmutableArray<int>? months) => Rows(
        $"""
        SELECT d.row, d.id, d.known_from, d.known_to FROM document d WHERE d.row IN (
            SELECT k.document_row FROM ({_dialect.WholesOf}) m CROSS JOIN document_mark k
            WHERE k.mark = m.value AND k.month IN ({string.Join(", ", months ?? MarkedMonths())})
            GROUP BY k.document_row HAVING max(m.value % 2) = 1 OR count(*) >= max(k.least) OR count(*) >= @least) ORDER BY d.row
        """,
        VersionIn, ("@list", ListOf(marks)), ("@least", (long)marks.Least));

    public ImmutableArray<StoredStatement> StatementsOfVersion(long row) =>
        [.. ReadStatements("JOIN document d ON d.row = s.document_row WHERE s.document_row = @row ORDER BY s.row", ("@row", row))];

    public void Relink(string document, ImmutableArray<(DateTimeOffset From, OriginLink? Link)> links) => Write(transaction =>
    {
        (string, object?)[] since = [("@id", document), ("@at", KnownTime.Of(links[0].From))];
        List<(long From, long To, OriginLink Link)> there = Rows(
            transaction, "SELECT known_from, known_to, source, how, evidence FROM origin_link WHERE document = @id AND known_to > @at ORDER BY known_from",
            r => (r.GetInt64(0), r.GetInt64(1), new OriginLink(document, r.GetString(2), r.GetString(3), r.GetString(4))), since);
        if (links is [var only] && (only.Link is null ? there.Count == 0 : there is [var same] && same.To == KnownTime.Open && same.From <= KnownTime.Of(only.From) && same.Link == only.Link))
        {
            return false;
        }

        _connection.Run("DELETE FROM origin_link WHERE document = @id AND known_from >= @at", transaction, since);
        _connection.Run("UPDATE origin_link SET known_to = @at WHERE document = @id AND known_to > @at", transaction, since);
        for (int i = 0; i < links.Length; i++)
        {
            if (links[i].Link is { } link)
            {
                _connection.Run(
                    "INSERT INTO origin_link (document, known_from, known_to, source, how, evidence) VALUES (@id, @from, @to, @source, @how, @evidence)",
                    transaction,
                    ("@id", document), ("@from", KnownTime.Of(links[i].From)), ("@to", i + 1 < links.Length ? KnownTime.Of(links[i + 1].From) : KnownTime.Open),
                    ("@source", link.From), ("@how", link.How), ("@evidence", link.Evidence));
            }
        }

        return true;
    });

    public IReadOnlyList<OriginLink> LinksOf(IReadOnlyCollection<string> documents, DateTimeOffset knownAt) => documents.Count == 0 ? [] : Rows(
        $"SELECT l.document, l.source, l.how, l.evidence FROM ({_dialect.TextsOf}) m CROSS JOIN origin_link l WHERE l.document = m.value AND l.known_from <= @t AND l.known_to > @t",
        r => new OriginLink(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3)),
        ("@list", JsonList.Of(documents)), ("@t", KnownTime.Of(knownAt)));

    /// <summary>Months under which anything is filed: one step of the index for each, however much is under it.</summary>
    private ImmutableArray<int> MarkedMonths()
    {
        var months = ImmutableArray.CreateBuilder<int>();
        long at = long.MinValue;
        while (Rows("SELECT min(month) FROM document_mark WHERE month > @at", r => r.IsDBNull(0) ? (long?)null : r.GetInt64(0), ("@at", at)) is [{ } next])
        {
            months.Add((int)next);
            at = next;
        }

        return months.ToImmutable();
    }

    private static ReportVersion VersionIn(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), KnownTime.From(row.GetInt64(2)), row.GetInt64(3) is var to && to == KnownTime.Open ? null : KnownTime.From(to));

    private static string ListOf(Marks marks) => "[" + string.Join(',', marks.All) + "]";

    private List<T> Rows<T>(string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] parameters) => Rows(_together, sql, read, parameters);

    private List<T> Rows<T>(DbTransaction? transaction, string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] parameters) => Guarded(() =>
    {
        using DbCommand command = _connection.Command(sql, transaction, parameters);
        using DbDataReader row = command.ExecuteReader();
        var rows = new List<T>();
        while (row.Read())
        {
            rows.Add(read(row));
        }

        return rows;
    });
}
