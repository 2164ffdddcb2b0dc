using InForce.Capture.Scanning;
using InForce.Testing;

namespace InForce.Capture.Tests.Scanning;

public sealed class ArchiveScanTests
{
    private static readonly ScanTerms s_terms = ScanTerms.Parse("list", "wanted");

    [Theory]
    [InlineData(true, 1)]
    [InlineData(true, 3)]
    [InlineData(false, 1)]
    [InlineData(false, 3)]
    public void Every_wanted_page_is_found_once_and_in_order(bool packed, int workers)
    {
        byte[] archive = Archive(packed, 4000, out List<string> wanted);

        Assert.Equal(wanted, Urls(archive, 0, workers));
        Assert.True(archive.Length > 3 << 20);
    }

    [Fact]
    public void A_scan_goes_on_from_any_step_with_what_is_left()
    {
        byte[] archive = Archive(packed: true, 4000, out List<string> wanted);
        ScanStep[] steps = [.. Scan(archive, 2).Run(0, CancellationToken.None)];

        Assert.True(steps.Length > 2);
        for (int done = 0; done < steps.Length; done++)
        {
            List<string> before = [.. steps.Take(done + 1).SelectMany(s => s.Candidates).Select(c => c.Url!)];
            Assert.Equal(wanted, [.. before, .. Urls(archive, steps[done].Offset, 2)]);
        }
    }

    [Fact]
    public void Damage_in_one_member_costs_that_member_only()
    {
        byte[][] members = [.. Enumerable.Range(0, 300).Select(i => Warc.Gzip(Warc.Page($"https://a.example/{i}", $"<p>wanted {Noise(i)}</p>")))];
        for (int b = 40; b < 90; b++) members[100][b] ^= 0x5A;
        byte[] archive = [.. members.SelectMany(m => m)];

        List<string> found = Urls(archive, 0, 2);

        Assert.Equal(299, found.Distinct().Count());
        Assert.DoesNotContain("https://a.example/100", found);
    }

    [Fact]
    public void An_archive_packed_as_one_member_is_read_too()
    {
        byte[] archive = Warc.Gzip(Archive(packed: false, 3000, out List<string> wanted));

        Assert.Equal(wanted, Urls(archive, 0, 2));
    }

    [Fact]
    public void A_candidate_can_be_read_again_as_an_archive_of_its_own()
    {
        byte[] archive = Warc.Packed(Warc.Page("https://a.example/w", Capturing.Page("<p>wanted</p>")));
        ScanCandidate candidate = Assert.Single(Scan(archive, 1).Run(0, CancellationToken.None).SelectMany(s => s.Candidates));

        CapturedDocument page = Capturing.One("candidates.warc.gz", candidate.Record.ToArray());

        Assert.Equal("https://a.example/w", page.Document.Url);
    }

    [Fact]
    public void What_was_passed_over_is_counted_with_its_reason()
    {
        byte[] archive = Warc.Packed(
            Warc.Page("https://a.example/w", "<p>wanted</p>"),
            Warc.Page("https://a.example/u", "<p>unwanted</p>"),
            Warc.Response("https://a.example/i", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nwanted"),
            Warc.Record("request", "https://a.example/w", "application/http", "GET wanted"u8.ToArray()),
            Warc.Record("response", "https://a.example/big", "application/http", new byte[100], announced: 900_000_000));

        ScanCounts counts = Scan(archive, 1).Run(0, CancellationToken.None).Aggregate(new ScanCounts(), (sum, step) => sum.Plus(step.Counts));

        Assert.Equal((5, 1, 1, 1, 1, 1), (counts.Records, counts.Candidates, counts.WithoutTerms, counts.OtherMedia, counts.OtherRecords, counts.TooLarge));
    }

    private static byte[] Archive(bool packed, int pages, out List<string> wanted)
    {
        var bytes = new MemoryStream();
        wanted = [];
        for (int i = 0; i < pages; i++)
        {
            string url = $"https://a.example/{i}";
            if (i % 50 == 7) wanted.Add(url);
            byte[] record = Warc.Page(url, $"<p>{(i % 50 == 7 ? "wanted" : "plain")} {Noise(i)}</p>");
            bytes.Write(packed ? Warc.Gzip(record) : record);
        }

        return bytes.ToArray();
    }

    /// <summary>Text that packs badly, so that a small test has an archive of several parts.</summary>
    private static string Noise(int seed)
    {
        var bytes = new byte[900];
        new Random(seed).NextBytes(bytes);
        return Convert.ToBase64String(bytes);
    }

    private static ArchiveScan Scan(byte[] archive, int workers) => new(() => new MemoryStream(archive, writable: false), s_terms, workers);

    private static List<string> Urls(byte[] archive, long offset, int workers) =>
        [.. Scan(archive, workers).Run(offset, CancellationToken.None).SelectMany(s => s.Candidates).Select(c => c.Url!)];
}
