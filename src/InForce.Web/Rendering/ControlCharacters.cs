using System.Buffers;
using System.Globalization;

namespace InForce.Web.Rendering;

/// <summary>Characters that have no picture of their own and change how others are shown.</summary>
internal static class ControlCharacters
{
    private const string Directional = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u061C\u200E\u200F";
    private const string Hidden = "\u200B\u2060\uFEFF\u00AD";
    private const string Ascii = "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F";

    public static SearchValues<char> All { get; } = SearchValues.Create(Directional + Hidden + Ascii);

    public static bool Is(char c) => All.Contains(c);

    public static string CodeOf(char c) => "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);

    public static string NameOf(char c) =>
        Directional.Contains(c, StringComparison.Ordinal) ? "changes the direction of writing; not applied here"
        : Hidden.Contains(c, StringComparison.Ordinal) ? "a character without a picture"
        : "a control character";
}
