using System.Buffers;
using System.Text;

namespace InForce.Exchange.Writing;

/// <summary>Words of documents made fit for a file of ours: still theirs, but unable to steer the reader's program.</summary>
/// <remarks>
/// Captured text is never edited; this is the view that is written out. Control characters, lone surrogates and characters that turn
/// the direction of writing become U+FFFD, so that their presence stays visible.
/// </remarks>
public static class PlainText
{
    private const char Replacement = '\uFFFD';

    /// <summary>C0 and C1 controls, bidirectional controls, non-characters; tab and line ends are handled by the caller's choice.</summary>
    private static readonly SearchValues<char> s_steering = SearchValues.Create(Steering());

    /// <summary>One line: every run of white space becomes one space, ends are trimmed.</summary>
    /// <param name="most">Greatest length in UTF-16 code units, at least 2; a longer text ends in an ellipsis.</param>
    public static string OneLine(string? text, int most = int.MaxValue)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        var line = new StringBuilder(Math.Min(text.Length, most));
        bool gap = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c))
            {
                gap = line.Length > 0;
                continue;
            }

            if (gap)
            {
                line.Append(' ');
                gap = false;
            }

            i += Append(line, text, i);
            if (line.Length > most)
            {
                return Cut(line, most);
            }
        }

        return line.ToString();
    }

    /// <summary>Line ends kept (as <c>\n</c>) and tabs kept; everything that steers replaced. Legal in XML 1.0.</summary>
    public static string Lines(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        var lines = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\r' when i + 1 < text.Length && text[i + 1] == '\n':
                    break;
                case '\r' or '\n' or '\u0085' or '\u2028' or '\u2029':
                    lines.Append('\n');
                    break;
                case '\t':
                    lines.Append('\t');
                    break;
                default:
                    i += Append(lines, text, i);
                    break;
            }
        }

        return lines.ToString();
    }

    /// <returns>How many further code units were taken (1 for a surrogate pair).</returns>
    private static int Append(StringBuilder to, string text, int at)
    {
        char c = text[at];
        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            to.Append(c).Append(text[at + 1]);
            return 1;
        }

        to.Append(char.IsSurrogate(c) || s_steering.Contains(c) ? Replacement : c);
        return 0;
    }

    private static string Cut(StringBuilder line, int most)
    {
        int end = most - 1;
        if (char.IsHighSurrogate(line[end - 1]))
        {
            end--;
        }

        line.Length = end;
        return line.ToString().TrimEnd() + "…";
    }

    private static string Steering()
    {
        var set = new StringBuilder();
        for (char c = '\0'; c < 0x20; c++)
        {
            set.Append(c);
        }

        for (char c = '\u007F'; c < 0xA0; c++)
        {
            set.Append(c);
        }

        set.Append("\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF\uFFFE\uFFFF\uFFF9\uFFFA\uFFFB");
        return set.ToString();
    }
}
