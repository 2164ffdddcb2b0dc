using System.IO.Compression;

namespace InForce.Capture.Inputs;

/// <summary>Reads whole documents, never more than they may have.</summary>
internal static class BoundedRead
{
    /// <summary>All bytes; null when there are more than <paramref name="most"/>.</summary>
    public static byte[]? ToEnd(Stream stream, int most)
    {
        using var all = new MemoryStream(stream.CanSeek ? (int)Math.Clamp(stream.Length - stream.Position, 0, most) : 0);
        byte[] buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            while (true)
            {
                int n = stream.Read(buffer, 0, buffer.Length);
                if (n == 0) return all.Length == all.Capacity ? all.GetBuffer() : all.ToArray();
                if (all.Length + n > most) return null;
                all.Write(buffer, 0, n);
            }
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Fills as much of the buffer as the stream has.</summary>
    public static int Fill(Stream stream, Span<byte> buffer)
    {
        int have = 0;
        while (have < buffer.Length)
        {
            int n = stream.Read(buffer[have..]);
            if (n == 0) break;
            have += n;
        }

        return have;
    }

    public static bool IsGzip(ReadOnlySpan<byte> head) => head is [0x1F, 0x8B, 8, ..];

    public static Stream Gunzip(Stream stream) => new GZipStream(stream, CompressionMode.Decompress);
}
