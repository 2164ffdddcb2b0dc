using InForce.Core.Documents;
using InForce.Record.Text;

namespace InForce.Record.Origins;

/// <summary>What is kept of a text to find copies of it: its runs of three words, and its longer words by their beginnings.</summary>
internal sealed class TextSketch
{
    private const int StemLength = 6;
    private const int LongWord = 5;

    public TextSketch(Document document)
    {
        List<string> words = Words.Of(document.Text.Length > 100_000 ? document.Text[..100_000] : document.Text);
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i].Length >= LongWord && char.IsLetter(words[i][0]))
            {
                Stems.Add(Words.Hash(words[i].AsSpan(0, Math.Min(words[i].Length, StemLength))));
            }

            if (i + 3 <= words.Count)
            {
                Runs.Add(Words.Hash(words[i + 2], unchecked(Words.Hash(words[i + 1], Words.Hash(words[i]) * 31) * 31)));
            }
        }

        Title = [.. Words.Of(document.Title ?? string.Empty).Where(w => w.Length > 3)];
    }

    public HashSet<ulong> Runs { get; } = [];
    public HashSet<ulong> Stems { get; } = [];
    public HashSet<string> Title { get; }

    /// <summary>Share of the shorter text's word runs that stand in the other, 0 to 1.</summary>
    public double RunsSharedWith(TextSketch other) => Shared(Runs, other.Runs);

    /// <summary>Share of the shorter text's longer words that stand in the other, 0 to 1.</summary>
    public double WordsSharedWith(TextSketch other) => Shared(Stems, other.Stems);

    public double TitleSharedWith(TextSketch other) => Shared(Title, other.Title);

    private static double Shared<T>(HashSet<T> a, HashSet<T> b)
    {
        (HashSet<T> small, HashSet<T> large) = a.Count <= b.Count ? (a, b) : (b, a);
        return small.Count < 3 ? 0 : (double)small.Count(large.Contains) / small.Count;
    }
}
