using InForce.Core.Documents;
using InForce.Reading.Times.Grammar;
using InForce.Reading.Times.Words;

namespace InForce.Reading.Times.Resolution;

/// <summary>Walks the paragraphs of a text once and collects the phrases in them.</summary>
internal sealed class Scanner(string text)
{
    private const int TenseReach = 12;
    private readonly WordList _words = new(text);
    private readonly List<Found> _found = [];
    private readonly List<Phrase> _phrases = [];
    private int _paragraph;
    private int _nextMark;

    public List<Found> Scan()
    {
        int start = 0;
        while (start < text.Length)
        {
            int end = EndOfParagraph(start);
            _words.Fill(start, end, TimeLexicon.Shared);
            if (_words.Promising > 0)
            {
                Paragraph();
            }

            _paragraph++;
            start = end;
        }

        return _found;
    }

    /// <summary>A blank line ends a paragraph; a single line break inside one is only space.</summary>
    private int EndOfParagraph(int start)
    {
        int at = start;
        while (true)
        {
            int line = text.AsSpan(at).IndexOf('\n');
            if (line < 0)
            {
                return text.Length;
            }

            at += line + 1;
            int blank = at;
            while (blank < text.Length && text[blank] is ' ' or '\t' or '\r')
            {
                blank++;
            }

            if (blank >= text.Length || text[blank] == '\n')
            {
                return Math.Min(text.Length, blank + 1);
            }
        }
    }

    private void Paragraph()
    {
        _phrases.Clear();
        _nextMark = 0;
        for (int i = 0; i < _words.Count;)
        {
            Phrase? phrase = _words.MayBegin(i) ? PhraseGrammar.Read(_words, i) : null;
            if (phrase is null)
            {
                i++;
                continue;
            }

            Elisions.AddBefore(_words, phrase, _phrases);
            _phrases.Add(phrase);
            i = Elisions.AddAfter(_words, phrase, _phrases);
        }

        int from = _found.Count;
        foreach (Phrase phrase in _phrases)
        {
            _found.Add(Seen(phrase));
        }

        Links.Set(_words, _found, from);
    }

    private Found Seen(Phrase p)
    {
        var span = TextSpan.FromBounds(_words[p.First].Start, _words[p.End - 1].End);
        (WordClass lead, int negated) = Lead(p.First);
        bool owner = (_words.IsMark(p.End, '\'') || _words.IsMark(p.End, '’')) && _words.Touches(p.End);
        lead = owner && !_words.Spells(p.End + 1, "time") && !_words.Spells(p.End + 2, "time") ? WordClass.None : lead;
        Tense tense = owner && p.Weekday is not null ? Tense.Past : TenseAt(p);
        return new Found(p, span, lead, negated, tense, DelayFrom(p), _paragraph)
        {
            IsEdge = _words.Is(p.First, WordClass.Edge) || _words.Is(p.First + 1, WordClass.Edge) || (p.Mod is not null && _words.IsDash(p.End - 2)),
            IsAdverb = _words.Is(p.First, WordClass.ModAdv) || _words.Is(p.First, WordClass.Rest) || _words.Is(p.First + 1, WordClass.Rest),
            IsOpenEnded = _words[p.End].Class is WordClass.Or or WordClass.And && (_words.Spells(p.End + 1, "later") || _words.Spells(p.End + 1, "after") || _words.Spells(p.End + 1, "greater"))
                && (p.End + 2 >= _words.Count || _words[p.End + 2].Class == WordClass.Mark),
            IsWithin = _words.Is(p.First - 1, WordClass.Within),
            IsDateline = _words.IsDash(p.End) || _words.IsMark(p.End, '('),
        };
    }

    private (WordClass Lead, int Negated) Lead(int first)
    {
        int at = first - 1;
        at = _words.Is(at, WordClass.The) ? at - 1 : at;
        if (_words.Is(at, WordClass.Before) && IsOut(first))
        {
            return (WordClass.During, 0);
        }

        bool than = _words.Is(at, WordClass.Than);
        int negated = than && _words.Is(at - 2, WordClass.No) ? (_words.Spells(at - 1, "later") ? -1 : _words.Spells(at - 1, "earlier") || _words.Spells(at - 1, "sooner") ? 1 : 0) : 0;
        if (than && negated == 0)
        {
            return (_words.Spells(at - 1, "later") ? WordClass.After : _words.Spells(at - 1, "earlier") ? WordClass.Before : WordClass.Than, 0);
        }

        return (_words[at].OtherClass == WordClass.During && !_words.Spells(at, "over") ? WordClass.During : _words[at].Class, negated);
    }

    /// <summary>"before the year is out" is within the year.</summary>
    private bool IsOut(int first) => Enumerable.Range(first, 4).Any(i => _words.Spells(i, "is") && (_words.Spells(i + 1, "out") || _words.Spells(i + 1, "over")));

    /// <summary>The nearest verb that points, first to the left within the sentence, then to the right.</summary>
    private Tense TenseAt(Phrase p)
    {
        if (_words.Is(p.First - 1, WordClass.By) || _words.Is(p.First - 1, WordClass.Until))
        {
            return Tense.Future;
        }

        for (int i = p.First - 1; i >= 0 && i >= p.First - TenseReach && !_words.IsSentenceEnd(i); i--)
        {
            if (Points(i) is var tense && tense != Tense.Unknown)
            {
                return tense;
            }
        }

        for (int i = p.End; i < _words.Count && i < p.End + TenseReach && !_words.IsSentenceEnd(i); i++)
        {
            if (Points(i) is var tense && tense != Tense.Unknown)
            {
                return tense;
            }
        }

        return Tense.Unknown;
    }

    private Tense Points(int i)
    {
        if (_words.Is(i, WordClass.FutureCue) || (_words.Spells(i, "to") && (_words.Spells(i - 1, "is") || _words.Spells(i - 1, "are"))))
        {
            return Tense.Future;
        }

        if (_words.Spells(i - 1, "be"))
        {
            // "will be tabled in June": the words before "be" say when.
            return Tense.Unknown;
        }

        if (_words.Is(i, WordClass.PastCue) && _words.Is(i - 1, WordClass.FutureCue))
        {
            return Tense.Future;
        }

        bool past = _words.Is(i, WordClass.PastCue) || (_words[i] is { Class: WordClass.None, Length: > 3 } && _words.Span(i).EndsWith("ed", StringComparison.Ordinal));
        return past ? Tense.Past : Tense.Unknown;
    }

    /// <summary>"six months after the notice arrives": the words from the event to the end of the clause.</summary>
    private TextSpan? DelayFrom(Phrase p)
    {
        bool counts = p.Type == TimexType.Duration && p.Side == 0 && _words[p.End].Class is WordClass.After or WordClass.From or WordClass.Of or WordClass.Before;
        if (!counts || p.Type != TimexType.Duration)
        {
            return null;
        }

        bool of = _words.Is(p.End, WordClass.Of) && !_words.Is(p.First - 1, WordClass.Within);
        int end = NextMark(p.End + 1);
        return of || end == p.End + 1 ? null : TextSpan.FromBounds(_words[p.End].Start, _words[end - 1].End);
    }

    /// <summary>The first mark at or after a word. Phrases come in order: what lies before the last mark found is not looked at again.</summary>
    private int NextMark(int from)
    {
        _nextMark = Math.Max(_nextMark, from);
        while (_nextMark < _words.Count && _words[_nextMark].Class != WordClass.Mark)
        {
            _nextMark++;
        }

        return _nextMark;
    }
}
