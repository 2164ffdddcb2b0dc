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
        ImmutableArray<TextSpan> quotes = QuoteFinder.Find(text, layout.Paragraphs);
        bool Inside(int offset) => IsInside(quotes, offset);
        var clauses = new List<Attribution>();
        for (int i = 0; i < trees.Count; i++)
        {
            if (trees[i] is { } s)
            {
                new ClauseFinder(text, s, i, k => Inside(s[k].Start), clauses).Find();
            }
        }

        var direct = new List<Attribution>();
        var finder = new QuotationFinder(trees, Inside);
        foreach (TextSpan quote in quotes)
        {
            if (!QuoteFinder.IsSpeech(text, quote) || clauses.Any(c => c.Content.Contains(quote) && c.Content.Length > quote.Length + 2))
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
        clauses.RemoveAll(c => direct.Any(d => d.Content.Overlaps(c.Content) && d.Content.Length + 4 >= c.Content.Length));
        return [.. clauses.Concat(direct).OrderBy(a => a.Content.Start).ThenBy(a => a.Content.Length).DistinctBy(a => (a.Content, a.Cue))];
    }

    private static bool IsInside(ImmutableArray<TextSpan> quotes, int offset)
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

        return low < quotes.Length && quotes[low].Start <= offset;
    }

    /// <summary>A further quotation in the same paragraph, with nobody else named, is the same speaker's.</summary>
    private static Attribution? CarriedOn(TextLayout layout, List<Attribution> before, TextSpan quote)
    {
        if (before.Count == 0)
        {
            return null;
        }

        Attribution last = before[^1];
        int start = layout.Paragraphs.LastOrDefault(p => p.Start <= quote.Start).Start;
        bool same = last.Content.Start >= start && layout.Text.AsSpan(last.Content.End, Math.Max(0, quote.Start - last.Content.End)).Length < 300;
        return same ? last with { Content = quote, ToldTo = null } : null;
    }
}
