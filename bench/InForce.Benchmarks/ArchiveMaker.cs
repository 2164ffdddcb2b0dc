using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace InForce.Benchmarks;

/// <summary>Writes a web archive of invented pages with the weight and the packing of real ones: long heads, menus, scripts, running text.</summary>
internal sealed class ArchiveMaker(int seed)
{
    private static readonly string[] s_syllables =
        ["ka", "to", "mi", "ren", "sol", "da", "vi", "pe", "lor", "an", "es", "tur", "gi", "no", "bra", "che", "fi", "mo", "qui", "ster", "wal", "ond", "ing", "er", "al", "ist"];

    private readonly Random _random = new(seed);
    private string[] _words = [];

    /// <param name="unpacked">Bytes to write, before packing.</param>
    /// <param name="share">Of the pages that hold a term of both groups.</param>
    /// <returns>Candidates written.</returns>
    public int Write(Stream archive, long unpacked, double share, string subject, string act)
    {
        _words = [.. Enumerable.Range(0, 5_000).Select(_ => string.Concat(Enumerable.Range(0, _random.Next(1, 5)).Select(_ => s_syllables[_random.Next(s_syllables.Length)])))];
        int candidates = 0;
        for (int number = 0; unpacked > 0; number++)
        {
            bool wanted = _random.NextDouble() < share;
            candidates += wanted ? 1 : 0;
            byte[] record = Record(number, Page(wanted ? subject : null, wanted || _random.Next(3) == 0 ? act : null));
            using (var member = new GZipStream(archive, CompressionLevel.Optimal, leaveOpen: true)) member.Write(record);
            unpacked -= record.Length;
        }

        return candidates;
    }

    private static byte[] Record(int number, string page)
    {
        byte[] body = Encoding.UTF8.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nServer: nginx\r\n\r\n" + page);
        string head = string.Create(
            CultureInfo.InvariantCulture,
            $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/{number}\r\nWARC-Date: 2025-06-19T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:D12}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {body.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. body, .. "\r\n\r\n"u8];
    }

    private string Page(string? subject, string? act)
    {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">");
        page.Append(CultureInfo.InvariantCulture, $"<title>{Words(8)}</title>");
        for (int i = 0; i < 30; i++) page.Append(CultureInfo.InvariantCulture, $"<link rel=\"preload\" href=\"/assets/{_random.Next():x8}/{Word()}.css\" as=\"style\"><meta property=\"og:{Word()}\" content=\"{Words(6)}\">");
        page.Append("</head><body><nav class=\"site-nav\"><ul>");
        for (int i = 0; i < 60; i++) page.Append(CultureInfo.InvariantCulture, $"<li class=\"site-nav__item\"><a class=\"site-nav__link\" href=\"/{Word()}/{Word()}\">{Words(2)}</a></li>");
        page.Append("</ul></nav><main><article>");
        int paragraphs = _random.Next(6, 40), special = _random.Next(paragraphs);
        for (int i = 0; i < paragraphs; i++)
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"story-body__text\">{Words(_random.Next(20, 90))} {(i == special ? $"{subject} {Words(5)} {act}" : string.Empty)} {Words(20)}.</p>\n");
        page.Append("</article><aside class=\"related\">");
        for (int i = 0; i < 40; i++) page.Append(CultureInfo.InvariantCulture, $"<div class=\"card card--small related__card\"><a class=\"card__link\" href=\"/{Word()}/{_random.Next(100_000)}\"><img class=\"card__image\" loading=\"lazy\" width=\"320\" height=\"180\" src=\"/img/{_random.Next(100_000)}.jpg\" alt=\"\"></a><h3 class=\"card__title\">{Words(6)}</h3><span class=\"card__meta\"><time class=\"card__time\">{_random.Next(1, 29)} June 2025</time></span></div>\n");
        page.Append("</aside></main><script>window.__DATA__={");
        for (int i = 0; i < 120; i++) page.Append(CultureInfo.InvariantCulture, $"\"{Word()}\":{{\"id\":{_random.Next(100_000)},\"hash\":\"{_random.Next(1 << 20):x5}\",\"label\":\"{Words(3)}\"}},");
        return page.Append("\"end\":0}</script></body></html>").ToString();
    }

    /// <summary>Common words often, rare ones seldom, as in any language.</summary>
    private string Word() => _words[(int)(_words.Length * Math.Pow(_random.NextDouble(), 4))];

    private string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word()));
}
