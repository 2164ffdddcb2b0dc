using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Reading.Syntax.Conllu;
using InForce.Reading.Syntax.Net;
using InForce.Reading.Text;

namespace InForce.TrainSyntax;

/// <summary>Running text as folded words, sentence after sentence, for statistics only.</summary>
internal sealed class RawText
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _counts = [];
    private readonly List<string> _words = [];
    private readonly List<int> _running = [];

    /// <summary>What stands between two sentences in <see cref="Running"/>.</summary>
    public const int Break = -1;

    /// <summary>Word numbers in order of the text, <see cref="Break"/> between sentences.</summary>
    public IReadOnlyList<int> Running => _running;

    public IReadOnlyList<string> Words => _words;

    public IReadOnlyList<int> Counts => _counts;

    public void AddLines(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            foreach (RawSentence sentence in TextLayout.Of(line).Sentences)
            {
                foreach (TextSpan token in sentence.Tokens)
                {
                    Add(token.In(line));
                }

                _running.Add(Break);
            }
        }
    }

    public void Add(IEnumerable<ConlluSentence> sentences)
    {
        foreach (ConlluSentence sentence in sentences)
        {
            foreach (ConlluWord word in sentence.Words)
            {
                Add(word.Form);
            }

            _running.Add(Break);
        }
    }

    /// <summary>Words seen at least so often, most frequent first, at most so many.</summary>
    public ImmutableArray<string> Frequent(int least, int most) =>
    [
        .. Enumerable.Range(0, _words.Count).Where(i => _counts[i] >= least)
            .OrderByDescending(i => _counts[i]).ThenBy(i => _words[i], StringComparer.Ordinal).Take(most).Select(i => _words[i]),
    ];

    private void Add(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[WordFeatures.LongestWord];
        folded = folded[..WordFeatures.Fold(word, folded)];
        var lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(folded, out int number))
        {
            number = _words.Count;
            _words.Add(folded.ToString());
            _numbers.Add(_words[^1], number);
            _counts.Add(0);
        }

        _counts[number]++;
        _running.Add(number);
    }
}
