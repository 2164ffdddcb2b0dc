using System.Security.Cryptography;
using InForce.Capture.Charsets;
using InForce.Core.Documents;

namespace InForce.Capture.PlainText;

/// <summary>Plain text, kept verbatim: only a byte order mark goes.</summary>
internal static class PlainTextCapture
{
    public static CaptureOutcome Capture(CaptureSource source, ReadOnlyMemory<byte> bytes)
    {
        var warnings = new List<string>();
        string text = Charset.Decode(bytes.Span, Charset.OfContentType(source.ContentType), isMarkup: false, warnings);
        if (text.AsSpan().Trim().IsEmpty)
            return new CaptureOutcome.Refused(source.Path, "the file holds no text", "give a file with text in it, or leave this one out");
        return new CaptureOutcome.Captured(new CapturedDocument(
            source.Path, new Document(source.Id, null, null, null, null, null, source.Url, text))
        {
            MediaType = "text/plain",
            Original = bytes,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
            Warnings = [.. warnings],
        });
    }
}
