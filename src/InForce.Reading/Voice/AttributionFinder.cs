using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Reading.Syntax;
using InForce.Reading.Text;

namespace InForce.Reading.Voice;

/// <summary>Finds every attribution of a text: quotations and reported clauses.</summary>
internal static class AttributionFinder
{
    /// <summary>True for sentences whose trees are needed: those with a word of saying or a quotation mark.</summary>
    public static bool IsPromising(string text, RawSentence sentence)
    {
        foreach (TextSpan token in sentence.Tokens)
        {
            ReadOnlySpan<char> form = token.In(text);
            if (form is "\"" or "“" or "”" || form.Equals("according", StringComparison.OrdinalIgnoreCase) || CueLexicon.TryVerb(form, out _) || CueLexicon.IsNoun(form))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="trees">By sentence of the layout; null where a sentence was not parsed.</param>
    public static ImmutableArray<Attribution> Find(TextLayout layout, IReadOnlyList<Sentence?> trees)
    {
        string text = layout.Text;
        ImmutableArray<TextSpan> quotes = [.. QuoteFinder.Find(text, layout.Paragraphs).Where(q => QuoteFinder.IsSpeech(text, q))];
        bool Inside(int offset) => QuoteAt(quotes, offset) is not null;
        var clauses = new List<Attribution>();
        for (int i = 0; i < trees.Count; i++)
        {
            if (trees[i] is { } s && IsRead(layout, s))
            {
                new ClauseFinder(text, s, i, k => Inside(s[k].Start), clauses).Find();
            }
        }

        clauses.RemoveAll(c => QuoteAt(quotes, c.Content.Start) is { } around && around != c.Content);
        for (int i = 0; i < clauses.Count; i++)
        {
            clauses[i] = Closed(clauses[i], quotes);
        }

        Attribution[] ordered = [.. clauses.OrderBy(c => c.Content.Start)];
        var places = new SpanIndex(ordered.Select(c => c.Content));
        var direct = new List<Attribution>();
        var finder = new QuotationFinder(trees, Inside);
        foreach (TextSpan quote in quotes)
        {
            if (Near(ordered, places, quote).Any(c => c.Content.Contains(quote) && c.Content.Length > quote.Length + 2))
            {
                continue;
            }

            Attribution? found = finder.Of(quote) ?? CarriedOn(layout, direct, quote);
            if (found is not null)
            {
                direct.Add(found with { Content = quote });
            }
        }

        // A clause that is nothing but a quotation is the quotation.
        places = new SpanIndex(direct.Select(d => d.Content));
        clauses.RemoveAll(c => Near(direct, places, c.Content).Any(d => d.Content.Overlaps(c.Content) && d.Content.Length + 4 >= c.Content.Length));
        return [.. clauses.Concat(direct).OrderBy(a => a.Content.Start).ThenBy(a => a.Content.Length).DistinctBy(a => (a.Content, a.Cue))];
    }

    /// <summary>Links to other items, credits and bylines say nothing.</summary>
    private static bool IsRead(TextLayout layout, Sentence s) =>
        s.Kind != SentenceKind.Dateline && layout.Paragraphs[s.Paragraph].Role is ParagraphRole.Body or ParagraphRole.Correction or ParagraphRole.Heading or ParagraphRole.Caption;

    /// <summary>A clause that ends inside a quotation takes it whole.</summary>
    private static Attribution Closed(Attribution clause, ImmutableArray<TextSpan> quotes) =>
        QuoteAt(quotes, clause.Content.End) is { } quote && quote.Start > clause.Content.Start && quote.Start < clause.Content.End
            ? clause with { Content = TextSpan.FromBounds(clause.Content.Start, quote.End) }
            : clause;

    private static IEnumerable<Attribution> Near(IReadOnlyList<Attribution> ordered, SpanIndex places, TextSpan span)
    {
        (int from, int to) = places.Near(span);
        for (int i = from; i < to; i++)
        {
            yield return ordered[i];
        }
    }

    /// <summary>The quotation that holds an offset; null where none does. They never overlap.</summary>
    private static TextSpan? QuoteAt(ImmutableArray<TextSpan> quotes, int offset)
    {
        int low = 0;
        int high = quotes.Length;
        while (low < high)
        {
            int mid = (low + high) / 2;
            if (quotes[mid].End <= offset)
            {
                low = mid + 1;
            }
            else
            {
                high = mid;
            }
        }

        return low < quotes.Length && quotes[low].Start <= offset ? quotes[low] : null;
    }

    /// <summary>A further quotation in the same paragraph, with nobody else named, is the same speaker's.</summary>
    private static Attribution? CarriedOn(TextLayout layout, List<Attribution> before, TextSpan quote)
    {
        if (before.Count == 0)
        {
            return null;
        }

        Attribution last = before[^1];
        int start = layout.Paragraphs[layout.ParagraphAt(quote.Start)].Start;
        bool same = last.Content.Start >= start && layout.Text.AsSpan(last.Content.End, Math.Max(0, quote.Start - last.Content.End)).Length < 300;
        return same ? last with { Content = quote, ToldTo = null } : null;
    }
}
