using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace InForce.Store.Captures;

/// <summary>Appends answers of servers to a web archive (ISO 28500), each record a gzip member of its own.</summary>
public sealed class WarcWriter : IDisposable
{
    private readonly FileStream _file;

    /// <param name="path">Created where it is missing; records are appended.</param>
    public WarcWriter(string path)
    {
        _file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        if (_file.Position == 0) Write(Info());
    }

    /// <summary>Records written to the file by this writer, the description of the archive included.</summary>
    public int Records { get; private set; }

    /// <param name="head">Status line and header lines with <c>\r\n</c> after each, without the empty line.</param>
    /// <param name="at">When the answer came.</param>
    /// <returns>SHA-256 of the body, lower-case hexadecimal.</returns>
    public string Add(Uri address, string head, ReadOnlySpan<byte> body, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(head);
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(body));
        byte[] http = [.. Encoding.Latin1.GetBytes(head), .. Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"), .. body];
        string block = Convert.ToHexStringLower(SHA256.HashData(http));
        string fields = string.Create(
            CultureInfo.InvariantCulture,
            $"WARC-Target-URI: {address.AbsoluteUri}\r\nWARC-Date: {at.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}\r\nWARC-Payload-Digest: sha256:{sha256}\r\nWARC-Block-Digest: sha256:{block}\r\n");
        Write(Record("response", "application/http; msgtype=response", fields, http));
        return sha256;
    }

    public void Dispose() => _file.Dispose();

    private static byte[] Info() =>
        Record("warcinfo", "application/warc-fields", string.Empty, Encoding.ASCII.GetBytes("software: InForce\r\nformat: WARC File Format 1.1\r\n"));

    /// <summary>The record's id derives from what it holds, so that the same answer at the same time is the same record.</summary>
    private static byte[] Record(string type, string contentType, string fields, byte[] block)
    {
        string id = Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(type + fields), .. block]))[..32];
        string header = string.Create(
            CultureInfo.InvariantCulture,
            $"WARC/1.1\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:uuid:{id[..8]}-{id[8..12]}-{id[12..16]}-{id[16..20]}-{id[20..]}>\r\n{fields}Content-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n");
        return [.. Encoding.UTF8.GetBytes(header), .. block, .. "\r\n\r\n"u8];
    }

    private void Write(byte[] record)
    {
        using (var member = new GZipStream(_file, CompressionLevel.Optimal, leaveOpen: true)) member.Write(record);
        _file.Flush(flushToDisk: true);
        Records++;
    }
}
