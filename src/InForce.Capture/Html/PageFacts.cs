namespace InForce.Capture.Html;

/// <summary>What a page says about itself.</summary>
internal sealed record PageFacts
{
    public string? Title { get; init; }
    public string? Byline { get; init; }
    public string? Publisher { get; init; }
    public string? Published { get; init; }
    public string? PublishedBasis { get; init; }
    public DateGrade PublishedGrade { get; init; }
    public string? Modified { get; init; }
    public string? Lang { get; init; }
    public string? CanonicalUrl { get; init; }

    public static PageFacts Read(HtmlPage page, PageText text, string? url)
    {
        string? title = null, lang = null;
        ReadOnlySpan<HtmlNode> nodes = page.Nodes;
        for (int i = 1; i < nodes.Length; i++)
        {
            if (nodes[i].Tag == HtmlTag.Title) title ??= page.TextOf(i, 300);
            else if (nodes[i].Tag == HtmlTag.Html) lang ??= page.Attribute(i, "lang");
        }

        return new PageFacts { Title = title, Lang = lang };
    }
}
