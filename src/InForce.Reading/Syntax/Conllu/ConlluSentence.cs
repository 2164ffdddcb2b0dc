using System.Collections.Immutable;

namespace InForce.Reading.Syntax.Conllu;

/// <summary>One word line of a CoNLL-U file: a syntactic word, not a range or an empty node.</summary>
/// <param name="Head">Number of the head word from 1, 0 for the root, -1 where the column holds none.</param>
/// <param name="Line">Index of its line in <see cref="ConlluSentence.Lines"/>.</param>
public readonly record struct ConlluWord(string Form, string Lemma, string Upos, string Xpos, string Feats, int Head, string Deprel, int Line);

/// <summary>One sentence of a CoNLL-U file.</summary>
/// <param name="Lines">All its lines as they stand, comments included, without line ends.</param>
/// <param name="Words">Its syntactic words in order; may be empty.</param>
public sealed record ConlluSentence(ImmutableArray<string> Lines, ImmutableArray<ConlluWord> Words);
