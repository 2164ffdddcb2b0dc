using System.Runtime.Intrinsics;
using InForce.Reading.Syntax.Net;

namespace InForce.Reading.Syntax;

/// <summary>Words as the syntax model knows them: words used alike lie close together. Immutable.</summary>
internal sealed class WordVectors(NetModel model)
{
    private readonly ByteTable _table = model.Embeddings[0];

    public int Width => _table.Columns;

    /// <summary>Numbers of a word in its sentence, as <see cref="Sentence.ContextOf"/> gives them.</summary>
    public int ContextWidth => model.Sizes.Both;

    /// <summary>A word's vector, of length 1.</summary>
    public void CopyTo(Span<float> into, ReadOnlySpan<char> word)
    {
        _table.CopyRow(model.Tables.WordOf(word), into);
        Normalise(into);
    }

    /// <summary>Adds one vector to another as wide.</summary>
    public static void Add(Span<float> sum, ReadOnlySpan<float> vector)
    {
        for (int j = 0; j < sum.Length; j += Vector256<float>.Count)
        {
            (Vector256.Create<float>(sum[j..]) + Vector256.Create(vector[j..])).CopyTo(sum[j..]);
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
