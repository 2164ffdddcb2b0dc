using System.Collections.Immutable;
using InForce.Core.Documents;

namespace InForce.Reading.Text;

/// <summary>Finds where sentences end within one paragraph.</summary>
public static class SentenceSplitter
{
    /// <summary>A longer run is cut: nothing written for readers needs more, and the parser's cost grows with the square.</summary>
    public const int MaxTokens = 160;

    internal static void Split(string text, Paragraph paragraph, int index, ImmutableArray<RawSentence>.Builder into)
    {
        var tokens = new List<TextSpan>();
        int start = paragraph.Start;
        int dateline = paragraph.Role == ParagraphRole.Body ? Datelines.EndOf(text, paragraph) : 0;
        if (dateline > 0)
        {
            Tokeniser.Cut(text, start, dateline, tokens);
            Add(tokens, 0, tokens.Count, index, SentenceKind.Dateline, into);
            tokens.Clear();
            start = dateline;
        }

        Tokeniser.Cut(text, start, paragraph.End, tokens);
        SentenceKind kind = paragraph.Role == ParagraphRole.Heading ? SentenceKind.Heading : SentenceKind.Prose;
        int first = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (!MayEnd(text, tokens, i))
            {
                continue;
            }

            int last = AbsorbClosers(text, tokens, i);
            if (last + 1 >= tokens.Count || Begins(text, tokens, i, last))
            {
                Add(tokens, first, last + 1, index, kind, into);
                first = last + 1;
            }

            i = last;
        }

        Add(tokens, first, tokens.Count, index, kind, into);
    }

    private static void Add(List<TextSpan> tokens, int from, int to, int paragraph, SentenceKind kind, ImmutableArray<RawSentence>.Builder into)
    {
        while (from < to)
        {
            int count = Math.Min(to - from, MaxTokens);
            into.Add(new RawSentence(paragraph, kind, [.. tokens.GetRange(from, count)]));
            from += count;
        }
    }

    private static bool MayEnd(string text, List<TextSpan> tokens, int i)
    {
        ReadOnlySpan<char> token = tokens[i].In(text);
        return token[^1] is '.' or '!' or '?' or '…';
    }

    private static int AbsorbClosers(string text, List<TextSpan> tokens, int i)
    {
        while (i + 1 < tokens.Count && tokens[i + 1].Start == tokens[i].End && tokens[i + 1].Length == 1)
        {
            char c = text[tokens[i + 1].Start];
            bool closes = c is '”' or '’' or ')' or ']' or '»'
                || (c is '"' or '\'' && (tokens[i + 1].End == text.Length || !char.IsLetterOrDigit(text[tokens[i + 1].End])));
            if (!closes)
            {
                break;
            }

            i++;
        }

        // A note's number behind the full stop, "in 1805. [6] The", belongs to the sentence it supports.
        bool note = i + 3 < tokens.Count && tokens[i + 1].In(text) is "[" && tokens[i + 3].In(text) is "]" && char.IsAsciiDigit(text[tokens[i + 2].Start]);
        return note ? i + 3 : i;
    }

    /// <summary>Whether a new sentence begins after token <paramref name="last"/>, the one at <paramref name="end"/> closing the old.</summary>
    private static bool Begins(string text, List<TextSpan> tokens, int end, int last)
    {
        TextSpan next = tokens[last + 1];
        ReadOnlySpan<char> closing = tokens[end].In(text);
        bool apart = next.Start > tokens[last].End;
        if (!apart && !(closing is "." or "!" or "?" && char.IsUpper(text[next.Start])))
        {
            return false;
        }

        int opener = last + 1;
        while (opener < tokens.Count - 1 && tokens[opener].Length == 1 && text[tokens[opener].Start] is '"' or '“' or '‘' or '\'' or '(' or '[' or '«' or '—' or '–' or '-')
        {
            opener++;
        }

        ReadOnlySpan<char> word = tokens[opener].In(text);
        if (char.IsLower(word[0]))
        {
            return false;
        }

        if (closing.Length > 1 && closing[^1] == '.' && closing[0] != '.')
        {
            return EndsAfterAbbreviation(closing, word, opener > last + 1 || last > end);
        }

        if (closing[^1] is '!' or '?' && last > end && SpeakerFollows(text, tokens, last + 1))
        {
            return false;
        }

        return char.IsLetterOrDigit(word[0]) || opener > last + 1 || closing is "." || char.IsSurrogate(word[0]) || word[0] is '$' or '€' or '£' or '#' or '*' or '•';
    }

    private static bool EndsAfterAbbreviation(ReadOnlySpan<char> abbreviation, ReadOnlySpan<char> word, bool quoteBetween) =>
        Abbreviations.KindOf(abbreviation) switch
        {
            PointKind.Title => false,
            PointKind.Before => false,
            _ when abbreviation.Length == 2 || char.IsAsciiDigit(abbreviation[0]) => false,
            _ => quoteBetween || Abbreviations.BeginsSentence(word),
        };

    /// <summary>"Will you leave?" Orpo asked. The quotation and its speaker are one sentence.</summary>
    private static bool SpeakerFollows(string text, List<TextSpan> tokens, int from)
    {
        for (int i = from; i < Math.Min(from + 4, tokens.Count); i++)
        {
            ReadOnlySpan<char> word = tokens[i].In(text);
            if (SpeechVerbs.Contains(word))
            {
                return true;
            }

            if (!char.IsLetter(word[0]))
            {
                return false;
            }
        }

        return false;
    }
}
