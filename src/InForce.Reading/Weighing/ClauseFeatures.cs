using InForce.Reading.Assembling;
using InForce.Reading.Frames;
using InForce.Reading.Syntax;

namespace InForce.Reading.Weighing;

/// <summary>What is so of a clause, as far as its words, their classes and the tree say it. Names and numbers of the text do not count, only their classes.</summary>
internal static class ClauseFeatures
{
    private static readonly HashSet<string> s_small = new(StringComparer.Ordinal) { "aux", "aux:pass", "cop", "mark", "advmod" };

    /// <summary>The clauses of a sentence, in order of the text, each with what is so of it; none where it has no tree.</summary>
    /// <inheritdoc cref="Of"/>
    public static IEnumerable<(Clause Clause, IReadOnlyCollection<Feature> Features)> In(SentenceView view, IReadOnlyList<Match> byFrames, ToldActs told) =>
        view.Tree is { } tree ? Clause.In(view, tree).Select(clause => (clause, (IReadOnlyCollection<Feature>)Of(clause, byFrames, told))) : [];

    /// <summary>Each feature once, in no order that matters.</summary>
    /// <param name="byFrames">What frames found in the sentence.</param>
    /// <param name="told">What they found in those before it.</param>
    private static HashSet<Feature> Of(Clause clause, IReadOnlyList<Match> byFrames, ToldActs told)
    {
        var found = new HashSet<Feature> { new("any", "clause"), new("word", TokenFeatures.Lemma(clause.Tree[clause.Head])), new("is", clause.Tree[clause.Head].Deprel) };
        string[] own = [.. clause.View.NamesOf(clause.View.Classes[clause.Head])];
        found.UnionWith(own.Select(c => new Feature("class", c)));
        foreach (int child in clause.Tree.ChildrenOf(clause.Head))
        {
            AddPartner(found, clause, child, own);
        }

        foreach (int word in clause.Own.Where(word => word != clause.Head))
        {
            AddWord(found, clause, word);
        }

        AddAround(found, clause);
        AddFrames(found, clause, byFrames);
        found.UnionWith(told.Kinds.Select(kind => new Feature("told", kind)));
        return found;
    }

    private static void AddPartner(HashSet<Feature> found, Clause clause, int child, string[] own)
    {
        Token token = clause.Tree[child];
        if (token.Upos == "PUNCT")
        {
            return;
        }

        found.Add(new(token.Deprel, "=", TokenFeatures.Lemma(clause.Tree[child])));
        if (s_small.Contains(token.Deprel))
        {
            return;
        }

        string relation = token.Deprel.Split(':')[0];
        foreach (int word in Clause.Below(clause.Tree, child))
        {
            foreach (string name in clause.View.NamesOf(clause.View.Classes[word]))
            {
                found.Add(new(token.Deprel, word == child ? "head" : "below", name));
                if (word == child)
                {
                    found.UnionWith(own.Select(c => new Feature(relation, c, name)));
                }
            }
        }
    }

    private static void AddWord(HashSet<Feature> found, Clause clause, int word)
    {
        found.UnionWith(clause.View.NamesOf(clause.View.Classes[word]).Select(c => new Feature("clause", c)));
        if (clause.Tree[word].Upos is "NOUN" or "VERB" or "ADJ")
        {
            found.Add(new("has", TokenFeatures.Lemma(clause.Tree[word])));
        }
    }

    private static void AddAround(HashSet<Feature> found, Clause clause)
    {
        SentenceView view = clause.View;
        found.UnionWith(view.NamesOf(view.ClassesIn(0, view.Count)).Select(c => new Feature("sentence", c)));
        found.UnionWith(view.NamesOf(view.Before).Select(c => new Feature("before", c)));
        if (clause.Tree[clause.Head].Head is >= 0 and var above)
        {
            found.Add(new("under", clause.Tree[clause.Head].Deprel, TokenFeatures.Lemma(clause.Tree[above])));
            found.UnionWith(view.NamesOf(view.Classes[above]).Select(c => new Feature("under", c)));
        }
    }

    private static void AddFrames(HashSet<Feature> found, Clause clause, IReadOnlyList<Match> byFrames)
    {
        bool framed = false;
        foreach (Match match in byFrames)
        {
            bool here = clause.Holds(match);
            found.Add(new(here ? "framed" : "beside", match.Frame.Kind));
            found.Add(new(here ? "framed" : "beside", match.Frame.Kind, match.Step ?? "no step"));
            framed |= here;
        }

        found.Add(new("framed", framed ? "yes" : "no"));
    }
}
