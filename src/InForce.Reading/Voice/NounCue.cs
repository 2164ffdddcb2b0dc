using InForce.Core.Documents;
using InForce.Reading.Syntax;

namespace InForce.Reading.Voice;

/// <summary>A noun that gives a clause to someone: "the claim that …".</summary>
internal static class NounCue
{
    /// <summary>The head of its clause with "that", hung on it or beginning right after it; -1 where it has none.</summary>
    public static int ClauseOf(Sentence s, int noun)
    {
        foreach (int child in s.ChildrenOf(noun))
        {
            if (child > noun && (s[child].Is("ccomp") || s[child].Is("acl")) && s[child].Deprel != "acl:relcl" && s.ChildOf(child, "mark") is >= 0 and var mark && s[mark].Form == "that")
            {
                return child;
            }
        }

        if (Relative(s, noun) is >= 0 and var relative)
        {
            return relative;
        }

        int that = noun + 1;
        bool follows = that < s.Tokens.Length && s[that].Form == "that" && s[that].Is("mark") && s[that].Head > that && !s.IsBelow(noun, s[that].Head);
        return follows ? s[that].Head : -1;
    }

    /// <summary>A clause the tree takes for a relative one though nothing in it is missing: "the belief that mines are cheap".</summary>
    private static int Relative(Sentence s, int noun)
    {
        foreach (int child in s.ChildrenOf(noun))
        {
            if (s[child].Deprel != "acl:relcl" || s[noun + 1].Form != "that" || s[noun + 1].Is("nsubj") || s.ChildOf(child, "nsubj") < 0)
            {
                continue;
            }

            bool whole = s.ChildOf(child, "cop") >= 0 || s.ChildOf(child, "aux:pass") >= 0;
            foreach (int part in s.ChildrenOf(child))
            {
                whole |= s[part].Is("obj") && part != noun + 1;
            }

            if (whole)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>Whose claim it is: its possessor, the name after "by" or "from", the subject of a verb that carries it; null for nobody's.</summary>
    public static TextSpan? OwnerOf(Sentence s, int noun, Func<int, bool> inQuote)
    {
        foreach (int child in s.ChildrenOf(noun))
        {
            if (s[child].Deprel == "nmod:poss")
            {
                return TreeSpans.Span(s, TreeSpans.Of(s, child, k => s[k].Is("case") && s[k].Head == child));
            }

            if (s[child].Is("nmod") && s.ChildOf(child, "case") is >= 0 and var by && s[by].Form is "by" or "from" or "among")
            {
                return TreeSpans.Span(s, TreeSpans.Of(s, child, k => k <= by));
            }
        }

        int verb = s[noun].Head;
        if (verb >= 0 && s[noun].Is("obl") && s[verb].Lemma is "quote" or "cite" && s.ChildOf(verb, "aux:pass") >= 0 && SourcePhrase.SubjectOf(s, verb) is >= 0 and int quoted)
        {
            return SourcePhrase.Of(s, quoted, verb, inQuote);
        }

        int subject = verb >= 0 && s[noun].Is("obj") && CueLexicon.IsCarrier(s[verb].Lemma) ? SourcePhrase.SubjectOf(s, verb) : -1;
        return subject >= 0 && subject < noun && !SourcePhrase.IsNobody(s, subject) ? SourcePhrase.Of(s, subject, verb, inQuote) : null;
    }
}
