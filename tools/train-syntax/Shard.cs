using InForce.Nets;
using InForce.Reading.Syntax.Net;

namespace InForce.TrainSyntax;

/// <summary>What one pass over a shard counted. Losses are sums over words.</summary>
internal readonly record struct Tally(int Words, double Loss, int Heads, int Labels, int Tags)
{
    public static Tally operator +(Tally a, Tally b) =>
        new(a.Words + b.Words, a.Loss + b.Loss, a.Heads + b.Heads, a.Labels + b.Labels, a.Tags + b.Tags);
}

/// <summary>Runs one half of a batch forward and back; keeps its buffers between batches.</summary>
internal sealed class Shard(Network net, int number, int[] counts)
{
    private const float InputDrop = 0.2f;
    private const float HiddenDrop = 0.33f;
    private const float TagWeight = 0.3f;
    private const float WordDrop = 0.25f;

    private readonly NetSizes _sizes = net.Sizes;
    private readonly Lstm.State _first = new();
    private readonly Lstm.State _second = new();
    private float[] _input = [];
    private float[] _inputMask = [];
    private float[] _firstMask = [];
    private float[] _secondMask = [];
    private float[] _arcMask = [];
    private float[] _labelMask = [];
    private float[] _projected = [];
    private float[] _projectedGradient = [];
    private float[] _query = [];
    private float[] _queryGradient = [];
    private float[] _scores = [];
    private float[] _labelHidden = [];
    private float[] _labelScores = [];
    private float[] _hiddenGradient = [];
    private float[] _middleGradient = [];
    private float[] _inputGradient = [];
    private float[] _pack = [];
    private bool[] _wordDropped = [];
    private double _loss;

    /// <param name="scale">What each word's loss weighs: one over the words of the whole batch.</param>
    /// <param name="rng">Null to measure: no dropout, no gradients.</param>
    public Tally Run(IReadOnlyList<TrainSentence> sentences, float scale, Rng? rng)
    {
        if (sentences.Count == 0)
        {
            return default;
        }

        _loss = 0;
        var layout = new BatchLayout([.. sentences.Select(s => s.Places)]);
        Forward(sentences, layout, rng);
        Packs.Grow(ref _projectedGradient, layout.Places * _sizes.Projection);
        Packs.Grow(ref _queryGradient, layout.Places * _sizes.Head);
        _projectedGradient.AsSpan().Clear();
        _queryGradient.AsSpan().Clear();
        int words = layout.Places - layout.Sentences;
        (int heads, int labels) = (0, 0);
        bool[] headRight = new bool[layout.Places];
        for (int s = 0; s < sentences.Count; s++)
        {
            heads += Arcs(sentences[s], layout.Start[s], scale, rng is not null, headRight);
        }

        int tags = Tags(sentences, layout, scale, rng is not null);
        labels = Labels(sentences, layout, scale, rng is not null, headRight);
        if (rng is not null)
        {
            Backward(sentences, layout);
        }

        return new Tally(words, _loss, heads, labels, tags);
    }

