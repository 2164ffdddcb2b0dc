namespace InForce.Capture.Html;

/// <summary>Places tags and text into the arena: implied ends, void elements, end tags that match nothing.</summary>
internal sealed class HtmlTreeBuilder
{
    /// <summary>Deeper elements become leaves of the deepest kept one; browsers stop at 512 as well.</summary>
    private const int MostDepth = 500;
    private const int MostNodes = 3_000_000;
    private readonly string _source;
    private readonly (int Node, HtmlTag Tag, bool Ended)[] _open = new (int, HtmlTag, bool)[MostDepth];
    private HtmlNode[] _nodes;
    private int _count, _depth, _overflow;

    public HtmlTreeBuilder(string source)
    {
        _source = source;
        _nodes = new HtmlNode[Math.Clamp(source.Length / 24, 64, MostNodes)];
        Add(HtmlTag.Other, 0, 0, -1);
        Push(0, HtmlTag.Html);
    }

    public bool IsFull => _count >= MostNodes;

    public HtmlPage Build()
    {
        while (_depth > 0) Pop();
        return new HtmlPage(_source, _nodes, _count, IsFull);
    }

    public void Text(int start, int end) => Add(HtmlTag.Text, start, end, _open[_depth - 1].Node);

    /// <summary>Index of the new element.</summary>
    public int Open(HtmlTag tag, int start, int end, bool selfClosed)
    {
        ImplyEnds(tag);
        int node = Add(tag, start, end, _open[_depth - 1].Node);
        if (selfClosed || HtmlTags.Is(tag, TagTrait.Void)) return node;
        if (_depth < MostDepth) Push(node, tag);
        else _overflow++;
        return node;
    }

    public void Close(HtmlTag tag)
    {
        if (tag is HtmlTag.Html or HtmlTag.Body || HtmlTags.Is(tag, TagTrait.Void)) return;
        if (_overflow > 0)
        {
            _overflow--;
            return;
        }

        bool inline = HtmlTags.Is(tag, TagTrait.Inline);
        bool table = tag is HtmlTag.Table or HtmlTag.Tr or HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot or HtmlTag.Template or HtmlTag.Object;
        for (int i = _depth - 1; i > 0; i--)
        {
            HtmlTag open = _open[i].Tag;
            if (open == tag && !_open[i].Ended)
            {
                PopThrough(i);
                return;
            }

            if (inline && !HtmlTags.Is(open, TagTrait.Inline))
            {
                MarkEnded(tag, i);
                return;
            }

            if (HtmlTags.Is(open, TagTrait.Barrier) && (!table || open == HtmlTag.Table)) return;
        }
    }

    /// <summary>A misnested inline element ends as soon as the block that crossed it does.</summary>
    private void MarkEnded(HtmlTag tag, int from)
    {
        for (int i = from; i > 0 && i > from - 8; i--)
        {
            if (_open[i].Tag != tag) continue;
            _open[i].Ended = true;
            return;
        }
    }

    private void ImplyEnds(HtmlTag tag)
    {
        if (_overflow > 0) return;
        HtmlTag top = _open[_depth - 1].Tag;
        if (top == HtmlTag.Head && tag is not (HtmlTag.Meta or HtmlTag.Link or HtmlTag.Script or HtmlTag.Style or HtmlTag.Title or HtmlTag.Base
            or HtmlTag.Noscript or HtmlTag.Template or HtmlTag.Other))
            PopThrough(_depth - 1);
        if (HtmlTags.Is(tag, TagTrait.ClosesParagraph)) CloseParagraph();
        switch (tag)
        {
            case HtmlTag.Li: CloseNearest(HtmlTag.Li, HtmlTag.Li, HtmlTag.Ul, HtmlTag.Ol); break;
            case HtmlTag.Dd or HtmlTag.Dt: CloseNearest(HtmlTag.Dd, HtmlTag.Dt, HtmlTag.Dl, HtmlTag.Dl); break;
            case HtmlTag.Tr: CloseRow(alsoCell: true, alsoRow: true, alsoBody: false); break;
            case HtmlTag.Td or HtmlTag.Th: CloseRow(alsoCell: true, alsoRow: false, alsoBody: false); break;
            case HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot: CloseRow(alsoCell: true, alsoRow: true, alsoBody: true); break;
            case HtmlTag.Option or HtmlTag.Optgroup when top is HtmlTag.Option: PopThrough(_depth - 1); break;
            case HtmlTag.A: CloseAnchor(); break;
        }
    }

    private void CloseParagraph()
    {
        for (int i = _depth - 1; i > 0; i--)
        {
            HtmlTag open = _open[i].Tag;
            if (open == HtmlTag.P)
            {
                PopThrough(i);
                return;
            }

            if (!HtmlTags.Is(open, TagTrait.Inline)) return;
        }
    }

    private void CloseAnchor()
    {
        for (int i = _depth - 1; i > 0 && HtmlTags.Is(_open[i].Tag, TagTrait.Inline); i--)
        {
            if (_open[i].Tag != HtmlTag.A) continue;
            PopThrough(i);
            return;
        }
    }

    private void CloseNearest(HtmlTag one, HtmlTag other, HtmlTag scope, HtmlTag otherScope)
    {
        for (int i = _depth - 1; i > 0; i--)
        {
            HtmlTag open = _open[i].Tag;
            if (open == scope || open == otherScope || HtmlTags.Is(open, TagTrait.Barrier)) return;
            if (open != one && open != other) continue;
            PopThrough(i);
            return;
        }
    }

    private void CloseRow(bool alsoCell, bool alsoRow, bool alsoBody)
    {
        for (int i = _depth - 1; i > 0; i--)
        {
            HtmlTag open = _open[i].Tag;
            if (open is HtmlTag.Table or HtmlTag.Html or HtmlTag.Template or HtmlTag.Object) return;
            bool mine = open switch
            {
                HtmlTag.Td or HtmlTag.Th => alsoCell,
                HtmlTag.Tr => alsoRow,
                HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot => alsoBody,
                _ => false,
            };
            if (mine) PopThrough(i);
        }
    }

    private void PopThrough(int index)
    {
        while (_depth > index) Pop();
        while (_depth > 1 && _open[_depth - 1].Ended) Pop();
    }

    private void Pop() => _nodes[_open[--_depth].Node].Last = _count;

    private void Push(int node, HtmlTag tag) => _open[_depth++] = (node, tag, false);

    private int Add(HtmlTag tag, int start, int end, int parent)
    {
        if (_count == _nodes.Length) Array.Resize(ref _nodes, checked(_count * 2));
        _nodes[_count] = new HtmlNode { Start = start, End = end, Parent = parent, Last = _count + 1, Tag = tag };
        return _count++;
    }
}
