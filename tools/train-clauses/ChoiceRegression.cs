namespace InForce.TrainClauses;

/// <summary>Conditional logistic regression by stochastic steps with AdaGrad: which of several is chosen; the same examples give the same weights to the bit.</summary>
/// <param name="decay">How strongly a weight is drawn to nought at each step that meets its feature.</param>
internal sealed class ChoiceRegression(int features, double decay) : ILearned
{
    private const double Rate = 0.1;
    private readonly double[] _weights = new double[2 * features];
    private readonly double[] _squares = [.. Enumerable.Repeat(1e-8, features)];

    public ReadOnlySpan<double> WeightsOf(int feature) => _weights.AsSpan(2 * feature, 2);

    /// <inheritdoc cref="Regression.Pass"/>
    public void Pass(IReadOnlyList<Choice> examples, int seed)
    {
        foreach (int i in Regression.Order(examples.Count, seed))
        {
            Step(examples[i]);
        }
    }

    /// <summary>Whether the one it makes likeliest is meant.</summary>
    public bool IsRight(Choice choice)
    {
        double[] chances = Chances(choice);
        return choice.Meant[Array.IndexOf(chances, chances.Max())];
    }

    private void Step(Choice choice)
    {
        double[] chances = Chances(choice);
        double right = choice.Meant.Select((m, i) => m ? chances[i] : 0).Sum();
        for (int c = 0; c < chances.Length; c++)
        {
            double off = chances[c] - (choice.Meant[c] ? chances[c] / right : 0);
            foreach (int feature in choice.Candidates[c])
            {
                double slope = off + (decay * _weights[(2 * feature) + 1]);
                _squares[feature] += slope * slope;
                _weights[(2 * feature) + 1] -= Rate * slope / Math.Sqrt(_squares[feature]);
            }
        }
    }

    private double[] Chances(Choice choice)
    {
        double[] sums = [.. choice.Candidates.Select(c => c.Sum(f => _weights[(2 * f) + 1]))];
        double most = sums.Max();
        double[] raised = [.. sums.Select(s => Math.Exp(s - most))];
        double all = raised.Sum();
        return [.. raised.Select(r => r / all)];
    }
}

/// <summary>A clause with those who may be meant.</summary>
/// <param name="Candidates">Numbers of the features of each.</param>
/// <param name="Meant">Whether each is as marked; one at the least.</param>
internal sealed record Choice(int[][] Candidates, bool[] Meant);

/// <summary>What gives each feature a weight for each label.</summary>
internal interface ILearned
{
    ReadOnlySpan<double> WeightsOf(int feature);
}
