using System.Text;
using InForce.Testing;

namespace InForce.Capture.Tests.Archives;

public sealed class WarcCaptureTests
{
    private static readonly byte[] s_first = Warc.Page("https://a.example/1", Capturing.Page("<nav><a href=/>Home</a></nav>"));
    private static readonly byte[] s_second = Warc.Page("https://a.example/2", Capturing.Page("<p>Another opening paragraph that ends in a full stop, long enough to stay.</p>"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_page_of_an_archive_is_a_document_with_its_address(bool packed)
    {
        byte[] archive = packed ? Warc.Packed(s_first, s_second) : [.. s_first, .. s_second];

        List<CapturedDocument> pages = Documents(Capturing.All(packed ? "x.warc.gz" : "x.warc", archive));

        Assert.Equal(["https://a.example/1", "https://a.example/2"], pages.Select(p => p.Document.Url!));
        Assert.All(pages, p => Assert.Contains(Capturing.Sentence, p.Document.Text, StringComparison.Ordinal));
        Assert.Equal("x-2", pages[1].Document.Id);
    }

    [Fact]
    public void Requests_redirects_images_and_errors_are_passed_over_without_a_word()
    {
        byte[] archive =
        [
            .. Warc.Record("warcinfo", "", "application/warc-fields", "software: x"u8.ToArray()),
            .. Warc.Record("request", "https://a.example/1", "application/http", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
            .. Warc.Response("https://a.example/0", "HTTP/1.1 302 Found\r\nLocation: http://10.0.0.1/\r\n\r\n"),
            .. Warc.Response("https://a.example/9", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Not here.</p>"),
            .. Warc.Response("https://a.example/i.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\u0089PNG"),
            .. s_first,
        ];

        Assert.Equal(["https://a.example/1"], Documents(Capturing.All("x.warc", archive)).Select(p => p.Document.Url!));
    }

    [Fact]
    public void Chunks_and_packed_bodies_are_undone()
    {
        byte[] page = Encoding.UTF8.GetBytes(Capturing.Page(string.Empty));
        string half = Encoding.UTF8.GetString(page.AsSpan(0, 100)), rest = Encoding.UTF8.GetString(page.AsSpan(100));
        byte[] chunked = Warc.Response("https://a.example/c", $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n{half}\r\n{rest.Length:x};x=y\r\n{rest}\r\n0\r\n\r\n");
        byte[] gzipped = Warc.Record("response", "https://a.example/g", "application/http", [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"u8, .. Warc.Gzip(page)]);

        List<CapturedDocument> pages = Documents(Capturing.All("x.warc", [.. chunked, .. gzipped]));

        Assert.Equal(2, pages.Count);
        Assert.Equal(pages[0].Document.Text, pages[1].Document.Text);
    }

    [Fact]
    public void A_page_that_is_announced_as_chunked_but_is_not_is_taken_as_it_is()
    {
        byte[] archive = Warc.Response("https://a.example/c", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n" + Capturing.Page(string.Empty));

        Assert.Contains(Capturing.Sentence, Assert.Single(Documents(Capturing.All("x.warc", archive))).Document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_of_archives_is_read_and_its_names_lead_nowhere()
    {
        byte[] package = Zip.Of(("datapackage.json", "{}"u8.ToArray()), ("archive/data.warc.gz", Warc.Packed(s_first)), ("archive/../../evil.warc", s_second), ("pages/pages.jsonl", "{}"u8.ToArray()));

        List<CaptureOutcome> outcomes = Capturing.All("x.wacz", package);

        Assert.Contains("https://a.example/1", Documents(outcomes).Select(d => d.Document.Url));
        Assert.False(File.Exists("evil.warc"));
    }

    [Fact]
    public void A_package_without_archives_says_so() =>
        Assert.Contains("no web archive", Capturing.Refusal("x.wacz", Zip.Of(("datapackage.json", "{}"u8.ToArray()))).What, StringComparison.Ordinal);

    private static List<CapturedDocument> Documents(List<CaptureOutcome> outcomes) =>
        [.. outcomes.OfType<CaptureOutcome.Captured>().Select(c => c.Document)];
}
