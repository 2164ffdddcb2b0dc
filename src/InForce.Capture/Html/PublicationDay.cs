using InForce.Capture.Dates;

namespace InForce.Capture.Html;

/// <summary>Gathers every claim a page makes about its publication day and its last change.</summary>
internal sealed class PublicationDay
{
    private const Region Elsewhere = Region.Comments | Region.Related | Region.Teaser | Region.PageFooter | Region.Navigation | Region.Aside
        | Region.Advertisement | Region.Hidden | Region.Biography;

    /// <summary>Beside the headline only these are still somewhere else.</summary>
    private const Region ElsewhereBesideHeadline = Region.Comments | Region.Related | Region.Navigation | Region.Advertisement;

    private const int NodesBeside = 160;

    private readonly PageText _page;
    private readonly bool _monthFirst;
    private readonly List<DayClaim> _claims = [];
    private readonly HashSet<DateOnly> _modifiedDays = [];
    private Timestamp? _modified, _shownChange;

    private PublicationDay(PageText page, string? lang)
    {
        _page = page;
        _monthFirst = lang is null || lang.Equals("en", StringComparison.OrdinalIgnoreCase) || lang.StartsWith("en-US", StringComparison.OrdinalIgnoreCase)
            || lang.StartsWith("en_US", StringComparison.OrdinalIgnoreCase);
    }

    /// <returns>The verdict, and the last declared change as ISO text.</returns>
    public static (DayVerdict Verdict, string? Modified) Read(PageText page, MetaTags meta, LinkedData linked, string? lang, string? address, int headline)
    {
        var day = new PublicationDay(page, lang);
        day.Declared(meta, linked);
        day.Elements(headline);
        day.VisibleDates(headline);
        if (AddressDay.TryFind(address ?? meta.CanonicalUrl ?? meta.First("address"), out DateOnly inAddress))
            day._claims.Add(new DayClaim(Timestamp.OfDay(inAddress), DayOrigin.Address));
        if (day._claims.Count == 0) day.Scripts();
        if (day._claims.Count == 0 && day._shownChange is { } changed) day._claims.Add(new DayClaim(changed, DayOrigin.Change));
        return (DayVerdict.Of(day._claims, day._modifiedDays, day._shownChange is not null), day._modified?.Iso);
    }

    private void Declared(MetaTags meta, LinkedData linked)
    {
        Claim(linked.Published, linked.Rank == 2 ? DayOrigin.LinkedArticle : DayOrigin.LinkedPage);
        Change(linked.Modified);
        foreach ((_, string value, int trust) in meta.All("published")) Claim(value, trust == 3 ? DayOrigin.Meta : DayOrigin.LooseMeta);
        foreach ((_, string value, _) in meta.All("modified")) Change(value);
    }

    /// <summary>Microdata and time elements that are not inside comments, teasers or furniture.</summary>
    private void Elements(int headline)
    {
        ReadOnlySpan<HtmlNode> nodes = _page.Page.Nodes;
        int times = 0, headNode = headline >= 0 ? _page.Blocks[headline].Node : 0;
        for (int i = 1; i < nodes.Length; i++)
        {
            HtmlTag tag = nodes[i].Tag;
            if (tag is not (HtmlTag.Time or HtmlTag.Meta or HtmlTag.Span or HtmlTag.Div or HtmlTag.P or HtmlTag.Abbr or HtmlTag.A or HtmlTag.Li or HtmlTag.Other or HtmlTag.Custom)) continue;
            bool beside = headline >= 0 && i > headNode - 60 && i < headNode + NodesBeside;
            if (nodes[i].End - nodes[i].Start < 6 || (_page.Regions[i] & (beside ? ElsewhereBesideHeadline : Elsewhere)) != 0) continue;
            bool marked = HtmlAttributes.TryFind(_page.Page.Raw(i), "itemprop", out ReadOnlySpan<char> property);
            bool published = marked && property.Contains("datePublished", StringComparison.OrdinalIgnoreCase);
            bool changed = marked && property.Contains("dateModified", StringComparison.OrdinalIgnoreCase);
            if (!published && !changed && tag != HtmlTag.Time) continue;
            string? value = _page.Page.Attribute(i, "datetime") ?? _page.Page.Attribute(i, "content") ?? (tag == HtmlTag.Meta ? null : _page.Page.TextOf(i, 80));
            if (changed) Change(value);
            else if (published) Claim(value, DayOrigin.Microdata);
            else if (times < 3 && (headline < 0 || i > headNode - 60) && nodes[i].Tag == HtmlTag.Time)
            {
                times++;
                TimeElement(i, value, times == 1);
            }
        }
    }

