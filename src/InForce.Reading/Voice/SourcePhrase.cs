using InForce.Core.Documents;
using InForce.Reading.Syntax;

namespace InForce.Reading.Voice;

/// <summary>The phrase that names a speaker.</summary>
internal static class SourcePhrase
{
    /// <summary>The subject of a verb, its own or that of the clause it leans on; -1 where there is none.</summary>
    public static int SubjectOf(Sentence s, int verb)
    {
        for (int at = verb, steps = 0; at >= 0 && steps < 4; steps++)
        {
            int subject = at == verb || Speaking(s, at, verb) < 0 ? s.ChildOf(at, "nsubj") : -1;
            if (subject >= 0)
            {
                return subject;
            }

            if (s[at].Is("appos") && at == verb)
            {
                return s[at].Head;
            }

            // "quotes the ministry as saying that …": the one quoted says it.
            if (at == verb && s[at].Head is >= 0 and int over && s[over].Lemma is "quote" or "cite" && s.ChildOf(over, "obj") is >= 0 and int quoted && quoted > over && quoted < at)
            {
                return quoted;
            }

            bool leans = s[at].Is("conj") || s[at].Is("advcl") || s[at].Is("xcomp") || s[at].Is("parataxis") || (s[at].Is("ccomp") && s[at].Xpos == "VBG");
            if (s[at].Is("acl"))
            {
                return at - s[at].Head is > 0 and <= 2 ? s[at].Head : -1;
            }

            int setIn = at == verb ? -1 : Speaking(s, at, verb);
            if (setIn >= 0)
            {
                return setIn;
            }

            at = leans ? s[at].Head : -1;
        }

        return -1;
    }

    /// <summary>"Production could start, Duda said, adding that …": whoever was set in just before.</summary>
    private static int Speaking(Sentence s, int clause, int verb)
    {
        foreach (int child in s.ChildrenOf(clause))
        {
            if (child < verb && child != verb && s[child].Is("parataxis") && CueLexicon.TryVerb(s[child].Form, out _) && s.ChildOf(child, "nsubj") is >= 0 and var subject)
            {
                return subject;
            }
        }

        return -1;
    }

    /// <summary>The whole phrase of a subject, not reaching into a quotation or over the cue.</summary>
    public static TextSpan Of(Sentence s, int subject, int verb, Func<int, bool> inQuote)
    {
        int relative = s[subject].Is("nsubj") ? -1 : verb;
        (int first, int last) = TreeSpans.Of(s, subject, i => i == verb || inQuote(i) || (relative >= 0 && s.IsBelow(i, relative)));
        return TreeSpans.Span(s, (first, last));
    }

    /// <summary>Nobody in particular: "it", "there", "which", "this".</summary>
    public static bool IsNobody(Sentence s, int subject) =>
        s[subject].Form is { } form && ((form.Equals("it", StringComparison.OrdinalIgnoreCase) && s[subject].Is("expl")) || form.Equals("there", StringComparison.OrdinalIgnoreCase)
            || form.Equals("this", StringComparison.OrdinalIgnoreCase) || form.Equals("that", StringComparison.OrdinalIgnoreCase) || form.Equals("what", StringComparison.OrdinalIgnoreCase));
}
