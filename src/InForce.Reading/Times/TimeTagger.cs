using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Reading.Times.Resolution;

namespace InForce.Reading.Times;

/// <summary>Finds expressions of time in one forward scan over words and resolves them. Needs no syntax. Safe to share.</summary>
public static class TimeTagger
{
    /// <summary>All expressions in the order of the text.</summary>
    public static ImmutableArray<TimeExpression> Tag(Document document) => Tag(document.Text, TimeAnchor.Of(document));

    /// <summary>All expressions in the order of the text, none overlapping another.</summary>
    public static ImmutableArray<TimeExpression> Tag(string text, TimeAnchor anchor) =>
        text.Length == 0 ? [] : new Assembler(text, new Scanner(text).Scan(), anchor).Assemble();
}
