using System.Globalization;
using System.Text;

namespace InForce.Capture.Archives;

/// <summary>Kinds of record (ISO 28500, 5.5).</summary>
internal enum WarcType
{
    Other,
    Response,
    Resource,
    Conversion,
    Request,
    Revisit,
    Metadata,
    Info,
}

/// <summary>The named fields of a record that matter here.</summary>
/// <param name="Length">Content-Length; -1 when absent or no number.</param>
internal sealed record WarcHeader(WarcType Type, string? Url, string? Date, string? ContentType, string? RecordId, long Length)
{
    /// <summary>Reads the lines of a header, its version line included. Unknown and broken lines are passed over.</summary>
    public static WarcHeader Parse(ReadOnlySpan<byte> lines)
    {
        var type = WarcType.Other;
        string? url = null, date = null, contentType = null, id = null;
        long length = -1;
        while (!lines.IsEmpty)
        {
            int end = lines.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = (end < 0 ? lines : lines[..end]).TrimEnd("\r "u8);
            lines = end < 0 ? default : lines[(end + 1)..];
            int colon = line.IndexOf((byte)':');
            if (colon <= 0) continue;
            ReadOnlySpan<byte> name = line[..colon], value = line[(colon + 1)..].Trim(" \t"u8);
            if (Is(name, "WARC-Type"u8)) type = TypeOf(value);
            else if (Is(name, "WARC-Target-URI"u8)) url ??= Text(value.Trim("<>"u8));
            else if (Is(name, "WARC-Date"u8)) date ??= Text(value);
            else if (Is(name, "Content-Type"u8)) contentType ??= Text(value);
            else if (Is(name, "WARC-Record-ID"u8)) id ??= Text(value);
            else if (Is(name, "Content-Length"u8) && length < 0) length = Number(value);
        }

        return new WarcHeader(type, url, date, contentType, id, length);
    }

    private static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> known) => Ascii.EqualsIgnoreCase(name, known);

    private static long Number(ReadOnlySpan<byte> value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : -1;

    private static string Text(ReadOnlySpan<byte> value) => Encoding.UTF8.GetString(value[..Math.Min(value.Length, 4096)]);

    private static WarcType TypeOf(ReadOnlySpan<byte> value)
    {
        if (Is(value, "response"u8)) return WarcType.Response;
        if (Is(value, "resource"u8)) return WarcType.Resource;
        if (Is(value, "conversion"u8)) return WarcType.Conversion;
        if (Is(value, "request"u8)) return WarcType.Request;
        if (Is(value, "revisit"u8)) return WarcType.Revisit;
        if (Is(value, "metadata"u8)) return WarcType.Metadata;
        return Is(value, "warcinfo"u8) ? WarcType.Info : WarcType.Other;
    }
}
