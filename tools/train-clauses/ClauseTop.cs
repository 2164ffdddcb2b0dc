using InForce.Nets;
using InForce.Reading.Syntax.Net;

namespace InForce.TrainClauses;

/// <summary>The upper part of the net for one shard: from clauses and their features to kinds, and back.</summary>
internal sealed class ClauseTop(ClauseParameters net, int number)
{
    private const float UnitsOut = 0.3f;
    private readonly ClauseSizes _sizes = net.Sizes;
    private readonly float[] _sums = new float[net.Sizes.Output], _active = new float[net.Sizes.Units], _back = new float[net.Sizes.Units];
    private readonly double[] _chances = new double[net.Sizes.Kinds];
    private float[] _units = [], _unitGradient = [], _pack = [];

    /// <param name="numbers">Of each clause, as the layer gives them.</param>
    /// <param name="gradient">Of these; overwritten.</param>
    /// <returns>The loss, summed over labels.</returns>
    public double Run(MarkedClause[] clauses, ReadOnlySpan<float> numbers, Span<float> gradient, float scale, Rng rng)
    {
        int units = _sizes.Units, wide = _sizes.Clause, count = clauses.Length;
        Packs.Grow(ref _units, count * units);
        Packs.Grow(ref _unitGradient, count * units);
        _unitGradient.AsSpan(0, count * units).Clear();
        Gemm.Multiply(numbers, wide, 1, count, wide, net.PackedClause, units, _units, units, add: false);
        double loss = 0;
        for (int i = 0; i < count; i++)
        {
            if (clauses[i].Labels.Length > 0)
            {
                loss += Step(clauses[i], _units.AsSpan(i * units, units), _unitGradient.AsSpan(i * units, units), scale, rng);
            }
        }

        Packs.Product(ref _pack, numbers, 1, wide, wide, count, _unitGradient, units, 1, units, net.Clause.Gradient[number], units);
        Gemm.Multiply(_unitGradient, units, 1, count, units, net.PackedClauseBack, wide, gradient, wide, add: false);
        return loss;
    }

    private double Step(MarkedClause clause, Span<float> units, Span<float> gradient, float scale, Rng rng)
    {
        int[] features = [.. clause.Features.Where(_ => rng.NextFloat() >= ClauseShard.FeaturesOut)];
        float share = ClauseShard.Gain / MathF.Sqrt(Math.Max(1, features.Length));
        Vectors.Add(units, net.Units.Value);
        foreach (int feature in features)
        {
            Vectors.AddScaled(units, net.Features.Row(feature), share);
        }

        net.Bias.Value.CopyTo(_sums.AsSpan());
        for (int j = 0; j < units.Length; j++)
        {
            _active[j] = units[j] > 0 && rng.NextFloat() >= UnitsOut ? units[j] / (1 - UnitsOut) : 0;
            if (_active[j] > 0)
            {
                Vectors.AddScaled(_sums, net.Output.Row(j), _active[j]);
            }
        }

        Chances();
        double loss = -clause.Labels.Sum(k => Math.Log(Math.Max(1e-9, _chances[k])));
        Array.Clear(_sums);
        for (int k = 0; k < _sizes.Kinds; k++)
        {
            _sums[k] = (float)_chances[k] * clause.Labels.Length * scale;
        }

        foreach (int label in clause.Labels)
        {
            _sums[label] -= scale;
        }

        Back(features, gradient, share);
        return loss;
    }

    private void Chances()
    {
        double most = double.NegativeInfinity, all = 0;
        for (int k = 0; k < _chances.Length; k++)
        {
            most = Math.Max(most, _sums[k]);
        }

        for (int k = 0; k < _chances.Length; k++)
        {
            all += _chances[k] = Math.Exp(_sums[k] - most);
        }

        for (int k = 0; k < _chances.Length; k++)
        {
            _chances[k] /= all;
        }
    }

    private void Back(int[] features, Span<float> gradient, float share)
    {
        Vectors.Add(net.Bias.Gradient[number], _sums);
        for (int j = 0; j < _active.Length; j++)
        {
            _back[j] = _active[j] > 0 ? Vectors.Dot(_sums, net.Output.Row(j)) / (1 - UnitsOut) : 0;
            if (_active[j] > 0)
            {
                Vectors.AddScaled(net.Output.GradientRow(number, j), _sums, _active[j]);
            }
        }

        _back.CopyTo(gradient);
        Vectors.Add(net.Units.Gradient[number], _back);
        foreach (int feature in features)
        {
            net.Features.Touch(number, feature);
            Vectors.AddScaled(net.Features.GradientRow(number, feature), _back, share);
        }
    }
}
