using InForce.Core.Text;

namespace InForce.Reading.Mentions;

/// <summary>Gives each word that any list of ours knows a number, whatever its case and marks. Built once, then read by many threads.</summary>
internal sealed class Vocabulary
{
    /// <summary>Number of every word no list knows.</summary>
    public const int Unknown = 0;

    private const int Longest = 64;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public Vocabulary() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _numbers.Count + 1;

    /// <summary>Words as lists compare them: lower case, without marks.</summary>
    public static string Folded(string words) => string.Join(' ', words.Split(' ').Select(word =>
    {
        Span<char> buffer = stackalloc char[Longest * 2];
        return Fold(word, buffer, out int length) ? buffer[..length].ToString() : word;
    }));

    /// <summary>The word's number, a new one if need be. Only while lists are being loaded.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[Longest * 2];
        string key = Fold(word, buffer, out int length) ? buffer[..length].ToString() : word.ToString();
        if (!_numbers.TryGetValue(key, out int number))
        {
            number = _numbers.Count + 1;
            _numbers.Add(key, number);
        }

        return number;
    }

    /// <summary>The word's number or <see cref="Unknown"/>. Allocates nothing.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[Longest * 2];
        return Fold(word, buffer, out int length) && _lookup.TryGetValue(buffer[..length], out int number) ? number : Unknown;
    }

    /// <summary>Lower case, without marks, straight apostrophes and hyphens; false for words too long to be any of ours.</summary>
    private static bool Fold(ReadOnlySpan<char> word, Span<char> into, out int length)
    {
        length = 0;
        if (word.Length > Longest)
        {
            return false;
        }

        foreach (char c in word)
        {
            if (char.IsAscii(c))
            {
                into[length++] = char.ToLowerInvariant(c);
                continue;
            }

            if (!FoldOne(c, into, ref length))
            {
                return false;
            }
        }

        return true;
    }

    private static bool FoldOne(char c, Span<char> into, ref int length)
    {
        ReadOnlySpan<char> plain = c switch
        {
            '’' or '‘' or 'ʼ' => "'",
            '‐' or '‑' or '–' => "-",
            _ => default,
        };
        if (!plain.IsEmpty)
        {
            if (length + plain.Length > into.Length)
            {
                return false;
            }

            plain.CopyTo(into[length..]);
            length += plain.Length;
            return true;
        }

        if (char.IsSurrogate(c))
        {
            return false;
        }

        if (Letters.IsMark(c))
        {
            return true;
        }

        foreach (char part in Letters.BaseOf(in c))
        {
            if (length == into.Length)
            {
                return false;
            }

            into[length++] = char.ToLowerInvariant(part);
        }

        return true;
    }
}
