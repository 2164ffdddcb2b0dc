namespace InForce.Capture.Html;

/// <summary>The title of a page and the block that shows it.</summary>
internal static class Headline
{
    private static readonly string[] s_separators = [" | ", " - ", " \u2013 ", " \u2014 ", " \u00BB ", " :: ", " \u00B7 ", " \u2022 ", " / ", " < ", " \u2039 ", ": "];

    /// <param name="publisher">Name of the site, when the page gives it.</param>
    /// <returns>The title without the site's name, and the index of its block (-1 when it is not shown).</returns>
    public static (string? Title, int Block) Find(PageText page, MetaTags meta, LinkedData linked, string? publisher)
    {
        string? declared = linked.Rank == 2 ? linked.Headline : null;
        string? shared = meta.First("title");
        string? titled = meta.PageTitle;
        int block = -1, bestScore = 0;
        for (int i = 0; i < page.Blocks.Count && i < 600; i++)
        {
            PageBlock candidate = page.Blocks[i];
            if (candidate.HeadingLevel is 0 or > 3 || candidate.Length is < 3 or > 300) continue;
            if ((candidate.Region & (Region.Navigation | Region.PageFooter | Region.Related | Region.Comments | Region.Hidden | Region.Appeal)) != 0) continue;
            ReadOnlySpan<char> text = page[candidate];
            int score = candidate.HeadingLevel == 1 ? 2 : 0;
            if (Within(text, declared) || Within(text, shared) || Within(text, titled)) score += 3;
            if (score > bestScore) (block, bestScore) = (i, score);
        }

        string? shown = block >= 0 ? page[page.Blocks[block]].ToString().Replace('\n', ' ') : null;
        if (bestScore >= 3 && shown is { Length: > 8 }) return (shown, block);
        string? title = declared ?? Strip(shared, publisher) ?? Strip(titled, publisher) ?? shown;
        return (title is { Length: > 500 } ? title[..500] : title, bestScore >= 2 ? block : -1);
    }

    private static bool Within(ReadOnlySpan<char> heading, string? title) =>
        title is not null && heading.Length >= 8 && (title.AsSpan().Contains(heading, StringComparison.OrdinalIgnoreCase)
        || (title.Length >= 8 && heading.Contains(title, StringComparison.OrdinalIgnoreCase) && title.Length * 2 > heading.Length));

    /// <summary>Drops the site's name from either end.</summary>
    public static string? Strip(string? title, string? publisher)
    {
        if (string.IsNullOrWhiteSpace(title)) return null;
        title = title.Trim();
        if (publisher is { Length: > 1 })
        {
            foreach (string separator in s_separators)
            {
                int last = title.LastIndexOf(separator, StringComparison.Ordinal);
                if (last > 3 && Same(title[(last + separator.Length)..], publisher)) return title[..last].Trim();
                int first = title.IndexOf(separator, StringComparison.Ordinal);
                if (first > 0 && Same(title[..first], publisher) && title.Length - first > 8) return title[(first + separator.Length)..].Trim();
            }
        }

        foreach (string separator in (ReadOnlySpan<string>)[" | ", " \u00BB ", " :: ", " \u2039 "])
        {
            int last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last > title.Length / 2) return title[..last].Trim();
        }

        return title;
    }

    private static bool Same(string part, string publisher) =>
        part.Trim().Equals(publisher, StringComparison.OrdinalIgnoreCase) || part.Contains(publisher, StringComparison.OrdinalIgnoreCase)
        || (part.Trim().Length > 3 && publisher.Contains(part.Trim(), StringComparison.OrdinalIgnoreCase));
}
