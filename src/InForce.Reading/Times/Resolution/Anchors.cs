namespace InForce.Reading.Times.Resolution;

/// <summary>What relative words may count from at one place of the text.</summary>
/// <param name="Day">Day of the document, or the day the text forces; null when neither is known.</param>
/// <param name="IsForced">True when the text forced it: then only years, and months about, are resolved against it.</param>
/// <param name="Reference">The time last spoken of in the same document, or null.</param>
internal readonly record struct Anchors(DateOnly? Day, bool IsForced, Moment? Reference)
{
    public string Name => IsForced ? "forced" : "document";
}
