using System.Collections.Immutable;
using System.Data.Common;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Record.Versions;
using InForce.Store.Captures;
using InForce.Store.Dialects;
using InForce.Store.Documents;

namespace InForce.Store;

/// <content>Documents put in, and the version of each that stands.</content>
public sealed partial class RecordStore
{
    public AddOutcome Add(Document document, string reader, Func<Document, IReadOnlyList<Statement>> read, DateTimeOffset knownFrom, string who, Original? original = null) =>
        Knows(document, reader) ? AddOutcome.Known : AddAll([new Addition(document, reader, read(document), who, original)], knownFrom)[0];

    public ImmutableArray<AddOutcome> AddAll(IReadOnlyList<Addition> additions, DateTimeOffset knownFrom) => Write(transaction =>
    {
        var filing = new Filing(_connection, transaction, _dialect, knownFrom);
        Dictionary<string, StandingVersion> standing = Standing([.. additions.Select(a => a.Document.Id).Distinct()], transaction);
        ImmutableArray<AddOutcome> outcomes = [.. additions.Select(a => Gather(a, filing, standing, KnownTime.Of(knownFrom), transaction))];
        filing.Write();
        return outcomes;
    });

    public bool Knows(Document document, string reader) =>
        Standing(document.Id) is { } standing && standing.Version == DocumentRows.VersionOf(document) && standing.Reader == reader;

    private AddOutcome Gather(Addition addition, Filing filing, Dictionary<string, StandingVersion> standing, long knownFrom, DbTransaction transaction)
    {
        (string id, string version) = (addition.Document.Id, DocumentRows.VersionOf(addition.Document));
        if (!standing.TryGetValue(id, out StandingVersion? former))
        {
            filing.Add(addition, version, knownFrom, "add", string.Empty);
            standing[id] = new StandingVersion(null, version, addition.Reader, knownFrom);
            return AddOutcome.New;
        }

        if (former.Version == version && former.Reader == addition.Reader)
        {
            return AddOutcome.Known;
        }

        if (former.Row is null)
        {
            // It came earlier in this very batch: it must stand before it can end.
            filing.Write();
            former = Standing(id, transaction)!;
        }

        long from = Math.Max(knownFrom, former.KnownFrom);
        string again = Again(addition.Document, transaction);
        Close(former.Row!.Value, from, transaction);
        filing.Add(addition, version, from, "change", again);
        standing[id] = new StandingVersion(null, version, addition.Reader, from);
        return AddOutcome.Changed;
    }

    private StandingVersion? Standing(string id, DbTransaction? transaction = null) => Standing([id], transaction).GetValueOrDefault(id);

    private Dictionary<string, StandingVersion> Standing(IEnumerable<string> ids, DbTransaction? transaction) => Guarded(() => _connection.Among(
            $"SELECT row, id, version, reader, known_from FROM document WHERE known_to = {KnownTime.Open} AND id",
            ids,
            transaction ?? _together,
            row => (Id: row.GetString(1), Version: new StandingVersion(row.GetInt64(0), row.GetString(2), row.GetString(3), row.GetInt64(4))))
        .ToDictionary(s => s.Id, s => s.Version, StringComparer.Ordinal));

    /// <summary>What became of the evidence of the version that stands, in words for the log.</summary>
    private string Again(Document later, DbTransaction transaction)
    {
        StoredStatement[] former = [.. ReadStatements(transaction, "JOIN document d ON d.row = s.document_row WHERE d.id = @id AND d.known_to = @open ORDER BY s.row", ("@id", later.Id), ("@open", KnownTime.Open))];
        int found = former.Count(s => EvidenceAgain.Find(s.Statement, s.Document.Text, later.Text).IsFound);
        return $"; of {former.Length} pieces of evidence {found} found again, {former.Length - found} orphaned";
    }

    private void Close(long documentRow, long at, DbTransaction transaction)
    {
        _connection.Run("UPDATE document SET known_to = @at WHERE row = @row", transaction, ("@at", at), ("@row", documentRow));
        _connection.Run("UPDATE statement SET known_to = @at WHERE document_row = @row", transaction, ("@at", at), ("@row", documentRow));
    }

    /// <param name="Row">Null while it is not written yet.</param>
    private sealed record StandingVersion(long? Row, string Version, string Reader, long KnownFrom);
}
