using System.IO.Compression;

namespace InForce.Remote.Fetching;

/// <summary>Reads a body to its end, never more than it may have, packed or unpacked.</summary>
internal static class BoundedBody
{
    /// <returns>Null when there is more.</returns>
    /// <exception cref="InvalidDataException">The body is packed in a way nobody asked for, or damaged.</exception>
    public static async Task<byte[]?> ReadAsync(Stream body, ICollection<string> encodings, int most, CancellationToken cancel)
    {
        if (encodings.Count > 1) throw new InvalidDataException("the body is packed more than once");
        string encoding = encodings.FirstOrDefault() ?? "identity";
        if (encoding.Equals("identity", StringComparison.OrdinalIgnoreCase)) return await ToEndAsync(body, most, cancel);
        if (!encoding.Equals("gzip", StringComparison.OrdinalIgnoreCase)) throw new InvalidDataException($"the body is packed as {encoding}, which was not asked for");
        await using var unpacked = new GZipStream(body, CompressionMode.Decompress);
        return await ToEndAsync(unpacked, most, cancel);
    }

    private static async Task<byte[]?> ToEndAsync(Stream stream, int most, CancellationToken cancel)
    {
        using var all = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int n; (n = await stream.ReadAsync(buffer, cancel)) > 0;)
        {
            if (all.Length + n > most) return null;
            all.Write(buffer, 0, n);
        }

        return all.ToArray();
    }
}
