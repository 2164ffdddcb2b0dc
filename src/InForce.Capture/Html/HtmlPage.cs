namespace InForce.Capture.Html;

/// <summary>A page as a flat arena over its characters. Node 0 is the document itself.</summary>
internal sealed class HtmlPage(string source, HtmlNode[] nodes, int count, bool isCut)
{
    public string Source { get; } = source;

    public ReadOnlySpan<HtmlNode> Nodes => nodes.AsSpan(0, count);

    /// <summary>The page had more nodes than are kept.</summary>
    public bool IsCut { get; } = isCut;

    public ReadOnlySpan<char> Raw(int node) => Source.AsSpan(nodes[node].Start, nodes[node].End - nodes[node].Start);

    /// <summary>Value of an attribute with entities resolved; null when absent.</summary>
    public string? Attribute(int node, string name) =>
        HtmlAttributes.TryFind(Raw(node), name, out ReadOnlySpan<char> value) ? Entities.Decode(value) : null;

    /// <summary>All characters of the subtree, entities resolved and white space folded; at most <paramref name="limit"/> of them.</summary>
    public string TextOf(int node, int limit = 4096)
    {
        var text = new Text.TextFold(limit);
        for (int i = node + 1; i < nodes[node].Last && !text.IsFull; i++)
        {
            HtmlTag tag = nodes[i].Tag;
            if (tag == HtmlTag.Text) text.Append(Raw(i));
            else if (tag != HtmlTag.Title && HtmlTags.Is(tag, TagTrait.Silent)) i = nodes[i].Last - 1;
            else if (HtmlTags.Is(tag, TagTrait.Block) || tag == HtmlTag.Br) text.Space();
        }

        return text.ToString();
    }
}
