using System.Collections.Immutable;
using InForce.Reading.Syntax;

namespace InForce.Reading.Codes;

/// <summary>Which states the phrases of a sentence stand for.</summary>
internal sealed class SentenceActors
{
    private readonly Sentence _s;
    private readonly ImmutableArray<string>[] _named;

    public SentenceActors(string text, Sentence s)
    {
        _s = s;
        _named = new ImmutableArray<string>[s.Tokens.Length];
        Array.Fill(_named, []);
        Mentions.Gazetteer actors = CodeLexicon.Shared.Actors;
        int[] words = [.. s.Raw.Tokens.Select(t => actors.Vocabulary.Find(t.In(text)))];
        foreach ((int first, int count, ImmutableArray<Mentions.GazetteerEntry> entries) in actors.Find(text, s.Raw, words))
        {
            ImmutableArray<string> states = [.. entries.SelectMany(e => e.States).Distinct()];
            for (int i = first; i < first + count; i++)
            {
                _named[i] = states.Length > 1 && entries.Length > 1 ? entries[0].States : states;
            }
        }
    }

    /// <summary>States of one phrase: its own name or nearest modifiers, those it is joined to by "and", failing that those after "of", "in" or any preposition.</summary>
    public ImmutableArray<string> Of(int head)
    {
        var found = new List<string>();
        Collect(head, found);
        return [.. found.Distinct()];
    }

    /// <summary>Every state named in a phrase, in order of the text.</summary>
    public ImmutableArray<string> Anywhere(int head) => [.. _s.Subtree(head).SelectMany(i => _named[i]).Distinct()];

    /// <summary>States of the places of the sentence: after "in", "at", "near", "outside".</summary>
    public ImmutableArray<string> Places() =>
        [.. Enumerable.Range(0, _named.Length).Where(i => !_named[i].IsEmpty && IsPlace(i)).SelectMany(i => _named[i]).Distinct()];

    /// <summary>States named anywhere, in order.</summary>
    public ImmutableArray<string> All() => [.. _named.SelectMany(n => n).Distinct()];

    private bool IsPlace(int i)
    {
        for (int at = i, steps = 0; at >= 0 && steps < 3; at = _s[at].Head, steps++)
        {
            if (_s.ChildOf(at, "case") is >= 0 and var marker && _s[marker].Xpos != "POS")
            {
                return _s[marker].Lemma.ToLowerInvariant() is "in" or "at" or "near" or "outside" or "inside" or "across" or "around" or "throughout";
            }
        }

        return false;
    }

    private void Collect(int head, List<string> found)
    {
        int before = found.Count;
        found.AddRange(_named[head]);
        foreach (int child in _s.ChildrenOf(head))
        {
            Token token = _s[child];
            if (found.Count == before && (token.Is("compound") || token.Is("amod") || token.Is("flat") || token.Is("nmod:poss") || token.Is("nmod:desc") || token.Is("det")))
            {
                Collect(child, found);
            }
        }

        if (found.Count == before)
        {
            Below(head, found, "appos");
            Below(head, found, "nmod");
        }

        Below(head, found, "conj");
    }

    private void Below(int head, List<string> found, string relation)
    {
        foreach (int child in _s.ChildrenOf(head))
        {
            if (_s[child].Is(relation) && _s[child].Deprel != "nmod:poss" && _s[child].Upos is not "VERB")
            {
                Collect(child, found);
            }
        }
    }
}
