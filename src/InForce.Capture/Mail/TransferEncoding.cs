using System.Text;

namespace InForce.Capture.Mail;

/// <summary>The two encodings of message bodies. Damage is passed over, never thrown.</summary>
internal static class TransferEncoding
{
    public static byte[] Decode(ReadOnlySpan<byte> body, string? encoding) => encoding?.Trim() switch
    {
        { } e when e.Equals("base64", StringComparison.OrdinalIgnoreCase) => Base64(body),
        { } e when e.Equals("quoted-printable", StringComparison.OrdinalIgnoreCase) => QuotedPrintable(body),
        _ => body.ToArray(),
    };

    public static byte[] QuotedPrintable(ReadOnlySpan<byte> body)
    {
        var bytes = new byte[body.Length];
        int n = 0;
        for (int i = 0; i < body.Length; i++)
        {
            if (body[i] != '=')
            {
                bytes[n++] = body[i];
                continue;
            }

            if (i + 1 < body.Length && body[i + 1] == '\n') i += 1;
            else if (i + 2 < body.Length && body[i + 1] == '\r' && body[i + 2] == '\n') i += 2;
            else if (i + 2 < body.Length && Hex(body[i + 1]) is >= 0 and int high && Hex(body[i + 2]) is >= 0 and int low)
            {
                bytes[n++] = (byte)(high * 16 + low);
                i += 2;
            }
            else if (i + 1 < body.Length) bytes[n++] = body[i];
        }

        return bytes[..n];
    }

    private static byte[] Base64(ReadOnlySpan<byte> body)
    {
        var clean = new StringBuilder(body.Length);
        foreach (byte b in body)
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'+' or (byte)'/') clean.Append((char)b);
        int whole = clean.Length - (clean.Length % 4 == 1 ? 1 : 0);
        clean.Length = whole;
        while (clean.Length % 4 != 0) clean.Append('=');
        return Convert.FromBase64String(clean.ToString());
    }

    private static int Hex(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        _ => -1,
    };
}
