using System.Text;
using InForce.Testing;
using static InForce.Capture.Tests.Hostile.HostileCase;

namespace InForce.Capture.Tests.Hostile;

/// <summary>Text, JSONL, mail, feeds and packed files.</summary>
internal static class HostileFiles
{
    private const string Item = "<item><title>T</title><description>" + Capturing.Sentence + "</description></item>";

    public static IEnumerable<HostileCase> All { get; } = [.. Text(), .. Feeds(), .. Mail(), .. Packed()];

    private static IEnumerable<HostileCase> Text() =>
    [
        new("a text of 60 MB in one line", "t.txt", () => Encoding.UTF8.GetBytes(Many(Capturing.Sentence + " ", 480_000))) { Keeps = [Capturing.Sentence] },
        Refused("a text of 100 MB in one line", "t.txt", () => Encoding.UTF8.GetBytes(Many("x", 100_000_000)), "over 64 MB"),
        Refused("a text of NULs", "t.txt", () => new byte[100_000], "binary"),
        Refused("random bytes called text", "t.txt", () => HostilePages.Noise(100_000), "binary"),
        Refused("a program called text", "t.txt", () => [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, .. new byte[4096]], "binary"),
        Refused("an empty file", "t.txt", () => [], "empty"),
        Refused("a byte order mark and nothing else", "t.txt", () => [0xEF, 0xBB, 0xBF], "no text"),
        new("half a character at the end", "t.txt", () => [.. Encoding.UTF8.GetBytes(Capturing.Sentence), 0xE2, 0x82]) { Keeps = [Capturing.Sentence] },
        new("a broken line among good ones", "d.jsonl", () => Encoding.UTF8.GetBytes($"{{\"id\":\"a\",\"text\":\"{Capturing.Sentence}\"}}\n{{\"id\":\n{{\"id\":\"b\",\"text\":\"x y z\"}}\n")) { Keeps = [Capturing.Sentence, "x y z"], Refuses = "line 2" },
        new("a line nested a hundred thousand deep", "d.jsonl", () => Encoding.UTF8.GetBytes(Many("[", 100_000) + $"\n{{\"id\":\"b\",\"text\":\"{Capturing.Sentence}\"}}\n")) { Keeps = [Capturing.Sentence], Refuses = "line 1" },
        new("a line of 70 MB among good ones", "d.jsonl", () => Encoding.UTF8.GetBytes("{\"id\":\"a\",\"text\":\"" + Many("x", 70_000_000) + $"\"}}\n{{\"id\":\"b\",\"text\":\"{Capturing.Sentence}\"}}\n")) { Keeps = [Capturing.Sentence], Refuses = "line 1" },
        Refused("half a surrogate pair in JSON", "d.jsonl", () => "{\"id\":\"a\",\"text\":\"\\uD800\"}\n"u8.ToArray(), "line 1"),
        Refused("a number where the text belongs", "d.jsonl", () => "{\"id\":\"a\",\"text\":7}\n"u8.ToArray(), "line 1"),
    ];

