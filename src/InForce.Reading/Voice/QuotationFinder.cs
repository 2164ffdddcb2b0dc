using InForce.Core.Documents;
using InForce.Reading.Syntax;

namespace InForce.Reading.Voice;

/// <summary>Finds who speaks a quotation: the nearest verb of speech outside it with its subject, else the speaker of the quotation before.</summary>
internal sealed class QuotationFinder
{
    private const int FarthestTokens = 40;
    private readonly (int Index, Sentence Tree)[] _sentences;
    private readonly int[] _ends;
    private readonly Func<int, bool> _insideQuotation;

    /// <param name="sentences">By position in the layout; null where a sentence was not parsed.</param>
    public QuotationFinder(IReadOnlyList<Sentence?> sentences, Func<int, bool> insideQuotation)
    {
        _insideQuotation = insideQuotation;
        _sentences = [.. sentences.Index().Where(s => s.Item is not null).Select(s => (s.Index, s.Item!))];
        _ends = [.. _sentences.Select(s => s.Tree.End)];
    }

    /// <summary>The attribution of a quotation, or null when nobody is found.</summary>
    public Attribution? Of(TextSpan quote)
    {
        Attribution? best = null;
        int bestDistance = int.MaxValue;
        for (int i = SpanIndex.CountTo(_ends, quote.Start - 3); i < _sentences.Length && _sentences[i].Tree.Start <= quote.End + 3; i++)
        {
            (int index, Sentence s) = _sentences[i];

            for (int v = 0; v < s.Tokens.Length; v++)
            {
                int distance = Distance(s, v, quote);
                bool apart = s.Start >= quote.End || s.End <= quote.Start;
                if (apart && !(s.End <= quote.Start && s[s.Tokens.Length - 1].Form == ":"))
                {
                    distance = distance == int.MaxValue ? distance : distance + 400;
                }

                if (distance < bestDistance && Candidate(s, index, v, quote) is { } found)
                {
                    (best, bestDistance) = (found, distance);
                }
            }
        }

        return best;
    }

    private static int Distance(Sentence s, int v, TextSpan quote) =>
        s[v].Start >= quote.End ? s[v].Start - quote.End : s[v].End <= quote.Start ? quote.Start - s[v].End + 2 : int.MaxValue;

    private Attribution? Candidate(Sentence s, int index, int v, TextSpan quote)
    {
        if (!CueLexicon.TryVerb(s[v].Form, out CueVerb verb) || s[v].Upos is "ADP" or "ADJ" or "PROPN" || _insideQuotation(s[v].Start) || Distance(s, v, quote) > FarthestTokens * 8 || (s.Start >= quote.End && (v > 8 || s.Start - quote.End > 2)) || (s.End <= quote.Start && s[s.Tokens.Length - 1].Form != ":"))
        {
            return null;
        }

        int subject = SubjectBeside(s, v);
        bool named = subject >= 0 && !SourcePhrase.IsNobody(s, subject) && !_insideQuotation(s[subject].Start);
        TextSpan? source = named ? SourcePhrase.Of(s, subject, v, i => _insideQuotation(s[i].Start)) : NameBeside(s, v, after: !IsAddressed(verb));
        if (source is null)
        {
            return null;
        }

        int first = v;
        while (first > 0 && s[first - 1].Head == v && s[first - 1].Is("aux"))
        {
            first--;
        }

        return new Attribution
        {
            Source = source,
            Cue = TreeSpans.Span(s, (first, v)),
            Content = quote,
            Kind = AttributionKind.Direct,
            CueLemma = verb.Lemma,
            Sentence = index,
            ToldTo = ToldTo(s, v) ?? (IsAddressed(verb) && v + 1 < s.Tokens.Length && s[v + 1].Upos == "PROPN" ? s[v + 1].Span : null),
        };
    }

    /// <summary>The verb's subject; failing that, the name right after or before it ("said Vincas Jurgutis").</summary>
    private static int SubjectBeside(Sentence s, int v)
    {
        int subject = SourcePhrase.SubjectOf(s, v);
        if (subject >= 0)
        {
            return subject;
        }

        foreach (int child in s.ChildrenOf(v))
        {
            if (child > v && child - v <= 4 && s[child].Upos is "PROPN" or "PRON" or "NOUN" && (s[child].Is("obj") || s[child].Is("parataxis") || s[child].Is("obl") || s[child].Is("dep")))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The name right before the verb, or right after it, where the tree gives none.</summary>
    private TextSpan? NameBeside(Sentence s, int v, bool after)
    {
        int last = v + 1;
        while (after && last < s.Tokens.Length && IsName(s, last))
        {
            last++;
        }

        if (last > v + 1 && s[last - 1].Upos is "PROPN" or "NOUN" or "PRON")
        {
            return TreeSpans.Span(s, (v + 1, last - 1));
        }

        int first = v - 1;
        while (first >= 0 && IsName(s, first) && !_insideQuotation(s[first].Start))
        {
            first--;
        }

        return first + 1 < v && s[v - 1].Upos is "PROPN" or "NOUN" or "PRON" ? TreeSpans.Span(s, (first + 1, v - 1)) : null;
    }

    /// <summary>Verbs whose object is the listener.</summary>
    private static bool IsAddressed(CueVerb verb) => verb.Lemma is "tell" or "inform" or "assure" or "ask" or "advise";

    private static bool IsName(Sentence s, int i) => s[i].Upos is "PROPN" or "NOUN" or "PRON" or "DET" or "ADJ" || s[i].Form == "of" || s[i].Is("case") && s[i].Form.StartsWith('\'') | s[i].Form.StartsWith('’');

    private static TextSpan? ToldTo(Sentence s, int verb)
    {
        foreach (int child in s.ChildrenOf(verb))
        {
            if (child > verb && (s[child].Is("obj") || s[child].Is("iobj")) && s[child].Upos == "PROPN")
            {
                return TreeSpans.Span(s, TreeSpans.Of(s, child));
            }

            if (s[child].Is("obl") && s[child].Form.Equals("interview", StringComparison.OrdinalIgnoreCase) && s.ChildOf(child, "nmod") is >= 0 and var outlet)
            {
                (int first, int last) = TreeSpans.Of(s, outlet);
                return TreeSpans.Span(s, (s[first].Is("case") ? first + 1 : first, last));
            }
        }

        return null;
    }
}
