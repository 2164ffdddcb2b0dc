using System.Collections.Immutable;
using InForce.Reading.Syntax.Conllu;
using InForce.Reading.Syntax.Lemmas;

namespace InForce.TrainSyntax;

/// <summary>Learns edit rules by suffix over types, and keeps as exceptions the types they get wrong.</summary>
internal sealed class LemmaTrainer
{
    private readonly Dictionary<(int Tag, string Form), Dictionary<string, int>> _types = [];
    private readonly Dictionary<(int Tag, FormCase Form), int[]> _cases = [];
    private readonly int _tags;

    public LemmaTrainer(IEnumerable<ConlluSentence> training, Lists lists)
    {
        _tags = lists.Tags.Length;
        foreach (ConlluSentence sentence in training)
        {
            for (int i = 0; i < sentence.Words.Length; i++)
            {
                Count(sentence.Words[i], lists.TagOf(sentence.Words[i].Upos + "|" + sentence.Words[i].Xpos), i == 0);
            }
        }
    }

    public (SortedDictionary<string, string> Exceptions, SortedDictionary<string, LemmaEdit> Rules, ImmutableArray<byte> Cases) Learn()
    {
        ImmutableArray<byte> cases = Cases();
        SortedDictionary<string, LemmaEdit> rules = Rules();
        var lemmatiser = new Lemmatiser(new LemmaTables([], rules, cases));
        var exceptions = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (((int tag, string form), Dictionary<string, int> lemmas) in _types)
        {
            (string best, int count) = Best(lemmas);
            bool lower = string.Equals(best, best.ToLowerInvariant(), StringComparison.Ordinal);
            string predicted = lemmatiser.LemmaOf(form, tag, false);
            if (count >= 1 && best.Length < 60 && !string.Equals(predicted, lower ? best : best.ToLowerInvariant(), StringComparison.Ordinal) && form.Length <= 24)
            {
                exceptions[LemmaTables.KeyOf(tag, form)] = best;
            }
        }

        return (exceptions, rules, cases);
    }

    private void Count(ConlluWord word, int tag, bool first)
    {
        if (word.Lemma == "_" && word.Form != "_")
        {
            return;
        }

        var fold = new char[word.Form.Length];
        Lemmatiser.Fold(word.Form, fold);
        var key = (tag, new string(fold));
        if (!_types.TryGetValue(key, out Dictionary<string, int>? lemmas))
        {
            _types[key] = lemmas = new(StringComparer.Ordinal);
        }

        lemmas[word.Lemma] = lemmas.GetValueOrDefault(word.Lemma) + 1;
        var caseKey = (tag, Lemmatiser.CaseOf(word.Form, first));
        if (!_cases.TryGetValue(caseKey, out int[]? counts))
        {
            _cases[caseKey] = counts = new int[3];
        }

        counts[(int)CaseOfLemma(word.Form, word.Lemma)]++;
    }

    private static LemmaCase CaseOfLemma(string form, string lemma)
    {
        if (!lemma.Any(char.IsUpper))
        {
            return LemmaCase.Lower;
        }

        return char.IsUpper(lemma[0]) && !lemma.Skip(1).Any(char.IsUpper) && form.Skip(1).Any(char.IsUpper) ? LemmaCase.Capitalised : LemmaCase.AsWritten;
    }

    private ImmutableArray<byte> Cases()
    {
        var cases = new byte[_tags * LemmaTables.FormCases];
        foreach (((int tag, FormCase form), int[] counts) in _cases)
        {
            cases[(tag * LemmaTables.FormCases) + (int)form] = (byte)Array.IndexOf(counts, counts.Max());
        }

        return [.. cases];
    }

    private SortedDictionary<string, LemmaEdit> Rules()
    {
        var votes = new Dictionary<string, Dictionary<LemmaEdit, int>>(StringComparer.Ordinal);
        foreach (((int tag, string form), Dictionary<string, int> lemmas) in _types)
        {
            LemmaEdit edit = EditOf(form, Best(lemmas).Lemma.ToLowerInvariant());
            for (int length = 0; length <= Math.Min(LemmaTables.LongestSuffix, form.Length); length++)
            {
                string key = LemmaTables.KeyOf(tag, form.AsSpan(form.Length - length));
                if (!votes.TryGetValue(key, out Dictionary<LemmaEdit, int>? edits))
                {
                    votes[key] = edits = [];
                }

                edits[edit] = edits.GetValueOrDefault(edit) + 1;
            }
        }

        var rules = new SortedDictionary<string, LemmaEdit>(StringComparer.Ordinal);
        foreach ((string key, Dictionary<LemmaEdit, int> edits) in votes.OrderBy(v => v.Key.Length).ThenBy(v => v.Key, StringComparer.Ordinal))
        {
            (LemmaEdit edit, int count) = edits.OrderByDescending(e => e.Value).ThenBy(e => e.Key.Cut).ThenBy(e => e.Key.Add, StringComparer.Ordinal).Select(e => (e.Key, e.Value)).First();
            bool longer = key.Length > 1;
            if ((!longer || count >= 2) && (!longer || Shorter(rules, key) != edit))
            {
                rules[key] = edit;
            }
        }

        return rules;
    }

    private static LemmaEdit Shorter(SortedDictionary<string, LemmaEdit> rules, string key)
    {
        for (int skip = 2; skip <= key.Length; skip++)
        {
            if (rules.TryGetValue(string.Concat(key.AsSpan(0, 1), key.AsSpan(skip)), out LemmaEdit edit))
            {
                return edit;
            }
        }

        return new LemmaEdit(0, string.Empty);
    }

    private static LemmaEdit EditOf(string form, string lemma)
    {
        int same = 0;
        while (same < form.Length && same < lemma.Length && form[same] == lemma[same])
        {
            same++;
        }

        return new LemmaEdit((byte)Math.Min(255, form.Length - same), lemma[same..]);
    }

    private static (string Lemma, int Count) Best(Dictionary<string, int> lemmas)
    {
        KeyValuePair<string, int> best = lemmas.OrderByDescending(l => l.Value).ThenBy(l => l.Key, StringComparer.Ordinal).First();
        return (best.Key, best.Value);
    }
}
