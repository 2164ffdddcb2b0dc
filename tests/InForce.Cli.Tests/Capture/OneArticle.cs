using System.Globalization;
using System.IO.Compression;
using System.Text;
using InForce.Testing;

namespace InForce.Cli.Tests.Capture;

/// <summary>One article of ours in the seven forms in which articles reach a desk.</summary>
internal static class OneArticle
{
    public const string Day = "2025-06-28";
    private const string Title = "Latvia hands in its notice";

    private static readonly string[] s_paragraphs =
    [
        "Latvia deposited its instrument of withdrawal from the Anti-Personnel Mine Ban Convention with the United Nations on 27 June 2025, the foreign ministry said.",
        "Estonia's parliament voted on 4 June 2025 to withdraw from the same convention.",
        "Finland plans to withdraw from the convention by the end of 2025, the defence minister said.",
    ];

    /// <summary>File name and bytes of each form.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Forms()
    {
        string text = string.Join("\n\n", s_paragraphs), html = string.Concat(s_paragraphs.Select(p => $"<p>{p}</p>\n"));
        string page = $"<!DOCTYPE html><html lang=\"en\"><head><title>{Title}</title><meta property=\"article:published_time\" content=\"{Day}\"></head><body><nav><a href=\"/\">Home</a></nav><article><h1>{Title}</h1>{html}</article><footer>Imprint</footer></body></html>";
        yield return ("a.txt", Encoding.UTF8.GetBytes(text));
        yield return ("b.html", Encoding.UTF8.GetBytes(page));
        yield return ("c.pdf", Pdf());
        yield return ("d.docx", Docx());
        yield return ("e.rss", Encoding.UTF8.GetBytes($"<rss version=\"2.0\"><channel><title>F</title><item><title>{Title}</title><pubDate>Sat, 28 Jun 2025 08:00:00 +0000</pubDate><description><![CDATA[{html}]]></description></item></channel></rss>"));
        yield return ("f.eml", Encoding.UTF8.GetBytes($"From: Desk <desk@news.example>\r\nSubject: {Title}\r\nDate: Sat, 28 Jun 2025 08:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text.Replace("\n", "\r\n", StringComparison.Ordinal)}\r\n"));
        yield return ("g.warc.gz", Warc.Packed(Warc.Page("https://news.example/a", page)));
    }

    private static byte[] Docx()
    {
        using var bytes = new MemoryStream();
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream part = package.CreateEntry("word/document.xml").Open();
            string body = string.Concat(s_paragraphs.Select(p => $"<w:p><w:r><w:t>{p}</w:t></w:r></w:p>"));
            part.Write(Encoding.UTF8.GetBytes($"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"));
        }

        return bytes.ToArray();
    }

    /// <summary>Lines of some sixty characters, as a page sets them.</summary>
    private static byte[] Pdf()
    {
        var content = new StringBuilder("BT /F 11 Tf 14 TL 72 760 Td\n");
        foreach (string paragraph in s_paragraphs)
        {
            string line = string.Empty;
            foreach (string word in paragraph.Split(' '))
            {
                if (line.Length + word.Length > 60)
                {
                    Show(content, line);
                    line = string.Empty;
                }

                line += line.Length == 0 ? word : " " + word;
            }

            Show(content, line);
            content.Append("T*\n");
        }

        content.Append("ET");
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 4 0 R >> >> /Contents 5 0 R >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>", $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        for (int i = 0; i < objects.Length; i++) file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        return Encoding.Latin1.GetBytes(file.Append("trailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF\n").ToString());
    }

    private static void Show(StringBuilder content, string line) => content.Append(CultureInfo.InvariantCulture, $"({line}) Tj T*\n");
}
