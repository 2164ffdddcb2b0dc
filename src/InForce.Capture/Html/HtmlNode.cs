namespace InForce.Capture.Html;

/// <summary>One element or run of text; nodes lie in document order, so a subtree is the half-open run of indices from a node to its <see cref="Last"/>.</summary>
internal struct HtmlNode
{
    /// <summary>First character of the text, or of the attributes.</summary>
    public int Start;
    /// <summary>End (exclusive) of the text, or of the attributes.</summary>
    public int End;
    /// <summary>Index of the parent; -1 for the root.</summary>
    public int Parent;
    /// <summary>Index after the last node of the subtree.</summary>
    public int Last;
    public HtmlTag Tag;
}
