using InForce.Core.Documents;

namespace InForce.Reading.Syntax;

/// <summary>One word of a parsed sentence, in Universal Dependencies.</summary>
public sealed record Token
{
    /// <summary>Position in its sentence, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Where the word stands, in UTF-16 code units of the document.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The word as written.</summary>
    public required string Form { get; init; }

    /// <summary>Its dictionary form; names keep their capitals.</summary>
    public required string Lemma { get; init; }

    /// <summary>Universal part of speech: NOUN, PROPN, VERB, AUX …</summary>
    public required string Upos { get; init; }

    /// <summary>Penn tag: NNP, VBD, VBN, MD …</summary>
    public required string Xpos { get; init; }

    /// <summary>Index of the head word in the sentence; -1 for the root.</summary>
    public required int Head { get; init; }

    /// <summary>Relation to the head, with its subtype: <c>nsubj:pass</c>, <c>obl:agent</c>; <c>root</c> for the root.</summary>
    public required string Deprel { get; init; }

    public int Start => Span.Start;

    /// <summary>End of the word, exclusive.</summary>
    public int End => Span.End;

    /// <summary>Whether the relation is this one or a subtype of it: "nsubj" also answers for <c>nsubj:pass</c>.</summary>
    public bool Is(string relation) =>
        Deprel.StartsWith(relation, StringComparison.Ordinal) && (Deprel.Length == relation.Length || Deprel[relation.Length] == ':');
}
