using System.Collections.Frozen;
using InForce.Core.Documents;
using InForce.Reading.Text;

namespace InForce.Reading.Mentions;

/// <summary>Tells persons, firms and outlets that no list holds by the shape of their names.</summary>
internal sealed class NameShapes
{
    private static readonly FrozenSet<string> s_particles = "von van de der den del della di da al el bin ibn la le af zu".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _firmEndings;
    private readonly FrozenDictionary<string, string> _firmStates;
    private readonly FrozenSet<string> _outletEndings;

    public NameShapes(IReadOnlyDictionary<string, string>? added = null)
    {
        _firmEndings = GazetteerFiles.Rows("firms.tsv", added).Select(r => r["ending"]).ToFrozenSet(StringComparer.Ordinal);
        _firmStates = GazetteerFiles.Rows("firms.tsv", added).Where(r => r["state"].Length > 0).ToFrozenDictionary(r => r["ending"], r => r["state"], StringComparer.Ordinal);
        _outletEndings = GazetteerFiles.Rows("outlet-words.tsv", added).Select(r => r["word"]).Distinct().ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Last token of the run of capitalised words that begins here; before <paramref name="first"/> when none does.</summary>
    public static int RunEnd(string text, RawSentence sentence, int first, Func<int, bool> isTaken)
    {
        int last = first - 1;
        for (int i = first; i < sentence.Tokens.Length && i < first + 6; i++)
        {
            ReadOnlySpan<char> word = sentence.Tokens[i].In(text);
            if (isTaken(i))
            {
                break;
            }

            if (char.IsUpper(word[0]) || (char.IsLetter(word[0]) && word.Length > 1 && char.IsUpper(word[1]) && word[0] is 'd' or 'O'))
            {
                last = i;
            }
            else if (!(i > first && s_particles.Contains(word.ToString())) && !(word is "-" && i > first))
            {
                break;
            }
        }

        return last;
    }

    public bool IsFirm(string text, RawSentence sentence, int first, int last, out string? state)
    {
        string ending = sentence.Tokens[last].In(text).ToString();
        _firmStates.TryGetValue(ending, out state);
        return last > first && _firmEndings.Contains(ending);
    }

    public bool IsOutlet(string text, RawSentence sentence, int first, int last) =>
        last > first && _outletEndings.Contains(sentence.Tokens[last].In(text).ToString());

    public static TextSpan Span(RawSentence sentence, int first, int last) =>
        TextSpan.FromBounds(sentence.Tokens[first].Start, sentence.Tokens[last].End);
}
