using InForce.Reading.Syntax.Net;

namespace InForce.Reading.Weighing;

/// <summary>What a sentence gives to the encoder.</summary>
/// <param name="Contexts">What the parser's inner layer holds for each word, one after another.</param>
/// <param name="Rows">For each word, the numbers of its features, ascending.</param>
internal readonly record struct EncoderInput(float[] Contexts, int[][] Rows);

/// <summary>Understands each word of a sentence from all others: the parser's view of it and its features, and one layer that reads the sentence from both sides.</summary>
/// <remarks>Every sum is in the order of the input, so that it is the same on every processor and in every batch.</remarks>
/// <param name="features">Numbers of each feature; those of a word are summed and stand behind what the parser's inner layer holds for it.</param>
internal sealed class SentenceEncoder(ByteTable features, LstmLayer layer)
{
    private readonly NetBatches _batches = new();

    /// <summary>Numbers for each word.</summary>
    public int Width => 2 * layer.Hidden;

    /// <summary>Why the tables do not fit together; null where they do.</summary>
    public string? Fault(int known) =>
        features.Rows != known || layer.Input <= features.Columns ? "the tables of its words do not fit together" : null;

    /// <summary>For each sentence, <see cref="Width"/> numbers a word, one word after another.</summary>
    /// <param name="sentences">None empty.</param>
    public float[][] Run(IReadOnlyList<EncoderInput> sentences)
    {
        var results = new float[sentences.Count][];
        _batches.Run([.. sentences.Select(sentence => sentence.Rows.Length)], (chosen, layout, buffers) => Batch(sentences, chosen, layout, buffers, results));
        return results;
    }

    private void Batch(IReadOnlyList<EncoderInput> sentences, ReadOnlySpan<int> chosen, BatchLayout layout, NetBuffers buffers, float[][] results)
    {
        int wide = layer.Input, context = wide - features.Columns;
        Span<float> input = NetBuffers.Of(ref buffers.Input, layout.Places * wide);
        for (int s = 0; s < chosen.Length; s++)
        {
            EncoderInput sentence = sentences[chosen[s]];
            for (int word = 0; word < sentence.Rows.Length; word++)
            {
                Span<float> row = input.Slice((layout.Start[s] + word) * wide, wide);
                sentence.Contexts.AsSpan(word * context, context).CopyTo(row);
                features.SumRows(sentence.Rows[word], row[context..]);
            }
        }

        Span<float> read = NetBuffers.Of(ref buffers.First, layout.Places * Width);
        layer.Run(layout, input, read, buffers);
        for (int s = 0; s < chosen.Length; s++)
        {
            results[chosen[s]] = read[(layout.Start[s] * Width)..(layout.Start[s + 1] * Width)].ToArray();
        }
    }
}
