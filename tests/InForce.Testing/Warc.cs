using System.IO.Compression;
using System.Text;

namespace InForce.Testing;

/// <summary>Web archives for tests, byte by byte.</summary>
public static class Warc
{
    /// <summary>A response record; the announced length can be made to lie.</summary>
    public static byte[] Response(string url, string http, int? announced = null) => Record("response", url, "application/http; msgtype=response", Encoding.UTF8.GetBytes(http), announced);

    /// <summary>An HTML page answered with 200.</summary>
    public static byte[] Page(string url, string html) => Response(url, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html);

    public static byte[] Record(string type, string url, string contentType, byte[] body, int? announced = null) =>
        [
            .. Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2025-06-19T10:00:00Z\r\nContent-Type: {contentType}\r\nContent-Length: {announced ?? body.Length}\r\n\r\n"),
            .. body, .. "\r\n\r\n"u8,
        ];

    /// <summary>Each record as a gzip member of its own.</summary>
    public static byte[] Packed(params byte[][] records) => [.. records.SelectMany(Gzip)];

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(bytes);
        return packed.ToArray();
    }
}
