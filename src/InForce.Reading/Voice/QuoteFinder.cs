using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Reading.Text;

namespace InForce.Reading.Voice;

/// <summary>Finds quotations, quotation marks included, paragraph by paragraph.</summary>
internal static class QuoteFinder
{
    public static ImmutableArray<TextSpan> Find(string text, ImmutableArray<Paragraph> paragraphs)
    {
        var quotes = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (Paragraph paragraph in paragraphs)
        {
            int open = -1;
            for (int i = paragraph.Start; i < paragraph.End; i++)
            {
                char c = text[i];
                if (open < 0 && (c is '“' or '„' or '«' || (c == '"' && Opens(text, paragraph, i))))
                {
                    open = i;
                }
                else if (open >= 0 && (c is '”' or '»' || c == '"' || (c == '“' && text[open] == '„')))
                {
                    quotes.Add(TextSpan.FromBounds(open, i + 1));
                    open = -1;
                }
            }

            // A quotation that runs on into the next paragraph is not closed here.
            if (open >= 0 && paragraph.End - open > 20 && open - paragraph.Start < 3)
            {
                quotes.Add(TextSpan.FromBounds(open, paragraph.End));
            }
        }

        return quotes.DrainToImmutable();
    }

    /// <summary>At least three words: less is a name, a term or a raised eyebrow.</summary>
    public static bool IsSpeech(string text, TextSpan quote)
    {
        int words = 1;
        foreach (char c in quote.In(text))
        {
            words += char.IsWhiteSpace(c) ? 1 : 0;
        }

        return words >= 3;
    }

    private static bool Opens(string text, Paragraph paragraph, int i) =>
        i + 1 < paragraph.End && !char.IsWhiteSpace(text[i + 1]) && (i == paragraph.Start || !char.IsLetterOrDigit(text[i - 1]));
}
