using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace InForce.Record.Disagreements;

/// <summary>Holds equal words once: where many reports say one thing and many another, all their disagreements say the same.</summary>
internal sealed class SharedWords
{
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<(string First, string Second), ImmutableArray<string>> _pairs = [];

    /// <summary>The same disagreement, in words that others have as well.</summary>
    public Disagreement In(Disagreement d) => d with
    {
        Values = d.Values is [var first, var second] ? Pair(first, second) : d.Values, Law = d.Law is null ? null : Of(d.Law), Reason = Of(d.Reason),
    };

    private ImmutableArray<string> Pair(string first, string second)
    {
        ref ImmutableArray<string> pair = ref CollectionsMarshal.GetValueRefOrAddDefault(_pairs, (first, second), out bool isThere);
        return isThere ? pair : pair = [first, second];
    }

    private string Of(string words)
    {
        ref string? shared = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, words, out _);
        return shared ??= words;
    }
}
