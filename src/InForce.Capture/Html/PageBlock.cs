namespace InForce.Capture.Html;

/// <summary>One line-making run of text on a page, before it is decided whether it belongs to the article.</summary>
internal struct PageBlock
{
    /// <summary>Half-open run of the gathered characters.</summary>
    public int Start, End;
    /// <summary>The innermost block element around it.</summary>
    public int Node;
    /// <summary>Characters inside links.</summary>
    public int LinkCharacters;
    public BlockKind Kind;
    /// <summary>Everything the elements around it say.</summary>
    public Region Region;
    public byte HeadingLevel;

    public readonly int Length => End - Start;

    public readonly double LinkShare => Length == 0 ? 0 : (double)LinkCharacters / Length;
}
