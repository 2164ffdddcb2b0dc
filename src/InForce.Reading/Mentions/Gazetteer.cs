using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Reading.Text;

namespace InForce.Reading.Mentions;

/// <summary>All listed names. Immutable once built, safe to share.</summary>
internal sealed class Gazetteer
{
    private readonly PhraseTable<GazetteerEntry> _phrases = new();
    private readonly Dictionary<string, GazetteerEntry> _byWeapon;

    /// <param name="entries">Names with their facts; a name may be listed more than once.</param>
    /// <param name="vocabulary">Gets every word of the names.</param>
    public Gazetteer(IEnumerable<GazetteerEntry> entries, Vocabulary vocabulary)
    {
        Vocabulary = vocabulary;
        _byWeapon = new Dictionary<string, GazetteerEntry>(StringComparer.Ordinal);
        foreach (GazetteerEntry entry in entries)
        {
            if (entry is { Type: MentionType.Treaty, Weapon: { } weapon })
            {
                _byWeapon.TryAdd(weapon, entry);
            }

            _phrases.Add(Numbers(entry.Text, vocabulary), entry);
        }
    }

    public Vocabulary Vocabulary { get; }

    /// <summary>The first listed treaty about a class of weapon; null when none is.</summary>
    public GazetteerEntry? TreatyOn(string weapon) => _byWeapon.GetValueOrDefault(weapon);

    /// <summary>Longest names at each place, in order, not overlapping, as (first token, count, entries).</summary>
    public IEnumerable<(int First, int Count, ImmutableArray<GazetteerEntry> Entries)> Find(string text, RawSentence sentence, int[] words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (!_phrases.MayBegin(words[i]))
            {
                continue;
            }

            (int length, ImmutableArray<GazetteerEntry> entries) = LongestAt(text, sentence, words, i);
            if (length > 0)
            {
                yield return (i, length, entries);
                i += length - 1;
            }
        }
    }

    private (int Length, ImmutableArray<GazetteerEntry> Entries) LongestAt(string text, RawSentence sentence, int[] words, int from)
    {
        (int Length, ImmutableArray<GazetteerEntry> Entries) best = (0, []);
        foreach ((int length, IReadOnlyList<GazetteerEntry> values) in _phrases.At(words, from))
        {
            ImmutableArray<GazetteerEntry> fitting = [.. values.Where(entry => IsSpelled(text, sentence, from, length, entry))];
            if (!fitting.IsEmpty)
            {
                best = (length, fitting);
            }
        }

        return best;
    }

    private static bool IsSpelled(string text, RawSentence sentence, int from, int length, GazetteerEntry entry)
    {
        TextSpan first = sentence.Tokens[from];
        return entry.Spelling switch
        {
            Spelling.Free => true,
            Spelling.Capital => !char.IsLower(text[first.Start]),
            _ => text.AsSpan(first.Start, sentence.Tokens[from + length - 1].End - first.Start).SequenceEqual(entry.Text),
        };
    }

    internal static int[] Numbers(string phrase, Vocabulary vocabulary)
    {
        var spans = new List<TextSpan>();
        Tokeniser.Cut(phrase, 0, phrase.Length, spans);
        return [.. spans.Select(span => vocabulary.Add(span.In(phrase)))];
    }
}
