using InForce.Record.Text;

namespace InForce.Record.Origins;

/// <summary>What reports are found by: a sample of their word runs, and the subjects they tell of, as numbers of 32 bits.</summary>
/// <remarks>
/// A run is in the sample of every text it stands in, or of none, but for short texts, which give more of theirs; so a copy shares marks with its
/// source however long either is. Marks only find: what two reports have in common is then counted in full.
/// </remarks>
internal static class Marks
{
    /// <summary>One run of so many is a mark.</summary>
    private const ulong Sampled = ulong.MaxValue / 8;

    /// <summary>Runs that a short text gives at least.</summary>
    private const int Least = 8;

    /// <summary>Ascending, without repeats.</summary>
    public static uint[] Of(ulong[] runs, IEnumerable<string> blocks)
    {
        ulong[] mixed = [.. runs.Select(Mixed)];
        Array.Sort(mixed);
        var marks = new SortedSet<uint>(blocks.Select(b => Mark(Mixed(Words.Hash(b)))));
        for (int i = 0; i < mixed.Length && (i < Least || mixed[i] < Sampled); i++)
        {
            marks.Add(Mark(mixed[i]));
        }

        return [.. marks];
    }

    /// <summary>Spreads hashes evenly, so that the smallest are a fair sample.</summary>
    private static ulong Mixed(ulong hash) => unchecked(hash * 0x9E3779B97F4A7C15UL);

    private static uint Mark(ulong mixed) => unchecked((uint)(mixed >> 29));
}
