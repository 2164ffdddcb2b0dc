using InForce.Reading.Weighing;
using InForce.TrainSyntax;

namespace InForce.TrainClauses;

/// <summary>A clause that people marked, or left.</summary>
/// <param name="Kind">Number of the label; 0 for none.</param>
/// <param name="Features">Numbers of its features, each once.</param>
/// <param name="Words">As the reader's <c>ClauseWords</c> gives them.</param>
internal sealed record ClauseExample(int Kind, int[] Features, float[] Words);

/// <summary>Trains one net of one hidden layer by stochastic steps with AdaGrad. Features, places of words and units are left out at random; every unit is summed in the order of its input, so that the same seed gives the same net to the bit.</summary>
internal sealed class HiddenTraining
{
    private const float Rate = 0.05f, FeaturesOut = 0.5f, PlacesOut = 0.25f, UnitsOut = 0.3f, Gain = 4;
    private const float Least = 1e-4f;
    private readonly int _units, _kinds, _width, _place;
    private readonly Rng _random;
    private readonly Trained _features, _words, _output, _bias;
    private readonly float[] _sums, _slopes, _active, _raw;
    private readonly double[] _chances;
    private readonly bool[] _kept;

    /// <param name="place">Numbers of words that are left out together; the last may be fewer.</param>
    /// <param name="units">A multiple of sixteen.</param>
    public HiddenTraining(int features, int words, int place, int kinds, int units, ulong seed)
    {
        (_units, _kinds, _width, _place, _random) = (units, kinds, (kinds + 15) / 16 * 16, place, new Rng(seed));
        _features = new Trained(features * units, 0.1f, _random);
        _words = new Trained(words * units, 0.05f, _random);
        _output = new Trained(units * _width, 0.2f, _random);
        _bias = new Trained(_width, 0, _random);
        (_sums, _slopes, _active, _raw) = (new float[_width], new float[_width], new float[units], new float[units]);
        (_chances, _kept) = (new double[kinds], new bool[units]);
    }

    public void Pass(IReadOnlyList<ClauseExample> examples)
    {
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        _random.Shuffle(order);
        foreach (int i in order)
        {
            Step(examples[i]);
        }
    }

    /// <summary>Writes the net as it is to be run: with everything let in, what came in by chance weighs as often as it did.</summary>
    public void Write(TableWriter file)
    {
        file.Rows(_features.Times(Gain * MathF.Sqrt(1 - FeaturesOut)), _features.Value.Length / _units, _units);
        file.Rows(_words.Times(1 - PlacesOut), _words.Value.Length / _units, _units);
        file.Rows(_output.Value, _units, _width);
        file.Floats(_bias.Value[.._kinds]);
    }

    private void Step(ClauseExample example)
    {
        int[] features = [.. example.Features.Where(_ => _random.NextFloat() >= FeaturesOut)];
        float[] words = [.. example.Words];
        for (int at = 0; at < words.Length; at += _place)
        {
            if (_random.NextFloat() < PlacesOut)
            {
                words.AsSpan(at, Math.Min(_place, words.Length - at)).Clear();
            }
        }

        float share = Gain / MathF.Sqrt(Math.Max(1, features.Length));
        Forward(features, words, share);
        Backward(example.Kind, features, words, share);
    }

    private void Forward(int[] features, float[] words, float share)
    {
        Array.Clear(_raw);
        foreach (int feature in features)
        {
            HiddenLayer.AddTo(_raw, _features.Value.AsSpan(feature * _units, _units), share);
        }

        for (int i = 0; i < words.Length; i++)
        {
            if (words[i] != 0)
            {
                HiddenLayer.AddTo(_raw, _words.Value.AsSpan(i * _units, _units), words[i]);
            }
        }

        _bias.Value.CopyTo(_sums.AsSpan());
        for (int j = 0; j < _units; j++)
        {
            _kept[j] = _random.NextFloat() >= UnitsOut && _raw[j] > 0;
            _active[j] = _kept[j] ? _raw[j] / (1 - UnitsOut) : 0;
            if (_kept[j])
            {
                HiddenLayer.AddTo(_sums, _output.Value.AsSpan(j * _width, _width), _active[j]);
            }
        }

        double most = double.NegativeInfinity, all = 0;
        for (int k = 0; k < _kinds; k++)
        {
            most = Math.Max(most, _sums[k]);
        }

        for (int k = 0; k < _kinds; k++)
        {
            all += _chances[k] = Math.Exp(_sums[k] - most);
        }

        for (int k = 0; k < _kinds; k++)
        {
            _chances[k] /= all;
        }
    }

    private void Backward(int kind, int[] features, float[] words, float share)
    {
        Array.Clear(_slopes);
        for (int k = 0; k < _kinds; k++)
        {
            float slope = (float)(_chances[k] - (k == kind ? 1 : 0));
            _slopes[k] = MathF.Abs(slope) < Least ? 0 : slope;
        }

        for (int j = 0; j < _units; j++)
        {
            _raw[j] = _kept[j] ? Dot(_slopes, _output.Value.AsSpan(j * _width, _width)) / (1 - UnitsOut) : 0;
        }

        _bias.Learn(0, _slopes, 1, Rate);
        for (int j = 0; j < _units; j++)
        {
            if (_kept[j])
            {
                _output.Learn(j * _width, _slopes, _active[j], Rate);
            }
        }

        foreach (int feature in features)
        {
            _features.Learn(feature * _units, _raw, share, Rate);
        }

        for (int i = 0; i < words.Length; i++)
        {
            if (words[i] != 0)
            {
                _words.Learn(i * _units, _raw, words[i], Rate);
            }
        }
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        float sum = 0;
        for (int k = 0; k < a.Length; k++)
        {
            sum += a[k] * b[k];
        }

        return sum;
    }
}
