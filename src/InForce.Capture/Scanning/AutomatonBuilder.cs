using System.Collections.Immutable;
using System.Text;

namespace InForce.Capture.Scanning;

/// <summary>Builds the table of a <see cref="TermAutomaton"/>: a trie with failure links, folded into one step a byte.</summary>
internal sealed class AutomatonBuilder
{
    private readonly List<int[]> _goto = [];
    private readonly List<byte> _lastClass = [];
    private readonly List<List<int>> _found = [];
    private readonly int _space;

    public AutomatonBuilder(ImmutableArray<string> terms)
    {
        (byte[] Bytes, TermAutomaton.Term Term)[] spelled = [.. terms.SelectMany(Spell)];
        Classes = ClassesOf(spelled.Select(s => s.Bytes));
        _space = Classes[' '];
        ClassCount = Classes.Max() + 1;
        Terms = [.. spelled.Select(s => s.Term)];
        Longest = spelled.Length == 0 ? 1 : spelled.Max(s => s.Bytes.Length) + 64;
        AddState(0);
        for (int i = 0; i < spelled.Length; i++) Insert(spelled[i].Bytes, i);
        Table = Fold();
    }

    public byte[] Classes { get; }
    public int ClassCount { get; }
    public int[] Table { get; }

    /// <summary>States from this row on end a term.</summary>
    public int FirstFinal { get; private set; }

    /// <summary>Per final state, the terms that end there.</summary>
    public int[][] Ends { get; private set; } = [];
    public TermAutomaton.Term[] Terms { get; }

    /// <summary>Bytes a match may span, generous white space included.</summary>
    public int Longest { get; }

    /// <summary>ASCII is matched in either case by the byte classes; other letters are spelled out small, capital first and all capital.</summary>
    private static IEnumerable<(byte[], TermAutomaton.Term)> Spell(string term, int index)
    {
        bool prefix = term.EndsWith('*');
        string bare = prefix ? term[..^1] : term;
        string lower = bare.ToLowerInvariant();
        string title = char.ToUpperInvariant(lower[0]) + lower[1..];
        foreach (string form in new[] { lower, title, bare, bare.ToUpperInvariant() }.Distinct(StringComparer.Ordinal))
        {
            byte[] bytes = Encoding.UTF8.GetBytes(form);
            if (form != lower && !bytes.AsSpan().ContainsAnyInRange((byte)0x80, (byte)0xFF)) continue;
            yield return (bytes, new TermAutomaton.Term(index, bytes.Length, prefix, bare.Contains(' '), bytes[0]));
        }
    }

    /// <summary>Bytes that no term tells apart share a class; class 0 is in no term. White space is one class.</summary>
    private static byte[] ClassesOf(IEnumerable<byte[]> terms)
    {
        var classes = new byte[256];
        byte next = 1;
        foreach (byte b in terms.SelectMany(t => t).Append((byte)' ').Select(Folded).Distinct().Order())
        {
            classes[b] = next;
            if (b is >= (byte)'a' and <= (byte)'z') classes[b - 32] = next;
            if (b == ' ') classes['\n'] = classes['\r'] = classes['\t'] = next;
            next++;
        }

        return classes;
    }

    private static byte Folded(byte b) => b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b + 32) : b is (byte)'\n' or (byte)'\r' or (byte)'\t' ? (byte)' ' : b;

    private int AddState(byte lastClass)
    {
        var row = new int[ClassCount];
        Array.Fill(row, -1);
        _goto.Add(row);
        _lastClass.Add(lastClass);
        _found.Add([]);
        return _goto.Count - 1;
    }

    private void Insert(byte[] term, int index)
    {
        int state = 0;
        foreach (byte b in term)
        {
            byte c = Classes[b];
            if (_goto[state][c] < 0)
            {
                int made = AddState(c);
                _goto[state][c] = made;
            }

            state = _goto[state][c];
        }

        _found[state].Add(index);
    }

    /// <summary>Breadth first, so that a state's fallback is finished before it is needed. Final states are numbered last.</summary>
    private int[] Fold()
    {
        var fallback = new int[_goto.Count];
        var queue = new Queue<int>();
        for (int c = 0; c < ClassCount; c++)
        {
            if (_goto[0][c] > 0) queue.Enqueue(_goto[0][c]);
            else _goto[0][c] = 0;
        }

        while (queue.TryDequeue(out int state))
        {
            _found[state].AddRange(_found[fallback[state]]);
            for (int c = 0; c < ClassCount; c++)
            {
                int next = _goto[state][c];
                if (next < 0)
                {
                    bool more = c == _space && _lastClass[state] == _space;
                    _goto[state][c] = more ? state : _goto[fallback[state]][c];
                    continue;
                }

                fallback[next] = _goto[fallback[state]][c];
                queue.Enqueue(next);
            }
        }

        return Numbered();
    }

    private int[] Numbered()
    {
        int[] order = [.. Enumerable.Range(0, _goto.Count).OrderBy(s => _found[s].Count > 0 ? 1 : 0)];
        var row = new int[order.Length];
        for (int i = 0; i < order.Length; i++) row[order[i]] = i * ClassCount;
        int plain = order.TakeWhile(s => _found[s].Count == 0).Count();
        FirstFinal = plain * ClassCount;
        Ends = [.. order.Skip(plain).Select(s => _found[s].ToArray())];
        var table = new int[order.Length * ClassCount];
        for (int i = 0; i < order.Length; i++)
            for (int c = 0; c < ClassCount; c++) table[i * ClassCount + c] = row[_goto[order[i]][c]];
        return table;
    }
}
