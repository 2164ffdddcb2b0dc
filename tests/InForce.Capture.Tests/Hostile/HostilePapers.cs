using System.Globalization;
using System.Text;
using InForce.Testing;
using static InForce.Capture.Tests.Hostile.HostileCase;

namespace InForce.Capture.Tests.Hostile;

/// <summary>PDF, Word documents and web archives.</summary>
internal static class HostilePapers
{
    private const string Word = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{0}</w:body></w:document>";
    private const string Paragraph = "<w:p><w:r><w:t>" + Capturing.Sentence + "</w:t></w:r></w:p>";

    public static IEnumerable<HostileCase> All { get; } = [.. Documents(), .. Archives(), .. Pdf()];

    private static IEnumerable<HostileCase> Documents() =>
    [
        Refused("a package that is no document", "d.docx", () => Zip.Of(("x.txt", "x"u8.ToArray())), "no Word document"),
        Refused("a damaged package", "d.docx", () => Docx(Paragraph)[..200], "damaged"),
        Refused("an outside entity", "d.docx", () => Zip.Of(("word/document.xml", Encoding.UTF8.GetBytes("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + Body("&x;")))), "cannot be read"),
        Refused("a document that unpacks to a gigabyte", "d.docx", () => Docx(Many("<w:p/>", 20_000_000)), "over 64 MB"),
        Refused("elements nested 100,000 deep", "d.docx", () => Docx(Many("<w:tbl>", 100_000)), "cannot be read"),
        new("names that climb out of their folder", "d.docx", () => Zip.Of(("../../evil.xml", "Malory"u8.ToArray()), ("word/document.xml", Encoding.UTF8.GetBytes(Body(Paragraph))))) { Keeps = [Capturing.Sentence], Never = ["Malory"] },
        new("an outside template and fields that fetch", "d.docx", () => Zip.Of(
            ("word/document.xml", Encoding.UTF8.GetBytes(Body(Paragraph + "<w:p><w:r><w:instrText>INCLUDETEXT \"http://10.0.0.1/\" Malory</w:instrText></w:r></w:p>"))),
            ("word/_rels/settings.xml.rels", "<Relationships><Relationship Target=\"http://10.0.0.1/t.dotm\" TargetMode=\"External\"/></Relationships>"u8.ToArray()))) { Keeps = [Capturing.Sentence], Never = ["Malory"] },
        new("text that was deleted", "d.docx", () => Docx(Paragraph + "<w:p><w:del><w:r><w:delText>Malory</w:delText><w:t>Malory</w:t></w:r></w:del></w:p>")) { Keeps = [Capturing.Sentence], Never = ["Malory"] },
        new("broken properties beside a sound text", "d.docx", () => Zip.Of(("docProps/core.xml", "<!DOCTYPE x><x"u8.ToArray()), ("word/document.xml", Encoding.UTF8.GetBytes(Body(Paragraph))))) { Keeps = [Capturing.Sentence] },
        Refused("six thousand parts", "d.docx", () => Zip.Of([.. Enumerable.Range(0, 6000).Select(i => (i.ToString(CultureInfo.InvariantCulture), Array.Empty<byte>()))]), "too many parts"),
        Refused("a spreadsheet", "d.xlsx", () => Zip.Of(("xl/workbook.xml", "<x/>"u8.ToArray())), "no Word document"),
    ];

    private static IEnumerable<HostileCase> Archives()
    {
        byte[] good = Warc.Page("https://a.example/1", Capturing.Page(string.Empty));
        return
        [
            new("a length that is too long swallows nothing", "w.warc", () => [.. Warc.Response("https://a.example/0", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Short page of one sentence.</p>", 100_000), .. good]) { Keeps = [Capturing.Sentence, "Short page"], Refuses = "length" },
            new("a length that is too short", "w.warc", () => [.. Warc.Response("https://a.example/0", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Short page of one sentence.</p>", 60), .. good]) { Keeps = [Capturing.Sentence], Refuses = "length" },
            new("a length below zero", "w.warc", () => [.. Warc.Response("https://a.example/0", "x", -5), .. good]) { Keeps = [Capturing.Sentence], Refuses = "length" },
            new("a length of nine exabytes", "w.warc", () => [.. Encoding.ASCII.GetBytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9223372036854775807\r\n\r\nx\r\n\r\n"), .. good]) { Keeps = [Capturing.Sentence], Refuses = "over 64 MB" },
            new("no length at all", "w.warc", () => [.. "WARC/1.0\r\nWARC-Type: response\r\n\r\nbody\r\n\r\n"u8, .. good]) { Keeps = [Capturing.Sentence], Refuses = "length" },
            new("bytes between records", "w.warc", () => [.. good, .. HostilePages.Noise(5000), .. "\r\n\r\n"u8, .. good]) { Keeps = [Capturing.Sentence], Refuses = "between records" },
            new("a header of a megabyte", "w.warc", () => [.. Encoding.ASCII.GetBytes("WARC/1.0\r\nX: " + Many("y", 1_000_000) + "\r\n\r\n"), .. good]) { Keeps = [Capturing.Sentence], Refuses = "between records" },
            new("an archive cut off inside a record", "w.warc", () => [.. good, .. good[..400]]) { Keeps = [Capturing.Sentence], Refuses = "ends inside" },
            new("a member cut off", "w.warc.gz", () => [.. Warc.Gzip(good), .. Warc.Gzip(Warc.Page("https://a.example/2", Capturing.Page("<p>x</p>")))[..150]]) { Keeps = [Capturing.Sentence], Refuses = "ends inside" },
            new("a member that is damaged", "w.warc.gz", () => [.. Warc.Gzip(good), 0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, .. HostilePages.Noise(500)]) { Keeps = [Capturing.Sentence], Refuses = "damaged" },
            new("a chunk size that lies", "w.warc", () => Warc.Response("https://a.example/1", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n7ffffff\r\n" + Capturing.Page(string.Empty))) { Keeps = [Capturing.Sentence] },
            new("a packed body that is a bomb, beside a good page", "w.warc.gz", () => Warc.Packed(Warc.Record("response", "https://a.example/b", "application/http", [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"u8, .. Warc.Gzip(new byte[200_000_000])]), good)) { Keeps = [Capturing.Sentence], Refuses = "over 64 MB" },
            new("a response with a header and no end", "w.warc", () => [.. Warc.Response("https://a.example/0", "HTTP/1.1 200 OK\r\nX: " + Many("y", 500_000)), .. good]) { Keeps = [Capturing.Sentence] },
            new("an address with line ends", "w.warc", () => Warc.Page("https://a.example/\t\u001B[31m", Capturing.Page(string.Empty))) { Keeps = [Capturing.Sentence] },
            Refused("an archive without responses", "w.warc", () => Warc.Record("warcinfo", "", "application/warc-fields", "x"u8.ToArray()), "no responses"),
            Refused("a package within a package", "w.wacz", () => Zip.Of(("archive/a.warc.gz", Zip.Of(("archive/b.warc", good)))), "w.wacz"),
        ];
    }

    private static IEnumerable<HostileCase> Pdf() =>
    [
        Refused("a header and nothing else", "p.pdf", () => "%PDF-1.7\n"u8.ToArray(), "p.pdf"),
        Refused("random bytes behind a header", "p.pdf", () => [.. "%PDF-1.7\n"u8, .. HostilePages.Noise(100_000)], "p.pdf"),
        new("a paper with a good page", "p.pdf", () => PdfFile.Of(1, "Tj")) { Keeps = ["The invented treaty"] },
        Refused("a thousand empty pages", "p.pdf", () => PdfFile.Of(1000, null), "no text"),
        Refused("a page tree that loops", "p.pdf", PdfFile.Loop, "p.pdf"),
        Refused("an encrypted paper", "p.pdf", PdfFile.Encrypted, "p.pdf"),
        Refused("a stream that unpacks to a gigabyte", "p.pdf", PdfFile.Bomb, "p.pdf"),
        new("a paper with a script and a launch action", "p.pdf", () => PdfFile.Of(1, "Tj", "/OpenAction << /S /Launch /F (/bin/sh) >> /AA << /O << /S /JavaScript /JS (app.alert('Malory')) >> >>")) { Keeps = ["The invented treaty"], Never = ["Malory"] },
        new("a table of contents that lies about its offsets", "p.pdf", () => PdfFile.Of(1, "Tj", xref: 999_999)) { Keeps = ["The invented treaty"] },
    ];

    private static string Body(string paragraphs) => Word.Replace("{0}", paragraphs, StringComparison.Ordinal);

    private static byte[] Docx(string paragraphs) => Zip.Of(("word/document.xml", Encoding.UTF8.GetBytes(Body(paragraphs))));
}
