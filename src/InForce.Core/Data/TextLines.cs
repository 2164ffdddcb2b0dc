namespace InForce.Core.Data;

/// <summary>Walks the lines of a text; <c>\n</c> ends a line, a <c>\r</c> before it is dropped. Allocates nothing.</summary>
public ref struct TextLines(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;
    private bool _done;

    /// <summary>False after the last line. A text that ends with <c>\n</c> has an empty last line.</summary>
    public bool TryNext(out ReadOnlySpan<char> line)
    {
        if (_done)
        {
            line = default;
            return false;
        }

        int end = _rest.IndexOf('\n');
        line = end < 0 ? _rest : _rest[..end];
        _done = end < 0;
        _rest = _done ? default : _rest[(end + 1)..];
        line = line is [.., '\r'] ? line[..^1] : line;
        return true;
    }
}
