using System.Data.Common;
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

    public static long Insert(DbConnection connection, DbTransaction transaction, Document document, string reader, long knownFrom)
    {
        (byte[] body, long form) = BodyOf(document.Text);
        string facts = JsonSerializer.Serialize(document with { Text = string.Empty }, CoreJson.Lines.Document);
        return connection.Whole(
            """
            INSERT INTO document (id, version, reader, published, published_day, publisher_key, facts, body, body_form, known_from, known_to)
            VALUES (@id, @version, @reader, @published, @day, @publisher, @facts, @body, @form, @from, @open) RETURNING row
            """,
            transaction,
            ("@id", document.Id), ("@version", VersionOf(document)), ("@reader", reader), ("@published", document.Published),
            ("@day", document.PublishedOn is { } day ? (long)day.DayNumber : null), ("@publisher", document.Publisher is { } p ? Folding.Fold(p) : null),
            ("@facts", facts), ("@body", body), ("@form", form), ("@from", knownFrom), ("@open", KnownTime.Open))!.Value;
    }

    /// <param name="first">Position of <see cref="Columns"/> in the row.</param>
    public static Document Read(DbDataReader row, int first)
    {
        Document facts = DocumentLine.Parse(Encoding.UTF8.GetBytes(row.GetString(first + 2)));
        byte[] body = (byte[])row.GetValue(first + 3);
        return facts with { Text = row.GetInt64(first + 4) == 8 ? Encoding.UTF8.GetString(body) : new string(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, char>(body)) };
    }

    private static (byte[] Body, long Form) BodyOf(string text)
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
