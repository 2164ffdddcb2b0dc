namespace InForce.Reading.Syntax.Net;

/// <summary>What the net sees of a word: its folded form, its ends, and its shape. Training and reading share this.</summary>
internal static class WordFeatures
{
    public const int LongestWord = 40;
    public const int LongestShape = 8;

    /// <summary>Lower case, digits to 0, quotation marks and dashes to one form each; cut at <see cref="LongestWord"/>. Returns the length.</summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> into)
    {
        int length = Math.Min(word.Length, LongestWord);
        for (int i = 0; i < length; i++)
        {
            char c = word[i];
            into[i] = c switch
            {
                >= 'a' and <= 'z' => c,
                >= 'A' and <= 'Z' => (char)(c | 0x20),
                >= '0' and <= '9' => '0',
                '’' or '‘' or '`' => '\'',
                '“' or '”' or '„' or '«' or '»' => '"',
                '–' => '—',
                _ => char.ToLowerInvariant(c),
            };
        }

        return length;
    }

    public static ReadOnlySpan<char> Suffix(ReadOnlySpan<char> folded, int length) =>
        folded[Math.Max(0, folded.Length - length)..];

    public static ReadOnlySpan<char> Prefix(ReadOnlySpan<char> folded, int length) => folded[..Math.Min(length, folded.Length)];

    /// <summary>Capitals, small letters, digits and marks, runs written twice at most: "NATO" is XX, "McKay" XxXx. Returns the length.</summary>
    public static int Shape(ReadOnlySpan<char> word, Span<char> into)
    {
        int length = 0;
        int run = 0;
        char before = '\0';
        foreach (char c in word[..Math.Min(word.Length, LongestWord)])
        {
            char kind = KindOf(c);
            run = kind == before ? run + 1 : 1;
            before = kind;
            if (run <= 2)
            {
                into[length++] = kind;
                if (length == LongestShape)
                {
                    break;
                }
            }
        }

        return length;
    }

    private static char KindOf(char c)
    {
        if (char.IsAsciiDigit(c))
        {
            return 'd';
        }

        if (char.IsLower(c))
        {
            return 'x';
        }

        if (char.IsUpper(c))
        {
            return 'X';
        }

        return c switch
        {
            '’' or '‘' or '`' => '\'',
            '“' or '”' or '„' or '«' or '»' => '"',
            '–' => '—',
            _ => char.IsLetter(c) ? 'l' : c,
        };
    }
}
