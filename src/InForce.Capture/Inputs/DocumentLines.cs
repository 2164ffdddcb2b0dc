using System.Security.Cryptography;
using InForce.Core.Documents;
using InForce.Core.Json;

namespace InForce.Capture.Inputs;

/// <summary>JSONL documents, a line each; a broken line is refused by its number and the others are kept.</summary>
internal static class DocumentLines
{
    private const string Remedy = "mend or drop this line; each line is one JSON object with \"id\" and \"text\"";

    public static IEnumerable<CaptureOutcome> Read(CaptureSource source, Stream stream)
    {
        var lines = new LineReader(stream, CaptureLimits.MostBytes);
        bool any = false;
        while (lines.TryRead(out ReadOnlyMemory<byte> line, out bool tooLong))
        {
            if (lines.Number == 1 && line.Span.StartsWith("\uFEFF"u8)) line = line[3..];
            if (!tooLong && line.Span.Trim(" \t\r"u8).IsEmpty) continue;
            any = true;
            string where = $"{source.Path} line {lines.Number}";
            yield return tooLong
                ? new CaptureOutcome.Refused(where, "a single document over 64 MB", "split it; one document is at most 64 MB")
                : Line(source.Path, lines.Number, where, line);
        }

        if (!any) yield return new CaptureOutcome.Refused(source.Path, "holds no documents", "write one JSON object a line, with \"id\" and \"text\"");
    }

    private static CaptureOutcome Line(string path, int number, string where, ReadOnlyMemory<byte> line)
    {
        Document document;
        try
        {
            document = DocumentLine.Parse(line);
        }
        catch (FormatException e)
        {
            return new CaptureOutcome.Refused(where, e.Message, Remedy);
        }
        catch (InvalidOperationException)
        {
            return new CaptureOutcome.Refused(where, "holds a half surrogate pair, which is no character", Remedy);
        }

        if (document.Text.AsSpan().Trim().IsEmpty) return new CaptureOutcome.Refused(where, "\"text\" is empty", Remedy);
        return new CaptureOutcome.Captured(new CapturedDocument($"{path}#{number}", document)
        {
            MediaType = "application/json",
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(line.Span)),
            Original = line,
            PublishedBasis = document.Published is null ? null : "given",
            PublishedGrade = document.Published is null ? DateGrade.None : DateGrade.Certain,
            CanonicalUrl = document.Url,
        });
    }
}
