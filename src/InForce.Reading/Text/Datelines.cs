namespace InForce.Reading.Text;

/// <summary>"HELSINKI, June 19 (Baltic Wire) - ": place, day and wire in front of the first sentence.</summary>
internal static class Datelines
{
    private const int Longest = 90;

    /// <summary>Offset of the first character after the dateline's dash, or 0 where the paragraph has none.</summary>
    public static int EndOf(string text, Paragraph paragraph)
    {
        int limit = Math.Min(paragraph.Length, Longest);
        ReadOnlySpan<char> head = text.AsSpan(paragraph.Start, limit);
        int dash = FindDash(head);
        if (dash <= 0 || !Looks(head[..dash]))
        {
            return 0;
        }

        int end = paragraph.Start + dash;
        while (end < paragraph.End && (text[end] is '-' or '–' or '—' or ' ' or '\u00A0'))
        {
            end++;
        }

        return end < paragraph.End ? end : 0;
    }

    private static int FindDash(ReadOnlySpan<char> head)
    {
        for (int i = 1; i < head.Length - 1; i++)
        {
            bool dash = head[i] is '–' or '—' || (head[i] == '-' && (head[i + 1] == '-' || (head[i - 1] is ' ' or ')' && head[i + 1] == ' ')));
            if (dash)
            {
                return i;
            }

            if (head[i] is '.' && head[i + 1] == ' ' && i + 2 < head.Length && char.IsUpper(head[i + 2]) )
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>A place in capitals, or words that hold a wire in brackets; nothing that looks like a clause.</summary>
    private static bool Looks(ReadOnlySpan<char> head)
    {
        ReadOnlySpan<char> words = head.TrimEnd();
        int capitals = 0;
        while (capitals < words.Length && (char.IsUpper(words[capitals]) || words[capitals] is ' ' or '.' or '-' or '\''))
        {
            capitals++;
        }

        int letters = 0;
        for (int i = 0; i < capitals; i++)
        {
            letters += char.IsUpper(words[i]) ? 1 : 0;
        }

        if (letters >= 3 && (capitals == words.Length || words[capitals] is ',' or '(' or '/'))
        {
            return true;
        }

        return words[^1] == ')' && words.Contains('(') && char.IsUpper(words[0]) && words.Count(' ') <= 6;
    }
}
