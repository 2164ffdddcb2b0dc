namespace InForce.Capture.Html;

/// <summary>Chooses the blocks that are the article: first the element that holds it, then what in it is furniture.</summary>
internal static class MainText
{
    private const Region Never = Region.Navigation | Region.PageFooter | Region.Comments | Region.Share | Region.Related
        | Region.Advertisement | Region.Appeal | Region.Hidden | Region.Tags | Region.Biography;

    /// <summary>What no index of things is made of.</summary>
    private const Region NeverListed = Region.Navigation | Region.PageFooter | Region.Advertisement | Region.Appeal | Region.Hidden | Region.Share;

    /// <summary>Share of the page's running text the holder must have.</summary>
    private const double HolderShare = 0.75;

    /// <summary>An article shorter than this share of everything shown is no article: the page is an index.</summary>
    private const double IndexShare = 0.25;
    private const int IndexMostText = 1200;

    /// <summary>Indices of the blocks, in order.</summary>
    public static List<int> Choose(PageText page, PageShape shape, PageFacts facts)
    {
        int holder = Holder(page, shape);
        Region never = facts.IsForum ? Never & ~(Region.Comments | Region.Biography) : Never;
        List<int> chosen = Inside(page, holder, facts, never);
        int length = LengthOf(page, chosen);
        if (length > (facts.IsArticle ? 250 : IndexMostText)) return chosen;
        List<int> listed = Listed(page, facts);
        if (length < LengthOf(page, listed) * IndexShare) return listed;
        return chosen.Count > 0 ? chosen : listed.Count > 0 ? listed : [.. Enumerable.Range(0, page.Blocks.Count)];
    }

    private static int LengthOf(PageText page, List<int> blocks)
    {
        int length = 0;
        foreach (int i in blocks) length += page.Blocks[i].Length;
        return length;
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

    private static List<int> Inside(PageText page, int holder, PageFacts facts, Region never)
    {
        var chosen = new List<int>();
        int last = page.Page.Nodes[holder].Last;
        int skipLevel = 0, firstText = -1;
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            PageBlock block = page.Blocks[i];
            if (block.Node < holder || block.Node >= last) continue;
            if (block.HeadingLevel > 0 && block.HeadingLevel <= skipLevel) skipLevel = 0;
            if (!facts.IsForum && Opens(page, block)) skipLevel = block.HeadingLevel > 0 ? block.HeadingLevel : 7;
            if (skipLevel == 7 && PageShape.Prose(page, block) > 200) skipLevel = 0;
            if (skipLevel > 0 || !Belongs(page, block, never)) continue;
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

    private static bool Belongs(PageText page, in PageBlock block, Region never)
    {
        if ((block.Region & never) != 0) return false;
        ReadOnlySpan<char> text = page[block];
        if (FurniturePhrases.IsFurniture(text)) return false;
        if (block.LinkShare > 0.7 && block.Kind != BlockKind.Heading && !(block.Length > 80 && PageShape.EndsSentence(text))) return false;
        if ((block.Region & (Region.Particulars | Region.Control | Region.Aside | Region.PageHeader)) != 0 && block.Length < 100) return false;
        return true;
    }

    /// <summary>Everything shown that is no menu, footer or appeal; within the main element where one is marked.</summary>
    private static List<int> Listed(PageText page, PageFacts facts)
    {
        var listed = new List<int>();
        bool hasMain = page.Blocks.Exists(b => IsMain(page, b) && (b.Region & NeverListed) == 0);
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            PageBlock block = page.Blocks[i];
            if ((block.Region & NeverListed) != 0 || i == facts.HeadlineBlock || (hasMain && !IsMain(page, block))) continue;
            if ((block.Region & (Region.Control | Region.PageHeader)) != 0 && block.Length < 60) continue;
            if (!FurniturePhrases.IsFurniture(page[block])) listed.Add(i);
        }

        return listed;
    }

    private static bool IsMain(PageText page, in PageBlock block)
    {
        ReadOnlySpan<HtmlNode> nodes = page.Page.Nodes;
        for (int i = block.Node; i > 0; i = nodes[i].Parent)
            if (nodes[i].Tag == HtmlTag.Main) return true;
        return false;
    }
}
