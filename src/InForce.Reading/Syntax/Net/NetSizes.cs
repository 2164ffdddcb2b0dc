namespace InForce.Reading.Syntax.Net;

/// <summary>Widths of the net's layers. The file states them; both sides build on them.</summary>
/// <param name="Tags">Number of UPOS|XPOS pairs.</param>
/// <param name="Labels">Number of relations; number 0 is <c>root</c>.</param>
internal readonly record struct NetSizes(int Word, int Suffix5, int Suffix3, int Prefix2, int Shape, int Hidden, int Head, int Tags, int Labels)
{
    public int Input => Word + Suffix5 + Suffix3 + Prefix2 + Shape;

    /// <summary>Four gates, both directions.</summary>
    public int Gates => 8 * Hidden;

    public int Both => 2 * Hidden;

    public int TagColumns => Gemm.Padded(Tags);

    public int LabelColumns => Gemm.Padded(Labels);

    /// <summary>One projection for all heads: arc dependent, arc head, label dependent, label head, tags.</summary>
    public int Projection => (4 * Head) + TagColumns;
}
