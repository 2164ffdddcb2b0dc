namespace InForce.Capture.Inputs;

/// <summary>The next bytes of a stream, at most so many; the stream itself is left open.</summary>
internal sealed class PartStream(Stream whole, long length) : ForwardStream
{
    private long _left = length;

    /// <summary>More was asked for than there is.</summary>
    public bool WasExhausted { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (_left == 0)
        {
            WasExhausted = true;
            return 0;
        }

        int n = whole.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
        _left -= n;
        return n;
    }
}
