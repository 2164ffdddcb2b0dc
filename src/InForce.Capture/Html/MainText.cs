namespace InForce.Capture.Html;

/// <summary>Chooses the blocks that are the article: first the element that holds it, then what in it is furniture.</summary>
internal static class MainText
{
    private const Region Never = Region.Navigation | Region.PageFooter | Region.Comments | Region.Share | Region.Related
        | Region.Advertisement | Region.Appeal | Region.Hidden | Region.Tags | Region.Biography;

    /// <summary>Share of the page's running text the holder must have.</summary>
    private const double HolderShare = 0.75;

    /// <summary>Indices of the blocks, in order.</summary>
    public static List<int> Choose(PageText page, PageShape shape, PageFacts facts)
    {
        int holder = Holder(page, shape);
        List<int> chosen = Inside(page, holder, facts);
        if (chosen.Count == 0)
        {
            for (int i = 0; i < page.Blocks.Count; i++)
                if ((page.Blocks[i].Region & Never) == 0) chosen.Add(i);
        }

        return chosen.Count > 0 ? chosen : [.. Enumerable.Range(0, page.Blocks.Count)];
    }

    /// <summary>The innermost element that still holds most of the running text.</summary>
    private static int Holder(PageText page, PageShape shape)
    {
        ReadOnlySpan<HtmlNode> nodes = page.Page.Nodes;
        double need = shape.WeightOf(0) * HolderShare;
        int holder = 0;
        if (need <= 0) return 0;
        for (int i = 1; i < nodes.Length; i++)
        {
            if (i >= nodes[holder].Last) break;
            if (nodes[i].Tag != HtmlTag.Text && shape.WeightOf(i) >= need) holder = i;
        }

        return holder;
    }

    private static List<int> Inside(PageText page, int holder, PageFacts facts)
    {
        var chosen = new List<int>();
        int last = page.Page.Nodes[holder].Last;
        int skipLevel = 0, firstText = -1;
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            PageBlock block = page.Blocks[i];
            if (block.Node < holder || block.Node >= last) continue;
            if (block.HeadingLevel > 0 && block.HeadingLevel <= skipLevel) skipLevel = 0;
            if (Opens(page, block)) skipLevel = block.HeadingLevel > 0 ? block.HeadingLevel : 7;
            if (skipLevel == 7 && PageShape.Prose(page, block) > 200) skipLevel = 0;
            if (skipLevel > 0 || !Belongs(page, block)) continue;
            if (i == facts.HeadlineBlock || (firstText < 0 && block.HeadingLevel == 1))
            {
                if (firstText < 0) chosen.Clear();
                continue;
            }

            chosen.Add(i);
            if (firstText < 0 && PageShape.Prose(page, block) > 80) firstText = i;
        }

        while (chosen.Count > 0 && page.Blocks[chosen[^1]].HeadingLevel > 0) chosen.RemoveAt(chosen.Count - 1);
        return chosen;
    }

    private static bool Opens(PageText page, in PageBlock block) =>
        block.Length <= 60 && (block.HeadingLevel > 0 || block.Kind == BlockKind.Paragraph) && FurniturePhrases.OpensSection(page[block]);

    private static bool Belongs(PageText page, in PageBlock block)
    {
        if ((block.Region & Never) != 0) return false;
        ReadOnlySpan<char> text = page[block];
        if (FurniturePhrases.IsFurniture(text)) return false;
        if (block.LinkShare > 0.7 && block.Kind != BlockKind.Heading && !(block.Length > 80 && PageShape.EndsSentence(text))) return false;
        if ((block.Region & (Region.Particulars | Region.Control | Region.Aside | Region.PageHeader)) != 0 && block.Length < 100) return false;
        return true;
    }
}
