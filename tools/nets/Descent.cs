namespace InForce.Nets;

/// <summary>How fast is learned.</summary>
/// <param name="WarmUp">Steps over which the rate grows to its full.</param>
/// <param name="LastRate">Share of the rate that is left at the end; it falls evenly.</param>
/// <param name="ClipNorm">Longer slopes are shortened to this.</param>
internal sealed record Pace(float Rate = 0.002f, int WarmUp = 200, float LastRate = 0.03f, float ClipNorm = 5f);

/// <summary>Adam over parameters whose gradients come from two fixed shards and are added in fixed order.</summary>
/// <param name="twoThreads">The result is the same with one.</param>
internal sealed class Descent(IReadOnlyList<Parameter> all, Pace pace, bool twoThreads)
{
    private int _step;

    /// <summary>One step down the gradients, which are cleared.</summary>
    /// <param name="progress">Share of the whole run that is done.</param>
    public void Step(double progress)
    {
        _step++;
        var norms = new double[all.Count];
        Run(half =>
        {
            for (int i = half; i < all.Count; i += Parameter.Shards)
            {
                all[i].Sum();
                norms[i] = all[i].SquaredNorm();
            }
        });
        double norm = Math.Sqrt(norms.Sum());
        float clip = norm > pace.ClipNorm ? (float)(pace.ClipNorm / norm) : 1f;
        double decay = 1 - ((1 - pace.LastRate) * progress);
        float rate = (float)(pace.Rate * decay * Math.Min(1.0, (double)_step / pace.WarmUp));
        float correction1 = (float)(1 / (1 - Math.Pow(Vectors.Beta1, _step)));
        float correction2 = (float)(1 / (1 - Math.Pow(Vectors.Beta2, _step)));
        Run(half =>
        {
            for (int i = half; i < all.Count; i += Parameter.Shards)
            {
                all[i].Step(rate, clip, correction1, correction2);
            }
        });
    }

    /// <summary>Both shards' work.</summary>
    public void Run(Action<int> work)
    {
        if (!twoThreads)
        {
            work(0);
            work(1);
            return;
        }

        Parallel.Invoke(() => work(0), () => work(1));
    }
}
