using System.Collections.Immutable;
using System.Globalization;

namespace InForce.Reading.Text;

/// <summary>Cuts a text into paragraphs at its line breaks and says what each is for.</summary>
internal static class ParagraphFinder
{
    /// <summary>Lines at least this long that end in mid-sentence were wrapped by a mail program or a PDF, not ended by a writer.</summary>
    private const int WrappedLine = 45;
    private const int LongestHeading = 200;

    public static ImmutableArray<Paragraph> Find(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<(int Start, int End)>();
        int at = 0;
        int lastLine = 0;
        int newLine = 0;
        bool blankBefore = true;
        while (at < text.Length)
        {
            int length = text.AsSpan(at).IndexOfAny('\n', '\r', '\u2029');
            int end = length < 0 ? text.Length : at + length;
            (int Start, int End) line = Trim(text, at, end);
            if (line.Start == line.End)
            {
                // CR LF is one break: an empty stretch between the two is no blank line.
                blankBefore |= !(end > 0 && end < text.Length && text[end] == '\n' && at > 0 && text[at - 1] == '\r');
            }
            else
            {
                AddLine(text, blocks, line, blankBefore, lastLine);
                blankBefore = false;
                lastLine = newLine;
            }

            at = end + 1;
            newLine = end < text.Length && text[end] == '\n' ? at : newLine;
        }

        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>(blocks.Count);
        for (int i = 0; i < blocks.Count; i++)
        {
            paragraphs.Add(new Paragraph(blocks[i].Start, blocks[i].End, RoleOf(text, blocks[i], i)));
        }

        return paragraphs.DrainToImmutable();
    }

    private static void AddLine(string text, ImmutableArray<(int Start, int End)>.Builder blocks, (int Start, int End) line, bool blankBefore, int lastLine)
    {
        if (blocks.Count > 0 && Continues(text, blocks[^1], line, blankBefore, lastLine))
        {
            blocks[^1] = (blocks[^1].Start, line.End);
            return;
        }

        blocks.Add(line);
    }

    /// <param name="lastLine">Where the line that <paramref name="before"/> ends with begins: after its line feed.</param>
    private static bool Continues(string text, (int Start, int End) before, (int Start, int End) line, bool blankBefore, int lastLine)
    {
        char last = text[before.End - 1];
        if (EndsSentence(last))
        {
            return false;
        }

        bool lowerNext = char.IsLower(text[line.Start]);
        if (blankBefore)
        {
            // A stray paragraph break in mid-sentence: "… the support of our allies,\n\nbut also our own …".
            return lowerNext && (last is ',' or '-' or '–' or '—' || char.IsLower(last));
        }

        return lowerNext || (before.End - Math.Max(lastLine, before.Start) >= WrappedLine && last is not ':');
    }

    private static bool EndsSentence(char last) =>
        last is '.' or '!' or '?' or '…' or '"' or '”' or '»' or ')' or ']';

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    internal static bool IsBlank(char c) =>
        char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u00AD' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Control;

    private static ParagraphRole RoleOf(string text, (int Start, int End) block, int index)
    {
        ReadOnlySpan<char> words = text.AsSpan(block.Start, block.End - block.Start);
        if (LayoutCues.RoleOf(words) is { } role)
        {
            return role;
        }

        bool heading = words.Length <= LongestHeading && !EndsSentence(words[^1]) && words[^1] is not (',' or ';' or ':')
            && (index == 0 || words.Length <= LongestHeading / 2);
        return heading ? ParagraphRole.Heading : ParagraphRole.Body;
    }
}
