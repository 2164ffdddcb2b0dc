namespace InForce.Reading.Mentions;

/// <summary>Finds phrases of numbered words, the longest at each place, in one pass. Filled while lists load, then only read.</summary>
internal sealed class PhraseTable<T>
    where T : class
{
    private readonly Dictionary<(int Node, int Word), int> _next = [];
    private readonly List<List<T>?> _ends = [null];

    public void Add(ReadOnlySpan<int> phrase, T value)
    {
        int node = 0;
        foreach (int word in phrase)
        {
            if (!_next.TryGetValue((node, word), out int following))
            {
                following = _ends.Count;
                _ends.Add(null);
                _next.Add((node, word), following);
            }

            node = following;
        }

        (_ends[node] ??= []).Add(value);
    }

    /// <summary>Whether any phrase begins with this word.</summary>
    public bool MayBegin(int word) => word != Vocabulary.Unknown && _next.ContainsKey((0, word));

    /// <summary>Every phrase that begins at <paramref name="from"/>, shortest first, as (length in words, values).</summary>
    public IEnumerable<(int Length, IReadOnlyList<T> Values)> At(int[] words, int from)
    {
        int node = 0;
        for (int i = from; i < words.Length; i++)
        {
            if (words[i] == Vocabulary.Unknown || !_next.TryGetValue((node, words[i]), out node))
            {
                yield break;
            }

            if (_ends[node] is { } values)
            {
                yield return (i - from + 1, values);
            }
        }
    }
}
