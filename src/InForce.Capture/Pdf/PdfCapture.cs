using System.Collections.Immutable;
using System.Text;
using InForce.Capture.Dates;
using InForce.Capture.Inputs;
using InForce.Core.Documents;

namespace InForce.Capture.Pdf;

/// <summary>Papers in PDF, read by poppler's <c>pdftotext</c> as a bounded child process.</summary>
internal static class PdfCapture
{
    private const int MostOutput = 32 * 1024 * 1024;

    public static CaptureOutcome Capture(CaptureSource source, ReadOnlyMemory<byte> bytes)
    {
        string file = Path.GetTempFileName();
        try
        {
            using (FileStream copy = File.Create(file)) copy.Write(bytes.Span);
            return Read(source, bytes, file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static CaptureOutcome Read(CaptureSource source, ReadOnlyMemory<byte> bytes, string file)
    {
        (ChildEnd end, byte[] output, string error) = Child.Run("pdftotext", ["-q", "-enc", "UTF-8", "-eol", "unix", file, "-"], CaptureLimits.ChildSeconds, MostOutput);
        if (end == ChildEnd.Absent)
            return new CaptureOutcome.Refused(source.Path, "pdftotext is not installed, so no PDF can be read", "install poppler-utils, or save the paper as text");
        if (error.Contains("Incorrect password", StringComparison.Ordinal) || IsEncrypted(file, end))
            return new CaptureOutcome.Refused(source.Path, "the PDF is encrypted", "open it with its password and save it without one");
        var text = new PdfText(Encoding.UTF8.GetString(output));
        (string words, ImmutableArray<TextBlock> blocks) = text.Compose();
        var warnings = new List<string>();
        if (end is ChildEnd.OutOfTime or ChildEnd.TooMuchOutput)
            warnings.Add(end == ChildEnd.OutOfTime ? $"reading stopped after {CaptureLimits.ChildSeconds} seconds; the end is missing" : "the paper holds more text than is kept; its end was cut");
        if (words.Length == 0) return NoText(source, end);
        if (end == ChildEnd.Failed) warnings.Add("the PDF is damaged; what could be read was kept");
        Dictionary<string, string> info = Info(file);
        bool dated = Timestamp.TryParse(info.GetValueOrDefault("CreationDate"), out Timestamp created);
        bool changed = Timestamp.TryParse(info.GetValueOrDefault("ModDate"), out Timestamp modified);
        return new CaptureOutcome.Captured(new CapturedDocument(
            source.Path, new Document(source.Id, null, info.GetValueOrDefault("Title"), info.GetValueOrDefault("Author"), dated ? created.Iso : null, null, source.Url, words))
        {
            Blocks = blocks,
            MediaType = "application/pdf",
            Modified = changed && modified.Day != created.Day ? modified.Iso : null,
            Original = bytes,
            PublishedBasis = dated ? "file-created" : null,
            PublishedGrade = dated ? DateGrade.Weak : DateGrade.None,
            Sha256 = Hash.Of(bytes.Span),
            Warnings = [.. warnings],
        });
    }

    private static CaptureOutcome.Refused NoText(CaptureSource source, ChildEnd end) => end switch
    {
        ChildEnd.OutOfTime => new(source.Path, $"reading the PDF took over {CaptureLimits.ChildSeconds} seconds", "print it to a new PDF, or save it as text"),
        ChildEnd.Failed => new(source.Path, "the PDF is damaged", "download it again, or print it to a new PDF"),
        _ => new(source.Path, "the PDF holds no text", "it may be a scan: run text recognition on it first"),
    };

    private static bool IsEncrypted(string file, ChildEnd end) => end == ChildEnd.Failed && Info(file).ContainsKey("Encrypted-without-password");

    private static Dictionary<string, string> Info(string file)
    {
        (ChildEnd end, byte[] output, string error) = Child.Run("pdfinfo", ["-isodates", "-enc", "UTF-8", file], 2, 1 << 16);
        var info = new Dictionary<string, string>(StringComparer.Ordinal);
        if (error.Contains("Incorrect password", StringComparison.Ordinal)) info["Encrypted-without-password"] = "yes";
        if (end != ChildEnd.Done) return info;
        foreach (string line in Encoding.UTF8.GetString(output).Split('\n'))
        {
            int colon = line.IndexOf(':');
            if (colon > 0 && line[(colon + 1)..].Trim() is { Length: > 0 and < 500 } value) info.TryAdd(line[..colon], value);
        }

        return info;
    }
}
