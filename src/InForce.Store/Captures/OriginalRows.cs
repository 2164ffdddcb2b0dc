using System.Data.Common;
using System.IO.Compression;
using InForce.Core.Problems;
using InForce.Store.Dialects;

namespace InForce.Store.Captures;

/// <summary>Originals as rows, each kept once under the hash of its bytes.</summary>
internal static class OriginalRows
{
    /// <summary>Rows of those that are not kept yet.</summary>
    public static IEnumerable<object?[]> RowsOf(DbConnection connection, DbTransaction transaction, IEnumerable<Original> originals)
    {
        Dictionary<string, Original> wanted = [];
        foreach (Original original in originals)
        {
            wanted.TryAdd(original.Sha256, original);
        }

        foreach (string kept in connection.Among("SELECT sha256 FROM original WHERE sha256", [.. wanted.Keys], transaction, row => row.GetString(0)))
        {
            wanted.Remove(kept);
        }

        return wanted.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => (object?[])[w.Key, w.Value.MediaType, (long)w.Value.Bytes.Length, Pack(w.Value.Bytes.Span)]);
    }

    /// <summary>Null when no such original is kept.</summary>
    /// <exception cref="EnvironmentFaultException">The bytes are no longer those of the name.</exception>
    public static Original? Find(DbConnection connection, DbTransaction? transaction, string sha256)
    {
        using DbCommand command = connection.Command("SELECT media_type, size, packed FROM original WHERE sha256 = @sha", transaction, ("@sha", sha256));
        using DbDataReader row = command.ExecuteReader();
        if (!row.Read())
        {
            return null;
        }

        var original = new Original(row.GetString(0), Unpack((byte[])row.GetValue(2), row.GetInt64(1), sha256));
        return original.Sha256 == sha256 ? original : throw Damaged(sha256);
    }

    private static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Unpack(byte[] packed, long size, string sha256)
    {
        byte[] bytes = new byte[size];
        try
        {
            using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            gzip.ReadExactly(bytes);
            return gzip.ReadByte() < 0 ? bytes : throw Damaged(sha256);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw Damaged(sha256);
        }
    }

    private static EnvironmentFaultException Damaged(string sha256) =>
        new("the record", $"the original {sha256} no longer has the bytes of its name", "restore the record from a backup");
}