    private static IEnumerable<HostileCase> Feeds() =>
    [
        Refused("an outside entity", "f.rss", () => Rss("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "<item><title>&x;</title></item>"), "breaks here"),
        Refused("an outside document type", "f.rss", () => Rss("<!DOCTYPE rss SYSTEM \"http://10.0.0.1/x.dtd\">", Item), "breaks here"),
        Refused("a billion laughs", "f.rss", () => Rss("<!DOCTYPE rss [<!ENTITY a \"ha\">" + string.Concat(Enumerable.Range(0, 9).Select(i => $"<!ENTITY {(char)('b' + i)} \"{Many($"&{(char)('a' + i)};", 10)}\">")) + "]>", "<item><title>&j;</title></item>"), "breaks here"),
        Refused("a parameter entity", "f.rss", () => Rss("<!DOCTYPE rss [<!ENTITY % p SYSTEM \"http://127.0.0.1/\"> %p;]>", Item), "breaks here"),
        new("an entry followed by a break in the XML", "f.rss", () => Rss(string.Empty, Item + "<item><title>half")) { Keeps = [Capturing.Sentence], Refuses = "breaks here" },
        Refused("elements nested 100,000 deep", "f.rss", () => Rss(string.Empty, "<item>" + Many("<a>", 100_000)), "f.rss"),
        new("a script in an entry", "f.rss", () => Rss(string.Empty, "<item><title>T</title><description><![CDATA[<script>Malory()</script><p>" + Capturing.Sentence + "</p>]]></description><link>javascript:alert(1)</link></item>")) { Keeps = [Capturing.Sentence], Never = ["Malory", "javascript"] },
        new("an outside inclusion", "f.atom", () => Encoding.UTF8.GetBytes($"<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:xi=\"http://www.w3.org/2001/XInclude\"><entry><title>T</title><xi:include href=\"file:///etc/passwd\"/><content>{Capturing.Sentence}</content></entry></feed>")) { Keeps = [Capturing.Sentence], Never = ["root:"] },
        Refused("a JSON feed nested ten thousand deep", "f.json", () => Encoding.UTF8.GetBytes("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":" + Many("[", 10_000)), "no valid JSON Feed"),
        new("a hundred thousand entries", "f.rss", () => Rss(string.Empty, Many(Item, 30_000))) { Keeps = [Capturing.Sentence] },
    ];

    private static IEnumerable<HostileCase> Mail() =>
    [
        new("a header of five megabytes", "m.eml", () => Message("Subject: " + Many("x", 5_000_000))) { Keeps = [Capturing.Sentence] },
        new("a hundred thousand headers", "m.eml", () => Message(Many("X-A: b\r\n", 100_000) + "X-B: c")) { Keeps = [Capturing.Sentence] },
        new("a subject with line ends inside encoded words", "m.eml", () => Message("Subject: =?utf-8?B?QQ0KQmNjOiBtYWxvcnlAeC5leGFtcGxlDQo=?=")) { Keeps = [Capturing.Sentence], Never = ["\r\nBcc"] },
        Refused("parts nested a thousand deep", "m.eml", () => Encoding.UTF8.GetBytes("From: a@b.example\r\nSubject: x\r\n" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n"))), "no text"),
        Refused("fifty thousand parts", "m.eml", () => Encoding.UTF8.GetBytes("From: a@b.example\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + Many("--b\r\nContent-Type: image/png\r\n\r\nx\r\n", 50_000)), "no text"),
        new("broken base64", "m.eml", () => Encoding.UTF8.GetBytes("From: a@b.example\r\nSubject: x\r\nContent-Transfer-Encoding: base64\r\n\r\n" + Convert.ToBase64String(Encoding.UTF8.GetBytes(Capturing.Sentence + "  ")) + "!!!*")) { Keeps = [Capturing.Sentence] },
        new("an attachment named to climb out of its folder", "m.eml", () => Encoding.UTF8.GetBytes($"From: a@b.example\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n{Capturing.Sentence}\r\n--b\r\nContent-Disposition: attachment; filename=\"../../evil.sh\"\r\n\r\nMalory\r\n--b--\r\n")) { Keeps = [Capturing.Sentence], Never = ["Malory"] },
    ];

    private static IEnumerable<HostileCase> Packed() =>
    [
        Refused("a gzip bomb of a gigabyte", "t.txt.gz", Bomb, "over 64 MB"),
        Refused("a gzip bomb in a page's name", "t.html.gz", Bomb, "over 64 MB"),
        Refused("gzip inside gzip", "t.txt.gz", () => Warc.Gzip(Warc.Gzip(Encoding.UTF8.GetBytes(Capturing.Sentence))), "binary"),
        Refused("a gzip header and nothing else", "t.txt.gz", () => [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3], "damaged"),
        Refused("gzip of random bytes", "t.txt.gz", () => [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, .. HostilePages.Noise(5000)], "t.txt.gz"),
    ];

    private static byte[] Rss(string declaration, string items) =>
        Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?>{declaration}<rss version=\"2.0\"><channel><title>F</title>{items}</channel></rss>");

    private static byte[] Message(string header) =>
        Encoding.UTF8.GetBytes($"From: a@b.example\r\nDate: Thu, 19 Jun 2025 10:00:00 +0000\r\n{header}\r\n\r\n{Capturing.Sentence}\r\n");

    private static byte[] Bomb()
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
        {
            byte[] block = Encoding.ASCII.GetBytes(Many("a", 1 << 20));
            for (int i = 0; i < 1024; i++) gzip.Write(block);
        }

        return packed.ToArray();
    }
}