    private void Forward(IReadOnlyList<TrainSentence> sentences, BatchLayout layout, Rng? rng)
    {
        int places = layout.Places;
        Packs.Grow(ref _input, places * _sizes.Input);
        if (_wordDropped.Length < places)
        {
            _wordDropped = new bool[places * 2];
        }

        for (int s = 0; s < sentences.Count; s++)
        {
            for (int i = 0; i < sentences[s].Places; i++)
            {
                Embed(sentences[s].Ids[i], layout.Start[s] + i, rng);
            }
        }

        if (rng is not null)
        {
            Draw(ref _inputMask, layout.Sentences * _sizes.Input, InputDrop, rng);
            Draw(ref _firstMask, layout.Sentences * _sizes.Both, HiddenDrop, rng);
            Draw(ref _secondMask, layout.Sentences * _sizes.Both, HiddenDrop, rng);
            Draw(ref _arcMask, layout.Sentences * 2 * _sizes.Head, HiddenDrop, rng);
            Draw(ref _labelMask, layout.Sentences * _sizes.Head, HiddenDrop, rng);
            Masks.Apply(_input, _sizes.Input, 0, _sizes.Input, layout, _inputMask);
        }

        net.First.Forward(layout, _input, _first);
        if (rng is not null)
        {
            Masks.Apply(_first.Output, _sizes.Both, 0, _sizes.Both, layout, _firstMask);
        }

        net.Second.Forward(layout, _first.Output, _second);
        if (rng is not null)
        {
            Masks.Apply(_second.Output, _sizes.Both, 0, _sizes.Both, layout, _secondMask);
        }

        Packs.Grow(ref _projected, places * _sizes.Projection);
        Gemm.Multiply(_second.Output, _sizes.Both, 1, places, _sizes.Both, net.PackedProjection, _sizes.Projection, _projected, _sizes.Projection, add: false);
        for (int place = 0; place < places; place++)
        {
            Span<float> row = _projected.AsSpan(place * _sizes.Projection, _sizes.Projection);
            Vectors.Add(row, net.ProjectionBias.Value);
            Vectors.Rectify(row[..(2 * _sizes.Head)]);
        }

        if (rng is not null)
        {
            Masks.Apply(_projected, _sizes.Projection, 0, 2 * _sizes.Head, layout, _arcMask);
        }

        Packs.Grow(ref _query, places * _sizes.Head);
        Gemm.Multiply(_projected, _sizes.Projection, 1, places, _sizes.Head, net.PackedArc, _sizes.Head, _query, _sizes.Head, add: false);
        for (int place = 0; place < places; place++)
        {
            Vectors.Add(_query.AsSpan(place * _sizes.Head, _sizes.Head), net.ArcBias.Value);
        }
    }

    private static void Draw(ref float[] mask, int length, float drop, Rng rng)
    {
        Packs.Grow(ref mask, length);
        Masks.Fill(mask.AsSpan(0, length), drop, rng);
    }

    private void Embed(WordIds ids, int place, Rng? rng)
    {
        Span<float> row = _input.AsSpan(place * _sizes.Input, _sizes.Input);
        int word = ids.Word;
        bool drop = rng is not null && word > Vocabulary.Root && rng.NextFloat() < WordDrop / (WordDrop + counts[word]);
        _wordDropped[place] = drop;
        net.Embeddings[0].Row(drop || word >= net.Embeddings[0].TrainedRows ? Vocabulary.Unknown : word).CopyTo(row);
        if (net.FixedWords is not null)
        {
            Vectors.Add(row[.._sizes.Word], net.FixedWords.AsSpan(word * _sizes.Word, _sizes.Word));
        }

        int at = _sizes.Word;
        for (int t = 1; t < net.Embeddings.Length; t++)
        {
            ReadOnlySpan<float> part = net.Embeddings[t].Row(PartOf(ids, t));
            part.CopyTo(row[at..]);
            at += part.Length;
        }
    }

    private static int PartOf(WordIds ids, int table) => table switch
    {
        1 => ids.Suffix5,
        2 => ids.Suffix3,
        3 => ids.Prefix2,
        _ => ids.Shape,
    };

    private int Arcs(TrainSentence sentence, int start, float scale, bool learn, bool[] headRight)
    {
        int places = sentence.Places, padded = Gemm.Padded(places), head = _sizes.Head, wide = _sizes.Projection;
        Packs.Grow(ref _scores, places * padded);
        Packs.Grow(ref _pack, Math.Max(padded * head, Gemm.Padded(head) * padded));
        Span<float> heads = _projected.AsSpan((start * wide) + head);
        Gemm.Pack(heads, 1, wide, head, places, _pack);
        Gemm.Multiply(_query.AsSpan(start * head), head, 1, places, head, _pack.AsSpan(0, padded * head), padded, _scores, padded, add: false);
        int right = 0;
        _scores.AsSpan(0, places).Clear();
        for (int i = 1; i < places; i++)
        {
            Span<float> row = _scores.AsSpan(i * padded, places);
            row[i] = -1e9f;
            int best = Softmax(row, sentence.Heads[i], scale, out double loss);
            _scores.AsSpan((i * padded) + places, padded - places).Clear();
            _loss += loss;
            headRight[start + i] = best == sentence.Heads[i];
            right += headRight[start + i] ? 1 : 0;
        }

        if (learn)
        {
            _scores.AsSpan(0, padded).Clear();
            Packs.Product(ref _pack, _scores, padded, 1, places, places, heads, wide, 1, head, _queryGradient.AsSpan(start * head), head);
            Packs.Product(ref _pack, _scores, 1, padded, places, places, _query.AsSpan(start * head), head, 1, head, _projectedGradient.AsSpan((start * wide) + head), wide);
        }

        return right;
    }

