using System.Collections.Immutable;
using System.Globalization;
using InForce.Capture.Charsets;
using InForce.Capture.Html;
using InForce.Capture.Inputs;
using InForce.Core.Documents;

namespace InForce.Capture.Mail;

/// <summary>One e-mail message: its text, sender, subject and the day it was sent. Attachments are named, not opened.</summary>
internal static class MailCapture
{
    private const int MostDepth = 8;
    private const int MostParts = 200;

    public static CaptureOutcome Capture(CaptureSource source, ReadOnlyMemory<byte> bytes)
    {
        MailPart message = MailPart.Parse(bytes);
        var warnings = new List<string>();
        var found = new Found();
        Walk(message, found, 0);
        (string text, ImmutableArray<TextBlock> blocks) = TextOf(found, warnings);
        if (string.IsNullOrWhiteSpace(text)) return new CaptureOutcome.Refused(source.Path, "the message holds no text", "save its attachments and give those");
        if (found.Attachments > 0) warnings.Add($"{found.Attachments} attachments were not opened; give them as files of their own");
        string? published = message["Date"] is { } date && MailDate.TryParse(date, out DateTimeOffset sent)
            ? sent.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) : null;
        return new CaptureOutcome.Captured(new CapturedDocument(
            source.Path,
            new Document(source.Id, Host(message["From"]), Header(message["Subject"]), Name(message["From"]), published, message["Content-Language"], source.Url, text))
        {
            Blocks = blocks,
            MediaType = "message/rfc822",
            Original = bytes,
            PublishedBasis = published is null ? null : "mail-date",
            PublishedGrade = published is null ? DateGrade.None : DateGrade.Likely,
            Sha256 = Hash.Of(bytes.Span),
            Warnings = [.. warnings],
        });
    }

    private static void Walk(MailPart part, Found found, int depth)
    {
        if (depth > MostDepth || found.Parts >= MostParts) return;
        found.Parts++;
        if (part.MediaType.StartsWith("multipart/", StringComparison.Ordinal))
        {
            foreach (MailPart child in part.Parts(MostParts)) Walk(child, found, depth + 1);
            return;
        }

        if (part.IsAttachment || (part.MediaType is not ("text/plain" or "text/html"))) found.Attachments++;
        else if (part.MediaType == "text/html") found.Html ??= part;
        else found.Plain ??= part;
    }

    private static (string, ImmutableArray<TextBlock>) TextOf(Found found, List<string> warnings)
    {
        if (found.Plain is { } plain)
        {
            string text = Read(plain, false, warnings).ReplaceLineEndings("\n").Trim('\n');
            if (plain.Parameter("format")?.Equals("flowed", StringComparison.OrdinalIgnoreCase) == true) text = Unflow(text);
            if (text.AsSpan().Trim().Length > 40 || found.Html is null) return (text, []);
        }

        return found.Html is { } html ? HtmlFragment.Read(Read(html, true, warnings)) : (string.Empty, []);
    }

    private static string Read(MailPart part, bool isMarkup, List<string> warnings) =>
        Charset.Decode(TransferEncoding.Decode(part.Body.Span, part["Content-Transfer-Encoding"]), part.Parameter("charset"), isMarkup, warnings);

    /// <summary>Format=flowed (RFC 3676): a line that ends in a space goes on.</summary>
    private static string Unflow(string text) => text.Replace(" \n", " ", StringComparison.Ordinal);

    private static string? Header(string? value) => value is null ? null : HeaderText.Decode(value) is { Length: > 0 } text ? text : null;

    private static string? Name(string? from)
    {
        if (Header(from) is not { } text) return null;
        int angle = text.IndexOf('<');
        string name = (angle > 0 ? text[..angle] : text).Trim().Trim('"');
        return name.Length > 0 ? name : null;
    }

    private static string? Host(string? from)
    {
        int at = from?.LastIndexOf('@') ?? -1;
        if (at < 0) return null;
        string host = from![(at + 1)..].TrimEnd('>', ' ', ';');
        return host.Length is > 3 and < 100 && host.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-') ? host : null;
    }

    private sealed class Found
    {
        public MailPart? Plain { get; set; }
        public MailPart? Html { get; set; }
        public int Attachments { get; set; }
        public int Parts { get; set; }
    }
}
