using InForce.Core.Documents;
using InForce.Core.Statements;

namespace InForce.Record.Versions;

/// <summary>Whether the words of a statement stand in a later version of its document.</summary>
/// <param name="Span">Where; null when orphaned.</param>
/// <param name="Why">Why it is orphaned; empty when found.</param>
public sealed record EvidenceAgain(Statement Statement, TextSpan? Span, string Why)
{
    /// <summary>How much of the text on either side must be the same where the words alone do not tell which place is meant; so much in all at the ends of a text.</summary>
    private const int Around = 40;

    public bool IsFound => Span is not null;

    /// <summary>
    /// Exactly the same words, once in each version; or, where they stand more often in either, once with the same text around them.
    /// Anything else is orphaned: evidence is never moved to a look-alike.
    /// </summary>
    /// <param name="former">The text the statement's offsets point into.</param>
    public static EvidenceAgain Find(Statement statement, string former, string later)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(former);
        ArgumentNullException.ThrowIfNull(later);
        List<int> places = Places(later, statement.Evidence);
        if (places.Count == 0)
        {
            return new EvidenceAgain(statement, null, "the words stand no longer in the text");
        }

        if (places.Count == 1 && Places(former, statement.Evidence).Count == 1)
        {
            return At(statement, places[0]);
        }

        string before = former[Math.Max(0, statement.Start - Around)..statement.Start];
        string after = former[statement.End..Math.Min(former.Length, statement.End + Around)];
        int[] same = before.Length + after.Length < Around ? [] : [.. places.Where(p => later.AsSpan(0, p).EndsWith(before, StringComparison.Ordinal) && later.AsSpan(p + statement.Evidence.Length).StartsWith(after, StringComparison.Ordinal))];
        return same is [int only] ? At(statement, only) : new EvidenceAgain(statement, null, $"the words stand in {places.Count} places, and which is meant cannot be said");
    }

    private static EvidenceAgain At(Statement statement, int start) => new(statement, new TextSpan(start, statement.Evidence.Length), string.Empty);

    private static List<int> Places(string text, string words)
    {
        var places = new List<int>();
        if (words.Length > 0)
        {
            for (int at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
            {
                places.Add(at);
            }
        }

        return places;
    }
}
