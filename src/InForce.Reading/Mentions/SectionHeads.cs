using System.Collections.Immutable;
using InForce.Reading.Text;

namespace InForce.Reading.Mentions;

/// <summary>
/// Heads that say whom what follows is about, as depositary notifications, digests and tickers have them: "LATVIA: WITHDRAWAL", "Tonga: accession.".
/// </summary>
internal sealed class SectionHeads
{
    /// <summary>A longer paragraph with a head is a section by itself; a shorter one heads what follows, up to the next head. In UTF-16 code units.</summary>
    private const int LongestHeading = 80;

    private readonly List<(int Start, int End, ImmutableArray<string> States)> _sections = [];

    public SectionHeads(TextLayout layout, ImmutableArray<Mention> mentions)
    {
        string text = layout.Text;
        foreach (Mention mention in mentions)
        {
            int at = layout.ParagraphAt(mention.Span.Start);
            if (mention.Type != MentionType.State || mention.States.IsEmpty || at < 0 || layout.Paragraphs[at].Start != mention.Span.Start
                || mention.Span.End >= text.Length || text[mention.Span.End] != ':')
            {
                continue;
            }

            Paragraph paragraph = layout.Paragraphs[at];
            if (_sections.Count > 0 && _sections[^1].End > paragraph.Start)
            {
                _sections[^1] = _sections[^1] with { End = paragraph.Start };
            }

            _sections.Add((mention.Span.Start, paragraph.Length > LongestHeading ? paragraph.End : text.Length, mention.States));
        }
    }

    /// <summary>The states of the head above a place; empty where none stands.</summary>
    /// <param name="offset">In UTF-16 code units of the text.</param>
    public ImmutableArray<string> At(int offset) => Section(offset) is >= 0 and int section ? _sections[section].States : [];

    /// <summary>Where the section of a place begins; 0 where it stands under no head. In UTF-16 code units of the text.</summary>
    public int StartOf(int offset) => Section(offset) is >= 0 and int section ? _sections[section].Start : 0;

    private int Section(int offset)
    {
        int last = _sections.FindLastIndex(s => s.Start <= offset);
        return last >= 0 && offset < _sections[last].End ? last : -1;
    }
}
