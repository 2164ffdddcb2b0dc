using System.Collections.Immutable;

namespace InForce.Reading.Syntax.Net;

/// <summary>A trained net as loaded from its file. Immutable.</summary>
/// <param name="Embeddings">Word, suffix of five, suffix of three, prefix of two, shape.</param>
/// <param name="Tags">UPOS|XPOS.</param>
/// <param name="Labels">Relations; the first is <c>root</c>.</param>
internal sealed record NetModel(
    NetSizes Sizes,
    ImmutableArray<string> Tags,
    ImmutableArray<string> Labels,
    WordTables Tables,
    ImmutableArray<ByteTable> Embeddings,
    LstmLayer First,
    LstmLayer Second,
    float[] PackedProjection,
    float[] ProjectionBias,
    float[] PackedArc,
    float[] ArcBias,
    float[] PackedLabel,
    float[] LabelBias);
