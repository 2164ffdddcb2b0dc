using System.Text;

namespace InForce.Capture.Scanning;

/// <summary>The two header fields of an archived response that decide how its bytes are searched, read without building strings for the others.</summary>
internal readonly record struct HttpHead(string? ContentType, bool IsPacked)
{
    private const int MostHeader = 1 << 16;

    public static HttpHead Parse(ReadOnlySpan<byte> block)
    {
        string? type = null;
        bool packed = false;
        ReadOnlySpan<byte> rest = block[..Math.Min(block.Length, MostHeader)];
        while (!rest.IsEmpty)
        {
            int end = rest.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = (end < 0 ? rest : rest[..end]).TrimEnd((byte)'\r');
            rest = end < 0 ? default : rest[(end + 1)..];
            if (line.IsEmpty) break;
            if (type is null && Value(line, "Content-Type:"u8) is { IsEmpty: false } named) type = Encoding.Latin1.GetString(named[..Math.Min(named.Length, 200)]);
            else if (Value(line, "Content-Encoding:"u8) is { IsEmpty: false } coding) packed = !Ascii.EqualsIgnoreCase(coding, "identity"u8);
        }

        return new HttpHead(type, packed);
    }

    private static ReadOnlySpan<byte> Value(ReadOnlySpan<byte> line, ReadOnlySpan<byte> name) =>
        line.Length > name.Length && Ascii.EqualsIgnoreCase(line[..name.Length], name) ? line[name.Length..].Trim((byte)' ') : default;
}
