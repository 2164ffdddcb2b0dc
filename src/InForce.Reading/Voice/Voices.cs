using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Reading.Syntax;
using InForce.Reading.Text;

namespace InForce.Reading.Voice;

/// <summary>Every attribution of a text, and who answers for any stretch of it.</summary>
/// <remarks>
/// The scope of an attribution: a speaker in the sentence wins; one closing a paragraph covers it back to the attribution before; one
/// opening a paragraph covers its later sentences that name no other; a run of one speaker's words keeps the outlet first named for
/// him; nothing else crosses a paragraph.
/// </remarks>
public sealed class Voices
{
    private readonly TextLayout _layout;
    private readonly OutletCredits _credits;
    private readonly string?[] _citedIn;
    private readonly Dictionary<Attribution, string?> _outletOf = [];
    private readonly HashSet<Attribution> _carriedOver = [];
    private readonly SpanIndex _contents;
    private readonly ILookup<int, Attribution> _bySentence;
    private readonly ParagraphVoices[] _paragraphs;

    private Voices(TextLayout layout, IReadOnlyList<Sentence?> trees, IReadOnlyList<TextSpan> outlets, string? publisher)
    {
        _layout = layout;
        Attributions = AttributionFinder.Find(layout, trees);
        _credits = new OutletCredits(layout, outlets, publisher);
        _citedIn = [.. trees.Select((s, i) => _credits.Label(i) ?? (s is null ? null : _credits.Cited(s)))];
        Outlets();
        _contents = new SpanIndex(Attributions.Select(a => a.Content));
        _bySentence = Attributions.ToLookup(a => a.Sentence);
        ILookup<int, Attribution> spoken = Attributions.Where(a => !a.IsThought && a.Source is not null && a.Cue is not null).ToLookup(a => layout.Sentences[a.Sentence].Paragraph);
        _paragraphs = new ParagraphVoices[layout.Paragraphs.Length];
        int first = 0;
        for (int p = 0; p < _paragraphs.Length; p++)
        {
            int end = first;
            while (end < layout.Sentences.Length && layout.Sentences[end].Paragraph == p)
            {
                end++;
            }

            _paragraphs[p] = new ParagraphVoices(first, end, end > first && layout.Sentences[first].Kind == SentenceKind.Dateline, [.. spoken[p]], SameSpeaker);
            first = end;
        }
    }

    /// <summary>In the order of their contents.</summary>
    public ImmutableArray<Attribution> Attributions { get; }

    /// <summary>The outlet credited for the whole item, or null.</summary>
    public string? ItemOutlet => _credits.WholeItem;