    private int Tags(IReadOnlyList<TrainSentence> sentences, BatchLayout layout, float scale, bool learn)
    {
        int right = 0, wide = _sizes.Projection, from = 4 * _sizes.Head;
        for (int s = 0; s < sentences.Count; s++)
        {
            for (int i = 1; i < sentences[s].Places; i++)
            {
                int at = ((layout.Start[s] + i) * wide) + from;
                Span<float> row = _projected.AsSpan(at, _sizes.Tags);
                int gold = sentences[s].Tags[i];
                right += Softmax(row, gold, scale * TagWeight, out double loss) == gold ? 1 : 0;
                _loss += loss * TagWeight;
                if (learn)
                {
                    row.CopyTo(_projectedGradient.AsSpan(at));
                }
            }
        }

        return right;
    }

    private int Labels(IReadOnlyList<TrainSentence> sentences, BatchLayout layout, float scale, bool learn, bool[] headRight)
    {
        int head = _sizes.Head, wide = _sizes.Projection, columns = _sizes.LabelColumns;
        Packs.Grow(ref _labelHidden, layout.Places * head);
        Packs.Grow(ref _labelScores, layout.Places * columns);
        for (int s = 0; s < sentences.Count; s++)
        {
            for (int i = 0; i < sentences[s].Places; i++)
            {
                int place = layout.Start[s] + i;
                Span<float> hidden = _labelHidden.AsSpan(place * head, head);
                _projected.AsSpan((place * wide) + (2 * head), head).CopyTo(hidden);
                Vectors.Add(hidden, _projected.AsSpan(((layout.Start[s] + sentences[s].Heads[i]) * wide) + (3 * head), head));
                Vectors.Rectify(hidden);
            }
        }

        if (learn)
        {
            Masks.Apply(_labelHidden, head, 0, head, layout, _labelMask);
        }

        Gemm.Multiply(_labelHidden, head, 1, layout.Places, head, net.PackedLabel, columns, _labelScores, columns, add: false);
        int right = 0;
        for (int s = 0; s < sentences.Count; s++)
        {
            _labelScores.AsSpan(layout.Start[s] * columns, columns).Clear();
            for (int i = 1; i < sentences[s].Places; i++)
            {
                int place = layout.Start[s] + i;
                Span<float> row = _labelScores.AsSpan(place * columns, columns);
                Vectors.Add(row, net.LabelBias.Value);
                int gold = sentences[s].Labels[i];
                int best = Softmax(row[.._sizes.Labels], gold, scale, out double loss);
                row[_sizes.Labels..].Clear();
                _loss += loss;
                right += best == gold && headRight[place] ? 1 : 0;
            }
        }

        if (learn)
        {
            LabelsBack(sentences, layout);
        }

        return right;
    }

    private void LabelsBack(IReadOnlyList<TrainSentence> sentences, BatchLayout layout)
    {
        int head = _sizes.Head, wide = _sizes.Projection, columns = _sizes.LabelColumns, places = layout.Places;
        Packs.Product(ref _pack, _labelHidden, 1, head, head, places, _labelScores, columns, 1, columns, net.Label.Gradient[number], columns);
        Vectors.AddColumns(net.LabelBias.Gradient[number], _labelScores.AsSpan(0, places * columns));
        Packs.Grow(ref _hiddenGradient, places * Math.Max(head, _sizes.Both));
        Span<float> gradient = _hiddenGradient.AsSpan(0, places * head);
        Gemm.Multiply(_labelScores, columns, 1, places, columns, net.PackedLabelBack, head, gradient, head, add: false);
        Masks.Apply(gradient, head, 0, head, layout, _labelMask);
        Vectors.RectifyBack(gradient, _labelHidden);
        for (int s = 0; s < sentences.Count; s++)
        {
            for (int i = 1; i < sentences[s].Places; i++)
            {
                int place = layout.Start[s] + i;
                ReadOnlySpan<float> row = gradient.Slice(place * head, head);
                Vectors.Add(_projectedGradient.AsSpan((place * wide) + (2 * head), head), row);
                Vectors.Add(_projectedGradient.AsSpan(((layout.Start[s] + sentences[s].Heads[i]) * wide) + (3 * head), head), row);
            }
        }
    }

