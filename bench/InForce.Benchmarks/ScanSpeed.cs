using System.Diagnostics;
using System.IO.Compression;
using InForce.App.Scanning;
using InForce.Benchmarks.Harness;
using InForce.Capture.Scanning;

namespace InForce.Benchmarks;

/// <summary>Sifting an archive beside merely unpacking it.</summary>
internal static class ScanSpeed
{
    public static Bench Bench { get; } = new(
        "scan",
        "inforce scan of a packed archive (500 MB unpacked, 20 when small; 2 % candidates; the shipped terms) against the platform's gunzip of the same file, MB/s unpacked, median of 5.",
        Run);

    private static void Run(Report report, bool small)
    {
        string file = Path.Combine(Path.GetTempPath(), $"inforce-scan-{Environment.ProcessId}.warc.gz");
        try
        {
            long size = small ? 20_000_000 : 500_000_000;
            int wanted;
            using (FileStream archive = File.Create(file)) wanted = new ArchiveMaker(7).Write(archive, size, 0.02, "cluster munitions", "ratified");
            report.Say($"{new FileInfo(file).Length} bytes packed, {wanted} pages with both terms, {ScanTerms.Shipped.Groups.Sum(g => g.Terms.Length)} terms.");
            report.Header("what", "MB/s", "ratio to gunzip", "candidates", "peak MB");
            double[] times = new double[3];
            long[] found = new long[3];
            double[][] samples = [new double[5], new double[5], new double[5]];
            for (int i = 0; i < 5; i++)
            {
                samples[0][i] = Time(() => found[0] = Gunzip(file));
                samples[1][i] = Time(() => found[1] = Scan(file, 1));
                samples[2][i] = Time(() => found[2] = Scan(file, 2));
            }

            double peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
            for (int k = 0; k < 3; k++) times[k] = Measure.MedianOf(samples[k]);
            string[] names = ["gunzip", "scan, one worker", "scan, two workers"];
            for (int k = 0; k < 3; k++) report.Row(names[k], size / times[k] / 1000, times[0] / times[k], k == 0 ? "" : found[k], peak);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static double Time(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static long Gunzip(string file)
    {
        using var gzip = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        var buffer = new byte[1 << 16];
        long all = 0;
        for (int n; (n = gzip.Read(buffer)) > 0;) all += n;
        return all;
    }

    private static long Scan(string file, int workers) =>
        new ScanArchives(ScanTerms.Shipped, workers).Run([file], _ => { }, _ => { }, CancellationToken.None).Candidates;
}
