using System.Collections.Immutable;
using System.IO.Compression;
using InForce.Capture.Archives;
using InForce.Capture.Inputs;

namespace InForce.Capture.Scanning;

/// <summary>What one range of an archive held.</summary>
/// <param name="Candidates">In the order of the archive.</param>
/// <param name="EndsInside">The range ends inside a record: its end was no boundary, or the archive is cut off.</param>
/// <param name="IsCorrupt">The packed bytes do not unpack; what came before the damage was read.</param>
internal sealed record RangeResult(ArchiveRange Range, ImmutableArray<ScanCandidate> Candidates, ScanCounts Counts, bool EndsInside, bool IsCorrupt);

/// <summary>A record worth parsing.</summary>
/// <param name="Record">Its bytes as one gzip member, ready to be appended to an archive.</param>
/// <param name="NumberInRange">Place of the record in its range, from 1.</param>
/// <param name="Hits">One term of each group.</param>
public sealed record ScanCandidate(int NumberInRange, string? Url, string? Date, string? MediaType, string Sha256, ImmutableArray<string> Hits, ReadOnlyMemory<byte> Record);

/// <summary>Scans one range: unpacks, walks the records, and asks the prefilter.</summary>
internal sealed class RangeScan(Prefilter prefilter, bool isPacked)
{
    /// <param name="open">Opens the archive; the range's bytes are read from a stream of its own.</param>
    /// <remarks>Damage ends the range, never the scan.</remarks>
    public RangeResult Scan(Func<Stream> open, ArchiveRange range)
    {
        using Stream file = open();
        file.Position = range.From;
        var part = new PartStream(file, range.Length);
        using var guard = new BrokenGzipGuard(isPacked ? BoundedRead.Gunzip(part) : part);
        using var reader = new WarcReader(guard);
        var counts = new ScanCounts();
        var candidates = ImmutableArray.CreateBuilder<ScanCandidate>();
        while (reader.TryRead(out WarcRecord record))
        {
            counts.Records++;
            counts.Bytes += record.Header.Length > 0 ? record.Header.Length : 0;
            if (Judge(record, counts) is { } candidate) candidates.Add(candidate);
        }

        bool corrupt = guard.IsBroken && !part.WasExhausted;
        return new RangeResult(range, candidates.ToImmutable(), counts, !corrupt && (reader.EndedInside || guard.IsBroken), corrupt);
    }

    private ScanCandidate? Judge(in WarcRecord record, ScanCounts counts)
    {
        if (record.Fault != WarcFault.None) counts.Damaged++;
        if (!record.HoldsDocument)
        {
            counts.OtherRecords++;
            return null;
        }

        if (record.Fault is WarcFault.TooLarge or WarcFault.NoHeader)
        {
            counts.TooLarge++;
            return null;
        }

        string? type = MediaTypeOf(record, out ReadOnlyMemory<byte> text);
        if (IsPassedOver(type))
        {
            counts.OtherMedia++;
            return null;
        }

        ImmutableArray<string> hits = prefilter.Hits(text.Span);
        if (hits.IsEmpty)
        {
            counts.WithoutTerms++;
            return null;
        }

        counts.Candidates++;
        return new ScanCandidate((int)counts.Records, Line(record.Header.Url), record.Header.Date, type, Hash.Of(record.Body.Span), hits, Pack(record.Whole.Span));
    }

    /// <summary>The declared type, and the bytes to search: the block as it stands unless its content is packed.</summary>
    private static string? MediaTypeOf(in WarcRecord record, out ReadOnlyMemory<byte> text)
    {
        text = record.Body;
        if (record.Header.Type != WarcType.Response) return record.Header.ContentType;
        HttpHead head = HttpHead.Parse(record.Body.Span);
        if (head.IsPacked && HttpMessage.Parse(record.Body).Body is { } unpacked) text = unpacked;
        return head.ContentType;
    }

    private static bool IsPassedOver(string? type) =>
        type is not null && (type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) || type.StartsWith("video/", StringComparison.OrdinalIgnoreCase)
        || type.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) || type.StartsWith("font/", StringComparison.OrdinalIgnoreCase)
        || type.Contains("javascript", StringComparison.OrdinalIgnoreCase) || type.StartsWith("text/css", StringComparison.OrdinalIgnoreCase));

    private static string? Line(string? url) => url?.ReplaceLineEndings(" ");

    private static byte[] Pack(ReadOnlySpan<byte> whole)
    {
        using var packed = new MemoryStream(whole.Length / 3);
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(whole);
        return packed.ToArray();
    }
}
