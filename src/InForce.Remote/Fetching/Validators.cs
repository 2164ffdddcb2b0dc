namespace InForce.Remote.Fetching;

/// <summary>What a server said of an earlier answer, by which it tells whether the page has changed.</summary>
public sealed record Validators(string? ETag, string? LastModified)
{
    public static Validators None { get; } = new(null, null);
}
