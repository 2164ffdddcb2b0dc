using InForce.Capture.Archives;
using InForce.Capture.Docx;
using InForce.Capture.Feeds;
using InForce.Capture.Html;
using InForce.Capture.Inputs;
using InForce.Capture.Mail;
using InForce.Capture.Pdf;
using InForce.Capture.PlainText;

namespace InForce.Capture;

/// <summary>Bytes of any supported kind to documents. No input ends the process or the batch: what cannot be read is refused with its reason.</summary>
public static class Capturer
{
    private const string PackRemedy = "pack it again with gzip, or give the unpacked file";
    private const string BigRemedy = "give it in parts; one document is at most 64 MB";

    /// <summary>Lazily, in the order of the source. Files that hold many documents are streamed.</summary>
    /// <exception cref="IOException">The source broke off while it was read.</exception>
    public static IEnumerable<CaptureOutcome> Capture(CaptureSource source)
    {
        using Stream stream = Headed(source.Open(), out byte[] head);
        if (head.Length == 0)
        {
            yield return new CaptureOutcome.Refused(source.Path, "the file is empty", "give a file with text in it, or leave this one out");
            yield break;
        }

        if (BoundedRead.IsGzip(head))
        {
            foreach (CaptureOutcome outcome in Unpacked(source, stream)) yield return outcome;
            yield break;
        }

        MediaKind kind = MediaSniffer.Sniff(head, source.Path, source.ContentType);
        foreach (CaptureOutcome outcome in OfKind(kind, source, stream)) yield return outcome;
    }

    private static IEnumerable<CaptureOutcome> Unpacked(CaptureSource source, Stream stream)
    {
        using var guard = new BrokenGzipGuard(BoundedRead.Gunzip(stream));
        using Stream unpacked = Headed(guard, out byte[] head);
        if (head.Length == 0)
        {
            yield return new CaptureOutcome.Refused(source.Path, "the packed file is empty or damaged", PackRemedy);
            yield break;
        }

        MediaKind kind = MediaSniffer.Sniff(head, source.Path, source.ContentType);
        foreach (CaptureOutcome outcome in OfKind(kind, source, unpacked)) yield return outcome;
        if (guard.IsBroken)
            yield return new CaptureOutcome.Refused(source.Path, "the packed file is damaged; what stands before the damage was read", PackRemedy);
    }

    /// <summary>A WARC file inside a package; anything else is refused, so that packages do not nest.</summary>
    internal static IEnumerable<CaptureOutcome> CaptureArchive(CaptureSource source)
    {
        using Stream stream = Headed(source.Open(), out byte[] head);
        using Stream unpacked = BoundedRead.IsGzip(head) ? new BrokenGzipGuard(BoundedRead.Gunzip(stream)) : stream;
        foreach (CaptureOutcome outcome in WarcCapture.Read(source, new BrokenGzipGuard(unpacked))) yield return outcome;
    }

    private static IEnumerable<CaptureOutcome> OfKind(MediaKind kind, CaptureSource source, Stream stream)
    {
        if (kind == MediaKind.Jsonl) return DocumentLines.Read(source, stream);
        if (kind == MediaKind.Mailbox) return Mailbox.Read(source, stream);
        if (kind == MediaKind.Warc) return WarcCapture.Read(source, stream);
        if (kind == MediaKind.Wacz) return WaczCapture.Read(source);
        if (kind == MediaKind.Binary)
            return [new CaptureOutcome.Refused(source.Path, "a binary file, no document", "give text, HTML, PDF, DOCX, e-mail, a feed, JSONL or a web archive")];
        byte[]? bytes = BoundedRead.ToEnd(stream, CaptureLimits.MostBytes);
        if (bytes is null) return [new CaptureOutcome.Refused(source.Path, "a single document over 64 MB", BigRemedy)];
        return OfBytes(kind, source, bytes);
    }

    /// <summary>A document whose kind is known and whose bytes are at hand.</summary>
    internal static IEnumerable<CaptureOutcome> OfBytes(MediaKind kind, CaptureSource source, byte[] bytes)
    {
        return kind switch
        {
            MediaKind.Feed => FeedCapture.Capture(source, bytes),
            MediaKind.JsonFeed => FeedCapture.CaptureJson(source, bytes),
            _ => [Spacious(kind, source, bytes)],
        };
    }

    /// <summary>A document that does not fit into the memory this process may take is refused like any other.</summary>
    private static CaptureOutcome Spacious(MediaKind kind, CaptureSource source, byte[] bytes)
    {
        try
        {
            return Room.For(() => One(kind, source, bytes));
        }
        catch (OutOfMemoryException)
        {
            return new CaptureOutcome.Refused(source.Path, "it needs more memory than this process may take", "give the process more memory, or the document in parts");
        }
    }

    private static CaptureOutcome One(MediaKind kind, CaptureSource source, byte[] bytes) => kind switch
    {
        MediaKind.Html => HtmlCapture.Capture(source, bytes),
        MediaKind.Pdf => PdfCapture.Capture(source, bytes),
        MediaKind.Docx => DocxCapture.Capture(source, bytes),
        MediaKind.Mail => MailCapture.Capture(source, bytes),
        _ => PlainTextCapture.Capture(source, bytes),
    };

    private static HeadedStream Headed(Stream stream, out byte[] head)
    {
        var buffer = new byte[MediaSniffer.Window];
        int n = BoundedRead.Fill(stream, buffer);
        head = buffer[..n];
        return new HeadedStream(head, stream);
    }
}
