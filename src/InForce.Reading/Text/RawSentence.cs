using System.Collections.Immutable;
using InForce.Core.Documents;

namespace InForce.Reading.Text;

/// <summary>What kind of sentence a stretch of text is.</summary>
public enum SentenceKind
{
    Prose,

    /// <summary>A headline or heading: its words may be capitalised throughout.</summary>
    Heading,

    /// <summary>"HELSINKI, June 19 (Wire) -" in front of the first sentence; it stands apart so that it does not disturb the tree.</summary>
    Dateline,
}

/// <summary>A sentence as found in the text, before any reading: its tokens with their places.</summary>
/// <param name="Paragraph">Index into <see cref="TextLayout.Paragraphs"/>.</param>
/// <param name="Kind">Prose, heading or dateline.</param>
/// <param name="Tokens">In order of the text, at least one, at most <see cref="SentenceSplitter.MaxTokens"/>.</param>
public sealed record RawSentence(int Paragraph, SentenceKind Kind, ImmutableArray<TextSpan> Tokens)
{
    /// <summary>Start of the first token.</summary>
    public int Start => Tokens[0].Start;

    /// <summary>End of the last token, exclusive.</summary>
    public int End => Tokens[^1].End;

    /// <summary>From the first token to the last.</summary>
    public TextSpan Span => TextSpan.FromBounds(Start, End);
}
