using InForce.Reading.Assembling;
using InForce.Reading.Frames;
using InForce.Reading.Syntax;

namespace InForce.Reading.Weighing;

/// <summary>A word that says something of its own, with the words that belong to it and to no other such word.</summary>
/// <param name="Head">The verb, the word a copula belongs to, or the word a sentence without a verb hangs on.</param>
/// <param name="Group">The verb with its auxiliaries, or the copula's; null where there is none.</param>
internal sealed record Clause(SentenceView View, Sentence Tree, int Head, VerbGroup? Group)
{
    /// <summary>Its own words, as <see cref="Below"/> gives them for its head.</summary>
    public IReadOnlySet<int> Own { get; } = Below(Tree, Head).ToHashSet();

    /// <summary>Every clause of a sentence, in order of the text.</summary>
    public static IEnumerable<Clause> In(SentenceView view, Sentence tree)
    {
        for (int i = 0; i < view.Count; i++)
        {
            if (Heads(tree, i) && !BringsIn(tree, i))
            {
                int copula = tree.ChildOf(i, "cop");
                yield return new Clause(view, tree, i, view.GroupAt(i) ?? (copula < 0 ? null : view.GroupAt(copula)));
            }
        }
    }

    /// <summary>Whether a frame fits at the clause's own verb or words.</summary>
    public bool Holds(Match match) => Own.Contains(match.Trigger) || (Group is not null && match.Group == Group);

    /// <summary>The clause's own words below one of its words, itself first: other clauses are left out.</summary>
    public static IEnumerable<int> Below(Sentence tree, int word)
    {
        yield return word;
        foreach (int child in tree.ChildrenOf(word).ToArray())
        {
            if (IsOther(tree, child))
            {
                continue;
            }

            foreach (int below in Below(tree, child))
            {
                yield return below;
            }
        }
    }

    /// <summary>A verb that only brings in what is said or thought stands for the clause below it.</summary>
    private static bool BringsIn(Sentence tree, int word) => tree.ChildOf(word, "ccomp") >= 0;

    private static bool Heads(Sentence tree, int word) =>
        tree[word].Upos == "VERB" || tree.ChildOf(word, "cop") >= 0 || (word == tree.Root && tree[word].Upos is "NOUN" or "PROPN" or "ADJ");

    private static bool IsOther(Sentence tree, int child)
    {
        Token token = tree[child];
        return token.Is("advcl") || token.Is("acl") || token.Is("ccomp") || token.Is("parataxis") || token.Is("csubj") || (token.Is("conj") && Heads(tree, child));
    }
}
