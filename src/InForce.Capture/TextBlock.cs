using InForce.Core.Documents;

namespace InForce.Capture;

/// <summary>What a block of the text was in its source.</summary>
public enum BlockKind
{
    Paragraph,
    Heading,
    ListItem,
    Quote,
    Cell,
    Caption,
    Preformatted,
}

/// <summary>One block of the text. Blocks do not overlap and come in order.</summary>
/// <param name="Page">Page of a paper, from 1; null where the source has no pages.</param>
public readonly record struct TextBlock(TextSpan Span, BlockKind Kind, int? Page = null);
