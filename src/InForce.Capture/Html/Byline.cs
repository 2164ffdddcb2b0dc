namespace InForce.Capture.Html;

/// <summary>Who wrote it, as the page says; several names are parted by a comma.</summary>
internal static class Byline
{
    private const int Longest = 120;
    private static readonly string[] s_openers = ["By ", "by ", "BY ", "Written by ", "Author: ", "Von ", "Par ", "Por ", "Posted by ", "Words by ", "Story by ", "Autor: ", "Authored by ", "Reported by ", "By: ", "Author "];

    public static string? Find(PageText page, MetaTags meta, LinkedData linked, int headline)
    {
        string? declared = linked.Authors.Count > 0 ? Join(linked.Authors) : null;
        if (declared is not null) return declared;
        string[] named = [.. meta.All("author").Select(a => Clean(a.Value)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
        if (named.Length > 0)
        {
            string[] citation = [.. meta.All("author").Where(a => a.Name.Contains("citation", StringComparison.OrdinalIgnoreCase)).Select(a => Clean(a.Value)).OfType<string>()];
            return citation.Length > 1 ? Join(citation) : named[0];
        }

        return OfElements(page, headline) ?? OfLines(page, headline);
    }

    private static string? Join(IEnumerable<string> names)
    {
        string[] clean = [.. names.Select(Clean).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
        return clean.Length == 0 ? null : string.Join(", ", clean);
    }

    /// <summary>rel=author, itemprop=author and class words, outside comments and teasers.</summary>
    private static string? OfElements(PageText page, int headline)
    {
        ReadOnlySpan<HtmlNode> nodes = page.Page.Nodes;
        string? byClass = null;
        int from = headline >= 0 ? page.Blocks[headline].Node - 120 : 0;
        for (int i = Math.Max(1, from); i < nodes.Length; i++)
        {
            if (nodes[i].Tag == HtmlTag.Text || nodes[i].End - nodes[i].Start < 8 || (page.Regions[i] & (Region.Comments | Region.Related | Region.Teaser | Region.Hidden | Region.PageFooter)) != 0) continue;
            var attributes = new HtmlAttributes(page.Page.Raw(i));
            while (attributes.MoveNext())
            {
                bool sure = (Is(attributes.Name, "rel") && Is(attributes.Value, "author")) || (Is(attributes.Name, "itemprop") && Is(attributes.Value, "author"));
                if (sure && Clean(page.Page.TextOf(i, Longest + 40)) is { } name) return name;
                if (byClass is null && Is(attributes.Name, "class") && NamesAuthor(attributes.Value)) byClass = Clean(page.Page.TextOf(i, Longest + 40));
            }
        }

        return byClass;
    }

    private static bool NamesAuthor(ReadOnlySpan<char> classes)
    {
        foreach (Range range in classes.Split(' '))
        {
            ReadOnlySpan<char> name = classes[range];
            if (name.Length <= 24 && (name.EndsWith("author", StringComparison.OrdinalIgnoreCase) || name.EndsWith("author-name", StringComparison.OrdinalIgnoreCase)
                || name.EndsWith("byline", StringComparison.OrdinalIgnoreCase) || name.EndsWith("author_name", StringComparison.OrdinalIgnoreCase) || Is(name, "fn"))) return true;
        }

        return false;
    }

    /// <summary>A short line near the headline that begins with "By".</summary>
    private static string? OfLines(PageText page, int headline)
    {
        int from = Math.Max(0, headline - 3), to = Math.Min(page.Blocks.Count, Math.Max(headline, 0) + 12);
        for (int i = from; i < to; i++)
        {
            PageBlock block = page.Blocks[i];
            if (block.Length > Longest || (block.Region & Region.Comments) != 0) continue;
            string line = page[block].ToString();
            if (s_openers.Any(o => line.StartsWith(o, StringComparison.Ordinal)) && Clean(line) is { } name && char.IsUpper(name[0]) && name.Split(' ').Length <= 6) return name;
        }

        return null;
    }

    /// <summary>A name without "By", dates and what follows a bar; null when no name is left.</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        text = text.Trim();
        foreach (string opener in s_openers)
            if (text.StartsWith(opener, StringComparison.Ordinal)) text = text[opener.Length..].Trim();
        int cut = text.IndexOfAny(['|', '\n', '\u2022', '\u00B7', '\u2014']);
        if (cut > 2) text = text[..cut].Trim();
        List<Dates.FoundDay> days = Dates.DayFinder.FindAll(text, monthFirst: true);
        if (days.Count > 0) text = text[..days[0].Start].TrimEnd(' ', ',', '-', '\u2013', ':').Trim();
        foreach (string tail in (ReadOnlySpan<string>)[" on", " Published", " Updated", " Posted", " Follow", ",", " -", " in"])
            if (text.EndsWith(tail, StringComparison.Ordinal)) text = text[..^tail.Length].Trim();
        if (text.Length is < 2 or > Longest || text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.Contains("://", StringComparison.Ordinal)) return null;
        if (text[0] == '@' || !text.Any(char.IsLetter) || text is "admin" or "Admin" or "author" or "Author" or "null" or "undefined") return null;
        return text;
    }

    private static bool Is(ReadOnlySpan<char> a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
