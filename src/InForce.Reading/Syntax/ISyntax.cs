using System.Collections.Immutable;
using InForce.Reading.Text;

namespace InForce.Reading.Syntax;

/// <summary>Gives sentences their tags, lemmas and trees. Immutable and safe to share between threads.</summary>
public interface ISyntax
{
    /// <summary>Parses sentences of one text; the result has the same order and length. Give many at once: batches are faster.</summary>
    /// <remarks>The trees of a sentence do not depend on which others are parsed with it.</remarks>
    ImmutableArray<Sentence> Parse(string text, IReadOnlyList<RawSentence> sentences);
}
