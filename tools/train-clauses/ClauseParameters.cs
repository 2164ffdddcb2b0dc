using InForce.Nets;

namespace InForce.TrainClauses;

/// <summary>How wide the parts of a net are; multiples of sixteen, the context of eight.</summary>
/// <param name="Words">Features of words.</param>
/// <param name="Features">Features of clauses.</param>
/// <param name="Context">Numbers of the parser's inner layer for a word.</param>
/// <param name="Own">Numbers of a word's features, beside those.</param>
/// <param name="Side">Of each direction of the layer that reads a sentence.</param>
/// <param name="Kinds">Labels, with the one for none.</param>
internal sealed record ClauseSizes(int Words, int Features, int Context, int Own, int Side, int Units, int Kinds)
{
    /// <summary>Numbers of a word before the sentence is read.</summary>
    public int Input => Context + Own;

    /// <summary>Numbers of a word as the layer reads it.</summary>
    public int Word => 2 * Side;

    /// <summary>Numbers of a clause: those of its head and the largest of its words.</summary>
    public int Clause => 2 * Word;

    /// <summary>Columns of the output.</summary>
    public int Output => (Kinds + 15) / 16 * 16;
}

/// <summary>All weights of one net.</summary>
internal sealed class ClauseParameters
{
    public ClauseParameters(ClauseSizes sizes, Rng rng)
    {
        Sizes = sizes;
        Words = new Parameter("words", sizes.Words, sizes.Own, sparse: true);
        Words.Uniform(rng, 0.2f);
        Layer = new Lstm("layer", sizes.Input, sizes.Side, rng);
        Clause = Parameter.Matrix("clause", sizes.Clause, sizes.Units, rng);
        Features = new Parameter("features", sizes.Features, sizes.Units, sparse: true);
        Features.Uniform(rng, 0.1f);
        Units = new Parameter("units", 1, sizes.Units, sparse: false);
        Output = Parameter.Matrix("output", sizes.Units, sizes.Output, rng);
        Bias = new Parameter("bias", 1, sizes.Output, sparse: false);
        All = [Words, .. Layer.Parameters, Clause, Features, Units, Output, Bias];
    }

    public ClauseSizes Sizes { get; }
    public Parameter Words { get; }
    public Lstm Layer { get; }
    public Parameter Clause { get; }
    public Parameter Features { get; }
    public Parameter Units { get; }
    public Parameter Output { get; }
    public Parameter Bias { get; }
    public Parameter[] All { get; }

    public float[] PackedClause { get; private set; } = [];
    public float[] PackedClauseBack { get; private set; } = [];

    /// <summary>Lays the weights out for the products of one batch.</summary>
    public void Pack()
    {
        Layer.Pack();
        PackedClause = Packs.Of(PackedClause, Clause.Value, Sizes.Units, 1, Sizes.Clause, Sizes.Units);
        PackedClauseBack = Packs.Of(PackedClauseBack, Clause.Value, 1, Sizes.Units, Sizes.Units, Sizes.Clause);
    }

    /// <summary>Writes the net as it is to be run: with everything let in, what came in by chance weighs as often as it did.</summary>
    public void Write(TableWriter file)
    {
        file.Rows(Times(Words.Value, 1 - ClauseShard.WordsOut), Sizes.Words, Sizes.Own);
        file.Layer(Layer);
        file.Rows(Times(Features.Value, ClauseShard.Gain * MathF.Sqrt(1 - ClauseShard.FeaturesOut)), Sizes.Features, Sizes.Units);
        file.Rows(Clause.Value, Sizes.Clause, Sizes.Units);
        file.Floats(Units.Value);
        file.Rows(Output.Value, Sizes.Units, Sizes.Output);
        file.Floats(Bias.Value[..Sizes.Kinds]);
    }

    private static float[] Times(float[] values, float factor) => [.. values.Select(v => v * factor)];
}
