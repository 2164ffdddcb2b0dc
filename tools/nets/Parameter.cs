namespace InForce.Nets;

/// <summary>One trained table or matrix, with a gradient for each of the two fixed shards of a batch.</summary>
internal sealed class Parameter(string name, int rows, int columns, bool sparse)
{
    public const int Shards = 2;

    public string Name { get; } = name;
    public int Rows { get; } = rows;
    public int Columns { get; } = columns;

    /// <summary>A lookup table: only rows seen in the batch have a gradient (all trained rows move on, as momentum carries them).</summary>
    public bool Sparse { get; } = sparse;

    /// <summary>Rows that are trained; those after them stay as they are.</summary>
    public int TrainedRows { get; init; } = rows;

    public float[] Value { get; } = new float[rows * columns];
    public float[] First { get; } = new float[rows * columns];
    public float[] Second { get; } = new float[rows * columns];
    public float[][] Gradient { get; } = [new float[rows * columns], new float[rows * columns]];

    /// <summary>Rows of a lookup table that the shard touched, each once.</summary>
    public List<int>[] Touched { get; } = [[], []];
    private readonly bool[][] _isTouched = [new bool[sparse ? rows : 0], new bool[sparse ? rows : 0]];

    public void Touch(int shard, int row)
    {
        if (!_isTouched[shard][row])
        {
            _isTouched[shard][row] = true;
            Touched[shard].Add(row);
        }
    }

    public Span<float> Row(int row) => Value.AsSpan(row * Columns, Columns);

    public Span<float> GradientRow(int shard, int row) => Gradient[shard].AsSpan(row * Columns, Columns);

    /// <summary>Adds the second shard's gradient to the first's, always in this order.</summary>
    public void Sum()
    {
        if (!Sparse)
        {
            Vectors.Add(Gradient[0], Gradient[1]);
            return;
        }

        foreach (int row in Touched[1])
        {
            Touch(0, row);
            Vectors.Add(GradientRow(0, row), GradientRow(1, row));
        }
    }

    public double SquaredNorm()
    {
        double sum = 0;
        if (!Sparse)
        {
            return Vectors.SquaredNorm(Gradient[0]);
        }

        foreach (int row in Touched[0])
        {
            sum += Vectors.SquaredNorm(GradientRow(0, row));
        }

        return sum;
    }

    public void Step(float rate, float scale, float correction1, float correction2)
    {
        if (!Sparse)
        {
            Vectors.Adam(Value, First, Second, Gradient[0], rate, scale, correction1, correction2);
            Gradient[0].AsSpan().Clear();
            Gradient[1].AsSpan().Clear();
            return;
        }

        int all = TrainedRows * Columns;
        Vectors.Adam(Value.AsSpan(0, all), First.AsSpan(0, all), Second.AsSpan(0, all), Gradient[0].AsSpan(0, all), rate, scale, correction1, correction2);
        for (int shard = 0; shard < Shards; shard++)
        {
            foreach (int row in Touched[shard])
            {
                GradientRow(shard, row).Clear();
                _isTouched[shard][row] = false;
            }

            Touched[shard].Clear();
        }
    }

    public void Uniform(Rng rng, float limit)
    {
        for (int i = 0; i < Value.Length; i++)
        {
            Value[i] = ((2 * rng.NextFloat()) - 1) * limit;
        }
    }

    /// <summary>A matrix that keeps the spread of what goes through it.</summary>
    public static Parameter Matrix(string name, int rows, int columns, Rng rng)
    {
        var matrix = new Parameter(name, rows, columns, sparse: false);
        matrix.Uniform(rng, MathF.Sqrt(6f / (rows + columns)));
        return matrix;
    }
}