    private void Backward(IReadOnlyList<TrainSentence> sentences, BatchLayout layout)
    {
        int places = layout.Places, head = _sizes.Head, wide = _sizes.Projection, both = _sizes.Both;
        Span<float> query = _queryGradient.AsSpan(0, places * head);
        Vectors.AddColumns(net.ArcBias.Gradient[number], query);
        Packs.Product(ref _pack, _projected, 1, wide, head, places, query, head, 1, head, net.Arc.Gradient[number], head);
        Gemm.Multiply(query, head, 1, places, head, net.PackedArcBack, head, _projectedGradient, wide, add: true);
        Masks.Apply(_projectedGradient, wide, 0, 2 * head, layout, _arcMask);
        for (int place = 0; place < places; place++)
        {
            Vectors.RectifyBack(_projectedGradient.AsSpan(place * wide, 2 * head), _projected.AsSpan(place * wide, 2 * head));
        }

        Span<float> projected = _projectedGradient.AsSpan(0, places * wide);
        Packs.Product(ref _pack, _second.Output, 1, both, both, places, projected, wide, 1, wide, net.Projection.Gradient[number], wide);
        Vectors.AddColumns(net.ProjectionBias.Gradient[number], projected);
        Packs.Grow(ref _hiddenGradient, places * both);
        Gemm.Multiply(projected, wide, 1, places, wide, net.PackedProjectionBack, both, _hiddenGradient, both, add: false);
        Masks.Apply(_hiddenGradient, both, 0, both, layout, _secondMask);
        Packs.Grow(ref _middleGradient, places * both);
        net.Second.Backward(layout, _first.Output, _hiddenGradient, _middleGradient, _second, number);
        Masks.Apply(_middleGradient, both, 0, both, layout, _firstMask);
        Packs.Grow(ref _inputGradient, places * _sizes.Input);
        net.First.Backward(layout, _input, _middleGradient, _inputGradient, _first, number);
        Masks.Apply(_inputGradient, _sizes.Input, 0, _sizes.Input, layout, _inputMask);
        EmbedBack(sentences, layout);
    }

    private void EmbedBack(IReadOnlyList<TrainSentence> sentences, BatchLayout layout)
    {
        for (int s = 0; s < sentences.Count; s++)
        {
            for (int i = 0; i < sentences[s].Places; i++)
            {
                int place = layout.Start[s] + i;
                WordIds ids = sentences[s].Ids[i];
                int at = place * _sizes.Input;
                for (int t = 0; t < net.Embeddings.Length; t++)
                {
                    Parameter table = net.Embeddings[t];
                    int row = t > 0 ? PartOf(ids, t) : _wordDropped[place] || ids.Word >= table.TrainedRows ? Vocabulary.Unknown : ids.Word;
                    table.Touch(number, row);
                    Vectors.Add(table.GradientRow(number, row), _inputGradient.AsSpan(at, table.Columns));
                    at += table.Columns;
                }
            }
        }
    }

    /// <summary>Turns scores into the gradient of the loss (times scale), in place; returns the best place. No gradient without gold.</summary>
    private static int Softmax(Span<float> row, int gold, float scale, out double loss)
    {
        int best = 0;
        for (int j = 1; j < row.Length; j++)
        {
            best = row[j] > row[best] ? j : best;
        }

        float top = row[best];
        double sum = 0;
        foreach (ref float x in row)
        {
            x = MathF.Exp(x - top);
            sum += x;
        }

        if (gold < 0)
        {
            loss = 0;
            row.Clear();
            return best;
        }

        loss = Math.Log(sum) - Math.Log(Math.Max(row[gold], 1e-30f));
        float by = (float)(scale / sum);
        foreach (ref float x in row)
        {
            x *= by;
        }

        row[gold] -= scale;
        return best;
    }
}
