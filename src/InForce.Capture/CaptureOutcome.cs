using InForce.Core.Problems;

namespace InForce.Capture;

/// <summary>What became of one document of a batch: captured, or refused with the reason. Refusals never end the batch.</summary>
public abstract record CaptureOutcome
{
    private CaptureOutcome()
    {
    }

    public sealed record Captured(CapturedDocument Document) : CaptureOutcome;

    /// <param name="Where">File, with line, entry or record where known.</param>
    /// <param name="What">What is wrong with it.</param>
    /// <param name="Remedy">What to do next, as an instruction.</param>
    public sealed record Refused(string Where, string What, string Remedy) : CaptureOutcome
    {
        /// <summary>The whole on one line.</summary>
        public string Message => $"{Where}: {What}; {Remedy}".ReplaceLineEndings(" ");

        public BadInputException ToException() => new(Where, What, Remedy);
    }
}