    /// <summary>Finds the voices of a text.</summary>
    /// <param name="trees">By sentence of the layout; null where a sentence was not parsed. See <see cref="NeedsTree"/>.</param>
    /// <param name="outlets">Where the text names outlets.</param>
    /// <param name="publisher">The item's own outlet, never credited as another.</param>
    public static Voices Of(TextLayout layout, IReadOnlyList<Sentence?> trees, IReadOnlyList<TextSpan> outlets, string? publisher)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(trees);
        ArgumentOutOfRangeException.ThrowIfNotEqual(trees.Count, layout.Sentences.Length);
        return new Voices(layout, trees, outlets, publisher);
    }

    /// <summary>True for sentences worth parsing for voices.</summary>
    public static bool NeedsTree(TextLayout layout, int sentence)
    {
        ArgumentNullException.ThrowIfNull(layout);
        return AttributionFinder.IsPromising(layout.Text, layout.Sentences[sentence]);
    }

    /// <summary>Who answers for these words.</summary>
    public Answer For(TextSpan words)
    {
        int sentence = SentenceAt(words.Start);
        (Attribution? by, string rule) = InSentence(words) is { } inside ? (inside, "sentence") : Around(sentence);
        string? outlet = by is not null && _outletOf.TryGetValue(by, out string? named) ? named : null;
        outlet ??= sentence >= 0 ? _citedIn[sentence] : null;
        outlet ??= by is null ? CitedBack(sentence) : Opening(sentence);
        TextSpan? source = by?.Source is { } s && _credits.In(s) is null ? s : null;
        return new Answer(source, by, outlet ?? ItemOutlet, by is null ? "item" : rule);
    }

    /// <summary>Rule 1: the narrowest attribution whose content holds the words; one of an assertion before one of a thought.</summary>
    private Attribution? InSentence(TextSpan words) => Near(words)
        .Where(a => a.Source is not null && a.Content.Overlaps(words) && Shared(a.Content, words) * 2 > Math.Min(words.Length, a.Content.Length))
        .OrderBy(a => a.IsThought ? 1 : 0)
        .ThenBy(a => a.Content.Length)
        .FirstOrDefault();

    private IEnumerable<Attribution> Near(TextSpan words)
    {
        (int from, int to) = _contents.Near(words);
        for (int i = from; i < to; i++)
        {
            yield return Attributions[i];
        }
    }

    private static int Shared(TextSpan a, TextSpan b) => Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);

    /// <summary>Rules 2 and 3.</summary>
    private (Attribution? By, string Rule) Around(int sentence)
    {
        if (sentence < 0)
        {
            return (null, "item");
        }

        ParagraphVoices here = _paragraphs[_layout.Sentences[sentence].Paragraph];
        if (here.Closing(sentence) is { } closing)
        {
            return (closing, "closing");
        }

        return here.Opening(sentence) is { } opening ? (opening, "opening") : (null, "item");
    }

    /// <summary>An outlet cited at the end of the paragraph covers it back to the attribution before; one cited at its start covers the rest.</summary>
    private string? CitedBack(int sentence)
    {
        if (sentence < 0)
        {
            return null;
        }

        ParagraphVoices here = _paragraphs[_layout.Sentences[sentence].Paragraph];
        string? closing = here.Last > sentence ? OutletIn(here.Last) : null;
        return closing ?? Opening(sentence);
    }

    private string? Opening(int sentence) => sentence < 0 ? null
        : _paragraphs[_layout.Sentences[sentence].Paragraph].Firsts(sentence).Select(OutletIn).FirstOrDefault(o => o is not null);

    private string? OutletIn(int sentence) => _citedIn[sentence]
        ?? _bySentence[sentence].Where(a => a.ToldTo is null && !_carriedOver.Contains(a)).Select(a => _outletOf.GetValueOrDefault(a)).FirstOrDefault(o => o is not null);

    /// <summary>Rule 4: the outlet named with an attribution stays with the same speaker's words that follow.</summary>
    private void Outlets()
    {
        string? kept = null;
        Attribution? keeper = null;
        foreach (Attribution a in Attributions.OrderBy(a => a.Cue?.Start ?? a.Content.Start))
        {
            string? own = _credits.In(a.Source) ?? _credits.In(a.ToldTo) ?? _citedIn[a.Sentence];
            if (own is null && keeper is not null && SameSpeaker(a, keeper))
            {
                own = kept;
            }

            _outletOf[a] = own;
            if (own is not null && own == kept && keeper is not null && _credits.In(a.Source) is null && _citedIn[a.Sentence] is null)
            {
                _carriedOver.Add(a);
            }

            (kept, keeper) = own is not null && a.Source is not null ? (own, a) : (kept, keeper);
        }
    }

    /// <summary>One surname, or a pronoun or title right after.</summary>
    private bool SameSpeaker(Attribution a, Attribution before)
    {
        if (a.Source is not { } x || before.Source is not { } y)
        {
            return a.Source is null && before.Source is not null && a.Kind == AttributionKind.Direct;
        }

        string first = x.In(_layout.Text).ToString();
        string second = y.In(_layout.Text).ToString();
        bool pronoun = first is "he" or "He" or "she" or "She" or "the minister" or "The minister" or "they" or "They" or "it" or "the ministry" or "The ministry";
        return pronoun || first == second || Names(first).Intersect(Names(second), StringComparer.Ordinal).Any();
    }

    private static IEnumerable<string> Names(string phrase) =>
        phrase.Split([' ', ',', '’', '\''], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 3 && char.IsUpper(w[0]) && w is not ("Minister" or "President" or "Prime" or "Foreign" or "Defence" or "Defense" or "Deputy" or "Ministry"));

    /// <summary>The sentence of the layout a place stands in; -1 between sentences.</summary>
    internal int SentenceAt(int offset)
    {
        int low = 0;
        int high = _layout.Sentences.Length;
        while (low < high)
        {
            int mid = (low + high) / 2;
            (low, high) = _layout.Sentences[mid].End <= offset ? (mid + 1, high) : (low, mid);
        }

        return low < _layout.Sentences.Length && _layout.Sentences[low].Start <= offset ? low : -1;
    }
}
