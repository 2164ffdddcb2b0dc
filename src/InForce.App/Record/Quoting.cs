using InForce.Core.Statements;

namespace InForce.App.Record;

/// <summary>The words of a statement as a reader needs them: its evidence, or the whole sentence where the evidence alone would mislead.</summary>
/// <remarks>"mines had been taken" is the evidence of a denial; only its sentence says so.</remarks>
public static class Quoting
{
    /// <summary>Evidence of fewer words says too little by itself.</summary>
    private const int FewWords = 4;

    /// <summary>UTF-16 code units on either side of the evidence within which its sentence ends.</summary>
    private const int Reach = 400;

    private static readonly string[] s_pointed = ["Mr.", "Mrs.", "Ms.", "Dr.", "Gen.", "Lt.", "Col.", "Sen.", "Rep.", "Gov.", "St.", "No.", "Art.", "Sept.", "Feb.", "vs."];

    /// <summary>The evidence; for a denial, and where the evidence is very short, the sentence it stands in.</summary>
    /// <param name="text">Of the statement's document.</param>
    public static string Of(Statement statement, string text)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return statement.Modality == Modality.Denied || WordsIn(statement.Evidence) < FewWords ? SentenceOf(statement, text).Trim().ToString() : statement.Evidence;
    }

    /// <summary>From the end of the sentence before to the end of this one, or of their lines; bounded, so that a text without points costs nothing.</summary>
    public static ReadOnlySpan<char> SentenceOf(Statement statement, string text)
    {
        ArgumentNullException.ThrowIfNull(statement);
        int start = statement.Start, end = statement.End;
        if (start < 0 || end > text.Length || start >= end)
        {
            return statement.Evidence;
        }

        int from = start, to = end;
        int least = Math.Max(0, start - Reach), most = Math.Min(text.Length, end + Reach);
        while (from > least && !EndsBefore(text, from))
        {
            from--;
        }

        while (to < most && !EndsBefore(text, to))
        {
            to++;
        }

        return text.AsSpan(Whole(text, from, start, -1), Whole(text, to, end, 1) - Whole(text, from, start, -1));
    }

    /// <summary>A sentence or line ends right before this place.</summary>
    private static bool EndsBefore(string text, int at)
    {
        char last = text[at - 1];
        if (last is '\n' or '\r' || (at < text.Length && text[at] is '\n' or '\r'))
        {
            return true;
        }

        if (at < text.Length && !char.IsWhiteSpace(text[at]))
        {
            return false;
        }

        int mark = last is '"' or '”' or '’' or '\'' or '»' or ')' && at > 1 ? at - 2 : at - 1;
        return text[mark] is '!' or '?' || (text[mark] == '.' && !IsPointed(text, mark));
    }

    /// <summary>The point belongs to the word: an initial, a title.</summary>
    private static bool IsPointed(string text, int point)
    {
        int from = point;
        while (from > 0 && !char.IsWhiteSpace(text[from - 1]))
        {
            from--;
        }

        ReadOnlySpan<char> word = text.AsSpan(from, point + 1 - from).TrimStart("\"“‘'(«");
        if (word.Length == 2 && char.IsUpper(word[0]))
        {
            return true;
        }

        foreach (string pointed in s_pointed)
        {
            if (word.SequenceEqual(pointed))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the reach ended inside a word, the word is left out.</summary>
    private static int Whole(string text, int at, int evidence, int step)
    {
        while (at != evidence && at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]))
        {
            at -= step;
        }

        return at;
    }

    private static int WordsIn(string evidence)
    {
        int words = 0;
        foreach (Range _ in evidence.AsSpan().Split(' '))
        {
            words++;
        }

        return words;
    }
}
