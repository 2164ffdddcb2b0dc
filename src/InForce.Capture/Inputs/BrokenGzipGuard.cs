namespace InForce.Capture.Inputs;

/// <summary>A packed stream that is damaged ends where the damage begins, instead of throwing; what came before is kept.</summary>
internal sealed class BrokenGzipGuard(Stream packed) : ForwardStream
{
    /// <summary>The stream ended early.</summary>
    public bool IsBroken { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (IsBroken) return 0;
        try
        {
            return packed.Read(buffer);
        }
        catch (InvalidDataException)
        {
            IsBroken = true;
            return 0;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) packed.Dispose();
        base.Dispose(disposing);
    }
}
