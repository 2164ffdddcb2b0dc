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

    /// <summary>The names without articles, longest first.</summary>
    private readonly string[] _names;
    private readonly string? _publisher;

    /// <param name="outlets">Names of outlets found in the text.</param>
    public OutletCredits(TextLayout layout, IReadOnlyList<TextSpan> outlets, string? publisher)
    {
        (_layout, _outlets, _publisher) = (layout, [.. outlets.Concat(OutletNames.After(layout)).DistinctBy(o => o.Start).OrderBy(o => o.Start)], publisher);
        _places = new SpanIndex(_outlets);
        _names = [.. _outlets.Select(Bare).Distinct(StringComparer.Ordinal).OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)];
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

        (int from, _) = _places.Near(span);
        foreach (TextSpan outlet in Near(span))
        {
            if (outlet.Overlaps(span) && !IsOwn(outlet))
            {
                return Full(outlet);
            }
        }

        // "the agency", "according to the paper": the outlet named last before.
        bool pointsBack = CueLexicon.IsOutletNoun(span.In(_layout.Text));
        for (int i = pointsBack ? from - 1 : -1; i >= 0; i--)
        {
            if (_outlets[i].End <= span.Start && !IsOwn(_outlets[i]))
            {
                return Full(_outlets[i]);
            }
        }

        return null;
    }

    private ReadOnlySpan<TextSpan> Near(TextSpan words)
    {
        (int from, int to) = _places.Near(words);
        return _outlets.AsSpan(from, Math.Max(0, to - from));
    }

    private TextSpan[] Around(int offset) => Near(TextSpan.FromBounds(offset, offset + 1)).ToArray();

    /// <summary>"Reuters: Estonia has …": the outlet a paragraph is headed by, or null.</summary>
    public string? Label(int sentence)
    {
        RawSentence raw = _layout.Sentences[sentence];
        foreach (TextSpan outlet in Around(raw.Start))
        {
            if (outlet.Start == raw.Start && !IsOwn(outlet) && _layout.Text.AsSpan(outlet.End, Math.Min(20, raw.End - outlet.End)) is var rest
                && (rest.StartsWith(":", StringComparison.Ordinal) || (rest.StartsWith(", ", StringComparison.Ordinal) && rest.Contains(':'))))
            {
                return Full(outlet);
            }
        }

        return null;
    }

    /// <summary>The longest form the text has of an outlet's name, without its article: "the Courier" is "Borsk Courier" where that is named.</summary>
    private string Full(TextSpan outlet)
    {
        string name = Bare(outlet);
        string? longer = _names.TakeWhile(o => o.Length > name.Length).FirstOrDefault(o => (" " + o + " ").Contains(" " + name + " ", StringComparison.Ordinal));
        return longer ?? name;
    }

    private string Bare(TextSpan outlet) => Articles.WithoutThe(outlet.In(_layout.Text)).ToString();

    /// <summary>The outlet right after a word of citing ("citing Reuters") or right before a word of reporting ("Reuters reports"), within the sentence.</summary>
    public string? Cited(Sentence s)
    {
        for (int i = 0; i + 1 < s.Tokens.Length; i++)
        {
            if (CitingVerbs.Contains(s[i].Form) && In(TextSpan.FromBounds(s[i].End, s[Math.Min(i + 6, s.Tokens.Length - 1)].End)) is { } outlet)
            {
                return outlet;
            }
        }

        for (int i = 1; i < s.Tokens.Length; i++)
        {
            bool reports = CueLexicon.TryVerb(s[i].Form, out CueVerb verb) && verb.Lemma is "report" or "write" or "reveal" or "note" or "recall" or "say";
            if (reports && Around(s[i - 1].End - 1).FirstOrDefault(o => o.End == s[i - 1].End) is { Length: > 0 } named && !IsOwn(named))
            {
                return Full(named);
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
                return (named is null || rest.StartsWith(named, StringComparison.Ordinal)) && IsName(rest) ? rest : named ?? (rest.Length is > 1 and < 60 && char.IsUpper(rest[0]) && !(_publisher?.Contains(rest, StringComparison.OrdinalIgnoreCase) ?? false) ? rest : null);
            }
        }

        return Footer();
    }

    private static bool IsName(string words) => words.Length is > 1 and < 60 && words.Split(' ').All(w => w.Length > 0 && char.IsUpper(w[0]));

    /// <summary>"Publisher / AGENCY. All rights reserved." as the last line.</summary>
    private string? Footer()
    {
        ReadOnlySpan<char> text = _layout.Text.AsSpan().TrimEnd();
        ReadOnlySpan<char> line = text[(text.LastIndexOf('\n') + 1)..];
        int cut = line.IndexOf(" / ", StringComparison.Ordinal);
        if (cut <= 0 || line.Length > 120 || _publisher is null || !line[..cut].Equals(_publisher, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        ReadOnlySpan<char> rest = line[(cut + 3)..];
        int end = rest.IndexOfAny('.', '/');
        string name = (end < 0 ? rest : rest[..end]).Trim().ToString();
        return IsName(name) ? name : null;
    }
}
