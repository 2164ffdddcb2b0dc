using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;
using InForce.Core.Documents;
using InForce.Core.Json;
using InForce.Record.Text;
using InForce.Store.Dialects;

namespace InForce.Store.Documents;

/// <summary>Documents as rows. Text is kept to the code unit: UTF-8 where that loses nothing, else UTF-16.</summary>
internal static class DocumentRows
{
    public const string Columns = "d.row, d.id, d.facts, d.body, d.body_form";

    public static string VersionOf(Document d) =>
        ContentId.Digest(d.Id, d.Publisher, d.Title, d.Byline, d.Published, d.Lang, d.Url, d.Text)[..32];

    /// <summary>One row, as its table orders the cells.</summary>
    public static object?[] RowOf(long row, Document document, string version, string reader, string? original, long knownFrom)
    {
        (byte[] body, long form) = BodyOf(document.Text);
        return
        [
            row, document.Id, version, reader, document.Published, document.PublishedOn is { } day ? (long)day.DayNumber : null,
            document.Publisher is { } p ? Folding.Fold(p) : null, FactsOf(document), body, form, knownFrom, KnownTime.Open, original,
        ];
    }

    /// <summary>What the log says of a version: its digest, and the number and digest of its statements.</summary>
    /// <param name="statements">Their lines, in any order.</param>
    public static string DetailOf(string version, IReadOnlyCollection<string> statements, string reader) => string.Create(
        CultureInfo.InvariantCulture,
        $"version {version}, {statements.Count} statements {ContentId.Digest([.. statements.Order(StringComparer.Ordinal)])[..16]}, {reader}");

    /// <summary>Every version ever kept, in the order it came, with what the log must say of it.</summary>
    public static IEnumerable<LoggedVersion> Logged(DbConnection connection, DbTransaction? transaction)
    {
        var statements = new Dictionary<long, List<string>>();
        using (DbCommand command = connection.Command("SELECT document_row, content FROM statement", transaction))
        using (DbDataReader row = command.ExecuteReader())
        {
            while (row.Read())
            {
                (statements.TryGetValue(row.GetInt64(0), out List<string>? lines) ? lines : statements[row.GetInt64(0)] = []).Add(row.GetString(1));
            }
        }

        using DbCommand documents = connection.Command($"SELECT {Columns}, d.reader FROM document d ORDER BY d.row", transaction);
        using DbDataReader document = documents.ExecuteReader();
        while (document.Read())
        {
            List<string> lines = statements.GetValueOrDefault(document.GetInt64(0)) ?? [];
            (string version, string reader) = (VersionOf(Read(document, 0)), document.GetString(5));
            yield return new LoggedVersion(
                document.GetString(1), DetailOf(version, lines, reader), string.Create(CultureInfo.InvariantCulture, $"version {version}, {lines.Count} statements, {reader}"));
        }
    }

    /// <param name="first">Position of <see cref="Columns"/> in the row.</param>
    public static Document Read(DbDataReader row, int first)
    {
        Document facts = FactsIn(row.GetString(first + 2));
        byte[] body = (byte[])row.GetValue(first + 3);
        return facts with { Text = row.GetInt64(first + 4) == 8 ? Encoding.UTF8.GetString(body) : new string(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, char>(body)) };
    }

    /// <summary>The words it is found by, folded.</summary>
    public static string WordsOf(Document document) => string.Join(' ', Words.Of(document.Title + " " + document.Publisher + " " + document.Text));

    /// <summary>All of a document but its text, as one line of JSON.</summary>
    public static string FactsOf(Document document) => JsonSerializer.Serialize(document with { Text = string.Empty }, CoreJson.Lines.Document);

    /// <summary>A document without its text, from what <see cref="FactsOf"/> wrote.</summary>
    public static Document FactsIn(string line) => DocumentLine.Parse(Encoding.UTF8.GetBytes(line));

    /// <summary>A text as bytes, and in which form: 8 for UTF-8, 16 for code units.</summary>
    public static (byte[] Body, long Form) BodyOf(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        return Encoding.UTF8.GetString(utf8) == text ? (utf8, 8) : (ToUtf16(text), 16);
    }

    /// <summary>Unit by unit: an encoder would replace unpaired surrogates.</summary>
    private static byte[] ToUtf16(string text)
    {
        byte[] bytes = new byte[text.Length * 2];
        System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()).CopyTo(bytes);
        return bytes;
    }
}
