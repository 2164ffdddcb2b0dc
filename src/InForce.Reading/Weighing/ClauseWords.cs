using InForce.Reading.Syntax;

namespace InForce.Reading.Weighing;

/// <summary>A clause's words as vectors, by their place in it: the head, its subjects, objects, obliques and the rest of its partners.</summary>
internal static class ClauseWords
{
    /// <summary>How many places words of a clause may have.</summary>
    internal const int Places = 5;

    /// <summary>Numbers that <see cref="Of"/> gives.</summary>
    public static int Count(WordVectors vectors) => Places * vectors.Width;

    /// <summary>A vector of length 1 for each place, nought where there is no word; one after another.</summary>
    public static float[] Of(Clause clause, WordVectors vectors)
    {
        var places = new float[Count(vectors)];
        vectors.AddTo(places.AsSpan(0, vectors.Width), clause.Tree[clause.Head].Form);
        foreach (int child in clause.Tree.ChildrenOf(clause.Head))
        {
            if (clause.Tree[child].Upos is "NOUN" or "VERB" or "ADJ" or "PROPN" or "ADV")
            {
                vectors.AddTo(places.AsSpan(PlaceOf(clause.Tree[child]) * vectors.Width, vectors.Width), clause.Tree[child].Form);
            }
        }

        for (int place = 1; place < Places; place++)
        {
            WordVectors.Normalise(places.AsSpan(place * vectors.Width, vectors.Width));
        }

        return places;
    }

    private static int PlaceOf(Token token) => token.Deprel.Split(':')[0] switch
    {
        "nsubj" or "csubj" => 1,
        "obj" or "iobj" or "xcomp" or "ccomp" => 2,
        "obl" or "nmod" => 3,
        _ => 4,
    };
}
