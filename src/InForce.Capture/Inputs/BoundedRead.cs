using System.IO.Compression;

namespace InForce.Capture.Inputs;

/// <summary>Reads whole documents, never more than they may have.</summary>
internal static class BoundedRead
{
    private const int Piece = 1 << 18;

    /// <summary>All bytes; null when there are more than <paramref name="most"/>. Gathered in pieces: twice the bytes at most are held.</summary>
    public static byte[]? ToEnd(Stream stream, int most)
    {
        var pieces = new List<byte[]>();
        long length = 0;
        while (true)
        {
            byte[] piece = new byte[Piece];
            int n = Fill(stream, piece);
            length += n;
            if (length > most) return null;
            pieces.Add(piece);
            if (n < Piece) break;
        }

        byte[] all = new byte[length];
        for (int i = 0; i < pieces.Count; i++) pieces[i].AsSpan(0, (int)Math.Min(Piece, length - ((long)i * Piece))).CopyTo(all.AsSpan(i * Piece));
        return all;
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
