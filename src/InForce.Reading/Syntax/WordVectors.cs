using InForce.Reading.Syntax.Net;

namespace InForce.Reading.Syntax;

/// <summary>Words as the syntax model knows them: words used alike lie close together. Immutable.</summary>
internal sealed class WordVectors(NetModel model)
{
    private readonly ByteTable _table = model.Embeddings[0];

    public int Width => _table.Columns;

    /// <summary>Numbers of a word in its sentence, as <see cref="Sentence.ContextOf"/> gives them.</summary>
    public int ContextWidth => model.Sizes.Both;

    /// <summary>Adds a word's vector, of length 1, to <paramref name="sum"/>.</summary>
    public void AddTo(Span<float> sum, ReadOnlySpan<char> word)
    {
        Span<float> row = stackalloc float[_table.Columns];
        _table.CopyRow(model.Tables.IdsOf(word).Word, row);
        Normalise(row);
        for (int j = 0; j < row.Length; j++)
        {
            sum[j] += row[j];
        }
    }

    /// <summary>Gives a vector the length 1; that of no word stays nought.</summary>
    public static void Normalise(Span<float> vector)
    {
        double squares = 0;
        foreach (float value in vector)
        {
            squares += value * (double)value;
        }

        if (squares > 0)
        {
            float scale = (float)(1 / Math.Sqrt(squares));
            foreach (ref float value in vector)
            {
                value *= scale;
            }
        }
    }
}
