using System.Text;
using System.Text.RegularExpressions;

namespace InForce.Capture.Mail;

/// <summary>Header values with their encoded words (RFC 2047) resolved.</summary>
internal static partial class HeaderText
{
    public static string Decode(string value)
    {
        if (!value.Contains("=?", StringComparison.Ordinal)) return Clean(value);
        value = Between().Replace(value, "?==?");
        return Clean(Word().Replace(value, m => One(m.Groups[1].Value, m.Groups[2].Value[0], m.Groups[3].Value) ?? m.Value));
    }

    private static string? One(string charset, char encoding, string text)
    {
        Encoding? named = Charsets.Charset.ByName(charset);
        if (named is null) return null;
        try
        {
            byte[] bytes = encoding is 'B' or 'b'
                ? Convert.FromBase64String(text.PadRight(text.Length + (4 - text.Length % 4) % 4, '='))
                : TransferEncoding.QuotedPrintable(Encoding.ASCII.GetBytes(text.Replace('_', ' ')));
            return named.GetString(bytes);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>No line breaks, no controls: a header never smuggles a second line into ours.</summary>
    private static string Clean(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (char c in value) text.Append(char.IsControl(c) ? ' ' : c);
        return text.ToString().Trim();
    }

    [GeneratedRegex(@"=\?([A-Za-z0-9_-]{1,30})(?:\*[A-Za-z-]{1,8})?\?([BbQq])\?([^?\s]{0,400})\?=", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"\?=\s+=\?", RegexOptions.NonBacktracking)]
    private static partial Regex Between();
}
