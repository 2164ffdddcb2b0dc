using System.Collections.Immutable;

namespace InForce.Reading.Text;

/// <summary>Paragraphs, sentences and tokens of one text. The text itself is untouched; every place is a UTF-16 offset into it.</summary>
public sealed class TextLayout
{
    private TextLayout(string text, ImmutableArray<Paragraph> paragraphs, ImmutableArray<RawSentence> sentences) =>
        (Text, Paragraphs, Sentences) = (text, paragraphs, sentences);

    public string Text { get; }

    /// <summary>In order, not overlapping.</summary>
    public ImmutableArray<Paragraph> Paragraphs { get; }

    /// <summary>In order, not overlapping; every sentence lies within one paragraph.</summary>
    public ImmutableArray<RawSentence> Sentences { get; }

    /// <summary>Position of the last paragraph that begins at or before an offset; -1 before the first.</summary>
    public int ParagraphAt(int offset)
    {
        int low = 0;
        int high = Paragraphs.Length;
        while (low < high)
        {
            int mid = (low + high) / 2;
            (low, high) = Paragraphs[mid].Start <= offset ? (mid + 1, high) : (low, mid);
        }

        return low - 1;
    }

    /// <summary>Finds paragraphs, sentences and tokens. Time grows linearly with the text; any text is accepted.</summary>
    public static TextLayout Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ImmutableArray<Paragraph> paragraphs = ParagraphFinder.Find(text);
        var sentences = ImmutableArray.CreateBuilder<RawSentence>();
        for (int i = 0; i < paragraphs.Length; i++)
        {
            SentenceSplitter.Split(text, paragraphs[i], i, sentences);
        }

        return new TextLayout(text, paragraphs, sentences.DrainToImmutable());
    }
}
