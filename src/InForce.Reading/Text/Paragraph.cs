namespace InForce.Reading.Text;

/// <summary>What a paragraph is there for. Only <see cref="Body"/> (and a headline the body does not repeat) makes statements.</summary>
public enum ParagraphRole
{
    Body,

    /// <summary>A short line without closing punctuation: the title, or a heading between paragraphs.</summary>
    Heading,
    Byline,
    Caption,

    /// <summary>Wire and desk credits: "(Reporting by …; editing by …)".</summary>
    Credit,

    /// <summary>A pointer to another item: "Read also: …".</summary>
    Link,

    /// <summary>A note that an item was corrected. Read with care: it quotes what was wrong.</summary>
    Correction,
}

/// <summary>One paragraph, <c>[Start, End)</c> in UTF-16 code units, without the white space around it.</summary>
/// <remarks>Two blocks that a stray break separated in mid-sentence are one paragraph here.</remarks>
public readonly record struct Paragraph(int Start, int End, ParagraphRole Role)
{
    public int Length => End - Start;
}
