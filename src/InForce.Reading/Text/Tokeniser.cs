using System.Globalization;
using InForce.Core.Documents;

namespace InForce.Reading.Text;

/// <summary>Cuts a stretch of text into tokens as the English treebanks do: clitics, hyphens and punctuation apart, figures whole.</summary>
internal static class Tokeniser
{
    private const string Repeatable = ".!?-*=_~#+<>|";

    /// <summary>Adds the tokens of <c>[start, end)</c> in order; they never overlap, and only blanks lie between them.</summary>
    public static void Cut(string text, int start, int end, List<TextSpan> into)
    {
        int at = start;
        int addressChecked = -1;
        while (at < end)
        {
            if (ParagraphFinder.IsBlank(text[at]))
            {
                at++;
                continue;
            }

            int length = 0;
            if (addressChecked <= at)
            {
                (length, addressChecked) = Addresses.At(text, at, end);
            }

            if (length == 0)
            {
                length = IsWordPart(text, at, end) ? Word(text, at, end, start, into) : Mark(text, at, end);
            }

            if (length > 0)
            {
                into.Add(new TextSpan(at, length));
            }

            at = length > 0 ? at + length : into[^1].End;
        }
    }

    /// <summary>One punctuation mark, clitic after a closing quote, or a run of one mark ("...", "--").</summary>
    private static int Mark(string text, int at, int end)
    {
        char c = text[at];
        if (char.IsHighSurrogate(c) && at + 1 < end && char.IsLowSurrogate(text[at + 1]))
        {
            return 2;
        }

        if (c is '\'' or '’')
        {
            int clitic = WordParts.CliticAfterMark(text, at, end);
            if (clitic > 0 && at > 0 && !ParagraphFinder.IsBlank(text[at - 1]))
            {
                return clitic;
            }
        }

        if (c is '.' && at + 1 < end && char.IsAsciiDigit(text[at + 1]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1])))
        {
            return 1 + WordParts.FigureLength(text, at + 1, end);
        }

        int run = 1;
        bool sentenceMarks = c is '!' or '?';
        while (at + run < end && (text[at + run] == c || (sentenceMarks && text[at + run] is '!' or '?')) && Repeatable.Contains(c))
        {
            run++;
        }

        return run;
    }

    /// <summary>A word, with its clitics added as tokens of their own; returns 0 where it added everything itself.</summary>
    private static int Word(string text, int at, int end, int start, List<TextSpan> into)
    {
        int length = char.IsAsciiDigit(text[at]) ? WordParts.FigureLength(text, at, end) : WordParts.Length(text, at, end);
        int stop = at + length;
        if (stop < end && text[stop] == '.' && OwnsPoint(text, at, length, end, start))
        {
            return length + 1;
        }

        int cut = WordParts.CliticLength(text.AsSpan(at, length));
        if (cut == 0)
        {
            return length;
        }

        into.Add(new TextSpan(at, length - cut));
        into.Add(new TextSpan(stop - cut, cut));
        return 0;
    }

    private static bool OwnsPoint(string text, int at, int length, int end, int start)
    {
        ReadOnlySpan<char> word = text.AsSpan(at, length);
        bool more = at + length + 1 < end;
        if (more && text[at + length + 1] == '.')
        {
            return false;
        }

        if (word.Contains('.') && WordParts.IsPointed(word))
        {
            return true;
        }

        if (length == 1 && char.IsUpper(word[0]))
        {
            // "J. Smith" and "Jukka A. Virtanen", but not "Plan B." at the end.
            return more && word[0] != 'I' && NextLetterIsUpper(text, at + 2, end);
        }

        if (at == start && length <= 3 && char.IsAsciiDigit(word[0]))
        {
            return more && text[at + length + 1] == ' ';
        }

        PointKind kind = Abbreviations.KindOf(text.AsSpan(at, length + 1));
        return kind switch
        {
            PointKind.None => false,
            PointKind.Before => more && (char.IsLower(word[0]) || NextIsDigit(text, at + length + 1, end) || length > 2),
            _ => true,
        };
    }

    private static bool NextLetterIsUpper(string text, int from, int end)
    {
        while (from < end && text[from] == ' ')
        {
            from++;
        }

        return from < end && char.IsUpper(text[from]);
    }

    private static bool NextIsDigit(string text, int from, int end)
    {
        while (from < end && text[from] is ' ' or '\u00A0')
        {
            from++;
        }

        return from < end && (char.IsAsciiDigit(text[from]) || text[from] is '/' or '(');
    }

    internal static bool IsWordPart(string text, int at, int end)
    {
        char c = text[at];
        if (char.IsAscii(c))
        {
            return char.IsAsciiLetterOrDigit(c);
        }

        if (char.IsHighSurrogate(c))
        {
            return at + 1 < end && char.IsLowSurrogate(text[at + 1]) && char.IsLetterOrDigit(text, at);
        }

        return char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;
    }
}
