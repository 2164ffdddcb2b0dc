namespace InForce.Capture.Html;

/// <summary>Characters to a flat arena in one pass, without recursion.</summary>
/// <remarks>Time is linear in the page whatever it holds: no search is repeated once it has failed.</remarks>
internal sealed class HtmlTokeniser
{
    private readonly string _source;
    private readonly HtmlTreeBuilder _tree;
    private bool _noDoubleQuoteAhead, _noSingleQuoteAhead, _noCommentEndAhead;
    private int _textStart;

    private HtmlTokeniser(string source)
    {
        _source = source;
        _tree = new HtmlTreeBuilder(source);
    }

    /// <summary>Never throws for any characters whatever.</summary>
    public static HtmlPage Parse(string source)
    {
        var tokeniser = new HtmlTokeniser(source);
        tokeniser.Run();
        return tokeniser._tree.Build();
    }

    private void Run()
    {
        string s = _source;
        int at = 0;
        while (at < s.Length && !_tree.IsFull)
        {
            int lt = s.AsSpan(at).IndexOf('<');
            if (lt < 0 || at + lt + 1 >= s.Length) break;
            int open = at + lt;
            char next = s[open + 1];
            if (char.IsAsciiLetter(next)) at = StartTag(open);
            else if (next == '/') at = EndTag(open);
            else if (next is '!' or '?') at = Markup(open);
            else at = open + 1;
        }

        Flush(s.Length);
    }

    private void Flush(int end)
    {
        if (end > _textStart) _tree.Text(_textStart, end);
    }

    private int StartTag(int open)
    {
        Flush(open);
        string s = _source;
        int i = NameEnd(open + 1);
        HtmlTag tag = HtmlTags.Of(s.AsSpan(open + 1, i - open - 1));
        int attributes = i;
        int close = TagEnd(i);
        int end = close < 0 ? s.Length : close;
        int after = close < 0 ? s.Length : close + 1;
        bool selfClosed = end > attributes && s[end - 1] == '/' && tag is HtmlTag.Other or HtmlTag.Svg;
        int node = _tree.Open(tag, attributes, end, selfClosed);
        _textStart = after;
        if (node >= 0 && HtmlTags.Is(tag, TagTrait.Raw)) after = RawContent(tag, i - open - 1, after);
        return after;
    }

    private int RawContent(HtmlTag tag, int nameLength, int from)
    {
        string s = _source;
        ReadOnlySpan<char> name = tag.ToName();
        int at = from;
        while (true)
        {
            int found = s.AsSpan(at).IndexOf("</", StringComparison.Ordinal);
            if (found < 0 || at + found + 2 + nameLength > s.Length) { at = s.Length; break; }
            at += found;
            if (s.AsSpan(at + 2, nameLength).Equals(name, StringComparison.OrdinalIgnoreCase)) break;
            at += 2;
        }

        if (at > from) _tree.Text(from, at);
        _tree.Close(tag);
        int end = at >= s.Length ? -1 : s.AsSpan(at).IndexOf('>');
        _textStart = end < 0 ? s.Length : at + end + 1;
        return _textStart;
    }

    private int EndTag(int open)
    {
        string s = _source;
        if (open + 2 >= s.Length) return open + 2;
        Flush(open);
        int i = NameEnd(open + 2);
        int end = s.AsSpan(i).IndexOf('>');
        _textStart = end < 0 ? s.Length : i + end + 1;
        if (i > open + 2 && char.IsAsciiLetter(s[open + 2])) _tree.Close(HtmlTags.Of(s.AsSpan(open + 2, i - open - 2)));
        return _textStart;
    }

    private int Markup(int open)
    {
        Flush(open);
        string s = _source;
        int end;
        if (!_noCommentEndAhead && s.AsSpan(open).StartsWith("<!--", StringComparison.Ordinal))
        {
            int from = Math.Min(open + 4, s.Length);
            end = s.AsSpan(open + 2).StartsWith("-->", StringComparison.Ordinal) ? 0 : s.AsSpan(from).IndexOf("-->", StringComparison.Ordinal);
            if (end >= 0) return _textStart = Math.Min(from + end + 3, s.Length);
            _noCommentEndAhead = true;
        }

        end = s.AsSpan(open).IndexOf('>');
        return _textStart = end < 0 ? s.Length : open + end + 1;
    }

    private int NameEnd(int i)
    {
        string s = _source;
        while (i < s.Length && s[i] is not (' ' or '\t' or '\n' or '\r' or '\f' or '/' or '>' or '<')) i++;
        return i;
    }

    /// <summary>Index of the closing bracket; a bracket inside a quoted value does not count. -1 when the page ends first.</summary>
    private int TagEnd(int i)
    {
        ReadOnlySpan<char> s = _source;
        while (true)
        {
            int step = s[i..].IndexOfAny('>', '"', '\'');
            if (step < 0) return -1;
            i += step;
            char c = s[i];
            if (c == '>') return i;
            i++;
            if (!FollowsEquals(s, i - 2) || (c == '"' ? _noDoubleQuoteAhead : _noSingleQuoteAhead)) continue;
            int close = s[i..].IndexOf(c);
            if (close >= 0) i += close + 1;
            else if (c == '"') _noDoubleQuoteAhead = true;
            else _noSingleQuoteAhead = true;
        }
    }

    private static bool FollowsEquals(ReadOnlySpan<char> s, int i)
    {
        while (i > 0 && s[i] is ' ' or '\t' or '\n' or '\r') i--;
        return s[i] == '=';
    }
}
