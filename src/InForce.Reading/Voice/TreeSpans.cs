using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Reading.Syntax;

namespace InForce.Reading.Voice;

/// <summary>Spans of words in a tree.</summary>
internal static class TreeSpans
{
    /// <summary>The subtree of a word without gaps around it: from its first to its last word, with edge punctuation cut off.</summary>
    public static (int First, int Last) Of(Sentence s, int head, Func<int, bool>? without = null)
    {
        ImmutableArray<int> words = s.Subtree(head);
        int first = head;
        int last = head;
        for (int i = words.IndexOf(head) - 1; i >= 0 && words[i] == first - 1 && without?.Invoke(words[i]) != true; i--)
        {
            first = words[i];
        }

        for (int i = words.IndexOf(head) + 1; i < words.Length && words[i] == last + 1 && without?.Invoke(words[i]) != true; i++)
        {
            last = words[i];
        }

        return Trim(s, first, last, head);
    }

    public static (int First, int Last) Trim(Sentence s, int first, int last, int keep)
    {
        while (first < keep && IsEdge(s, first))
        {
            first++;
        }

        while (last > keep && IsEdge(s, last))
        {
            last--;
        }

        return (first, last);
    }

    public static TextSpan Span(Sentence s, (int First, int Last) words) => TextSpan.FromBounds(s[words.First].Start, s[words.Last].End);

    private static bool IsEdge(Sentence s, int i) =>
        s[i].Upos == "PUNCT" && s[i].Form is not ("\"" or "“" or "”" or "''" or "``" or ")" or "(" or "%" or "»" or "«" or "’");
}
