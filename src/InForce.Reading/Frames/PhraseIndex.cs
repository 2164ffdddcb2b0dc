using InForce.Core.Documents;
using InForce.Reading.Mentions;
using InForce.Reading.Text;

namespace InForce.Reading.Frames;

/// <summary>Listed phrases in all their forms, found by their first word. "~" in a phrase stands for up to eight words.</summary>
internal sealed class PhraseIndex<T>(Lexicon lexicon)
{
    private const int Gap = -1;
    private const int WidestGap = 8;
    private readonly Dictionary<int, List<(int[] Following, T Value, WordPos Pos)>> _byFirst = [];

    public void Add(string phrase, WordPos pos, T value)
    {
        int[] words = Numbers(phrase);
        foreach (int[] form in Forms(phrase, words, pos))
        {
            if (!_byFirst.TryGetValue(form[0], out var list))
            {
                _byFirst.Add(form[0], list = []);
            }

            list.Add((form[1..], value, pos));
        }
    }

    /// <summary>Phrases that begin at a word, as (last word of the phrase, value).</summary>
    /// <remarks>Asked at every word; at most of them no phrase begins, and nothing is allocated.</remarks>
    public IEnumerable<(int Last, T Value, WordPos Pos)> At(int[] words, int from) =>
        words[from] == Vocabulary.Unknown || !_byFirst.TryGetValue(words[from], out var list) ? [] : Fitting(list, words, from);

    private static IEnumerable<(int Last, T Value, WordPos Pos)> Fitting(List<(int[] Following, T Value, WordPos Pos)> list, int[] words, int from)
    {
        foreach ((int[] rest, T value, WordPos pos) in list)
        {
            int last = Follow(words, from, rest, 0);
            if (last >= 0)
            {
                yield return (last, value, pos);
            }
        }
    }

    private static int Follow(int[] words, int at, int[] rest, int done)
    {
        for (int i = done; i < rest.Length; i++)
        {
            if (rest[i] == Gap)
            {
                for (int skip = 1; skip <= WidestGap; skip++)
                {
                    int found = Follow(words, at + skip, rest, i + 1);
                    if (found >= 0)
                    {
                        return found;
                    }
                }

                return -1;
            }

            if (at + 1 >= words.Length || words[at + 1] != rest[i])
            {
                return -1;
            }

            at++;
        }

        return at < words.Length ? at : -1;
    }

    private IEnumerable<int[]> Forms(string phrase, int[] words, WordPos pos)
    {
        if (pos == WordPos.Fixed)
        {
            return [words];
        }

        string[] parts = phrase.Split(' ');
        if (pos == WordPos.Verb)
        {
            lexicon.AddVerb(parts[0]);
            return Inflection.OfVerb(parts[0]).Select(f => f.Form).Distinct(StringComparer.Ordinal)
                .Select(form => (int[])[lexicon.Vocabulary.Add(form), .. words[1..]]);
        }

        // A noun with a complement ("letter of intent") inflects before it, others at their end.
        int of = Array.FindIndex(parts, part => part is "of" or "to");
        int head = words.Length == 1 ? 0 : of > 0 && parts.Length == words.Length ? of - 1 : words.Length - 1;
        string noun = words.Length == 1 ? phrase : parts.Length == words.Length ? parts[head] : parts[^1].Split('-')[^1];
        return Inflection.OfNoun(noun).Select(form =>
        {
            int[] copy = [.. words];
            copy[head] = lexicon.Vocabulary.Add(form);
            return copy;
        });
    }

    private int[] Numbers(string phrase)
    {
        var numbers = new List<int>();
        foreach (string part in phrase.Split(' '))
        {
            if (part == "~")
            {
                numbers.Add(Gap);
                continue;
            }

            var spans = new List<TextSpan>();
            Tokeniser.Cut(part, 0, part.Length, spans);
            numbers.AddRange(spans.Select(span => lexicon.Vocabulary.Add(span.In(part))));
        }

        return [.. numbers];
    }
}
