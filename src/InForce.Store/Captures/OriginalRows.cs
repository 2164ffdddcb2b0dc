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

        (string Sha256, bool IsThere)[] rows =
            [.. connection.Among("SELECT sha256, length(packed) FROM original WHERE sha256", [.. wanted.Keys], transaction, row => (row.GetString(0), row.GetInt64(1) > 0))];
        foreach ((string sha256, bool isThere) in rows)
        {
            if (isThere)
            {
                wanted.Remove(sha256);
            }
            else
            {
                // Taken away after its time, and now captured again.
                connection.Run("DELETE FROM original WHERE sha256 = @sha", transaction, ("@sha", sha256));
            }
        }

        return wanted.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => (object?[])[w.Key, w.Value.MediaType, (long)w.Value.Bytes.Length, Pack(w.Value.Bytes.Span)]);
    }

    /// <summary>Originals whose bytes are there and of which no version became known since an instant, by name.</summary>
    public static List<(string Sha256, string MediaType, long Size)> LastUsedBefore(DbConnection connection, DbTransaction transaction, DateTimeOffset before)
    {
        var found = new List<(string, string, long)>();
        using DbCommand command = connection.Command(
            "SELECT sha256, media_type, size FROM original o WHERE length(packed) > 0 "
            + "AND NOT EXISTS (SELECT 1 FROM document d WHERE d.original = o.sha256 AND d.known_from >= @before) ORDER BY sha256",
            transaction, ("@before", KnownTime.Of(before)));
        using DbDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            found.Add((row.GetString(0), row.GetString(1), row.GetInt64(2)));
        }

        return found;
    }

    /// <summary>Takes the bytes away; name, kind and size stay.</summary>
    public static void Discard(DbConnection connection, DbTransaction transaction, string sha256) =>
        connection.Run("UPDATE original SET packed = @none WHERE sha256 = @sha", transaction, ("@none", Array.Empty<byte>()), ("@sha", sha256));

    /// <summary>Null when no such original is kept, or its bytes were taken away after their time.</summary>
    /// <exception cref="EnvironmentFaultException">The bytes are no longer those of the name.</exception>
    public static Original? Find(DbConnection connection, DbTransaction? transaction, string sha256)
    {
        using DbCommand command = connection.Command("SELECT media_type, size, packed FROM original WHERE sha256 = @sha", transaction, ("@sha", sha256));
        using DbDataReader row = command.ExecuteReader();
        if (!row.Read() || (byte[])row.GetValue(2) is not { Length: > 0 } packed)
        {
            return null;
        }

        var original = new Original(row.GetString(0), Unpack(packed, row.GetInt64(1), sha256));
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
