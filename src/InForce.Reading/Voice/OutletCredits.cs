using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Reading.Syntax;
using InForce.Reading.Text;

namespace InForce.Reading.Voice;

/// <summary>Other outlets an item names as its source. Its own name, and "as previously reported", are none.</summary>
internal sealed class OutletCredits
{
    private static readonly string[] CitingVerbs = ["cites", "cited", "citing", "quotes", "quoted", "quoting"];
    private readonly TextLayout _layout;
    private readonly TextSpan[] _outlets;
    private readonly SpanIndex _places;
    private readonly string? _publisher;

    /// <param name="outlets">Names of outlets found in the text.</param>
    public OutletCredits(TextLayout layout, IReadOnlyList<TextSpan> outlets, string? publisher)
    {
        (_layout, _outlets, _publisher) = (layout, [.. outlets.OrderBy(o => o.Start)], publisher);
        _places = new SpanIndex(_outlets);
        WholeItem = FindWholeItem();
    }

    /// <summary>The outlet a line such as "With material from X" credits for the whole item, or null.</summary>
    public string? WholeItem { get; }

    /// <summary>The outlet among these words, unless it is the item's own publisher.</summary>
    public string? In(TextSpan? words)
    {
        if (words is not { } span)
        {
            return null;
        }

        (int from, int to) = _places.Near(span);
        foreach (TextSpan outlet in _outlets.AsSpan(from, Math.Max(0, to - from)))
        {
            if (outlet.Overlaps(span) && !IsOwn(outlet))
            {
                return outlet.In(_layout.Text).ToString();
            }
        }

        return null;
    }

    /// <summary>"Caliber.Az cites Reuters", "citing Reuters": the outlet right after a word of citing, within the sentence.</summary>
    public string? Cited(Sentence s)
    {
        for (int i = 0; i + 1 < s.Tokens.Length; i++)
        {
            if (CitingVerbs.Contains(s[i].Form) && In(TextSpan.FromBounds(s[i].End, s[Math.Min(i + 6, s.Tokens.Length - 1)].End)) is { } outlet)
            {
                return outlet;
            }
        }

        return null;
    }

    private bool IsOwn(TextSpan outlet)
    {
        string name = outlet.In(_layout.Text).ToString();
        return _publisher is not null && (_publisher.Contains(name, StringComparison.OrdinalIgnoreCase) || name.Contains(_publisher, StringComparison.OrdinalIgnoreCase));
    }

    private string? FindWholeItem()
    {
        foreach (RawSentence sentence in _layout.Sentences)
        {
            ReadOnlySpan<char> line = _layout.Text.AsSpan(sentence.Start, sentence.End - sentence.Start);
            int length = CueLexicon.OutletCredit(line);
            if (length > 0 && line.Length < 200)
            {
                string? named = In(TextSpan.FromBounds(sentence.Start, sentence.End));
                string rest = line[length..].Trim(" .:)(".AsSpan()).ToString();
                return named ?? (rest.Length is > 1 and < 60 && char.IsUpper(rest[0]) && !(_publisher?.Contains(rest, StringComparison.OrdinalIgnoreCase) ?? false) ? rest : null);
            }
        }

        return null;
    }
}
