using InForce.Reading.Frames;
using InForce.Reading.Syntax;

namespace InForce.Reading.Weighing;

/// <summary>What is so of a word, beside what the parser's inner layer holds for it. Names and numbers of the text do not count, only their classes.</summary>
internal static class TokenFeatures
{
    /// <summary>Of each word of a sentence: dictionary form, relation with part of speech, classes; each feature once.</summary>
    public static Feature[][] Of(SentenceView view, Sentence tree) => [.. tree.Tokens.Select(token => Of(view, token))];

    /// <summary>The dictionary form, in lower case.</summary>
    public static string Lemma(Token token) => token.Upos switch
    {
        "PROPN" => "(name)",
        "NUM" => "(number)",
        _ => token.Lemma.ToLowerInvariant(),
    };

    private static Feature[] Of(SentenceView view, Token token) =>
        [new("lemma", Lemma(token)), new("relation", token.Deprel, token.Upos), .. view.NamesOf(view.Classes[token.Index]).Select(name => new Feature("class of", name))];
}
