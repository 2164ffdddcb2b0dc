using System.Collections.Immutable;

namespace InForce.Capture.Scanning;

/// <summary>A part of an archive that is done: everything before <paramref name="Offset"/> need not be looked at again.</summary>
/// <param name="Offset">Byte of the file where the next record begins.</param>
public sealed record ScanStep(long Offset, ScanCounts Counts, ImmutableArray<ScanCandidate> Candidates);

/// <summary>Sifts one WARC file, packed or not, for records worth parsing. Parts are scanned side by side and given in order.</summary>
/// <param name="open">Opens the file, seekable; called by several threads.</param>
/// <param name="workers">Parts scanned at the same time.</param>
public sealed class ArchiveScan(Func<Stream> open, ScanTerms terms, int workers)
{
    private const int PartSize = 1 << 20;
    private const int MostJoined = 4;
    private readonly Prefilter _prefilter = new(terms);

    /// <summary>Steps from an offset that an earlier step gave (0 at first) to the end.</summary>
    /// <remarks>The steps depend on the file and the offset alone.</remarks>
    public IEnumerable<ScanStep> Run(long offset, CancellationToken cancel)
    {
        using Stream file = open();
        bool packed = IsPacked(file);
        var scan = new RangeScan(_prefilter, packed);
        foreach (RangeResult result in Results(file, scan, packed, new ArchiveRange(offset, file.Length), cancel))
            yield return new ScanStep(result.Range.To, result.Counts, result.Candidates);
    }

    private IEnumerable<RangeResult> Results(Stream file, RangeScan scan, bool packed, ArchiveRange all, CancellationToken cancel)
    {
        using IEnumerator<ArchiveRange> ranges = new ArchiveCutter(file, packed, PartSize).From(all.From, all.To).GetEnumerator();
        var running = new Queue<Task<RangeResult>>();
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            while (running.Count < workers && ranges.MoveNext()) running.Enqueue(Start(scan, ranges.Current));
            if (!running.TryDequeue(out Task<RangeResult>? next)) yield break;
            RangeResult result = next.GetAwaiter().GetResult();
            if (result.EndsInside && result.Range.To < all.To) result = Join(scan, result, running, ranges);
            if (!result.IsCorrupt) yield return result;
            else
                foreach (RangeResult part in MemberByMember(file, scan, result.Range, cancel)) yield return part;
        }
    }

    /// <summary>A range that does not unpack is tried from every boundary in it, so that damage costs the damaged member only.</summary>
    private IEnumerable<RangeResult> MemberByMember(Stream file, RangeScan scan, ArchiveRange range, CancellationToken cancel)
    {
        ArchiveRange[] parts = [.. new ArchiveCutter(file, isPacked: true, 1).From(range.From, range.To)];
        for (int i = 0; i < parts.Length;)
        {
            cancel.ThrowIfCancellationRequested();
            RangeResult first = scan.Scan(open, parts[i]), result = first;
            int taken = 1;
            while (result.EndsInside && !result.IsCorrupt && taken < MostJoined && i + taken < parts.Length)
                result = scan.Scan(open, new ArchiveRange(parts[i].From, parts[i + taken++].To));
            bool sound = !result.EndsInside && !result.IsCorrupt;
            if (!sound) first.Counts.Damaged++;
            yield return sound ? result : first;
            i += sound ? taken : 1;
        }
    }

    private Task<RangeResult> Start(RangeScan scan, ArchiveRange range) => Task.Run(() => scan.Scan(open, range));

    /// <summary>The range's end was no boundary: it is joined with the next one, then the next two, and so on, until it ends well.</summary>
    private RangeResult Join(RangeScan scan, RangeResult first, Queue<Task<RangeResult>> running, IEnumerator<ArchiveRange> ranges)
    {
        RangeResult result = first;
        for (int more = 1; result.EndsInside; more *= 2)
        {
            long to = result.Range.To;
            for (int i = 0; i < more && Following(running, ranges) is { } range; i++) to = range.To;
            if (to == result.Range.To) return result;
            result = scan.Scan(open, new ArchiveRange(first.Range.From, to));
        }

        return result;
    }

    private static ArchiveRange? Following(Queue<Task<RangeResult>> running, IEnumerator<ArchiveRange> ranges) =>
        running.TryDequeue(out Task<RangeResult>? next) ? next.GetAwaiter().GetResult().Range : ranges.MoveNext() ? ranges.Current : null;

    private static bool IsPacked(Stream file)
    {
        file.Position = 0;
        var head = new byte[4];
        return Inputs.BoundedRead.IsGzip(head.AsSpan(0, Inputs.BoundedRead.Fill(file, head)));
    }
}
