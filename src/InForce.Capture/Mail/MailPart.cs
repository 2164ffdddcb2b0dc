using System.Text;

namespace InForce.Capture.Mail;

/// <summary>Headers and body of a message or of one of its parts.</summary>
internal sealed class MailPart
{
    private const int MostHeaders = 500;
    private const int LongestHeader = 16384;
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);

    private MailPart(ReadOnlyMemory<byte> body) => Body = body;

    public ReadOnlyMemory<byte> Body { get; private init; }

    /// <summary>First header of a name, unfolded, encoded words left; null when absent.</summary>
    public string? this[string name] => _headers.GetValueOrDefault(name);

    public string MediaType => (this["Content-Type"] ?? "text/plain").Split(';')[0].Trim().ToLowerInvariant();

    public bool IsAttachment => this["Content-Disposition"]?.TrimStart().StartsWith("attachment", StringComparison.OrdinalIgnoreCase) ?? false;

    public static MailPart Parse(ReadOnlyMemory<byte> bytes)
    {
        ReadOnlySpan<byte> span = bytes.Span;
        int at = 0, count = 0;
        var headers = new List<string>();
        while (at < span.Length)
        {
            int end = span[at..].IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? span[at..] : span.Slice(at, end);
            at += end < 0 ? line.Length : end + 1;
            line = line.TrimEnd((byte)'\r');
            if (line.IsEmpty) break;
            if (++count > MostHeaders) continue;
            string text = Text(line[..Math.Min(line.Length, LongestHeader)]);
            if (line[0] is (byte)' ' or (byte)'\t' && headers.Count > 0)
            {
                if (headers[^1].Length < LongestHeader) headers[^1] += " " + text.Trim();
            }
            else headers.Add(text);
        }

        var part = new MailPart(bytes[at..]);
        foreach (string header in headers)
        {
            int colon = header.IndexOf(':');
            if (colon > 0) part._headers.TryAdd(header[..colon].Trim(), header[(colon + 1)..].Trim());
        }

        return part;
    }

    /// <summary>A parameter of the content type, such as <c>boundary</c>.</summary>
    public string? Parameter(string name)
    {
        foreach (string piece in (this["Content-Type"] ?? string.Empty).Split(';').Skip(1))
        {
            int equals = piece.IndexOf('=');
            if (equals > 0 && piece[..equals].Trim().Equals(name, StringComparison.OrdinalIgnoreCase)) return piece[(equals + 1)..].Trim().Trim('"');
        }

        return null;
    }

    /// <summary>The parts of a multipart body, at most <paramref name="most"/>.</summary>
    public List<MailPart> Parts(int most)
    {
        var parts = new List<MailPart>();
        if (Parameter("boundary") is not { Length: > 0 and < 200 } boundary) return parts;
        byte[] mark = Encoding.Latin1.GetBytes("--" + boundary);
        ReadOnlySpan<byte> span = Body.Span;
        int start = -1;
        for (int at = 0; at < span.Length && parts.Count < most;)
        {
            int found = span[at..].IndexOf(mark);
            if (found < 0) break;
            int position = at + found;
            at = position + mark.Length;
            if (position > 0 && span[position - 1] != '\n') continue;
            if (start >= 0) parts.Add(Parse(Body[start..position]));
            if (at + 1 < span.Length && span[at] == '-' && span[at + 1] == '-') return parts;
            int line = span[at..].IndexOf((byte)'\n');
            start = line < 0 ? span.Length : at + line + 1;
            at = start;
        }

        if (start >= 0 && start < span.Length && parts.Count < most) parts.Add(Parse(Body[start..]));
        return parts;
    }

    private static string Text(ReadOnlySpan<byte> line) =>
        System.Text.Unicode.Utf8.IsValid(line) ? Encoding.UTF8.GetString(line) : Encoding.Latin1.GetString(line);
}
