using System.Globalization;
using System.Net;
using System.Text;

namespace InForce.Capture.Html;

/// <summary>Character references, as browsers read them: numbers 128 to 159 mean Windows-1252, impossible numbers U+FFFD.</summary>
internal static class Entities
{
    private const string Windows1252 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    public static string Decode(ReadOnlySpan<char> raw)
    {
        int amp = raw.IndexOf('&');
        if (amp < 0) return raw.ToString();
        var text = new StringBuilder(raw.Length);
        while (amp >= 0)
        {
            text.Append(raw[..amp]);
            raw = raw[amp..];
            int length = Reference(raw, text);
            if (length == 0)
            {
                text.Append('&');
                length = 1;
            }

            raw = raw[length..];
            amp = raw.IndexOf('&');
        }

        return text.Append(raw).ToString();
    }

    /// <summary>Characters of the reference that starts here; 0 when it is none.</summary>
    private static int Reference(ReadOnlySpan<char> raw, StringBuilder text)
    {
        if (raw.Length < 3) return 0;
        if (raw[1] == '#') return Number(raw, text);
        int end = 1;
        while (end < raw.Length && end < 34 && char.IsAsciiLetterOrDigit(raw[end])) end++;
        if (end == 1) return 0;
        if (end < raw.Length && raw[end] == ';')
        {
            string written = raw[..(end + 1)].ToString();
            string decoded = NamedEntities.TryGet(raw[1..end], out string? known) ? known : WebUtility.HtmlDecode(written);
            if (decoded.Length >= written.Length && decoded == written) return 0;
            text.Append(decoded);
            return end + 1;
        }

        foreach (string name in (ReadOnlySpan<string>)["nbsp", "amp", "lt", "gt", "quot", "copy"])
        {
            if (!raw[1..].StartsWith(name, StringComparison.Ordinal) || end != name.Length + 1) continue;
            text.Append(WebUtility.HtmlDecode($"&{name};"));
            return name.Length + 1;
        }

        return 0;
    }

    private static int Number(ReadOnlySpan<char> raw, StringBuilder text)
    {
        bool hex = raw[2] is 'x' or 'X';
        int start = hex ? 3 : 2, end = start;
        while (end < raw.Length && (hex ? char.IsAsciiHexDigit(raw[end]) : char.IsAsciiDigit(raw[end]))) end++;
        if (end == start) return 0;
        NumberStyles style = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        bool fits = end - start < 9 & uint.TryParse(raw[start..end], style, CultureInfo.InvariantCulture, out uint value);
        if (fits && value is >= 128 and < 160) text.Append(Windows1252[(int)value - 128]);
        else if (fits && value != 0 && Rune.TryCreate(value, out Rune rune)) text.Append(rune.ToString());
        else text.Append('\uFFFD');
        return end < raw.Length && raw[end] == ';' ? end + 1 : end;
    }
}
