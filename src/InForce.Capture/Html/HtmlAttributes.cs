namespace InForce.Capture.Html;

/// <summary>Walks the attributes of one start tag without allocating. Reads at most the first 16,384 characters of a tag and 256 attributes.</summary>
internal ref struct HtmlAttributes(ReadOnlySpan<char> raw)
{
    private const int MostCharacters = 16384;
    private const int MostAttributes = 256;
    private ReadOnlySpan<char> _rest = raw.Length > MostCharacters ? raw[..MostCharacters] : raw;
    private int _seen;

    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>The value as written, entities unresolved; empty for an attribute without one.</summary>
    public ReadOnlySpan<char> Value { get; private set; }

    public bool MoveNext()
    {
        ReadOnlySpan<char> rest = _rest;
        int i = 0;
        while (i < rest.Length && (IsSpace(rest[i]) || rest[i] is '/' or '"' or '\'')) i++;
        if (i >= rest.Length || ++_seen > MostAttributes) return false;
        int nameStart = i;
        i++;
        while (i < rest.Length && !IsSpace(rest[i]) && rest[i] is not ('=' or '/')) i++;
        Name = rest[nameStart..i];
        while (i < rest.Length && IsSpace(rest[i])) i++;
        Value = default;
        if (i < rest.Length && rest[i] == '=') i = ReadValue(rest, i + 1);
        _rest = rest[i..];
        return true;
    }

    public static bool TryFind(ReadOnlySpan<char> raw, string name, out ReadOnlySpan<char> value)
    {
        var attributes = new HtmlAttributes(raw);
        while (attributes.MoveNext())
        {
            if (!attributes.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
            value = attributes.Value;
            return true;
        }

        value = default;
        return false;
    }

    private int ReadValue(ReadOnlySpan<char> rest, int i)
    {
        while (i < rest.Length && IsSpace(rest[i])) i++;
        if (i >= rest.Length) return i;
        if (rest[i] is '"' or '\'')
        {
            int end = rest[(i + 1)..].IndexOf(rest[i]);
            end = end < 0 ? rest.Length : i + 1 + end;
            Value = rest[(i + 1)..end];
            return Math.Min(end + 1, rest.Length);
        }

        int start = i;
        while (i < rest.Length && !IsSpace(rest[i])) i++;
        Value = rest[start..i];
        return i;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
