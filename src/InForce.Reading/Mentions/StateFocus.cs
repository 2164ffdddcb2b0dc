using System.Collections.Immutable;

namespace InForce.Reading.Mentions;

/// <summary>Which state a text is speaking of at a given place: what "the government" or "parliament" stands for there.</summary>
internal sealed class StateFocus
{
    private const double Fading = 0.6;
    private readonly Dictionary<string, double> _scores = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _whole;

    /// <param name="whole">How often each state is named in the whole text and its title.</param>
    public StateFocus(IReadOnlyDictionary<string, int> whole)
    {
        double sum = Math.Max(1, whole.Values.Sum());
        _whole = whole.ToDictionary(pair => pair.Key, pair => pair.Value / sum, StringComparer.Ordinal);
    }

    /// <summary>States last named together as several; empty when none were.</summary>
    public ImmutableArray<string> Group { get; private set; } = [];

    /// <summary>The state spoken of; null where none was named at all.</summary>
    public string? Current
    {
        get
        {
            string? best = null;
            double highest = 0;
            foreach ((string state, double share) in _whole)
            {
                double score = _scores.GetValueOrDefault(state) + (0.8 * share);
                if (best is null || score > highest || (score == highest && string.CompareOrdinal(state, best) < 0))
                {
                    (best, highest) = (state, score);
                }
            }

            return best;
        }
    }

    public void NextSentence()
    {
        foreach (string state in _scores.Keys.ToArray())
        {
            _scores[state] *= Fading;
        }
    }

    public void NextParagraph() => NextSentence();

    /// <param name="weight">1 for a subject, less for others.</param>
    public void Name(ImmutableArray<string> states, double weight)
    {
        foreach (string state in states)
        {
            _scores[state] = _scores.GetValueOrDefault(state) + weight;
        }

        if (states.Length > 1)
        {
            Group = states;
        }
    }
}
