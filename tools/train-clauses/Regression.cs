namespace InForce.TrainClauses;

/// <summary>Multinomial logistic regression by stochastic steps with AdaGrad; the same examples give the same weights to the bit.</summary>
/// <param name="kinds">With "none" as number 0.</param>
/// <param name="decay">How strongly a weight is drawn to nought at each step that meets its feature.</param>
internal sealed class Regression(int features, int kinds, double decay) : ILearned
{
    private const double Rate = 0.1;
    private const double Negligible = 1e-4;
    private readonly double[] _weights = new double[features * kinds];
    private readonly double[] _squares = [.. Enumerable.Repeat(1e-8, features * kinds)];
    private readonly double[] _chances = new double[kinds];

    public ReadOnlySpan<double> WeightsOf(int feature) => _weights.AsSpan(feature * kinds, kinds);

    /// <summary>One pass over the examples, in an order that follows from <paramref name="seed"/>.</summary>
    public void Pass(IReadOnlyList<Example> examples, int seed)
    {
        foreach (int i in Order(examples.Count, seed))
        {
            Step(examples[i]);
        }
    }

    /// <summary>Numbers from 0 on in an order that follows from the seed.</summary>
    public static int[] Order(int count, int seed)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        ulong state = unchecked((ulong)seed + 0x9E3779B97F4A7C15);
        for (int i = order.Length - 1; i > 0; i--)
        {
            state = unchecked((state * 6364136223846793005) + 1442695040888963407);
            int j = (int)((state >> 33) % (ulong)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }

    private void Step(Example example)
    {
        Predict(example.Features);
        foreach (int feature in example.Features)
        {
            for (int k = 0; k < kinds; k++)
            {
                int at = (feature * kinds) + k;
                double slope = ((_chances[k] - (k == example.Kind ? 1 : 0)) * example.Weight) + (decay * _weights[at]);
                if (Math.Abs(slope) >= Negligible)
                {
                    _squares[at] += slope * slope;
                    _weights[at] -= Rate * slope / Math.Sqrt(_squares[at]);
                }
            }
        }
    }

    private void Predict(int[] present)
    {
        Array.Clear(_chances);
        foreach (int feature in present)
        {
            ReadOnlySpan<double> weights = WeightsOf(feature);
            for (int k = 0; k < kinds; k++)
            {
                _chances[k] += weights[k];
            }
        }

        double most = _chances.Max(), all = 0;
        for (int k = 0; k < kinds; k++)
        {
            all += _chances[k] = Math.Exp(_chances[k] - most);
        }

        for (int k = 0; k < kinds; k++)
        {
            _chances[k] /= all;
        }
    }
}

/// <summary>Something marked, with the number of its kind; 0 for none.</summary>
/// <param name="Features">Numbers of the features it has, each once.</param>
/// <param name="Weight">As how many it counts.</param>
internal sealed record Example(int Kind, int[] Features, double Weight);
