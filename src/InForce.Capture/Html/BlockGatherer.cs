namespace InForce.Capture.Html;

/// <summary>Turns the arena into blocks of folded text in document order, in one pass.</summary>
internal sealed class BlockGatherer
{
    private readonly HtmlPage _page;
    private readonly Region[] _regions;
    private readonly List<PageBlock> _blocks = new(256);
    private readonly Stack<(int Last, int Node)> _open = new();
    private char[] _text = new char[16384];
    private int _length, _blockStart, _linkCharacters, _linkLast, _preLast, _breaks;
    private readonly bool _scriptless;
    private bool _space;

    private BlockGatherer(HtmlPage page, Region[] regions, bool scriptless) => (_page, _regions, _scriptless) = (page, regions, scriptless);

    /// <param name="scriptless">Read what the page keeps for browsers without scripts.</param>
    public static PageText Gather(HtmlPage page, Region[] regions, bool scriptless = false)
    {
        var gatherer = new BlockGatherer(page, regions, scriptless);
        gatherer.Run();
        return new PageText(page, regions, gatherer._text, gatherer._blocks);
    }

    private void Run()
    {
        ReadOnlySpan<HtmlNode> nodes = _page.Nodes;
        _open.Push((nodes.Length, 0));
        for (int i = 1; i < nodes.Length && _length < CaptureLimits.MostTextCharacters; i++)
        {
            while (_open.Peek().Last <= i) Leave();
            ref readonly HtmlNode node = ref nodes[i];
            if (node.Tag == HtmlTag.Text)
            {
                Append(_page.Raw(i), i);
                continue;
            }

            if (HtmlTags.Is(node.Tag, TagTrait.Silent) && !(_scriptless && node.Tag == HtmlTag.Noscript)) i = node.Last - 1;
            else if (node.Tag == HtmlTag.Br) Break();
            else if (node.Tag == HtmlTag.Wbr) continue;
            else if (HtmlTags.Is(node.Tag, TagTrait.Block) || (_regions[i] & Region.Hidden) != 0) Enter(i, node);
            else if (node.Tag == HtmlTag.A) _linkLast = Math.Max(_linkLast, node.Last);
            else if (node.Tag is HtmlTag.Button or HtmlTag.Input or HtmlTag.Img or HtmlTag.Label) _space = true;
        }

        Flush();
    }

    private void Enter(int i, in HtmlNode node)
    {
        Flush();
        _open.Push((node.Last, i));
        if (node.Tag is HtmlTag.Pre or HtmlTag.Xmp) _preLast = node.Last;
    }

    private void Leave()
    {
        Flush();
        _open.Pop();
    }

    private void Break()
    {
        _breaks++;
        _space = false;
        if (_breaks >= 2) Flush();
        else if (_length > _blockStart) Put('\n', false);
    }

    private void Append(ReadOnlySpan<char> raw, int node)
    {
        if (raw.Contains('&')) raw = Entities.Decode(raw);
        bool linked = node < _linkLast, verbatim = node < _preLast;
        while (!raw.IsEmpty)
        {
            int plain = verbatim ? 0 : PlainRun(raw);
            if (plain > 0)
            {
                PutRun(raw[..plain], linked);
                raw = raw[plain..];
                continue;
            }

            Odd(raw[0], linked, verbatim);
            raw = raw[1..];
        }
    }

    /// <summary>Characters before the next white space or control; the common case is copied in one piece.</summary>
    private static int PlainRun(ReadOnlySpan<char> raw)
    {
        int end = raw.IndexOfAny(s_odd);
        return end < 0 ? raw.Length : end;
    }

    private static readonly System.Buffers.SearchValues<char> s_odd = System.Buffers.SearchValues.Create(
        " \t\n\r\f\v\0\u00A0\u00AD\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u202F\u205F\u2060\u2066\u2067\u2068\u2069\u3000\uFEFF\u0085"
        + "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F");

    private void Odd(char c, bool linked, bool verbatim)
    {
        if (verbatim && c is not ('\0' or '\r') && !char.IsControl(c)) Put(c, linked);
        else if (verbatim && c == '\n')
        {
            if (_length > _blockStart) Put(c, linked);
        }
        else if (char.IsWhiteSpace(c)) _space = true;
    }

    private void PutRun(ReadOnlySpan<char> run, bool linked)
    {
        if (_space && _length > _blockStart && _text[_length - 1] is not ('\n' or ' ')) Put(' ', linked);
        _space = false;
        _breaks = 0;
        EnsureRoom(run.Length);
        run.CopyTo(_text.AsSpan(_length));
        _length += run.Length;
        if (linked) _linkCharacters += run.Length;
    }

    private void Put(char c, bool linked)
    {
        if (!char.IsWhiteSpace(c)) _breaks = 0;
        EnsureRoom(1);
        _text[_length++] = c;
        if (linked) _linkCharacters++;
    }

    private void EnsureRoom(int more)
    {
        if (_length + more > _text.Length) Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + more));
    }

    private void Flush()
    {
        int end = _length;
        while (end > _blockStart && char.IsWhiteSpace(_text[end - 1])) end--;
        if (end > _blockStart) Add(end);
        _blockStart = _length;
        _linkCharacters = 0;
        _space = false;
    }

    private void Add(int end)
    {
        int node = _open.Peek().Node;
        HtmlTag tag = _page.Nodes[node].Tag;
        _blocks.Add(new PageBlock
        {
            Start = _blockStart,
            End = end,
            Node = node,
            LinkCharacters = Math.Min(_linkCharacters, end - _blockStart),
            Kind = KindOf(tag),
            HeadingLevel = HtmlTags.Is(tag, TagTrait.Heading) ? (byte)(tag - HtmlTag.H1 + 1) : (byte)0,
        });
    }

    private BlockKind KindOf(HtmlTag tag)
    {
        if (HtmlTags.Is(tag, TagTrait.Heading)) return BlockKind.Heading;
        if (tag is HtmlTag.Pre or HtmlTag.Xmp) return BlockKind.Preformatted;
        if (tag is HtmlTag.Td or HtmlTag.Th) return BlockKind.Cell;
        int steps = 0;
        foreach ((_, int node) in _open)
        {
            if ((_regions[node] & Region.Caption) != 0) return BlockKind.Caption;
            switch (_page.Nodes[node].Tag)
            {
                case HtmlTag.Li or HtmlTag.Dd or HtmlTag.Dt: return BlockKind.ListItem;
                case HtmlTag.Blockquote: return BlockKind.Quote;
                case HtmlTag.H1 or HtmlTag.H2 or HtmlTag.H3 or HtmlTag.H4 or HtmlTag.H5 or HtmlTag.H6: return BlockKind.Heading;
            }

            if (++steps > 3) break;
        }

        return BlockKind.Paragraph;
    }
}
