using System.Collections.Immutable;
using InForce.Reading.Syntax.Conllu;
using InForce.Reading.Syntax.Net;

namespace InForce.TrainSyntax;

/// <summary>Counts the training words and chooses which of them, of their ends and of their shapes get a row.</summary>
internal sealed class Tables
{
    private const int LeastWord = 2;
    private const int LeastPart = 3;

    public Tables(IEnumerable<ConlluSentence> training, IEnumerable<string> rawWords)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var suffix5 = new Dictionary<string, int>(StringComparer.Ordinal);
        var suffix3 = new Dictionary<string, int>(StringComparer.Ordinal);
        var prefix2 = new Dictionary<string, int>(StringComparer.Ordinal);
        var shapes = new Dictionary<string, int>(StringComparer.Ordinal);
        Span<char> folded = stackalloc char[WordFeatures.LongestWord];
        Span<char> shape = stackalloc char[WordFeatures.LongestShape];
        foreach (ConlluWord word in training.SelectMany(s => s.Words))
        {
            Span<char> fold = folded[..WordFeatures.Fold(word.Form, folded)];
            Count(words, fold);
            Count(suffix5, WordFeatures.Suffix(fold, 5));
            Count(suffix3, WordFeatures.Suffix(fold, 3));
            Count(prefix2, WordFeatures.Prefix(fold, 2));
            Count(shapes, shape[..WordFeatures.Shape(word.Form, shape)]);
        }

        string[] trained = Listed(words, LeastWord);
        var known = trained.ToHashSet(StringComparer.Ordinal);
        ImmutableArray<string> all = [.. trained, .. rawWords.Where(w => !known.Contains(w))];
        Features = new WordTables(new(all), new([.. Listed(suffix5, LeastPart)]), new([.. Listed(suffix3, LeastPart)]), new([.. Listed(prefix2, LeastPart)]), new([.. Listed(shapes, LeastPart)]));
        TrainedWords = trained.Length;
        Counts = new int[Features.Words.Count];
        for (int i = 0; i < all.Length; i++)
        {
            Counts[i + 2] = words.GetValueOrDefault(all[i]);
        }
    }

    public WordTables Features { get; }

    /// <summary>How many of the listed words have a trained row; those after them are known from raw text alone.</summary>
    public int TrainedWords { get; }

    /// <summary>How often each word id stands in the training part.</summary>
    public int[] Counts { get; }

    private static void Count(Dictionary<string, int> counts, ReadOnlySpan<char> key)
    {
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        lookup[key] = lookup.TryGetValue(key, out int seen) ? seen + 1 : 1;
    }

    private static string[] Listed(Dictionary<string, int> counts, int least) =>
        [.. counts.Where(p => p.Value >= least).OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key)];
}
