using System.Runtime.Intrinsics;

namespace InForce.Reading.Syntax.Net;

/// <summary>What the net says of one word: numbers into the model's tags and labels; the head from 1, 0 for the root.</summary>
internal readonly record struct NetWord(int Tag, int Head, int Label);

/// <summary>What it says of a sentence.</summary>
/// <param name="Contexts">What its second layer holds for each word, one after another.</param>
internal readonly record struct NetSentence(NetWord[] Words, float[] Contexts);

/// <summary>Runs the net over sentences in batches. Safe to share.</summary>
internal sealed class SyntaxNet(NetModel model)
{
    private readonly NetBatches _batches = new();
    private readonly NetSizes _sizes = model.Sizes;

    public NetModel Model => model;

    /// <param name="sentences">The words of each; none empty.</param>
    public NetSentence[] Run(IReadOnlyList<WordIds[]> sentences)
    {
        var results = new NetSentence[sentences.Count];
        _batches.Run([.. sentences.Select(words => words.Length + 1)], (chosen, layout, buffers) => Batch(sentences, chosen, layout, buffers, results));
        return results;
    }

    private void Batch(IReadOnlyList<WordIds[]> sentences, ReadOnlySpan<int> chosen, BatchLayout layout, NetBuffers buffers, NetSentence[] results)
    {
        Encode(sentences, chosen, layout, buffers);
        Span<int> heads = stackalloc int[layout.Steps];
        for (int s = 0; s < chosen.Length; s++)
        {
            int places = layout.Start[s + 1] - layout.Start[s];
            var words = new NetWord[places - 1];
            Arcs(layout.Start[s], heads[..places], buffers);
            Labels(layout.Start[s], heads[..places], buffers);
            for (int i = 1; i < places; i++)
            {
                int head = heads[i];
                words[i - 1] = new NetWord(TagOf(layout.Start[s] + i, buffers), head, head == 0 ? 0 : LabelOf(i, buffers));
            }

            results[chosen[s]] = new NetSentence(words, buffers.Second.AsSpan((layout.Start[s] + 1) * _sizes.Both, words.Length * _sizes.Both).ToArray());
        }
    }

    private void Encode(IReadOnlyList<WordIds[]> sentences, ReadOnlySpan<int> chosen, BatchLayout layout, NetBuffers buffers)
    {
        int places = layout.Places;
        Span<float> input = NetBuffers.Of(ref buffers.Input, places * _sizes.Input);
        for (int s = 0; s < chosen.Length; s++)
        {
            WordIds[] words = sentences[chosen[s]];
            Embed(WordTables.RootIds, input.Slice(layout.Start[s] * _sizes.Input, _sizes.Input));
            for (int i = 0; i < words.Length; i++)
            {
                Embed(words[i], input.Slice((layout.Start[s] + i + 1) * _sizes.Input, _sizes.Input));
            }
        }

        Span<float> first = NetBuffers.Of(ref buffers.First, places * _sizes.Both);
        model.First.Run(layout, input, first, buffers);
        Span<float> second = NetBuffers.Of(ref buffers.Second, places * _sizes.Both);
        model.Second.Run(layout, first, second, buffers);
        int wide = _sizes.Projection;
        Span<float> heads = NetBuffers.Of(ref buffers.Heads, places * wide);
        Gemm.Multiply(second, _sizes.Both, 1, places, _sizes.Both, model.PackedProjection, wide, heads, wide, add: false);
        Span<float> query = NetBuffers.Of(ref buffers.Query, places * _sizes.Head);
        for (int place = 0; place < places; place++)
        {
            Span<float> row = heads.Slice(place * wide, wide);
            AddTo(row, model.ProjectionBias);
            Rectify(row[..(2 * _sizes.Head)]);
        }

        Gemm.Multiply(heads, wide, 1, places, _sizes.Head, model.PackedArc, _sizes.Head, query, _sizes.Head, add: false);
        for (int place = 0; place < places; place++)
        {
            AddTo(query.Slice(place * _sizes.Head, _sizes.Head), model.ArcBias);
        }
    }

    private void Embed(WordIds ids, Span<float> into)
    {
        model.Embeddings[0].CopyRow(ids.Word, into);
        into = into[_sizes.Word..];
        model.Embeddings[1].CopyRow(ids.Suffix5, into);
        into = into[_sizes.Suffix5..];
        model.Embeddings[2].CopyRow(ids.Suffix3, into);
        into = into[_sizes.Suffix3..];
        model.Embeddings[3].CopyRow(ids.Prefix2, into);
        model.Embeddings[4].CopyRow(ids.Shape, into[_sizes.Prefix2..]);
    }

    private void Arcs(int start, Span<int> heads, NetBuffers buffers)
    {
        int places = heads.Length, padded = Gemm.Padded(places), head = _sizes.Head, wide = _sizes.Projection;
        Span<float> packed = NetBuffers.Of(ref buffers.Packed, padded * head);
        Span<float> scores = NetBuffers.Of(ref buffers.Scores, places * padded);
        Gemm.Pack(buffers.Heads.AsSpan((start * wide) + head), 1, wide, head, places, packed);
        Gemm.Multiply(buffers.Query.AsSpan(start * head), head, 1, places, head, packed, padded, scores, padded, add: false);
        TreeDecoder.Decode(scores, padded, heads);
    }

    private void Labels(int start, ReadOnlySpan<int> heads, NetBuffers buffers)
    {
        int head = _sizes.Head, wide = _sizes.Projection, columns = _sizes.LabelColumns;
        Span<float> hidden = NetBuffers.Of(ref buffers.LabelHidden, heads.Length * head);
        for (int i = 0; i < heads.Length; i++)
        {
            Span<float> row = hidden.Slice(i * head, head);
            buffers.Heads.AsSpan(((start + i) * wide) + (2 * head), head).CopyTo(row);
            AddTo(row, buffers.Heads.AsSpan(((start + heads[i]) * wide) + (3 * head), head));
            Rectify(row);
        }

        Span<float> scores = NetBuffers.Of(ref buffers.LabelScores, heads.Length * columns);
        Gemm.Multiply(hidden, head, 1, heads.Length, head, model.PackedLabel, columns, scores, columns, add: false);
    }

    private int LabelOf(int i, NetBuffers buffers)
    {
        ReadOnlySpan<float> row = buffers.LabelScores.AsSpan(i * _sizes.LabelColumns, _sizes.Labels);
        int best = 1;
        for (int j = 2; j < row.Length; j++)
        {
            best = row[j] + model.LabelBias[j] > row[best] + model.LabelBias[best] ? j : best;
        }

        return best;
    }

    private int TagOf(int place, NetBuffers buffers)
    {
        ReadOnlySpan<float> row = buffers.Heads.AsSpan((place * _sizes.Projection) + (4 * _sizes.Head), _sizes.Tags);
        int best = 0;
        for (int j = 1; j < row.Length; j++)
        {
            best = row[j] > row[best] ? j : best;
        }

        return best;
    }

    private static void AddTo(Span<float> row, ReadOnlySpan<float> what)
    {
        for (int j = 0; j < row.Length; j += 8)
        {
            (Vector256.Create((ReadOnlySpan<float>)row[j..]) + Vector256.Create(what[j..])).CopyTo(row[j..]);
        }
    }

    private static void Rectify(Span<float> row)
    {
        for (int j = 0; j < row.Length; j += 8)
        {
            Activations.Rectified(Vector256.Create((ReadOnlySpan<float>)row[j..])).CopyTo(row[j..]);
        }
    }
}