    private void TimeElement(int node, string? value, bool isFirst)
    {
        bool changed = HtmlAttributes.TryFind(_page.Page.Raw(node), "class", out ReadOnlySpan<char> classes)
            && (classes.Contains("updated", StringComparison.OrdinalIgnoreCase) || classes.Contains("modified", StringComparison.OrdinalIgnoreCase))
            && !classes.Contains("published", StringComparison.OrdinalIgnoreCase);
        DateMeaning meaning = changed ? DateMeaning.Modified : DateWords.Before(TextBefore(node));
        if (meaning == DateMeaning.Modified)
        {
            if (Timestamp.TryParse(value, out Timestamp stamp, _monthFirst)) _shownChange ??= stamp;
            Change(value);
        }
        else if (meaning == DateMeaning.Published || isFirst) Claim(value, DayOrigin.Time);
    }

    private string TextBefore(int node)
    {
        ReadOnlySpan<HtmlNode> nodes = _page.Page.Nodes;
        for (int i = node - 1; i > 0 && i > node - 6; i--)
            if (nodes[i].Tag == HtmlTag.Text && _page.Page.Raw(i).Trim() is { IsEmpty: false } text) return text.Length > 60 ? text[^60..].ToString() : text.ToString();
        return string.Empty;
    }

    /// <summary>Dates in short lines around the headline, labelled ones anywhere outside furniture, and the dateline of the first paragraph.</summary>
    private void VisibleDates(int headline)
    {
        int from = headline >= 0 ? Math.Max(0, headline - 5) : 0;
        double prose = 0;
        bool any = false;
        for (int i = 0; i < _page.Blocks.Count; i++)
        {
            PageBlock block = _page.Blocks[i];
            bool near = i >= from && prose < 400;
            bool beside = headline >= 0 && i >= headline && i <= headline + 12;
            if ((block.Region & (beside ? ElsewhereBesideHeadline : Elsewhere)) != 0) continue;
            if (near && i > headline) prose += PageShape.Prose(_page, block);
            ReadOnlySpan<char> text = _page[block];
            if (text.Length > 240) text = text[..(near ? 70 : 0)];
            bool declared = (block.Region & Region.Particulars) != 0 && block.Length < 60;
            if (text.IsEmpty || !text.ContainsAnyInRange('0', '9')) continue;
            foreach (FoundDay found in DayFinder.FindAll(text, _monthFirst))
            {
                DateMeaning meaning = DateWords.Before(text[..found.Start]);
                if (meaning == DateMeaning.Published && (near || block.Length < 100)) Add(found, DayOrigin.Labelled);
                else if (meaning == DateMeaning.Modified && (near || block.Length < 100))
                {
                    _shownChange ??= Timestamp.OfDay(found.Day);
                    Change(_shownChange.Value.Iso);
                }
                else if (meaning == DateMeaning.Unsaid && (near || declared) && !any && IsAlone(text, found))
                {
                    any = true;
                    Add(found, DayOrigin.Visible);
                }
            }
        }
    }

    /// <summary>The date is most of its line, or opens it, or closes a dateline.</summary>
    private static bool IsAlone(ReadOnlySpan<char> text, FoundDay found) =>
        text.Length <= 90 || found.Start < 4 || (found.Start < 40 && text[found.End..].TrimStart() is ['-' or '\u2013' or '\u2014' or '(', ..]);

    private void Add(FoundDay found, DayOrigin origin) => _claims.Add(new DayClaim(Timestamp.OfDay(found.Day), origin, found.IsAmbiguous));

    private void Claim(string? value, DayOrigin origin)
    {
        if (Timestamp.TryParse(value, out Timestamp stamp, _monthFirst)) _claims.Add(new DayClaim(stamp, origin));
    }

    private void Change(string? value)
    {
        if (!Timestamp.TryParse(value, out Timestamp stamp, _monthFirst)) return;
        _modified ??= stamp;
        _modifiedDays.Add(stamp.Day);
    }

    /// <summary>Data that scripts carry; a last resort.</summary>
    private void Scripts()
    {
        string source = _page.Page.Source;
        foreach (string key in (ReadOnlySpan<string>)["\"datePublished\"", "\"publishedAt\"", "\"published_at\"", "\"publishDate\"", "\"publish_date\"", "\"pubDate\"", "\"firstPublished\"", "\"publicationDate\"", "\"postedAt\"", "\"datetimePublished\""])
        {
            int at = source.IndexOf(key, StringComparison.Ordinal);
            if (at < 0) continue;
            ReadOnlySpan<char> rest = source.AsSpan(at + key.Length, Math.Min(60, source.Length - at - key.Length)).TrimStart(" :\\");
            if (rest is not ['"', ..]) continue;
            rest = rest[1..];
            int end = rest.IndexOfAny('"', '\\');
            if (end > 0) Claim(rest[..end].ToString(), DayOrigin.Script);
            if (_claims.Count > 0) return;
        }
    }
}
