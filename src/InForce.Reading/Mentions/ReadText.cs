using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Reading.Text;

namespace InForce.Reading.Mentions;

/// <summary>A document with its layout, numbered words and mentions. Immutable.</summary>
internal sealed class ReadText
{
    private readonly ImmutableArray<Mention>[] _bySentence;

    public ReadText(Document document, TextLayout layout, int[][] words, ImmutableArray<Mention> mentions)
    {
        (Document, Layout, Words, Mentions) = (document, layout, words, mentions);
        Heads = new SectionHeads(layout, mentions);
        _bySentence = new ImmutableArray<Mention>[layout.Sentences.Length];
        Array.Fill(_bySentence, []);
        foreach (IGrouping<int, Mention> group in mentions.GroupBy(m => m.Sentence))
        {
            _bySentence[group.Key] = [.. group.OrderBy(m => m.First)];
        }
    }

    public Document Document { get; }
    public string Text => Document.Text;
    public TextLayout Layout { get; }

    /// <summary>Heads that say whom a section is about.</summary>
    public SectionHeads Heads { get; }

    /// <summary>By sentence and token.</summary>
    public int[][] Words { get; }

    /// <summary>In order of the text.</summary>
    public ImmutableArray<Mention> Mentions { get; }

    public ImmutableArray<Mention> MentionsOf(int sentence) => _bySentence[sentence];
}
