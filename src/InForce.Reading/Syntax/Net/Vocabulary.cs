using System.Collections.Immutable;

namespace InForce.Reading.Syntax.Net;

/// <summary>Numbers strings: 0 is whatever is not listed, 1 the root before the sentence, listed ones follow.</summary>
internal sealed class Vocabulary
{
    public const int Unknown = 0;
    public const int Root = 1;
    private const int Reserved = 2;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _ids;

    public Vocabulary(ImmutableArray<string> listed)
    {
        Listed = listed;
        var ids = new Dictionary<string, int>(listed.Length, StringComparer.Ordinal);
        for (int i = 0; i < listed.Length; i++)
        {
            ids.Add(listed[i], i + Reserved);
        }

        _ids = ids.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public ImmutableArray<string> Listed { get; }

    /// <summary>Rows of a table over this vocabulary.</summary>
    public int Count => Listed.Length + Reserved;

    public int IdOf(ReadOnlySpan<char> word) => _ids.TryGetValue(word, out int id) ? id : Unknown;
}
