using InForce.Core.Documents;
using InForce.Core.Time;

namespace InForce.Reading.Times;

/// <summary>The four TIMEX3 types.</summary>
public enum TimexType
{
    Date,
    Time,
    Duration,
    Set,
}

/// <summary>How a time relates to what it dates.</summary>
public enum TimeReading
{
    /// <summary>One day, month or year as written.</summary>
    Instant,

    /// <summary>Somewhere inside a window ("within two years").</summary>
    OneOf,

    /// <summary>All through it ("from 2026 to 2028").</summary>
    Throughout,

    /// <summary>Again and again ("every month").</summary>
    Repeated,

    /// <summary>Words kept, no date forced by them.</summary>
    Unresolved,
}

/// <summary>What an expression says before any date is known: TIMEX3 attributes; null where it says nothing.</summary>
/// <param name="Value">TIMEX3 value; relative words are resolved in it where there is an anchor, else left open with X.</param>
/// <param name="Mod">START, MID, END, APPROX, LESS_THAN, MORE_THAN, EQUAL_OR_LESS, EQUAL_OR_MORE, BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER.</param>
/// <param name="Quant">EVERY, EACH … of a set.</param>
/// <param name="Freq"><c>2X</c> of a set.</param>
public sealed record Timex(TimexType Type, string Value, string? Mod = null, string? Quant = null, string? Freq = null);

/// <summary>One expression of time: its exact words, what they say, and the time they resolve to.</summary>
public sealed record TimeExpression
{
    /// <summary>Where the words stand; prepositions are left outside.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words of the text.</summary>
    public required string Text { get; init; }

    /// <summary>What was said.</summary>
    public required Timex Timex { get; init; }

    /// <summary>The resolved time, levels 0 to 2; null when the words force none. Both ends of a range carry the whole range.</summary>
    public Edtf? Edtf { get; init; }

    /// <summary>
    /// The resolved time as statements write it: an interval for a window, the plain month or year for "early 2028", <c>../2027</c> for
    /// "by the end of 2027". Null when nothing is forced.
    /// </summary>
    public string? Plain { get; init; }

    public TimeReading Reading { get; init; }

    /// <summary><c>document</c>, <c>text</c> (the words' own date), <c>forced</c> (by other dates of the text), <c>reference</c> (an earlier expression) or null.</summary>
    public string? Anchor { get; init; }

    /// <summary><c>explicit</c>, <c>relative</c>, <c>inferred-year</c>, <c>inferred-direction</c>, <c>policy:thirds</c> …; null when unresolved.</summary>
    public string? Basis { get; init; }

    /// <summary><c>agrees</c> or <c>conflicts</c> when a weekday could be compared with its date; null otherwise.</summary>
    public string? Check { get; init; }

    /// <summary>First day, included; null when open.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>Last day, included; null when open.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>Both parts of a range with the words between them, or null.</summary>
    public TextSpan? Range { get; init; }

    /// <summary>A period counted from an event, not from a date ("six months after the notice arrives"), as ISO 8601, or null.</summary>
    public string? Delay { get; init; }

    /// <summary>The words that name the event a delay counts from, up to the end of its clause, or null.</summary>
    public TextSpan? DelayFrom { get; init; }
}
