namespace InForce.Capture.Feeds;

/// <summary>One entry of a feed as its fields came.</summary>
internal sealed class FeedEntry
{
    public string? Title { get; set; }
    public string? Link { get; set; }
    public string? Id { get; set; }
    public string? Published { get; set; }
    public string? Updated { get; set; }
    public string? Lang { get; set; }
    public List<string> Authors { get; } = [];

    /// <summary>The fullest text the entry carries, as markup.</summary>
    public string? Content { get; set; }
    public string? Summary { get; set; }
}
