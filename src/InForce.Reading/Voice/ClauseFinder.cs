using InForce.Core.Documents;
using InForce.Reading.Syntax;

namespace InForce.Reading.Voice;

/// <summary>Indirect speech in one sentence: a clause under a reporting verb, a clause the verb is set into, "according to", "the claim that".</summary>
internal sealed class ClauseFinder(string text, Sentence s, int index, Func<int, bool> inQuote, List<Attribution> into)
{
    public void Find()
    {
        for (int i = 0; i < s.Tokens.Length; i++)
        {
            if (CueLexicon.TryVerb(s[i].Form, out CueVerb verb) && verb.Sort != "quote" && !inQuote(i) && (IsVerb(i) && verb.Sort != "set" || Interjected.At(s, i, inQuote) is not null))
            {
                if (Interjected.At(s, i, inQuote) is { } set)
                {
                    if (verb.Sort == "set" && (i + 1 >= s.Tokens.Length || s[i + 1].Form != "on"))
                    {
                        continue;
                    }

                    Interjection(i, verb, set);
                }
                else
                {
                    Verb(i, verb);
                }
            }
            else if (s[i].Form.Equals("according", StringComparison.OrdinalIgnoreCase) && i + 1 < s.Tokens.Length && s[i + 1].Form == "to" && !inQuote(i))
            {
                into.AddRange(AccordingTo.At(s, index, i, inQuote));
            }
            else if (CueLexicon.IsNoun(s[i].Form) && s[i].Upos == "NOUN" && !inQuote(i))
            {
                Noun(i);
            }
        }
    }

    /// <summary>A verb to the tagger, or a word with a subject and a clause, whatever the tagger thought.</summary>
    private bool IsVerb(int i) => s[i].Upos is "VERB" or "AUX" || (s.ChildOf(i, "nsubj") >= 0 && s.ChildOf(i, "ccomp") >= 0) || IsMistagged(i);

    /// <summary>"The committee fears that …": a noun to the tagger, but a word before and a clause behind make it a verb.</summary>
    private bool IsMistagged(int i) =>
        IsSetAside(i) || i > 0 && i + 1 < s.Tokens.Length && s[i + 1].Form == "that" && s[i + 1].Is("mark") && s[i - 1].Upos is "NOUN" or "PROPN" && !CueLexicon.IsNoun(s[i].Form) | s[i - 1].Head == i && s[i - 1].Is("compound");

    /// <summary>"X, who …, points out that …": taken for a noun set beside the name.</summary>
    private bool IsSetAside(int i)
    {
        int that = i + 1 < s.Tokens.Length && s[i + 1].Form == "out" ? i + 2 : i + 1;
        return i > 0 && (s[i].Is("appos") || s[i].Is("root")) && s[i - 1].Form == "," && that < s.Tokens.Length && s[that].Form == "that" && s[that].Is("mark");
    }

    private void Verb(int i, CueVerb verb)
    {
        if (s[i].Xpos == "VBN" && s.ChildOf(i, "aux:pass") >= 0 && s.ChildOf(i, "ccomp") < 0)
        {
            return;
        }

        int clause = Clause(i, verb);
        if (clause >= 0)
        {
            Add(i, verb, Content(clause, i));
        }
        else if (IsSetIn(i))
        {
            SetIn(i, verb);
        }
    }

    /// <summary>The clause the verb governs.</summary>
    private int Clause(int i, CueVerb verb)
    {
        int before = -1;
        foreach (int child in s.ChildrenOf(i))
        {
            bool clause = s[child].Is("ccomp") || (s[child].Is("parataxis") && child > i && s.ChildOf(child, "nsubj") >= 0 && verb.Sort != "think" && Follows(i, child));
            // "said, adding that …": a further verb of the same speaker is not what was said.
            clause &= !(s[child].Xpos == "VBG" && child > i + 1 && s[child - 1].Form == "," && CueLexicon.TryVerb(s[child].Form, out _));
            if (clause && !CueLexicon.TryVerb(s[child].Form, out _) | s[child].Is("ccomp") && HasWords(child))
            {
                if (child > i)
                {
                    return child;
                }

                before = child;
            }
        }

        return ThatClause(i) is >= 0 and var that ? that : before;
    }

    /// <summary>A clause with "that" a few words on, which the tree hung elsewhere: "told Reuters on Wednesday that …".</summary>
    private int ThatClause(int i)
    {
        for (int k = i + 1; k < s.Tokens.Length && k - i <= 8 && s[k].Upos is not ("VERB" or "AUX"); k++)
        {
            int head = s[k].Head;
            if (s[k].Form == "that" && head > k && (s[k].Is("mark") || IsTold(i, k, head)))
            {
                return head;
            }
        }

        return -1;
    }

    /// <summary>"told investors that profits had doubled": a clause the tree takes for a relative one of whoever was told.</summary>
    private bool IsTold(int verb, int that, int head) =>
        s[head].Deprel == "acl:relcl" && s[head].Head == that - 1 && s[that - 1].Is("iobj") && s[that - 1].Head == verb && s.ChildOf(head, "nsubj") > that;

    /// <summary>"He said: …" and "He said …": nothing but a colon between.</summary>
    private bool Follows(int verb, int clause)
    {
        (int first, _) = TreeSpans.Of(s, clause);
        return first > verb && first - verb <= 3;
    }

    private bool HasWords(int clause) => s.ChildOf(clause, "nsubj") >= 0 || s.ChildOf(clause, "csubj") >= 0 || s.ChildOf(clause, "expl") >= 0 || s.ChildOf(clause, "mark") >= 0 || s[clause].Upos == "VERB";

