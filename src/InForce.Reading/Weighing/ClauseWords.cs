using InForce.Reading.Syntax;

namespace InForce.Reading.Weighing;

/// <summary>A clause's words as vectors, by their place in it and around it, and its head as the parser understood it where it stands.</summary>
internal static class ClauseWords
{
    /// <summary>How many places words may have: the head, subjects, objects, obliques, its other partners, all in the clause, the word above, all else in the sentence, the sentence before.</summary>
    private const int Places = 9;

    /// <summary>Places that are for partners of the head.</summary>
    private const int Other = 4, Own = 5, Above = 6, Beside = 7, Before = 8;

    /// <summary>Numbers that <see cref="Of"/> gives.</summary>
    public static int Count(WordVectors vectors) => (Places * vectors.Width) + vectors.ContextWidth;

    /// <summary>A vector of length 1 for each place, nought where there is no word, and one for the head in its sentence; one after another.</summary>
    public static float[] Of(Clause clause, WordVectors vectors)
    {
        var numbers = new float[Count(vectors)];
        Sentence tree = clause.Tree;
        Add(0, clause.Head);
        foreach (int child in tree.ChildrenOf(clause.Head))
        {
            AddContent(PlaceOf(tree[child]), tree, child);
        }

        for (int word = 0; word < tree.Tokens.Length; word++)
        {
            AddContent(clause.Own.Contains(word) ? Own : Beside, tree, word);
        }

        if (tree[clause.Head].Head is >= 0 and var above)
        {
            Add(Above, above);
        }

        for (int word = 0; clause.View.Former is { } former && word < former.Tokens.Length; word++)
        {
            AddContent(Before, former, word);
        }

        Span<float> context = numbers.AsSpan(Places * vectors.Width);
        tree.ContextOf(clause.Head).CopyTo(context);
        WordVectors.Normalise(context);
        for (int place = 1; place < Places; place++)
        {
            WordVectors.Normalise(At(place));
        }

        return numbers;

        Span<float> At(int place) => numbers.AsSpan(place * vectors.Width, vectors.Width);

        void Add(int place, int word) => vectors.AddTo(At(place), tree[word].Form);

        void AddContent(int place, Sentence of, int word)
        {
            if (of[word].Upos is "NOUN" or "VERB" or "ADJ" or "PROPN" or "ADV")
            {
                vectors.AddTo(At(place), of[word].Form);
            }
        }
    }

    private static int PlaceOf(Token token) => token.Deprel.Split(':')[0] switch
    {
        "nsubj" or "csubj" => 1,
        "obj" or "iobj" or "xcomp" or "ccomp" => 2,
        "obl" or "nmod" => 3,
        _ => Other,
    };
}
