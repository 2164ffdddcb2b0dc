using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InForce.Core.Documents;
using InForce.Core.Json;
using InForce.Core.Statements;
using InForce.Record.Judgements;
using InForce.Store;

namespace InForce.App.Record;

/// <summary>The canonical export: everything a record holds at a known time, one JSON object a line, in one order only.</summary>
/// <remarks>Without transaction times and log, so that two records that hold the same are equal to the byte.</remarks>
public static class RecordExport
{
    /// <summary>Documents by id, each followed by its statements by place and id; then the judgements that hold on what is there, ordinal, merges and splits last and as given.</summary>
    public static IEnumerable<string> Lines(IRecordStore store, DateTimeOffset knownAt)
    {
        foreach (string line in DocumentLines(store, knownAt))
        {
            yield return line;
        }

        Judgement[] holding = [.. JudgementBook.Of(store.Judgements(knownAt)).HoldingOver(id => store.Statement(id, knownAt)?.Statement)];
        foreach (string line in holding.Where(j => !IsPairing(j)).Select(j => j.ToTimelessLine()).Order(StringComparer.Ordinal))
        {
            yield return line;
        }

        foreach (Judgement pairing in holding.Where(IsPairing))
        {
            yield return pairing.ToTimelessLine();
        }
    }

    private static IEnumerable<string> DocumentLines(IRecordStore store, DateTimeOffset knownAt)
    {
        var statements = new List<Statement>();
        // Documents are all read before the first statement: a connection to PostgreSQL answers one question at a time.
        IEnumerable<Document> documents = store.Documents(knownAt);
        using IEnumerator<StoredStatement> all = store.Statements(knownAt).GetEnumerator();
        bool more = all.MoveNext();
        foreach (Document document in documents)
        {
            yield return JsonSerializer.Serialize(document, CoreJson.Lines.Document);
            statements.Clear();
            while (more && all.Current.Document.Id == document.Id)
            {
                statements.Add(all.Current.Statement);
                more = all.MoveNext();
            }

            foreach (Statement statement in statements.OrderBy(s => s.Start).ThenBy(s => s.Id, StringComparer.Ordinal))
            {
                yield return StatementLine.Write(statement);
            }
        }
    }

    /// <summary>A later merge or split stands above an earlier one: their order is part of what they say.</summary>
    private static bool IsPairing(Judgement judgement) => judgement.Action is JudgementActions.Merge or JudgementActions.Split;

    /// <summary>SHA-256 of the export, lower-case hexadecimal.</summary>
    public static string Hash(IRecordStore store, DateTimeOffset knownAt)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string line in Lines(store, knownAt))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line));
            hash.AppendData("\n"u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
