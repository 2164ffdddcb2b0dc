using InForce.Nets;
using InForce.Reading.Syntax.Net;

namespace InForce.TrainSyntax;

/// <summary>Skip-gram vectors with an output table for each of the four places around a word, so that they learn syntax more than topic.</summary>
internal sealed class RawVectors
{
    private static readonly int[] Places = [-2, -1, 1, 2];
    private const int Negatives = 5;
    private const int Passes = 5;
    private const float FirstRate = 0.03f;
    private const double Subsample = 3e-4;
    private const int NoiseSize = 1 << 20;
    private const float Spread = 0.35f;

    private readonly int _width;
    private readonly float[] _input;
    private readonly float[][] _output;
    private readonly int[] _running;
    private readonly int[] _noise;
    private readonly float[] _keep;
    private readonly Rng _rng = new(11);
    private readonly int _boundary;

    private RawVectors(RawText text, Vocabulary vocabulary, int width)
    {
        _width = width;
        int[] idOf = [.. text.Words.Select(w => vocabulary.IdOf(w))];
        _boundary = Vocabulary.Root;
        _running = [.. text.Running.Select(n => n == RawText.Break ? _boundary : idOf[n])];
        var counts = new double[vocabulary.Count];
        foreach (int id in _running)
        {
            counts[id]++;
        }

        _input = new float[vocabulary.Count * width];
        for (int i = 0; i < _input.Length; i++)
        {
            _input[i] = (_rng.NextFloat() - 0.5f) / width;
        }

        _output = [.. Places.Select(_ => new float[vocabulary.Count * width])];
        _keep = [.. counts.Select(c => (float)Math.Min(1, Math.Sqrt(Subsample * _running.Length / Math.Max(1, c))))];
        _noise = Noise(counts);
    }

    /// <summary>One row for each word id; zero for words the text does not have.</summary>
    public static float[] Train(RawText text, Vocabulary vocabulary, int width)
    {
        var vectors = new RawVectors(text, vocabulary, width);
        for (int pass = 0; pass < Passes; pass++)
        {
            vectors.Pass(pass);
        }

        return vectors.Scaled();
    }

    private static int[] Noise(double[] counts)
    {
        double[] weights = [.. counts.Select(c => Math.Pow(c, 0.75))];
        double total = weights.Sum(), sum = 0;
        var noise = new int[NoiseSize];
        int id = 0;
        for (int i = 0; i < NoiseSize; i++)
        {
            while (id < weights.Length - 1 && (sum + weights[id]) / total <= (double)i / NoiseSize)
            {
                sum += weights[id++];
            }

            noise[i] = id;
        }

        return noise;
    }

    private void Pass(int pass)
    {
        var step = new float[_width];
        for (int at = 2; at < _running.Length - 2; at++)
        {
            int word = _running[at];
            if (word == _boundary || _rng.NextFloat() > _keep[word])
            {
                continue;
            }

            float done = (pass + ((float)at / _running.Length)) / Passes;
            float rate = FirstRate * Math.Max(0.02f, 1 - done);
            Span<float> vector = _input.AsSpan(word * _width, _width);
            for (int p = 0; p < Places.Length; p++)
            {
                // Beyond the neighbouring boundary lies another sentence.
                int between = Places[p] is -2 ? _running[at - 1] : Places[p] is 2 ? _running[at + 1] : word;
                if (between == _boundary)
                {
                    continue;
                }

                step.AsSpan().Clear();
                Learn(vector, _output[p], _running[at + Places[p]], 1, rate, step);
                for (int n = 0; n < Negatives; n++)
                {
                    Learn(vector, _output[p], _noise[_rng.NextInt(NoiseSize)], 0, rate, step);
                }

                Vectors.Add(vector, step);
            }
        }
    }

    private void Learn(ReadOnlySpan<float> vector, float[] output, int word, int truth, float rate, Span<float> step)
    {
        Span<float> other = output.AsSpan(word * _width, _width);
        float guess = 1 / (1 + MathF.Exp(-Vectors.Dot(vector, other)));
        float by = (truth - guess) * rate;
        Vectors.AddScaled(step, other, by);
        Vectors.AddScaled(other, vector, by);
    }

    private float[] Scaled()
    {
        var seen = new bool[_input.Length / _width];
        foreach (int id in _running)
        {
            seen[id] = true;
        }

        seen[_boundary] = false;
        double sum = 0;
        for (int id = 0; id < seen.Length; id++)
        {
            Span<float> row = _input.AsSpan(id * _width, _width);
            if (!seen[id])
            {
                row.Clear();
            }

            sum += Vectors.SquaredNorm(row);
        }

        float scale = (float)(Spread / Math.Sqrt(sum / ((double)seen.Count(s => s) * _width)));
        return [.. _input.Select(v => v * scale)];
    }
}
