namespace InForce.Web.Rendering;

/// <summary>Long words of others, cut where a list has no room for them.</summary>
internal static class Shorten
{
    private const int QuoteLength = 240;

    public static string Quote(string text) => To(text, QuoteLength);

    /// <param name="length">Most UTF-16 code units kept; a surrogate pair is never cut.</param>
    public static string To(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        int end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        int space = text.LastIndexOf(' ', end - 1, Math.Min(20, end));
        return text[..(space > 0 ? space : end)] + "…";
    }
}
