namespace InForce.Core.Documents;

/// <summary>One captured text with what is known of its publication. The text is never edited; every offset points into it.</summary>
/// <param name="Id">The JSONL <c>id</c>, else the file name without extension.</param>
/// <param name="Published">ISO 8601 day, or day and time with or without zone, as the publisher gave it; null when unknown.</param>
/// <param name="Lang">BCP 47 tag, or null when nobody said.</param>
/// <param name="Text">UTF-16; may hold anything a hostile page can hold.</param>
public sealed record Document(
    string Id,
    string? Publisher,
    string? Title,
    string? Byline,
    string? Published,
    string? Lang,
    string? Url,
    string Text)
{
    /// <summary>The publisher's local calendar day of publication, against which relative words resolve; null when unknown.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public DateOnly? PublishedOn => DayOf(Published);

    /// <summary>The same without the text.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public DocumentHead Head => new(Id, Publisher, Title, Published, Url);

    internal static DateOnly? DayOf(string? published) =>
        published is { Length: >= 10 } p &&
        DateOnly.TryParseExact(p.AsSpan(0, 10), "yyyy-MM-dd", out DateOnly day) ? day : null;
}
