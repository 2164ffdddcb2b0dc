using InForce.Reading.Frames;
using InForce.Reading.Syntax;

namespace InForce.Reading.Weighing;

/// <summary>Words of a sentence's clauses as vectors, by their place in the clause and around it, and each clause's head as the parser understood it where it stands.</summary>
internal sealed class ClauseWords
{
    /// <summary>How many places words may have: the head, subjects, objects, obliques, its other partners, all in the clause, the word above, all else in the sentence, the sentence before.</summary>
    private const int Places = 9;

    /// <summary>Places that are for partners of the head.</summary>
    private const int Other = 4, Own = 5, Above = 6, Beside = 7, Before = 8;

    private readonly Sentence _tree;
    private readonly WordVectors _vectors;

    /// <summary>The words' vectors, one after another.</summary>
    private readonly float[] _words;

    /// <summary>All in the sentence before.</summary>
    private readonly float[] _before;

    /// <param name="tree">The sentence's.</param>
    public ClauseWords(SentenceView view, Sentence tree, WordVectors vectors)
    {
        (_tree, _vectors, _words, _before) = (tree, vectors, WordsOf(tree, vectors), new float[vectors.Width]);
        if (view.Former is { } former)
        {
            float[] words = WordsOf(former, vectors);
            for (int word = 0; word < former.Tokens.Length; word++)
            {
                if (IsContent(former[word]))
                {
                    WordVectors.Add(_before, words.AsSpan(word * vectors.Width, vectors.Width));
                }
            }
        }
    }

    /// <summary>A vector of length 1 for each place, nought where there is no word, and one for the head in its sentence; one after another.</summary>
    public float[] Of(Clause clause)
    {
        int width = _vectors.Width;
        var numbers = new float[(Places * width) + _vectors.ContextWidth];
        Add(0, clause.Head);
        foreach (int child in _tree.ChildrenOf(clause.Head))
        {
            AddContent(PlaceOf(_tree[child]), child);
        }

        for (int word = 0; word < _tree.Tokens.Length; word++)
        {
            AddContent(clause.Own.Contains(word) ? Own : Beside, word);
        }

        if (_tree[clause.Head].Head is >= 0 and var above)
        {
            Add(Above, above);
        }

        _before.CopyTo(At(Before));
        Span<float> context = numbers.AsSpan(Places * width);
        _tree.ContextOf(clause.Head).CopyTo(context);
        WordVectors.Normalise(context);
        for (int place = 1; place < Places; place++)
        {
            WordVectors.Normalise(At(place));
        }

        return numbers;

        Span<float> At(int place) => numbers.AsSpan(place * width, width);

        void Add(int place, int word) => WordVectors.Add(At(place), _words.AsSpan(word * width, width));

        void AddContent(int place, int word)
        {
            if (IsContent(_tree[word]))
            {
                Add(place, word);
            }
        }
    }

    private static float[] WordsOf(Sentence tree, WordVectors vectors)
    {
        var words = new float[tree.Tokens.Length * vectors.Width];
        for (int word = 0; word < tree.Tokens.Length; word++)
        {
            vectors.CopyTo(words.AsSpan(word * vectors.Width, vectors.Width), tree[word].Form);
        }

        return words;
    }

    private static bool IsContent(Token token) => token.Upos is "NOUN" or "VERB" or "ADJ" or "PROPN" or "ADV";

    private static int PlaceOf(Token token) => token.Deprel.Split(':')[0] switch
    {
        "nsubj" or "csubj" => 1,
        "obj" or "iobj" or "xcomp" or "ccomp" => 2,
        "obl" or "nmod" => 3,
        _ => Other,
    };
}
