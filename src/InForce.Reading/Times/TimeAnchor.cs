using InForce.Core.Documents;

namespace InForce.Reading.Times;

/// <summary>The day relative words count from.</summary>
/// <param name="On">The publisher's local day, or null when nobody gave one.</param>
public readonly record struct TimeAnchor(DateOnly? On)
{
    /// <summary>Nothing known: only what the text itself forces will be resolved.</summary>
    public static TimeAnchor None => default;

    public static TimeAnchor Of(Document document) => new(document.PublishedOn);
}
