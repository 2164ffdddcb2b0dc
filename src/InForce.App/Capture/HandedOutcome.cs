using InForce.Capture;

namespace InForce.App.Capture;

/// <summary>An outcome on its way to whoever asked; once taken it is held here no longer.</summary>
internal sealed class HandedOutcome(CaptureOutcome outcome)
{
    private CaptureOutcome? _outcome = outcome;

    /// <exception cref="InvalidOperationException">It was taken before.</exception>
    public CaptureOutcome Take()
    {
        CaptureOutcome taken = _outcome ?? throw new InvalidOperationException("an outcome is taken once");
        _outcome = null;
        return taken;
    }
}
