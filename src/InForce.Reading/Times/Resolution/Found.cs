using InForce.Core.Documents;
using InForce.Reading.Times.Grammar;
using InForce.Reading.Times.Words;

namespace InForce.Reading.Times.Resolution;

/// <summary>Where the clause around an expression points.</summary>
internal enum Tense
{
    Unknown,
    Past,
    Future,
}

/// <summary>How the range or list around an expression is joined.</summary>
internal enum Link
{
    None,

    /// <summary>This one opens "A to B".</summary>
    Opens,

    /// <summary>This one closes it.</summary>
    Closes,

    /// <summary>"A or B": the first, the second.</summary>
    EitherFirst,
    EitherSecond,
}

/// <summary>A phrase with what had to be seen in the words around it.</summary>
/// <param name="Lead">The preposition before it, or none.</param>
/// <param name="Negated">"no later than", "no earlier than" and the like before it: -1 not later, 1 not earlier, 0 neither.</param>
/// <param name="DelayFrom">The words naming the event a duration counts from.</param>
internal sealed record Found(Phrase Phrase, TextSpan Span, WordClass Lead, int Negated, Tense Tense, TextSpan? DelayFrom, int Paragraph)
{
    public Link Link { get; init; }

    /// <summary>"the end of", as against "late".</summary>
    public bool IsEdge { get; init; }

    /// <summary>"earlier", "later", as against "early" and "late".</summary>
    public bool IsAdverb { get; init; }

    /// <summary>"within the next two years": the preposition stands before the article.</summary>
    public bool IsWithin { get; init; }

    /// <summary>"2028 or later".</summary>
    public bool IsOpenEnded { get; init; }

    /// <summary>Followed by the dash or bracket of a dateline.</summary>
    public bool IsDateline { get; init; }
}
