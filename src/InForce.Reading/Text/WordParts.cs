namespace InForce.Reading.Text;

/// <summary>How far a word or figure reaches, and where its clitic begins.</summary>
internal static class WordParts
{
    private const int LongestWord = 400;

    /// <summary>Length of the word at <paramref name="at"/>: letters and digits, with the marks that belong inside words.</summary>
    public static int Length(string text, int at, int end)
    {
        int stop = at;
        int limit = Math.Min(end, at + LongestWord);
        while (stop < limit)
        {
            if (Tokeniser.IsWordPart(text, stop, end))
            {
                stop += char.IsHighSurrogate(text[stop]) ? 2 : 1;
            }
            else if (stop + 1 < limit && stop > at && Tokeniser.IsWordPart(text, stop + 1, end) && JoinsWord(text, at, stop, end))
            {
                stop++;
            }
            else
            {
                break;
            }
        }

        return stop - at;
    }

    /// <summary>Length of a figure: "1,340", "12:30", "9/11", "2.5", "1990s", "20th", "5m".</summary>
    public static int FigureLength(string text, int at, int end)
    {
        int stop = at;
        int limit = Math.Min(end, at + LongestWord);
        while (stop < limit)
        {
            char c = text[stop];
            bool inside = Tokeniser.IsWordPart(text, stop, end)
                || (c is '.' or ',' or ':' or '/' && stop + 1 < limit && stop > at
                    && char.IsAsciiDigit(text[stop + 1]) && char.IsAsciiDigit(text[stop - 1]));
            if (!inside)
            {
                break;
            }

            stop += char.IsHighSurrogate(c) ? 2 : 1;
        }

        return stop - at;
    }

    private static bool JoinsWord(string text, int at, int mark, int end)
    {
        char next = text[mark + 1];
        switch (text[mark])
        {
            case '\'' or '’':
                return char.IsLetter(next);
            case '&':
                return char.IsUpper(next) && char.IsUpper(text[mark - 1]);
            case '.':
                return PointInside(text, at, mark, end);
            case '-':
                return char.IsLetter(next) && Abbreviations.KeepsHyphen(text.AsSpan(at, mark - at));
            default:
                return false;
        }
    }

    /// <summary>"U.S", "p.m", "Ph.D": single letters between points; "delfi.lt": a short ending in small letters; not "end.Next".</summary>
    private static bool PointInside(string text, int at, int mark, int end)
    {
        int before = mark - 1;
        while (before >= at && text[before] != '.')
        {
            before--;
        }

        int after = mark + 1;
        bool small = true;
        while (after < end && after <= mark + 5 && char.IsLetter(text[after]))
        {
            small &= char.IsAsciiLetterLower(text[after++]);
        }

        int left = mark - before - 1;
        int right = after - mark - 1;
        bool address = small && left >= 2 && right is >= 2 and <= 4 && char.IsLetterOrDigit(text[mark - 1]);
        return (left == 1 && right == 1) || (left <= 2 && right <= 2 && after < end && text[after] == '.') || address;
    }

    /// <summary>Whether a word with points in it ends in one of its own: "U.S" or "p.m" before a further point.</summary>
    public static bool IsPointed(ReadOnlySpan<char> word) => word.Length - word.LastIndexOf('.') - 1 <= 2;

    /// <summary>Length of the clitic at the end of a word ("n't", "'s", "'re"), 0 where there is none.</summary>
    public static int CliticLength(ReadOnlySpan<char> word)
    {
        if (word.Length > 3 && word[^1] is 't' or 'T' && IsMark(word[^2]) && word[^3] is 'n' or 'N')
        {
            return 3;
        }

        if (word.Equals("cannot", StringComparison.OrdinalIgnoreCase))
        {
            return 3;
        }

        if (word.Length > 2 && IsMark(word[^2]) && word[^1] is 's' or 'S' or 'm' or 'M' or 'd' or 'D')
        {
            return 2;
        }

        return word.Length > 3 && IsMark(word[^3]) && IsLongClitic(word[^2..]) ? 3 : 0;
    }

    /// <summary>A clitic that begins with the mark at <paramref name="at"/>, as in "the U.S.'s": its length, or 0.</summary>
    public static int CliticAfterMark(string text, int at, int end)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at + 1, Math.Min(3, end - at - 1));
        if (rest.Length >= 1 && rest[0] is 's' or 'm' or 'd' && (rest.Length == 1 || !char.IsLetterOrDigit(rest[1])))
        {
            return 2;
        }

        return rest.Length >= 2 && IsLongClitic(rest[..2]) && (rest.Length == 2 || !char.IsLetterOrDigit(rest[2])) ? 3 : 0;
    }

    private static bool IsLongClitic(ReadOnlySpan<char> two) =>
        two.Equals("re", StringComparison.OrdinalIgnoreCase) || two.Equals("ve", StringComparison.OrdinalIgnoreCase)
        || two.Equals("ll", StringComparison.OrdinalIgnoreCase);

    private static bool IsMark(char c) => c is '\'' or '’';
}
