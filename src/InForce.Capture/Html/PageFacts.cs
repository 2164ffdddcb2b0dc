using InForce.Capture.Dates;

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

    /// <summary>The article's text as structured data repeat it; null when they do not.</summary>
    public string? DeclaredBody { get; init; }

    /// <summary>Index of the block that shows the title; -1 when none does.</summary>
    public int HeadlineBlock { get; init; } = -1;

    /// <summary>The page declares itself an article.</summary>
    public bool IsArticle { get; init; }

    /// <summary>What readers wrote is the content here: a forum or a question with answers.</summary>
    public bool IsForum { get; init; }

    /// <param name="text">With regions already spread.</param>
    /// <param name="url">The address it was fetched from; null when unknown.</param>
    public static PageFacts Read(HtmlPage page, PageText text, string? url)
    {
        MetaTags meta = MetaTags.Read(page);
        LinkedData linked = LinkedData.Read(meta.LinkedData);
        string? publisher = meta.First("publisher") ?? linked.Publisher ?? linked.SiteName;
        string? lang = meta.PageLang ?? meta.First("lang") ?? linked.Lang;
        (string? title, int block) = Headline.Find(text, meta, linked, publisher);
        string? canonical = meta.CanonicalUrl ?? MetaTags.WebAddress(meta.First("address"));
        (DayVerdict day, string? modified) = PublicationDay.Read(text, meta, linked, lang, url ?? canonical, block);
        bool article = (linked.Rank == 2 && !linked.IsDiscussion) || meta.All("type").Any(t => t.Value.Equals("article", StringComparison.OrdinalIgnoreCase));
        return new PageFacts
        {
            Title = Clean(title),
            Byline = Html.Byline.Find(text, meta, linked, block),
            Publisher = Clean(publisher),
            Published = day.Stamp?.Iso,
            PublishedBasis = day.Basis,
            PublishedGrade = day.Grade,
            Modified = modified,
            Lang = LangTag(lang),
            CanonicalUrl = canonical,
            DeclaredBody = linked.Body,
            HeadlineBlock = block,
            IsArticle = article,
            IsForum = linked.IsDiscussion || (!article && IsForumAddress(url ?? canonical)),
        };
    }

    private static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var fold = new Text.TextFold(500);
        fold.Append(text);
        return fold.ToString() is { Length: > 0 } clean ? clean : null;
    }

    /// <summary>BCP 47 with a hyphen; null for what is no tag.</summary>
    private static string? LangTag(string? lang)
    {
        lang = lang?.Trim().Replace('_', '-');
        return lang is { Length: >= 2 and <= 20 } && lang.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? lang : null;
    }

    private static bool IsForumAddress(string? address)
    {
        if (address is null) return false;
        foreach (string word in (ReadOnlySpan<string>)["forum", "/thread", "/topic/", "/t/", "://community.", "://discuss", "/discussion", "://boards.", "showthread", "viewtopic", "/questions/", "/comments/"])
            if (address.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