    /// <summary>"…, the ministry noted": the verb hangs on the clause it reports, in parataxis or as its root.</summary>
    private bool IsSetIn(int i) => s[i].Is("parataxis") && s[i].Head >= 0 && s.ChildOf(i, "nsubj") >= 0 && s.ChildOf(i, "obj") < 0;

    private void SetIn(int i, CueVerb verb)
    {
        (int first, int last) = TreeSpans.Of(s, i);
        int head = s[i].Head;
        (int From, int To) whole = TreeSpans.Of(s, head, k => s.IsBelow(k, i));
        if (head < first)
        {
            Add(i, verb, (whole.From, Math.Min(whole.To, first - 1)));
            if (last + 3 < s.Tokens.Length && s[last + 1].Form == "," && s.IsBelow(last + 2, head) && s[head].Head < 0)
            {
                Add(i, verb, (last + 2, s.Tokens.Length - 1));
            }
        }
        else
        {
            Add(i, verb, (last + 1, whole.To));
        }
    }

    /// <summary>"A, he said, B": both parts are what he said.</summary>
    private void Interjection(int i, CueVerb verb, Interjected set)
    {
        foreach ((int from, int to) in set.Parts)
        {
            into.Add(new Attribution
            {
                Source = TreeSpans.Span(s, set.Source),
                Cue = CueParts.Cue(s, i),
                Content = TreeSpans.Span(s, (from, to)),
                Kind = Enumerable.Range(from, to - from + 1).Any(inQuote) ? AttributionKind.Mixed : AttributionKind.Indirect,
                CueLemma = verb.Lemma,
                ToldTo = CueParts.ToldTo(s, i),
                Sentence = index,
                IsThought = verb.Sort is not ("say" or "set"),
            });
        }
    }

    private (int, int) Content(int clause, int verb)
    {
        if (clause < verb)
        {
            return TreeSpans.Of(s, clause, k => k == verb);
        }

        // The clause runs from its first to its last word; what is set in with a clause of its own ("; other means, it adds, …") ends it.
        int first = clause;
        int last = clause;
        foreach (int k in s.Subtree(clause))
        {
            first = k > verb ? Math.Min(first, k) : first;
            last = Math.Max(last, k);
        }

        int subject = s.ChildOf(verb, "obj");
        bool taken = subject > verb && subject < first && s.ChildOf(clause, "nsubj") < 0 && s[first].Form is not ("that" or "whether");
        first = taken ? TreeSpans.Of(s, subject).First : first;
        last = WithFurther(last);
        int cut = Enumerable.Range(clause, last - clause + 1).FirstOrDefault(k => s[k].Form == ";", last + 1);
        return TreeSpans.Trim(s, first, cut - 1, first);
    }

    /// <summary>"says that …, and that …": a further clause of what is said, which the tree may hang elsewhere.</summary>
    private int WithFurther(int last)
    {
        int next = last + 1;
        while (next < s.Tokens.Length && s[next].Form is "," or "and" or ";" && next - last <= 2)
        {
            next++;
        }

        if (next == last + 1 || next >= s.Tokens.Length || s[next].Form != "that")
        {
            return last;
        }

        int clause = s[next].Head;
        while (clause > next && s[clause].Upos is not ("VERB" or "AUX"))
        {
            clause = s[clause].Head;
        }

        return clause > next ? Math.Max(last, s.Subtree(clause).Max()) : last;
    }

    private void Add(int i, CueVerb verb, (int First, int Last) content)
    {
        content = TreeSpans.Trim(s, content.First, content.Last, content.First);
        int subject = SourcePhrase.SubjectOf(s, i);
        bool passive = s.ChildOf(i, "nsubj:pass") >= 0 || s.ChildOf(i, "aux:pass") >= 0;
        if (content.Last - content.First < 1 || (subject >= 0 && subject >= content.First && subject <= content.Last) || (verb.Sort is "think" or "ask" && subject < 0 && CueParts.NameBefore(s, i) is null))
        {
            return;
        }

        bool nobody = subject >= 0 && (SourcePhrase.IsNobody(s, subject) || passive);
        TextSpan? source = subject < 0 && CueParts.NameBefore(s, i) is { } name ? name : subject < 0 || nobody ? CueParts.Agent(s, i) : SourcePhrase.Of(s, subject, i, inQuote);
        bool quoted = Enumerable.Range(content.First, content.Last - content.First + 1).Any(inQuote);
        into.Add(new Attribution
        {
            Source = source,
            Cue = CueParts.Cue(s, i),
            Content = TreeSpans.Span(s, content),
            Kind = quoted ? AttributionKind.Mixed : AttributionKind.Indirect,
            CueLemma = verb.Lemma,
            ToldTo = CueParts.ToldTo(s, i),
            Sentence = index,
            IsThought = verb.Sort != "say",
        });
    }

    /// <summary>"the claim that …", "his belief that …", "issued a warning that …".</summary>
    private void Noun(int i)
    {
        int clause = NounCue.ClauseOf(s, i);
        if (clause < 0)
        {
            return;
        }

        (int first, int last) = TreeSpans.Of(s, clause, k => k <= i);
        into.Add(new Attribution
        {
            Source = NounCue.OwnerOf(s, i, inQuote),
            Cue = TreeSpans.Span(s, (i, i)),
            Content = TreeSpans.Span(s, (first, last)),
            Kind = AttributionKind.Indirect,
            CueLemma = text[s[i].Start..s[i].End],
            Sentence = index,
            IsThought = true,
        });
    }
}
