using System.Collections.Immutable;
using InForce.Core.Documents;

namespace InForce.Capture.Html;

/// <summary>A page as blocks over one run of gathered characters.</summary>
internal sealed class PageText(HtmlPage page, Region[] regions, char[] text, List<PageBlock> blocks)
{
    public HtmlPage Page { get; } = page;

    /// <summary>Per node, what it and the elements around it say.</summary>
    public Region[] Regions { get; } = regions;

    public List<PageBlock> Blocks { get; } = blocks;

    public ReadOnlySpan<char> this[in PageBlock block] => text.AsSpan(block.Start, block.Length);

    /// <summary>The chosen blocks as one text: a blank line between blocks, one line end between items, a tab between cells of a row.</summary>
    public (string Text, ImmutableArray<TextBlock> Blocks) Compose(IReadOnlyList<int> chosen)
    {
        var spans = ImmutableArray.CreateBuilder<TextBlock>(chosen.Count);
        int length = 0;
        for (int i = 0; i < chosen.Count; i++)
        {
            PageBlock block = Blocks[chosen[i]];
            if (i > 0) length += Between(Blocks[chosen[i - 1]], block).Length;
            spans.Add(new TextBlock(new TextSpan(length, block.Length), block.Kind));
            length += block.Length;
        }

        // Into its own characters at once: a builder would hold a long page twice.
        string composed = string.Create(length, (Page: this, Chosen: chosen), static (to, from) => from.Page.Write(from.Chosen, to));
        return (composed, spans.MoveToImmutable());
    }

    private void Write(IReadOnlyList<int> chosen, Span<char> to)
    {
        for (int i = 0; i < chosen.Count; i++)
        {
            PageBlock block = Blocks[chosen[i]];
            string between = i > 0 ? Between(Blocks[chosen[i - 1]], block) : string.Empty;
            between.CopyTo(to);
            this[block].CopyTo(to[between.Length..]);
            to = to[(between.Length + block.Length)..];
        }
    }

    private string Between(in PageBlock before, in PageBlock after)
    {
        if (before.Kind == BlockKind.Cell && after.Kind == BlockKind.Cell)
            return Page.Nodes[before.Node].Parent == Page.Nodes[after.Node].Parent ? "\t" : "\n";
        return before.Kind == BlockKind.ListItem && after.Kind == BlockKind.ListItem ? "\n" : "\n\n";
    }
}
