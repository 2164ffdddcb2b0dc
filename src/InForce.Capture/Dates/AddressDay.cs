namespace InForce.Capture.Dates;

/// <summary>A full day in a web address: /2025/06/19/, /2025-06-19-, /20250619/.</summary>
internal static class AddressDay
{
    public static bool TryFind(string? address, out DateOnly day)
    {
        day = default;
        if (address is null) return false;
        ReadOnlySpan<char> text = address;
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        int path = address.IndexOf('/', scheme < 0 ? 0 : scheme + 3);
        if (path < 0) return false;
        int end = address.IndexOfAny(['?', '#']);
        text = end > path ? text[path..end] : text[path..];
        for (int i = 1; i + 7 < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || char.IsAsciiDigit(text[i - 1])) continue;
            int run = i;
            while (run < text.Length && char.IsAsciiDigit(text[run])) run++;
            if (run - i == 8 && DayFinder.TryMake(Number(text.Slice(i, 4)), Number(text.Slice(i + 4, 2)), Number(text.Slice(i + 6, 2)), out day)) return true;
            if (run - i == 4 && TrySeparated(text, i, run, out day)) return true;
            i = run;
        }

        return false;
    }

    private static bool TrySeparated(ReadOnlySpan<char> text, int start, int at, out DateOnly day)
    {
        day = default;
        if (at >= text.Length || text[at] is not ('/' or '-' or '_' or '.')) return false;
        char mark = text[at];
        int monthEnd = at + 1;
        while (monthEnd < text.Length && char.IsAsciiLetterOrDigit(text[monthEnd])) monthEnd++;
        ReadOnlySpan<char> month = text[(at + 1)..monthEnd];
        int number = MonthWords.Of(month) is > 0 and int named ? named : month.Length is 1 or 2 ? Number(month) : -1;
        if (number < 1 || monthEnd >= text.Length || text[monthEnd] != mark) return false;
        int dayEnd = monthEnd + 1;
        while (dayEnd < text.Length && char.IsAsciiDigit(text[dayEnd])) dayEnd++;
        return dayEnd - monthEnd is 2 or 3
            && DayFinder.TryMake(Number(text.Slice(start, 4)), number, Number(text[(monthEnd + 1)..dayEnd]), out day);
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        int value = 0;
        foreach (char c in digits)
        {
            if (!char.IsAsciiDigit(c)) return -1;
            value = value * 10 + (c - '0');
        }

        return value;
    }
}
