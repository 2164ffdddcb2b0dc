using InForce.Nets;
using InForce.Reading.Syntax.Net;

namespace InForce.TrainSyntax;

/// <summary>All weights of the net.</summary>
internal sealed class Network
{
    public Network(NetSizes sizes, WordTables tables, int trainedWords, float[]? fixedWords, Rng rng)
    {
        Sizes = sizes;
        FixedWords = fixedWords;
        Embeddings =
        [
            Table("word", tables.Words.Count, trainedWords + 2, sizes.Word, fixedWords is null ? 0.5f : 0.2f, rng),
            Table("suffix5", tables.Suffix5.Count, tables.Suffix5.Count, sizes.Suffix5, 0.5f, rng),
            Table("suffix3", tables.Suffix3.Count, tables.Suffix3.Count, sizes.Suffix3, 0.5f, rng),
            Table("prefix2", tables.Prefix2.Count, tables.Prefix2.Count, sizes.Prefix2, 0.5f, rng),
            Table("shape", tables.Shapes.Count, tables.Shapes.Count, sizes.Shape, 0.5f, rng),
        ];
        First = new Lstm("first", sizes.Input, sizes.Hidden, rng);
        Second = new Lstm("second", sizes.Both, sizes.Hidden, rng);
        Projection = Parameter.Matrix("projection", sizes.Both, sizes.Projection, rng);
        ProjectionBias = new Parameter("projection.bias", 1, sizes.Projection, sparse: false);
        Arc = Parameter.Matrix("arc", sizes.Head, sizes.Head, rng);
        Array.Clear(Arc.Value);
        ArcBias = new Parameter("arc.bias", 1, sizes.Head, sparse: false);
        Label = Parameter.Matrix("label", sizes.Head, sizes.LabelColumns, rng);
        LabelBias = new Parameter("label.bias", 1, sizes.LabelColumns, sparse: false);
        All = [.. Embeddings, .. First.Parameters, .. Second.Parameters, Projection, ProjectionBias, Arc, ArcBias, Label, LabelBias];
    }

    public NetSizes Sizes { get; }

    /// <summary>Vectors from raw text, one row a word id, added to the trained rows; null without raw text.</summary>
    public float[]? FixedWords { get; }

    public Parameter[] Embeddings { get; }
    public Lstm First { get; }
    public Lstm Second { get; }
    public Parameter Projection { get; }
    public Parameter ProjectionBias { get; }
    public Parameter Arc { get; }
    public Parameter ArcBias { get; }
    public Parameter Label { get; }
    public Parameter LabelBias { get; }
    public Parameter[] All { get; }

    public float[] PackedProjection { get; private set; } = [];
    public float[] PackedProjectionBack { get; private set; } = [];
    public float[] PackedArc { get; private set; } = [];
    public float[] PackedArcBack { get; private set; } = [];
    public float[] PackedLabel { get; private set; } = [];
    public float[] PackedLabelBack { get; private set; } = [];

    public void Pack()
    {
        First.Pack();
        Second.Pack();
        int both = Sizes.Both, wide = Sizes.Projection, head = Sizes.Head, labels = Sizes.LabelColumns;
        PackedProjection = Packs.Of(PackedProjection, Projection.Value, wide, 1, both, wide);
        PackedProjectionBack = Packs.Of(PackedProjectionBack, Projection.Value, 1, wide, wide, both);
        PackedArc = Packs.Of(PackedArc, Arc.Value, head, 1, head, head);
        PackedArcBack = Packs.Of(PackedArcBack, Arc.Value, 1, head, head, head);
        PackedLabel = Packs.Of(PackedLabel, Label.Value, labels, 1, head, labels);
        PackedLabelBack = Packs.Of(PackedLabelBack, Label.Value, 1, labels, labels, head);
    }

    private static Parameter Table(string name, int rows, int trained, int columns, float limit, Rng rng)
    {
        var table = new Parameter(name, rows, columns, sparse: true) { TrainedRows = trained };
        table.Uniform(rng, limit);
        table.Value.AsSpan(trained * columns).Clear();
        return table;
    }
}
