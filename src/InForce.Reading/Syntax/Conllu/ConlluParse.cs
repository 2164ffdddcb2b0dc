using System.Collections.Immutable;

namespace InForce.Reading.Syntax.Conllu;

/// <summary>Parses sentences whose words are given.</summary>
public static class ConlluParse
{
    /// <summary>The words of each sentence with predicted tags and tree; empty for one without words. A very long sentence is parsed in pieces.</summary>
    public static ImmutableArray<ImmutableArray<Token>> Of(EnglishSyntax syntax, IReadOnlyList<ConlluSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(syntax);
        ArgumentNullException.ThrowIfNull(sentences);
        var pieces = new List<ImmutableArray<string>>();
        foreach (ConlluSentence sentence in sentences)
        {
            foreach (ConlluWord[] piece in sentence.Words.Chunk(LongestPiece))
            {
                pieces.Add([.. piece.Select(w => w.Form)]);
            }
        }

        ImmutableArray<ImmutableArray<Token>> parsed = syntax.Parse(pieces);
        var whole = ImmutableArray.CreateBuilder<ImmutableArray<Token>>(sentences.Count);
        int next = 0;
        foreach (ConlluSentence sentence in sentences)
        {
            int count = (sentence.Words.Length + LongestPiece - 1) / LongestPiece;
            whole.Add(Join(parsed.AsSpan(next, count)));
            next += count;
        }

        return whole.MoveToImmutable();
    }

    private const int LongestPiece = 400;

    private static ImmutableArray<Token> Join(ReadOnlySpan<ImmutableArray<Token>> pieces)
    {
        if (pieces.Length == 1)
        {
            return pieces[0];
        }

        var tokens = ImmutableArray.CreateBuilder<Token>();
        foreach (ImmutableArray<Token> piece in pieces)
        {
            int before = tokens.Count;
            foreach (Token token in piece)
            {
                // One root for the whole: the roots of later pieces hang on the first.
                bool laterRoot = token.Head < 0 && before > 0;
                tokens.Add(token with
                {
                    Index = token.Index + before,
                    Head = laterRoot ? tokens.First(t => t.Head < 0).Index : token.Head < 0 ? -1 : token.Head + before,
                    Deprel = laterRoot ? "parataxis" : token.Deprel,
                });
            }
        }

        return tokens.ToImmutable();
    }
}
