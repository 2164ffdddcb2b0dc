using System.Numerics;
using InForce.TrainSyntax;

namespace InForce.TrainClauses;

/// <summary>Numbers being learned, with the squares of their slopes so far.</summary>
internal sealed class Trained
{
    private const float FirstSquare = 0.01f;
    private readonly float[] _squares;

    /// <param name="widest">The numbers start evenly within this of nought.</param>
    public Trained(int count, float widest, Rng random)
    {
        Value = new float[count];
        foreach (ref float value in Value.AsSpan())
        {
            value = ((2 * random.NextFloat()) - 1) * widest;
        }

        _squares = [.. Enumerable.Repeat(FirstSquare, count)];
    }

    public float[] Value { get; }

    /// <summary>One step against the slopes of a row, each <paramref name="times"/> as steep.</summary>
    public void Learn(int at, ReadOnlySpan<float> slopes, float times, float rate)
    {
        Span<float> values = Value.AsSpan(at, slopes.Length), squares = _squares.AsSpan(at, slopes.Length);
        var wide = new Vector<float>(times);
        for (int j = 0; j < slopes.Length; j += Vector<float>.Count)
        {
            Vector<float> slope = new Vector<float>(slopes[j..]) * wide;
            Vector<float> square = new Vector<float>(squares[j..]) + (slope * slope);
            square.CopyTo(squares[j..]);
            (new Vector<float>(values[j..]) - (slope * rate / Vector.SquareRoot(square))).CopyTo(values[j..]);
        }
    }

    public float[] Times(float factor) => [.. Value.Select(v => v * factor)];
}
