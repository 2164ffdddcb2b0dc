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
        var stems = new HashSet<ulong>();
        var runs = new HashSet<ulong>();
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i].Length >= LongWord && char.IsLetter(words[i][0]))
            {
                stems.Add(Words.Hash(words[i].AsSpan(0, Math.Min(words[i].Length, StemLength))));
            }

            if (i + 3 <= words.Count)
            {
                runs.Add(Words.Hash(words[i + 2], unchecked(Words.Hash(words[i + 1], Words.Hash(words[i]) * 31) * 31)));
            }
        }

        (Runs, Stems) = (Sorted(runs), Sorted(stems));
        Title = Sorted([.. Words.Of(document.Title ?? string.Empty).Where(w => w.Length > 3).Select(w => Words.Hash(w))]);
    }

    /// <summary>Hashes of the word runs, ascending, without repeats.</summary>
    public ulong[] Runs { get; }

    /// <summary>Hashes of the beginnings of longer words, ascending, without repeats.</summary>
    public ulong[] Stems { get; }

    /// <summary>Hashes of the longer words of the title, ascending, without repeats.</summary>
    public ulong[] Title { get; }

    /// <summary>Share of the shorter text's word runs that stand in the other, 0 to 1.</summary>
    public double RunsSharedWith(TextSketch other) => Share(Common(Runs, other.Runs), Runs.Length, other.Runs.Length);

    /// <summary>Share of the shorter text's longer words that stand in the other, 0 to 1.</summary>
    public double WordsSharedWith(TextSketch other) => Share(Common(Stems, other.Stems), Stems.Length, other.Stems.Length);

    public double TitleSharedWith(TextSketch other) => Share(Common(Title, other.Title), Title.Length, other.Title.Length);

    /// <summary>Of so many and so many, so many in common; texts too short to tell share nothing.</summary>
    public static double Share(int common, int one, int other) => Math.Min(one, other) < 3 ? 0 : (double)common / Math.Min(one, other);

    private static ulong[] Sorted(HashSet<ulong> hashes)
    {
        ulong[] sorted = [.. hashes];
        Array.Sort(sorted);
        return sorted;
    }

    private static int Common(ulong[] a, ulong[] b)
    {
        (int i, int j, int common) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            (ulong x, ulong y) = (a[i], b[j]);
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
            common += x == y ? 1 : 0;
        }

        return common;
    }
}
