using InForce.Core.Documents;
using InForce.Reading.Syntax;
using InForce.Reading.Text;

namespace InForce.Reading.Voice;

/// <summary>Finds the voices of a document by itself: layout, trees of the sentences that need one, attributions.</summary>
public static class VoiceReader
{
    private const int SentencesAtOnce = 256;

    /// <param name="outlets">Where the text names outlets; empty when that is not asked for.</param>
    public static Voices Read(Document document, ISyntax syntax, IReadOnlyList<TextSpan> outlets)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(syntax);
        TextLayout layout = TextLayout.Of(document.Text);
        return Voices.Of(layout, Trees(layout, syntax), outlets, document.Publisher);
    }

    /// <summary>Trees by sentence; null for those that need none.</summary>
    public static Sentence?[] Trees(TextLayout layout, ISyntax syntax)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(syntax);
        var trees = new Sentence?[layout.Sentences.Length];
        int[] needed = [.. Enumerable.Range(0, trees.Length).Where(i => Voices.NeedsTree(layout, i))];
        foreach (int[] part in needed.Chunk(SentencesAtOnce))
        {
            var parsed = syntax.Parse(layout.Text, [.. part.Select(i => layout.Sentences[i])]);
            for (int k = 0; k < part.Length; k++)
            {
                trees[part[k]] = parsed[k];
            }
        }

        return trees;
    }
}
