using System.Collections.Immutable;
using InForce.Record.Text;

namespace InForce.Record.Origins;

/// <summary>What a report is found by: a sample of its word runs, and the subjects it tells of, as numbers of 32 bits.</summary>
/// <remarks>
/// A run is in the sample of every text it stands in, or of none, but for short texts, which give more of theirs; so a copy shares marks with its
/// source however long either is. One subject in common makes two reports meet; of runs it takes some, for a formula that every agency closes its
/// reports with says nothing. Marks only find: what two reports have in common is then counted in full.
/// </remarks>
public sealed class Marks
{
    /// <summary>One run of so many is in the sample.</summary>
    private const ulong Sampled = ulong.MaxValue / 16;

    /// <summary>Runs that a short text gives at least.</summary>
    private const int Fewest = 8;

    /// <summary>One of so many of the sample has to stand in the other text: fewer than of a copy, where it is one of two.</summary>
    private const int Share = 3;

    private Marks(ImmutableArray<uint> all, int least) => (All, Least) = (all, least);

    /// <summary>Ascending, without repeats; odd for subjects, even for runs.</summary>
    public ImmutableArray<uint> All { get; }

    /// <summary>Runs that it has to share with a longer text, at least 1.</summary>
    public int Least { get; }

    /// <summary>They have a subject in common, or as many runs as the shorter text asks for.</summary>
    public bool Meet(Marks other)
    {
        ArgumentNullException.ThrowIfNull(other);
        (int i, int j, int runs) = (0, 0, 0);
        int least = Math.Min(Least, other.Least);
        while (i < All.Length && j < other.All.Length)
        {
            (uint a, uint b) = (All[i], other.All[j]);
            if (a == b && (a % 2 == 1 || ++runs == least))
            {
                return true;
            }

            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        return false;
    }

    /// <param name="runs">Hashes of the text's word runs.</param>
    internal static Marks Of(ulong[] runs, IEnumerable<string> subjects)
    {
        ulong[] mixed = [.. runs.Select(Mixed)];
        Array.Sort(mixed);
        int sampled = mixed.TakeWhile(run => run < Sampled).Count();
        IEnumerable<uint> marks = mixed.Take(Math.Max(Fewest, sampled)).Select(run => Mark(run) & ~1u).Concat(subjects.Select(s => Mark(Mixed(Words.Hash(s))) | 1u));
        return new Marks([.. marks.Distinct().Order()], Math.Max(1, sampled / Share));
    }

    /// <summary>Spreads hashes evenly, so that the smallest are a fair sample.</summary>
    private static ulong Mixed(ulong hash) => unchecked(hash * 0x9E3779B97F4A7C15UL);

    private static uint Mark(ulong mixed) => unchecked((uint)(mixed >> 28));
}
