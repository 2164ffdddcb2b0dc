using System.Text;

namespace InForce.Capture.Inputs;

/// <summary>Tells what bytes are from their beginning, their file name and what the server said, in this order of trust.</summary>
internal static class MediaSniffer
{
    /// <summary>Bytes of the beginning that are looked at.</summary>
    public const int Window = 4096;

    public static MediaKind Sniff(ReadOnlySpan<byte> head, string name, string? contentType)
    {
        if (ByMagic(head) is { } certain) return certain;
        string extension = Extension(name);
        string type = (contentType ?? string.Empty).Split(';')[0].Trim().ToLowerInvariant();
        string text = Encoding.Latin1.GetString(head).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        if (extension is "jsonl" or "ndjson") return MediaKind.Jsonl;
        if (text.StartsWith('{') && (type.Contains("feed+json", StringComparison.Ordinal)
            || text.Contains("https://jsonfeed.org/version/", StringComparison.Ordinal))) return MediaKind.JsonFeed;
        if (LooksBinary(head)) return MediaKind.Binary;
        if (IsFeed(text)) return MediaKind.Feed;
        if (extension is "eml" || type == "message/rfc822") return MediaKind.Mail;
        if (extension is "mbox" || (extension.Length == 0 && text.StartsWith("From ", StringComparison.Ordinal) && LooksMail(text[(text.IndexOf('\n') + 1)..]))) return MediaKind.Mailbox;
        if (extension is "html" or "htm" or "xhtml" or "shtml" or "php" or "asp" or "aspx" || type is "text/html" or "application/xhtml+xml") return MediaKind.Html;
        if (extension is "txt" or "text" or "md" || type == "text/plain") return MediaKind.Text;
        if (LooksHtml(text)) return MediaKind.Html;
        return LooksMail(text) ? MediaKind.Mail : MediaKind.Text;
    }

    /// <summary>Last extension of a file name, lower case, without its dot; a trailing <c>.gz</c> does not count.</summary>
    public static string Extension(string name)
    {
        if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) name = name[..^3];
        return Path.GetExtension(name).TrimStart('.').ToLowerInvariant();
    }

    private static MediaKind? ByMagic(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("%PDF-"u8) || (head.Length > 0 && head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) is >= 0 and < 1000 && !LooksText(head))) return MediaKind.Pdf;
        if (head.StartsWith("WARC/1."u8)) return MediaKind.Warc;
        if (!head.StartsWith("PK\u0003\u0004"u8)) return null;
        string names = Encoding.Latin1.GetString(head);
        return names.Contains("datapackage", StringComparison.Ordinal) || names.Contains("archive/", StringComparison.Ordinal)
            || names.Contains("pages/", StringComparison.Ordinal) || names.Contains("indexes/", StringComparison.Ordinal)
            ? MediaKind.Wacz : MediaKind.Docx;
    }

    private static bool LooksText(ReadOnlySpan<byte> head) => head.IndexOf("<html"u8) >= 0 || head.IndexOf("<!DOCTYPE"u8) >= 0;

    private static bool IsFeed(string text)
    {
        if (!text.StartsWith('<')) return false;
        int rss = text.IndexOf("<rss", StringComparison.OrdinalIgnoreCase);
        int atom = text.IndexOf("<feed", StringComparison.OrdinalIgnoreCase);
        int rdf = text.IndexOf("<rdf:RDF", StringComparison.OrdinalIgnoreCase);
        int html = text.IndexOf("<html", StringComparison.OrdinalIgnoreCase);
        int first = Math.Min(rss < 0 ? int.MaxValue : rss, Math.Min(atom < 0 ? int.MaxValue : atom, rdf < 0 ? int.MaxValue : rdf));
        return first != int.MaxValue && (html < 0 || html > first);
    }

    private static bool LooksHtml(string text) =>
        text.StartsWith('<') && (text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
        || text.Contains("<body", StringComparison.OrdinalIgnoreCase) || text.Contains("<head", StringComparison.OrdinalIgnoreCase)
        || text.Contains("<p", StringComparison.OrdinalIgnoreCase) || text.Contains("<div", StringComparison.OrdinalIgnoreCase)
        || text.Contains("<meta", StringComparison.OrdinalIgnoreCase));

    private static bool LooksMail(string text)
    {
        int headers = 0;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            if (line.IsEmpty) break;
            if (line[0] is ' ' or '\t') continue;
            int colon = line.IndexOf(':');
            if (colon is < 2 or > 40 || line[..colon].ContainsAny(" \t")) return false;
            foreach (string known in (ReadOnlySpan<string>)["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Received", "Return-Path"])
                if (line[..colon].Equals(known, StringComparison.OrdinalIgnoreCase)) headers++;
        }

        return headers >= 2;
    }

    /// <summary>Holds NULs (and is no UTF-16) or more control characters than any text in any charset: random bytes hold a tenth.</summary>
    private static bool LooksBinary(ReadOnlySpan<byte> head)
    {
        if (head.Length == 0 || head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return false;
        int nul = 0, control = 0, even = 0;
        for (int i = 0; i < head.Length; i++)
        {
            byte b = head[i];
            if (b == 0)
            {
                nul++;
                if ((i & 1) == 0) even++;
            }
            else if (b < 32 && b is not (9 or 10 or 13 or 12 or 27)) control++;
        }

        if (nul > head.Length / 4 && (even < nul / 8 || even > nul * 7 / 8)) return false;
        return nul > head.Length / 100 || control + nul > head.Length / 33;
    }
}
