namespace InForce.Capture.Html;

/// <summary>Chooses the blocks that are the article.</summary>
internal static class MainText
{
    private const Region Furniture = Region.Navigation | Region.PageFooter | Region.Aside | Region.Comments | Region.Share | Region.Related
        | Region.Advertisement | Region.Appeal | Region.Hidden;

    /// <summary>Indices of the blocks, in order.</summary>
    public static List<int> Choose(PageText page)
    {
        var chosen = new List<int>();
        for (int i = 0; i < page.Blocks.Count; i++)
            if ((page.Blocks[i].Region & Furniture) == 0 && page.Blocks[i].LinkShare < 0.5) chosen.Add(i);
        if (chosen.Count == 0) chosen.AddRange(Enumerable.Range(0, page.Blocks.Count));
        return chosen;
    }
}
