using InForce.Nets;
using InForce.Reading.Syntax.Net;

namespace InForce.TrainClauses;

/// <summary>Half of a batch: what the net makes of it, and the gradients of its weights. Features, numbers and units are left out at random.</summary>
internal sealed class ClauseShard(ClauseParameters net, int number)
{
    /// <summary>Shares of what is left out: features of words and of clauses.</summary>
    public const float WordsOut = 0.1f, FeaturesOut = 0.5f;

    /// <summary>As how many a clause's features count together.</summary>
    public const float Gain = 4;

    private const float InputOut = 0.25f, LayerOut = 0.33f;
    private readonly ClauseSizes _sizes = net.Sizes;
    private readonly Lstm.State _layer = new();
    private readonly ClauseTop _top = new(net, number);
    private float[] _input = [], _inputMask = [], _layerMask = [], _inputGradient = [], _layerGradient = [], _clauses = [], _clauseGradient = [];
    private int[] _largest = [];
    private int[][] _kept = [];

    /// <summary>Adds the gradients of a half to those of its shard.</summary>
    /// <param name="sentences">The longest first.</param>
    /// <param name="scale">What one clause counts.</param>
    /// <returns>The loss, summed over labels.</returns>
    public double Run(MarkedSentence[] sentences, float scale, Rng rng)
    {
        if (sentences.Length == 0)
        {
            return 0;
        }

        var layout = new BatchLayout([.. sentences.Select(s => s.Places)]);
        Forward(sentences, layout, rng);
        double loss = _top.Run([.. sentences.SelectMany(s => s.Clauses)], _clauses, _clauseGradient, scale, rng);
        Backward(sentences, layout);
        return loss;
    }

    private void Forward(MarkedSentence[] sentences, BatchLayout layout, Rng rng)
    {
        int input = _sizes.Input, word = _sizes.Word;
        Packs.Grow(ref _input, layout.Places * input);
        if (_kept.Length < layout.Places)
        {
            _kept = new int[layout.Places * 2][];
        }

        for (int s = 0; s < sentences.Length; s++)
        {
            for (int i = 0; i < sentences[s].Places; i++)
            {
                Span<float> row = _input.AsSpan((layout.Start[s] + i) * input, input);
                sentences[s].Contexts.AsSpan(i * _sizes.Context, _sizes.Context).CopyTo(row);
                Span<float> own = row[_sizes.Context..];
                own.Clear();
                foreach (int feature in _kept[layout.Start[s] + i] = [.. sentences[s].Words[i].Where(_ => rng.NextFloat() >= WordsOut)])
                {
                    Vectors.Add(own, net.Words.Row(feature));
                }
            }
        }

        Draw(ref _inputMask, layout.Sentences * input, InputOut, rng);
        Draw(ref _layerMask, layout.Sentences * word, LayerOut, rng);
        Masks.Apply(_input, input, 0, input, layout, _inputMask);
        net.Layer.Forward(layout, _input, _layer);
        Masks.Apply(_layer.Output, word, 0, word, layout, _layerMask);
        Gather(sentences, layout);
    }

    /// <summary>For each clause the numbers of its head, then the largest of its words.</summary>
    private void Gather(MarkedSentence[] sentences, BatchLayout layout)
    {
        int word = _sizes.Word, count = sentences.Sum(s => s.Clauses.Length), at = 0;
        Packs.Grow(ref _clauses, count * _sizes.Clause);
        Packs.Grow(ref _clauseGradient, count * _sizes.Clause);
        if (_largest.Length < count * word)
        {
            _largest = new int[count * word * 2];
        }

        for (int s = 0; s < sentences.Length; s++)
        {
            foreach (MarkedClause clause in sentences[s].Clauses)
            {
                _layer.Output.AsSpan((layout.Start[s] + clause.Head) * word, word).CopyTo(_clauses.AsSpan(at * _sizes.Clause));
                Span<float> largest = _clauses.AsSpan((at * _sizes.Clause) + word, word);
                largest.Fill(float.NegativeInfinity);
                foreach (int own in clause.Own)
                {
                    int from = (layout.Start[s] + own) * word;
                    for (int j = 0; j < word; j++)
                    {
                        if (_layer.Output[from + j] > largest[j])
                        {
                            largest[j] = _layer.Output[from + j];
                            _largest[(at * word) + j] = from + j;
                        }
                    }
                }

                at++;
            }
        }
    }

    private void Backward(MarkedSentence[] sentences, BatchLayout layout)
    {
        int input = _sizes.Input, word = _sizes.Word, places = layout.Places, at = 0;
        Packs.Grow(ref _layerGradient, places * word);
        Packs.Grow(ref _inputGradient, places * input);
        _layerGradient.AsSpan(0, places * word).Clear();
        for (int s = 0; s < sentences.Length; s++)
        {
            foreach (MarkedClause clause in sentences[s].Clauses)
            {
                ReadOnlySpan<float> row = _clauseGradient.AsSpan(at * _sizes.Clause, _sizes.Clause);
                Vectors.Add(_layerGradient.AsSpan((layout.Start[s] + clause.Head) * word, word), row[..word]);
                for (int j = 0; j < word; j++)
                {
                    _layerGradient[_largest[(at * word) + j]] += row[word + j];
                }

                at++;
            }
        }

        Masks.Apply(_layerGradient, word, 0, word, layout, _layerMask);
        net.Layer.Backward(layout, _input, _layerGradient, _inputGradient, _layer, number);
        Masks.Apply(_inputGradient, input, 0, input, layout, _inputMask);
        for (int place = 0; place < places; place++)
        {
            foreach (int feature in _kept[place])
            {
                net.Words.Touch(number, feature);
                Vectors.Add(net.Words.GradientRow(number, feature), _inputGradient.AsSpan((place * input) + _sizes.Context, _sizes.Own));
            }
        }
    }

    private static void Draw(ref float[] mask, int length, float drop, Rng rng)
    {
        Packs.Grow(ref mask, length);
        Masks.Fill(mask.AsSpan(0, length), drop, rng);
    }
}
