using System.Runtime.InteropServices;

namespace InForce.Capture.Html;

/// <summary>How a page's running text lies over its elements.</summary>
internal sealed class PageShape
{
    /// <summary>Marks that speak against a text being the article.</summary>
    public const Region Against = Region.Navigation | Region.PageFooter | Region.Aside | Region.Comments | Region.Share | Region.Related
        | Region.Advertisement | Region.Appeal | Region.Hidden | Region.Tags | Region.Biography | Region.Control | Region.Teaser
        | Region.Contents | Region.Paywall | Region.PageHeader | Region.Furniture | Region.Particulars;

    /// <summary>An element holding more than this share of the running text is no furniture, whatever its class says.</summary>
    private const double TooMuchForFurniture = 0.5;

    /// <summary>No single block counts for more characters: a flood in one paragraph does not outweigh an article.</summary>
    private const int MostOfOneBlock = 4000;

    private const int Sample = 300;

    private readonly double[] _weight;

    private PageShape(double[] weight) => _weight = weight;

    /// <summary>Characters of running text below an element, furniture counted for little.</summary>
    public double WeightOf(int node) => _weight[node];

    /// <summary>Spreads marks downwards, writes them to the blocks, and weighs.</summary>
    public static PageShape Of(PageText page)
    {
        double[] plain = Sum(page, static (p, b) => Prose(p, b));
        Spread(page, plain);
        Distrust(page, plain[0]);
        foreach (ref PageBlock block in CollectionsMarshal.AsSpan(page.Blocks)) block.Region = page.Regions[block.Node];
        return new PageShape(Sum(page, static (p, b) => Prose(p, b) * Trust(b.Region)));
    }

    /// <summary>Characters of a block that read like sentences.</summary>
    public static double Prose(PageText page, in PageBlock block)
    {
        int length = Math.Min(block.Length - block.LinkCharacters, MostOfOneBlock);
        if (length < 20 || block.LinkShare > 0.6) return 0;
        if (block.Kind == BlockKind.Heading || (length > Sample && IsNoise(page[block][..Sample]))) return 0;
        bool sentence = EndsSentence(page[block]);
        return length * (sentence ? 1 : length >= 120 ? 0.8 : length >= 60 ? 0.3 : 0.1);
    }

    /// <summary>Mostly no letters, or never a space in a script that parts its words (those below Thai do).</summary>
    private static bool IsNoise(ReadOnlySpan<char> text)
    {
        int letters = 0;
        bool parted = false;
        foreach (char c in text)
        {
            if (char.IsLetter(c)) letters++;
            parted |= char.IsWhiteSpace(c) || c >= '\u0E00';
        }

        return !parted || letters * 2 < text.Length;
    }

    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd("\"'\u201D\u2019\u00BB)] ");
        return text.Length > 0 && text[^1] is '.' or '!' or '?' or '\u2026' or ':' or ';' or '\u3002' or '\uFF01' or '\uFF1F' or '\u0964' or '\u061F' or '\u06D4';
    }

    private static double Trust(Region region)
    {
        double trust = 1;
        if ((region & (Region.Navigation | Region.PageFooter | Region.Comments | Region.Related | Region.Advertisement | Region.Appeal)) != 0) trust *= 0.05;
        if ((region & (Region.Aside | Region.Share | Region.Tags | Region.Biography)) != 0) trust *= 0.2;
        if ((region & (Region.Teaser | Region.Control | Region.Furniture)) != 0) trust *= 0.6;
        return trust;
    }

    private static double[] Sum(PageText page, Func<PageText, PageBlock, double> weigh)
    {
        var sums = new double[page.Page.Nodes.Length];
        foreach (PageBlock block in page.Blocks) sums[block.Node] += weigh(page, block);
        ReadOnlySpan<HtmlNode> nodes = page.Page.Nodes;
        for (int i = nodes.Length - 1; i > 0; i--) sums[nodes[i].Parent] += sums[i];
        return sums;
    }

    /// <summary>A mark that covers most of the running text says nothing on this page: the mark is taken back everywhere.</summary>
    private static void Distrust(PageText page, double total)
    {
        if (total <= 0) return;
        Span<double> covered = stackalloc double[32];
        foreach (PageBlock block in page.Blocks)
        {
            double prose = Prose(page, block);
            if (prose <= 0) continue;
            for (uint marks = (uint)(page.Regions[block.Node] & Against); marks != 0; marks &= marks - 1)
                covered[System.Numerics.BitOperations.TrailingZeroCount(marks)] += prose;
        }

        Region wrong = Region.None;
        for (int bit = 0; bit < covered.Length; bit++)
        {
            var mark = (Region)(1 << bit);
            double most = mark is Region.Comments ? 0.97 : mark is Region.Hidden ? 0.67 : TooMuchForFurniture;
            if (covered[bit] > total * most) wrong |= mark;
        }

        if (wrong == Region.None) return;
        for (int i = 0; i < page.Regions.Length; i++) page.Regions[i] &= ~wrong;
    }

    private static void Spread(PageText page, double[] prose)
    {
        ReadOnlySpan<HtmlNode> nodes = page.Page.Nodes;
        Region[] regions = page.Regions;
        double most = prose[0] * TooMuchForFurniture;
        for (int i = 1; i < nodes.Length; i++)
        {
            if (nodes[i].Tag == HtmlTag.Text) continue;
            if (prose[i] > most && most > 0) regions[i] &= ~Against | Region.Hidden;
            Region around = regions[nodes[i].Parent];
            if ((regions[i] & (Region.PageFooter | Region.PageHeader)) != 0 && (around & (Region.Article | Region.Body)) != 0)
                regions[i] = (regions[i] & ~(Region.PageFooter | Region.PageHeader)) | Region.Particulars;
            regions[i] |= around;
        }
    }
}
