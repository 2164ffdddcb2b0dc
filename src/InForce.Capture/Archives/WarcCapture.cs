using InForce.Capture.Inputs;

namespace InForce.Capture.Archives;

/// <summary>Documents of a web archive: every response and resource that is a page, paper, message, feed or text.</summary>
internal static class WarcCapture
{
    public static IEnumerable<CaptureOutcome> Read(CaptureSource source, Stream stream)
    {
        using var reader = new WarcReader(stream);
        int documents = 0;
        while (reader.TryRead(out WarcRecord record))
        {
            string path = $"{source.Path}#{record.Number}";
            if (FaultOf(path, record) is { } refused) yield return refused;
            if (!record.HoldsDocument || record.Fault is WarcFault.TooLarge or WarcFault.NoHeader) continue;
            documents++;
            foreach (CaptureOutcome outcome in OfRecord(source, path, record)) yield return outcome;
        }

        if (documents == 0) yield return new CaptureOutcome.Refused(source.Path, "the archive holds no responses", "give an archive with response or resource records");
    }

    private static CaptureOutcome.Refused? FaultOf(string path, in WarcRecord record) => record.Fault switch
    {
        WarcFault.None => null,
        WarcFault.LyingLength => new(path, "the record's length does not fit its content; it was read up to the next record", "write the archive again; the other records were read"),
        WarcFault.Truncated => new(path, "the archive ends inside this record; what is there was read", "fetch the archive again; the records before it were read"),
        WarcFault.TooLarge => new(path, "a single document over 64 MB", "give it in parts; one document is at most 64 MB"),
        WarcFault.NoHeader => new(path, "bytes between records were passed over", "write the archive again; the other records were read"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Empty for what is no document (an image, an error page, a redirect).</summary>
    private static IEnumerable<CaptureOutcome> OfRecord(CaptureSource source, string path, in WarcRecord record)
    {
        bool isHttp = record.Header.Type == WarcType.Response;
        HttpMessage message = isHttp ? HttpMessage.Parse(record.Body) : new HttpMessage(200, record.Header.ContentType, record.Body);
        if (message.Status is not (0 or >= 200 and < 300)) return [];
        if (message.Body is not { } body)
            return [new CaptureOutcome.Refused(path, "the response unpacks to over 64 MB", "give it in parts; one document is at most 64 MB")];
        if (body.IsEmpty) return [];
        string? type = message.ContentType ?? (isHttp ? null : record.Header.ContentType);
        MediaKind kind = MediaSniffer.Sniff(body.Span[..Math.Min(body.Length, MediaSniffer.Window)], string.Empty, type);
        if (kind is MediaKind.Binary or MediaKind.Warc or MediaKind.Wacz || IsCode(type)) return [];
        CaptureSource one = CaptureSource.OfBytes(path, $"{source.Id}-{record.Number}", body, record.Header.Url, type);
        return Capturer.OfBytes(kind, one, body.ToArray());
    }

    private static bool IsCode(string? type) =>
        type is not null && (type.Contains("javascript", StringComparison.OrdinalIgnoreCase) || type.Contains("css", StringComparison.OrdinalIgnoreCase)
        || type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) || type.StartsWith("font/", StringComparison.OrdinalIgnoreCase)
        || (type.Contains("json", StringComparison.OrdinalIgnoreCase) && !type.Contains("feed+json", StringComparison.OrdinalIgnoreCase)));
}
