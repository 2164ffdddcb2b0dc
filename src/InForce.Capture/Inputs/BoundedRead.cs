using System.IO.Compression;

namespace InForce.Capture.Inputs;

/// <summary>Reads whole documents, never more than they may have.</summary>
internal static class BoundedRead
{
    private const int Piece = 1 << 18;

    /// <summary>All bytes; null when there are more than <paramref name="most"/>.</summary>
    /// <remarks>A file, which knows its length, is read into its own bytes at once; a packed stream in pieces: twice its bytes at most are held.</remarks>
    public static byte[]? ToEnd(Stream stream, int most)
    {
        if (stream is not HeadedStream { Remaining: { } known }) return Gathered(stream, most, []);
        if (known > most) return null;
        byte[] whole = Room.For(() => new byte[known]);
        int have = Fill(stream, whole);
        if (have < whole.Length) return whole[..have];
        byte[] beyond = new byte[1];
        return Fill(stream, beyond) == 0 ? whole : Gathered(stream, most, [.. whole, .. beyond]);
    }

    /// <param name="begun">What was read before; a file that grows while it is read has more to come.</param>
    private static byte[]? Gathered(Stream stream, int most, byte[] begun)
    {
        var pieces = new List<byte[]>();
        long length = begun.Length;
        while (true)
        {
            byte[] piece = new byte[Piece];
            int n = Fill(stream, piece);
            length += n;
            if (length > most) return null;
            pieces.Add(piece);
            if (n < Piece) break;
        }

        byte[] all = Room.For(() => new byte[length]);
        begun.CopyTo(all, 0);
        for (int i = 0, at = begun.Length; i < pieces.Count; i++, at += Piece) pieces[i].AsSpan(0, Math.Min(Piece, all.Length - at)).CopyTo(all.AsSpan(at));
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
