namespace InForce.Remote.Readers;

/// <summary>What came of asking a model.</summary>
public abstract record ChatReply
{
    private ChatReply()
    {
    }

    /// <summary>The words of the model, unchecked.</summary>
    public sealed record Answered(string Content) : ChatReply;

    /// <summary>No usable answer; says why in a few words of ours, never the service's.</summary>
    public sealed record Failed(string Reason) : ChatReply;
}
