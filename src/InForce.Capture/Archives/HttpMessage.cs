using System.Globalization;
using System.IO.Compression;
using System.Text;
using InForce.Capture.Inputs;

namespace InForce.Capture.Archives;

/// <summary>The body of an archived HTTP response, with its transfer and content encodings undone.</summary>
/// <param name="Status">Three digits; 0 when the block is no HTTP message.</param>
/// <param name="Body">Null when it unpacks to more than a document may have.</param>
internal sealed record HttpMessage(int Status, string? ContentType, ReadOnlyMemory<byte>? Body)
{
    private const int MostHeader = 1 << 16;

    public static HttpMessage Parse(ReadOnlyMemory<byte> block)
    {
        ReadOnlySpan<byte> span = block.Span;
        if (!span.StartsWith("HTTP/"u8)) return new HttpMessage(0, null, block);
        ReadOnlySpan<byte> head = span[..Math.Min(span.Length, MostHeader)];
        int crlf = head.IndexOf("\r\n\r\n"u8), lf = head.IndexOf("\n\n"u8);
        int end = crlf >= 0 && (lf < 0 || crlf < lf) ? crlf + 4 : lf >= 0 ? lf + 2 : head.Length;
        string[] lines = Encoding.Latin1.GetString(span[..end]).Split('\n');
        string? type = Field(lines, "Content-Type"), coding = Field(lines, "Content-Encoding"), transfer = Field(lines, "Transfer-Encoding");
        ReadOnlyMemory<byte> body = block[end..];
        if (transfer?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true) body = Unchunk(body);
        return new HttpMessage(StatusOf(lines[0]), type, Unpack(body, coding));
    }

    private static int StatusOf(string line)
    {
        string[] parts = line.Split(' ', 3);
        return parts.Length > 1 && int.TryParse(parts[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int status) ? status : 0;
    }

    private static string? Field(string[] lines, string name)
    {
        foreach (string line in lines.AsSpan(1))
        {
            int colon = line.IndexOf(':');
            if (colon == name.Length && line.AsSpan(0, colon).Equals(name, StringComparison.OrdinalIgnoreCase)) return line[(colon + 1)..].Trim();
        }

        return null;
    }

    /// <summary>Crawlers often undo the chunks and keep the header: what does not look like chunks is taken as it is.</summary>
    private static ReadOnlyMemory<byte> Unchunk(ReadOnlyMemory<byte> body)
    {
        ReadOnlySpan<byte> span = body.Span;
        var whole = new byte[span.Length];
        int at = 0, length = 0;
        while (TryChunkSize(span[at..], out int size, out int line))
        {
            at += line;
            size = Math.Min(size, span.Length - at);
            if (size == 0) return whole.AsMemory(0, length);
            span.Slice(at, size).CopyTo(whole.AsSpan(length));
            (length, at) = (length + size, at + size);
            while (at < span.Length && span[at] is (byte)'\r' or (byte)'\n') at++;
        }

        return length == 0 ? body : whole.AsMemory(0, length);
    }

    private static bool TryChunkSize(ReadOnlySpan<byte> span, out int size, out int line)
    {
        (size, line) = (0, 0);
        int end = span[..Math.Min(span.Length, 128)].IndexOf((byte)'\n');
        if (end < 1) return false;
        ReadOnlySpan<byte> digits = span[..end].TrimEnd("\r "u8);
        int extension = digits.IndexOf((byte)';');
        if (extension >= 0) digits = digits[..extension];
        line = end + 1;
        return digits.Length is > 0 and < 8 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out size);
    }

    private static ReadOnlyMemory<byte>? Unpack(ReadOnlyMemory<byte> body, string? coding)
    {
        Func<Stream, Stream>? unpack = coding?.Trim() switch
        {
            { } c when c.Contains("gzip", StringComparison.OrdinalIgnoreCase) && BoundedRead.IsGzip(body.Span) => BoundedRead.Gunzip,
            { } c when c.Equals("br", StringComparison.OrdinalIgnoreCase) => s => new BrotliStream(s, CompressionMode.Decompress),
            { } c when c.Equals("deflate", StringComparison.OrdinalIgnoreCase) => s => new ZLibStream(s, CompressionMode.Decompress),
            _ => null,
        };
        if (unpack is null) return body;
        using Stream unpacked = new BrokenGzipGuard(unpack(new MemoryStream(body.ToArray(), writable: false)));
        byte[]? bytes = BoundedRead.ToEnd(unpacked, CaptureLimits.MostBytes);
        if (bytes is null) return null;
        return bytes.Length == 0 && body.Length > 0 ? body : bytes;
    }
}
