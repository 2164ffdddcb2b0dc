using System.Collections.Immutable;

namespace InForce.Reading.Voice;

/// <summary>The named speakers of one paragraph, for the two rules by which a voice reaches beyond its sentence.</summary>
internal sealed class ParagraphVoices
{
    private readonly int _first;
    private readonly bool _hasDateline;
    private readonly ImmutableArray<Attribution> _spoken;
    private readonly HashSet<int> _speaking;

    /// <summary>Sentences whose speaker is set in ("A, he said, B"): only one that ends them closes a paragraph.</summary>
    private readonly HashSet<int> _goesOn;

    /// <summary>The farthest sentence of each attribution and all before it: never falling.</summary>
    private readonly int[] _reach;

    /// <summary>Attributions that may cover the rest, with the first sentence in which another speaks.</summary>
    private readonly ImmutableArray<(Attribution By, int Other)> _openings;

    /// <param name="first">First sentence of the paragraph.</param>
    /// <param name="end">First sentence after it.</param>
    /// <param name="spoken">Assertions of someone named, in the order of their contents.</param>
    public ParagraphVoices(int first, int end, bool hasDateline, ImmutableArray<Attribution> spoken, Func<Attribution, Attribution, bool> sameSpeaker)
    {
        (_first, _hasDateline, _spoken) = (first, hasDateline, spoken);
        Last = end - 1;
        _speaking = [.. spoken.Select(a => a.Sentence)];
        _goesOn = [.. spoken.Where(a => a.Cue!.Value.Start < a.Content.Start && a.Source!.Value.Start < a.Content.Start && spoken.Any(b => b.Cue == a.Cue && b.Content.Start < a.Content.Start)).Select(a => a.Sentence)];
        _reach = [.. spoken.Select(a => a.Sentence)];
        for (int i = 1; i < _reach.Length; i++)
        {
            _reach[i] = Math.Max(_reach[i], _reach[i - 1]);
        }

        _openings =
        [
            .. spoken.Where(a => IsFirst(a.Sentence) && a.Source!.Value.Start < a.Content.Start)
                .Select(a => (a, spoken.Where(b => b.Sentence > a.Sentence && !sameSpeaker(b, a)).Select(b => b.Sentence).DefaultIfEmpty(int.MaxValue).Min())),
        ];
    }

    /// <summary>Last sentence; before the first where there is none.</summary>
    public int Last { get; }

    /// <summary>Sentences before one that open the paragraph, nearest first: its first, and the one after a dateline.</summary>
    public IEnumerable<int> Firsts(int sentence) => new[] { _first + 1, _first }.Where(s => s < sentence && IsFirst(s));

    /// <summary>The attribution after a sentence, where it closes the paragraph and nobody speaks in the sentence.</summary>
    public Attribution? Closing(int sentence)
    {
        int next = SpanIndex.CountTo(_reach, sentence);
        Attribution? closing = next < _spoken.Length ? _spoken[next] : null;
        return closing?.Sentence == Last && closing.Cue!.Value.Start > closing.Content.Start && closing.Kind != AttributionKind.Direct && !_goesOn.Contains(closing.Sentence) && !_speaking.Contains(sentence) ? closing : null;
    }

    /// <summary>The attribution that opens the paragraph, where nobody else speaks up to the sentence.</summary>
    public Attribution? Opening(int sentence)
    {
        foreach ((Attribution by, int other) in _openings)
        {
            if (by.Sentence < sentence)
            {
                return other <= sentence ? null : by;
            }
        }

        return null;
    }

    private bool IsFirst(int sentence) => sentence == _first || (_hasDateline && sentence == _first + 1);
}
