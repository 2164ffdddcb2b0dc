using System.Text;

namespace InForce.Capture.Charsets;

/// <summary>Bytes to characters: byte order mark, then the header's charset, then the page's own declaration, then what the bytes look like.</summary>
internal static class Charset
{
    private const int DeclarationWindow = 4096;
    private static readonly System.Buffers.SearchValues<char> s_declarationEnds = System.Buffers.SearchValues.Create(" \t\r\n;\"'>/?");

    static Charset() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="declared">Charset of the envelope (HTTP header, MIME part); null when absent.</param>
    /// <param name="isMarkup">Look for a declaration inside the bytes.</param>
    /// <param name="warnings">Gets a line when a declaration did not fit the bytes.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? declared, bool isMarkup, ICollection<string> warnings)
    {
        if (ByteOrderMark(bytes, out Encoding? marked, out int skip)) return marked.GetString(bytes[skip..]);
        Encoding? named = ByName(declared) ?? (isMarkup ? ByName(DeclaredInside(bytes)) : null);
        bool valid = System.Text.Unicode.Utf8.IsValid(bytes);
        if (valid && (named is null || named.CodePage == Encoding.UTF8.CodePage || HasHighBytes(bytes)))
        {
            if (named is not null && named.CodePage != Encoding.UTF8.CodePage)
                warnings.Add($"charset {named.WebName} declared, but the bytes are UTF-8");
            return Encoding.UTF8.GetString(bytes);
        }

        if (valid && named is not null && IsMultibyte(named)) return named.GetString(bytes);
        if (valid) return Encoding.UTF8.GetString(bytes);
        if (named is null || named.CodePage == Encoding.UTF8.CodePage)
        {
            if (named is not null && MostlyUtf8(bytes))
            {
                warnings.Add("some bytes are not valid UTF-8 and became U+FFFD");
                return Encoding.UTF8.GetString(bytes);
            }

            Encoding guess = GuessUtf16(bytes) ?? Encoding.GetEncoding(1252);
            if (MostlyUtf8(bytes)) guess = Encoding.UTF8;
            warnings.Add($"no charset fits what was declared; read as {guess.WebName}");
            return guess.GetString(bytes);
        }

        return named.GetString(bytes);
    }

    public static Encoding? ByName(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        name = name.Trim().Trim('"', '\'');
        if (name.Length > 40) return null;
        if (name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) || name.Equals("latin1", StringComparison.OrdinalIgnoreCase)
            || name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase) || name.Equals("ascii", StringComparison.OrdinalIgnoreCase))
            return Encoding.GetEncoding(1252);
        if (name.Equals("utf8", StringComparison.OrdinalIgnoreCase) || name.Equals("unicode-1-1-utf-8", StringComparison.OrdinalIgnoreCase)) return Encoding.UTF8;
        if (name.StartsWith("utf-7", StringComparison.OrdinalIgnoreCase) || name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("utf-32", StringComparison.OrdinalIgnoreCase)) return null;
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The charset of a <c>Content-Type</c> value; null when it names none.</summary>
    public static string? OfContentType(string? contentType)
    {
        int at = contentType?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0) return null;
        ReadOnlySpan<char> rest = contentType.AsSpan(at + 8).TrimStart(" \"'");
        int end = rest.IndexOfAny(" ;\"',");
        return (end < 0 ? rest : rest[..end]).ToString();
    }

    private static bool ByteOrderMark(ReadOnlySpan<byte> bytes, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Encoding? encoding, out int length)
    {
        (encoding, length) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => ((Encoding?)null, 0),
        };
        return encoding is not null;
    }

    private static string? DeclaredInside(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, DeclarationWindow)];
        string text = Encoding.Latin1.GetString(head);
        for (int from = 0; from < text.Length;)
        {
            int at = text.IndexOf("charset", from, StringComparison.OrdinalIgnoreCase);
            int xml = text.IndexOf("encoding=", from, StringComparison.OrdinalIgnoreCase);
            if (at < 0 && (xml < 0 || xml > 200)) return null;
            int start = xml is >= 0 and <= 200 && (at < 0 || xml < at) ? xml + 8 : at + 7;
            ReadOnlySpan<char> rest = text.AsSpan(start).TrimStart();
            if (rest is ['=', ..])
            {
                rest = rest[1..].TrimStart().TrimStart("\"'");
                int end = rest.IndexOfAny(s_declarationEnds);
                if (end > 0) return rest[..end].ToString();
            }

            from = start;
        }

        return null;
    }

    private static bool HasHighBytes(ReadOnlySpan<byte> bytes) => bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF);

    private static bool IsMultibyte(Encoding encoding) => encoding.CodePage is 50220 or 50221 or 50222 or 52936 or 50225;

    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        ReadOnlySpan<byte> rest = bytes[..Math.Min(bytes.Length, 1 << 20)];
        while (!rest.IsEmpty)
        {
            int high = rest.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (high < 0) break;
            rest = rest[high..];
            bool ok = Rune.DecodeFromUtf8(rest, out _, out int used) == System.Buffers.OperationStatus.Done;
            if (ok) good++;
            else bad++;
            rest = rest[Math.Max(1, used)..];
        }

        return good > 0 && good >= bad * 9;
    }

    private static Encoding? GuessUtf16(ReadOnlySpan<byte> bytes)
    {
        int even = 0, odd = 0, n = Math.Min(bytes.Length, 2048) & ~1;
        for (int i = 0; i < n; i += 2)
        {
            if (bytes[i] == 0) even++;
            if (bytes[i + 1] == 0) odd++;
        }

        if (odd > n / 4 && even < n / 16) return Encoding.Unicode;
        return even > n / 4 && odd < n / 16 ? Encoding.BigEndianUnicode : null;
    }
}
