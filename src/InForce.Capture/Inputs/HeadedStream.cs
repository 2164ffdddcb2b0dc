namespace InForce.Capture.Inputs;

/// <summary>A stream whose first bytes were already taken; gives them back first.</summary>
internal sealed class HeadedStream(ReadOnlyMemory<byte> head, Stream rest) : ForwardStream
{
    private int _at;

    /// <summary>Bytes still to come; null where the stream underneath does not know its own length.</summary>
    public long? Remaining => rest.CanSeek ? head.Length - _at + rest.Length - rest.Position : null;

    public override int Read(Span<byte> buffer)
    {
        if (_at >= head.Length) return rest.Read(buffer);
        int n = Math.Min(buffer.Length, head.Length - _at);
        head.Span.Slice(_at, n).CopyTo(buffer);
        _at += n;
        return n;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) rest.Dispose();
        base.Dispose(disposing);
    }
}
