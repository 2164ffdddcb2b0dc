namespace InForce.Reading.Syntax.Net;

/// <summary>The five ids by which the net knows a word.</summary>
internal readonly record struct WordIds(int Word, int Suffix5, int Suffix3, int Prefix2, int Shape);

/// <summary>The five vocabularies of the input layer.</summary>
internal sealed record WordTables(Vocabulary Words, Vocabulary Suffix5, Vocabulary Suffix3, Vocabulary Prefix2, Vocabulary Shapes)
{
    public static WordIds RootIds { get; } = new(Vocabulary.Root, Vocabulary.Root, Vocabulary.Root, Vocabulary.Root, Vocabulary.Root);

    public WordIds IdsOf(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[WordFeatures.LongestWord];
        folded = folded[..WordFeatures.Fold(word, folded)];
        Span<char> shape = stackalloc char[WordFeatures.LongestShape];
        shape = shape[..WordFeatures.Shape(word, shape)];
        return new WordIds(
            Words.IdOf(folded),
            Suffix5.IdOf(WordFeatures.Suffix(folded, 5)),
            Suffix3.IdOf(WordFeatures.Suffix(folded, 3)),
            Prefix2.IdOf(WordFeatures.Prefix(folded, 2)),
            Shapes.IdOf(shape));
    }
}
