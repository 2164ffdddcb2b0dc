namespace InForce.Capture.Archives;

/// <summary>Records of an unpacked WARC stream, one after the other, in bounded memory. A header that lies costs its own record at most.</summary>
internal sealed class WarcReader(Stream stream, int mostBody = CaptureLimits.MostBytes) : IDisposable
{
    private const int MostHeader = 1 << 16;
    private readonly ByteWindow _window = new(stream);
    private int _pending;

    /// <summary>Number of the record last read, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Bytes read behind the last whole record; greater than 0 only when the stream ended inside a record.</summary>
    public bool EndedInside { get; private set; }

    /// <summary>False at the end of the stream.</summary>
    public bool TryRead(out WarcRecord record)
    {
        record = default;
        _window.Take(_pending);
        _pending = 0;
        SkipLineEnds();
        if (!_window.Have(1)) return false;
        Number++;
        long offset = _window.Position;
        if (!StartsRecord(_window, out int headerLength))
        {
            bool found = SkipToRecord();
            EndedInside |= !found;
            record = new WarcRecord(Number, offset, WarcHeader.Parse(default), default, default, WarcFault.NoHeader);
            return true;
        }

        WarcHeader header = WarcHeader.Parse(_window.Span[..headerLength]);
        record = header.Length < 0 || header.Length > mostBody ? Passed(offset, header, headerLength) : Kept(offset, header, headerLength, (int)header.Length);
        return true;
    }

    public void Dispose() => _window.Dispose();

    private WarcRecord Kept(long offset, WarcHeader header, int headerLength, int length)
    {
        int end = headerLength + length;
        bool whole = _window.Have(end);
        WarcFault fault = WarcFault.None;
        if (!whole || !EndsHere(end))
        {
            int next = NextRecord(_window.Span[headerLength..]);
            if (next >= 0)
            {
                (end, fault) = (headerLength + next, WarcFault.LyingLength);
            }
            else if (!whole)
            {
                (end, fault) = (_window.Span.Length, WarcFault.Truncated);
                EndedInside = true;
            }
            else fault = WarcFault.LyingLength;
        }

        _pending = Math.Min(end + 4, _window.Span.Length);
        if (fault != WarcFault.None) _pending = end;
        return new WarcRecord(Number, offset, header, _window.Memory[.._pending], _window.Memory[headerLength..end], fault);
    }

    private WarcRecord Passed(long offset, WarcHeader header, int headerLength)
    {
        _window.Take(headerLength);
        if (header.Length < 0) SkipToRecord();
        else SkipBody(header.Length);
        return new WarcRecord(Number, offset, header, default, default, header.Length < 0 ? WarcFault.LyingLength : WarcFault.TooLarge);
    }

    /// <summary>Passes a body too large to keep; one that hides other records ends where the first of them begins.</summary>
    private void SkipBody(long length)
    {
        while (length > 0)
        {
            if (!_window.Have(1))
            {
                EndedInside = true;
                return;
            }

            _window.Have((int)Math.Min(length, 1 << 17));
            ReadOnlySpan<byte> span = _window.Span;
            if (length < span.Length) span = span[..(int)length];
            int next = NextRecord(span);
            int step = next >= 0 ? next : span.Length > 16 && length > span.Length ? span.Length - 16 : span.Length;
            _window.Take(step);
            if (next >= 0) return;
            length -= step;
        }
    }

    private void SkipLineEnds()
    {
        while (_window.Have(1) && _window.Span[0] is (byte)'\r' or (byte)'\n') _window.Take(1);
    }

    private bool SkipToRecord()
    {
        while (_window.Have(16))
        {
            int next = NextRecord(_window.Span);
            _window.Take(next >= 0 ? next : _window.Span.Length - 15);
            if (next >= 0) return true;
        }

        _window.Take(_window.Span.Length);
        return false;
    }

    /// <summary>Offset of a line that opens a record; -1 when there is none.</summary>
    private static int NextRecord(ReadOnlySpan<byte> span)
    {
        for (int at = 0; ;)
        {
            int found = span[at..].IndexOf("\nWARC/1."u8);
            if (found < 0) return -1;
            at += found + 1;
            if (span.Length >= at + 10 && span[at + 8] is (byte)'\r' or (byte)'\n' && char.IsAsciiDigit((char)span[at + 7])) return at;
        }
    }

    private bool EndsHere(int end)
    {
        if (!_window.Have(end + 4)) _window.Have(end);
        ReadOnlySpan<byte> rest = _window.Span[end..];
        return rest.IsEmpty || rest.StartsWith("\r\n\r\n"u8) || rest.StartsWith("\n\n"u8) || rest.SequenceEqual("\r\n"u8);
    }

    private static bool StartsRecord(ByteWindow window, out int headerLength)
    {
        headerLength = 0;
        window.Have(8192);
        if (!window.Span.StartsWith("WARC/1."u8) && !window.Span.StartsWith("WARC/0."u8)) return false;
        headerLength = HeaderEnd(window.Span);
        if (headerLength < 0 && window.Have(8193))
        {
            window.Have(MostHeader);
            headerLength = HeaderEnd(window.Span[..Math.Min(window.Span.Length, MostHeader)]);
        }

        return headerLength > 0;
    }

    private static int HeaderEnd(ReadOnlySpan<byte> span)
    {
        int crlf = span.IndexOf("\r\n\r\n"u8);
        if (crlf >= 0) return crlf + 4;
        int lf = span.IndexOf("\n\n"u8);
        return lf >= 0 ? lf + 2 : -1;
    }
}
