namespace InForce.Capture.Scanning;

/// <summary>Cuts an archive where records seem to begin, so that its parts can be scanned side by side and a scan can go on where it stopped.</summary>
/// <remarks>
/// A packed archive has one gzip member a record. A member's first bytes can also occur by chance inside another; who scans a range finds
/// out (it ends inside a record) and joins it with the next. Boundaries depend on the bytes and the size alone, never on who asks.
/// </remarks>
internal sealed class ArchiveCutter(Stream archive, bool isPacked, int size = 1 << 20)
{
    private const int BufferSize = 1 << 18;
    private const int Overlap = 16;
    private readonly byte[] _buffer = new byte[BufferSize];

    private static ReadOnlySpan<byte> MemberMark => [0x1F, 0x8B, 8];

    /// <summary>Ranges from an offset that is a record's beginning, in order, without gaps.</summary>
    /// <param name="to">Where the last range ends at the latest.</param>
    public IEnumerable<ArchiveRange> From(long offset, long to)
    {
        while (offset < to)
        {
            long end = Math.Min(to, NextBoundary(offset + size));
            yield return new ArchiveRange(offset, end);
            offset = end;
        }
    }

    /// <summary>First boundary at or after an offset; the end of the file where there is none.</summary>
    private long NextBoundary(long from)
    {
        if (from >= archive.Length) return archive.Length;
        long at = from;
        while (true)
        {
            archive.Position = at;
            int n = Inputs.BoundedRead.Fill(archive, _buffer);
            if (n < Overlap) return archive.Length;
            int found = isPacked ? Member(_buffer.AsSpan(0, n)) : Record(_buffer.AsSpan(0, n));
            if (found >= 0) return at + found;
            if (n < BufferSize) return archive.Length;
            at += n - Overlap;
        }
    }

    /// <summary>RFC 1952: two magic bytes, deflate, no reserved flag, a known extra-flags byte.</summary>
    private static int Member(ReadOnlySpan<byte> span)
    {
        for (int at = 0; ;)
        {
            int found = span[at..].IndexOf(MemberMark);
            if (found < 0) return -1;
            at += found;
            if (at + 10 <= span.Length && (span[at + 3] & 0xE0) == 0 && span[at + 8] is 0 or 2 or 4) return at;
            at++;
        }
    }

    private static int Record(ReadOnlySpan<byte> span)
    {
        int found = span.IndexOf("\r\n\r\nWARC/1."u8);
        return found < 0 ? -1 : found + 4;
    }
}
