using System.Buffers;

namespace InForce.Reading.Text;

/// <summary>Web and mail addresses: they are one token each, whatever marks they hold.</summary>
internal static class Addresses
{
    private const int Longest = 2_000;

    private static readonly SearchValues<char> Openers = SearchValues.Create("(\"'<[“‘");
    private static readonly SearchValues<char> Closers = SearchValues.Create(".,;:!?\"')>]”’");

    /// <summary>Length of an address at <paramref name="at"/> (0 where there is none), and up to where no other can begin.</summary>
    public static (int Length, int CheckedTo) At(string text, int at, int end)
    {
        int stop = at;
        while (stop < end && !ParagraphFinder.IsBlank(text[stop]))
        {
            stop++;
        }

        if (stop - at is < 5 or > Longest)
        {
            return (0, stop);
        }

        ReadOnlySpan<char> chunk = text.AsSpan(at, stop - at);
        int open = chunk.IndexOfAnyExcept(Openers);
        if (open > 0)
        {
            return (0, at + open);
        }

        if (!IsAddress(chunk))
        {
            return (0, stop);
        }

        int length = chunk.LastIndexOfAnyExcept(Closers) + 1;
        return (length, stop);
    }

    private static bool IsAddress(ReadOnlySpan<char> chunk)
    {
        if (chunk.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || chunk.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        int sign = chunk.IndexOf('@');
        if (sign == 0)
        {
            return chunk.Length > 2 && char.IsLetter(chunk[1]);
        }

        return sign > 0 && chunk[sign..].LastIndexOf('.') > 1;
    }
}
