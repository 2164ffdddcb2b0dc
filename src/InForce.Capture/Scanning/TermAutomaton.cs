using System.Collections.Immutable;

namespace InForce.Capture.Scanning;

/// <summary>Finds any of many terms in raw bytes, in one pass. Immutable, safe to share.</summary>
/// <remarks>
/// Aho and Corasick's automaton (1975) as a full table over byte classes. Every step waits for the one before it, so a long text is read
/// in four lanes at once: four independent walks whose waits overlap. A lane runs into its neighbour by the longest term, so that no hit
/// is lost at a border.
/// </remarks>
internal sealed class TermAutomaton
{
    private const int Lanes = 4;
    private readonly byte[] _classes;
    private readonly int[] _table;
    private readonly int _firstFinal, _classCount, _longest;
    private readonly int[][] _ends;
    private readonly Term[] _terms;

    private TermAutomaton(AutomatonBuilder built)
    {
        (_classes, _table, _firstFinal, _classCount) = (built.Classes, built.Table, built.FirstFinal, built.ClassCount);
        (_ends, _terms, _longest) = (built.Ends, built.Terms, built.Longest);
    }

    public static TermAutomaton Of(ImmutableArray<string> terms) => new(new AutomatonBuilder(terms));

    /// <summary>Index of a term that stands in the text, the first in walking order; -1 when none does.</summary>
    public int Find(ReadOnlySpan<byte> text)
    {
        int part = text.Length / Lanes;
        return part > _longest * 2 ? InLanes(text, part) : Walk(text, 0, text.Length, 0);
    }

    private int InLanes(ReadOnlySpan<byte> text, int part)
    {
        ReadOnlySpan<int> table = _table;
        ReadOnlySpan<byte> classes = _classes;
        ReadOnlySpan<byte> a = text[..part], b = text.Slice(part, part), c = text.Slice(2 * part, part), d = text.Slice(3 * part, part);
        int s = 0, t = 0, u = 0, v = 0, final = _firstFinal;
        for (int i = 0; i < a.Length; i++)
        {
            s = table[s + classes[a[i]]];
            t = table[t + classes[b[i]]];
            u = table[u + classes[c[i]]];
            v = table[v + classes[d[i]]];
            if ((s >= final) | (t >= final) | (u >= final) | (v >= final))
            {
                int found = Max(Standing(text, s, i), Standing(text, t, part + i), Standing(text, u, 2 * part + i), Standing(text, v, 3 * part + i));
                if (found >= 0) return found;
            }
        }

        return Max(
            Walk(text, part, part + _longest, s), Walk(text, 2 * part, 2 * part + _longest, t),
            Walk(text, 3 * part, 3 * part + _longest, u), Walk(text, 4 * part, text.Length, v));
    }

    private static int Max(int a, int b, int c, int d) => Math.Max(Math.Max(a, b), Math.Max(c, d));

    private int Walk(ReadOnlySpan<byte> text, int from, int to, int state)
    {
        for (int i = from; i < to; i++)
        {
            state = _table[state + _classes[text[i]]];
            if (state >= _firstFinal && Standing(text, state, i) is >= 0 and int found) return found;
        }

        return -1;
    }

    /// <summary>The first term ending with byte <paramref name="last"/> that keeps to word borders; -1 when none does or the state ends none.</summary>
    private int Standing(ReadOnlySpan<byte> text, int state, int last)
    {
        if (state < _firstFinal) return -1;
        foreach (int term in _ends[(state - _firstFinal) / _classCount])
            if (Stands(text, _terms[term], last + 1)) return _terms[term].Index;
        return -1;
    }

    private static bool Stands(ReadOnlySpan<byte> text, in Term term, int end)
    {
        if (!term.IsPrefix && end < text.Length && IsWord(text[end])) return false;
        int start = end - term.Bytes;
        while (start > 0 && term.HasSpace && (text[start] | 0x20) != (term.First | 0x20)) start--;
        return start <= 0 || !IsWord(text[start - 1]);
    }

    private static bool IsWord(byte b) => b >= 0x80 || char.IsAsciiLetterOrDigit((char)b);

    /// <param name="Index">Place of the term in the list it came from.</param>
    /// <param name="Bytes">Length in UTF-8.</param>
    /// <param name="HasSpace">More bytes may have been matched: a run of white space counts as one space.</param>
    internal readonly record struct Term(int Index, int Bytes, bool IsPrefix, bool HasSpace, byte First);
}
