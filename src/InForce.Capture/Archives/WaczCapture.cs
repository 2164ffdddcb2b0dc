using System.IO.Compression;
using InForce.Capture.Inputs;

namespace InForce.Capture.Archives;

/// <summary>WACZ: a package of WARC files. Only its <c>archive/</c> folder is read; nothing is unpacked to disk, so names in it lead nowhere.</summary>
internal static class WaczCapture
{
    private const int MostFiles = 5000;

    public static IEnumerable<CaptureOutcome> Read(CaptureSource source)
    {
        using Stream? bytes = Seekable(source);
        if (bytes is null)
        {
            yield return new CaptureOutcome.Refused(source.Path, "a package over 64 MB that cannot be read from its end", "give it as a file instead of standard input");
            yield break;
        }

        using ZipArchive? package = TryOpen(bytes);
        ZipArchiveEntry[] archives = package is null ? [] : [.. package.Entries.Where(IsArchive).OrderBy(e => e.FullName, StringComparer.Ordinal)];
        if (archives.Length is 0 or > MostFiles)
        {
            yield return new CaptureOutcome.Refused(source.Path, package is null ? "the package is damaged" : archives.Length == 0 ? "the package holds no web archive" : "the package holds too many files", "write it again; WARC files belong below archive/");
            yield break;
        }

        foreach (ZipArchiveEntry entry in archives)
        {
            CaptureSource inner = new($"{source.Path}!{entry.FullName.ReplaceLineEndings(" ")}", source.Id + "-" + Path.GetFileNameWithoutExtension(entry.Name), entry.Open);
            foreach (CaptureOutcome outcome in Capturer.CaptureArchive(inner)) yield return outcome;
        }
    }

    private static bool IsArchive(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith("archive/", StringComparison.Ordinal)
        && (entry.Name.EndsWith(".warc", StringComparison.OrdinalIgnoreCase) || entry.Name.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase));

    private static Stream? Seekable(CaptureSource source)
    {
        Stream stream = source.Open();
        if (stream.CanSeek) return stream;
        using (stream) return BoundedRead.ToEnd(stream, CaptureLimits.MostBytes) is { } bytes ? new MemoryStream(bytes, writable: false) : null;
    }

    private static ZipArchive? TryOpen(Stream bytes)
    {
        try
        {
            var package = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true);
            _ = package.Entries.Count;
            return package;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
