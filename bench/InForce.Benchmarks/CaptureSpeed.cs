using System.Diagnostics;
using System.IO.Compression;
using AngleSharp.Html.Parser;
using HtmlAgilityPack;
using InForce.Benchmarks.Harness;
using InForce.Capture;

namespace InForce.Benchmarks;

/// <summary>Whole extraction (text, title, byline, day) beside merely parsing the same pages.</summary>
internal static class CaptureSpeed
{
    public static Bench Bench { get; } = new(
        "capture",
        "Whole extraction of saved pages on one thread against bare parsing of the same decoded pages, pages a second, median of 5 (2 when small). Pages: INFORCE_PAGES, else the samples.",
        Run);

    private static void Run(Report report, bool small)
    {
        byte[][] pages = Pages();
        string[] decoded = [.. pages.Select(System.Text.Encoding.UTF8.GetString)];
        (string Name, Action Work)[] all =
        [
            ("HtmlAgilityPack, parsing", () => { foreach (string page in decoded) new HtmlDocument().LoadHtml(page); }),
            ("AngleSharp, parsing", () => { var parser = new HtmlParser(); foreach (string page in decoded) parser.ParseDocument(page).Dispose(); }),
            ("InForce, whole extraction", () => { foreach (byte[] page in pages) _ = Capturer.Capture(CaptureSource.OfBytes("page.html", "page", page)).Count(); }),
        ];
        report.Say($"{pages.Length} pages, {pages.Average(p => (double)p.Length) / 1000:0} kB on average.");
        report.Header("what", "pages/s", "ratio to HtmlAgilityPack", "peak MB so far");
        double first = 0;
        foreach ((string name, Action work) in all)
        {
            (double milliseconds, _) = Measure.Median(small ? 2 : 5, work);
            double rate = pages.Length / milliseconds * 1000;
            first = first == 0 ? rate : first;
            report.Row(name, rate, rate / first, Process.GetCurrentProcess().PeakWorkingSet64 / 1e6);
        }
    }

    private static byte[][] Pages()
    {
        string folder = Environment.GetEnvironmentVariable("INFORCE_PAGES") ?? Path.Combine(Folders.Repository, "samples", "pages");
        return [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(Read)];
    }

    private static byte[] Read(string file)
    {
        if (!file.EndsWith(".gz", StringComparison.Ordinal)) return File.ReadAllBytes(file);
        using var unpacked = new MemoryStream();
        using (var gzip = new GZipStream(File.OpenRead(file), CompressionMode.Decompress)) gzip.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}
