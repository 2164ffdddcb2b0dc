namespace InForce.Core.Documents;

/// <summary>What is known of a document's publication, without its text: enough for lists, which would else read every text they name.</summary>
/// <inheritdoc cref="Document"/>
public sealed record DocumentHead(string Id, string? Publisher, string? Title, string? Published, string? Url)
{
    /// <inheritdoc cref="Document.PublishedOn"/>
    public DateOnly? PublishedOn => Document.DayOf(Published);
}
