using System.Collections.Immutable;
using InForce.Reading.Times.Words;

namespace InForce.Reading.Times.Grammar;

/// <summary>What a relative phrase counts from.</summary>
internal enum Origin
{
    /// <summary>The day of the document.</summary>
    Document,

    /// <summary>The day of the document, to the day ("six months from today").</summary>
    Now,

    /// <summary>The time last spoken of ("the next day").</summary>
    Reference,

    /// <summary>Another phrase ("two days after Tuesday").</summary>
    Phrase,
}

/// <summary>A move along the calendar.</summary>
/// <param name="Unit">What is counted.</param>
/// <param name="Count">How many, negative for the past; null when vague ("a few years ago").</param>
/// <param name="IsWhole">True for "last year" (the whole unit), false for "a year ago".</param>
internal readonly record struct Shift(TimeUnit Unit, decimal? Count, bool IsWhole, Origin From);

/// <summary>One summand of a duration; a null amount is vague.</summary>
internal readonly record struct Span(decimal? Amount, TimeUnit Unit);

/// <summary>Time of day. Hours are 0 to 24; a null hour leaves only <see cref="Phrase.Part"/>.</summary>
internal readonly record struct Clock(int Hour, int? Minute, int? Second, bool IsSure);

/// <summary>What a phrase says, before any date is known. Word indices are half-open.</summary>
internal sealed record Phrase
{
    public required int First { get; init; }
    public required int End { get; init; }
    public TimexType Type { get; init; }

    public int? Year { get; init; }

    /// <summary><c>198X</c>, <c>19XX</c> for decades and centuries.</summary>
    public string? YearMask { get; init; }
    public bool IsFiscal { get; init; }
    public int? Month { get; init; }
    public int? Day { get; init; }

    /// <summary>1 Monday to 7 Sunday.</summary>
    public int? Weekday { get; init; }

    /// <summary>Season 21 to 24, quarter 33 to 36, half 40 and 41.</summary>
    public int? SubYear { get; init; }

    /// <summary>Week of the year (ISO 8601), or with <see cref="Month"/> of the month; -1 is the last.</summary>
    public int? Week { get; init; }

    /// <summary>Which one of the weekdays of a month; -1 is the last.</summary>
    public int? Nth { get; init; }
    public Shift? Shift { get; init; }
    public Phrase? Base { get; init; }

    /// <summary>The week, month or year another part names: "Friday <i>next week</i>", "June <i>next year</i>".</summary>
    public Shift? Within { get; init; }
    public Clock? Clock { get; init; }

    /// <summary>1 morning, 2 midday, 3 afternoon, 4 evening, 5 night, 6 daytime.</summary>
    public int? Part { get; init; }

    public ImmutableArray<Span> Spans { get; init; } = [];

    /// <summary>The side of now a duration lies on: "the past five years" -1, "the next two weeks" 1.</summary>
    public int Side { get; init; }

    /// <summary>PRESENT_REF, PAST_REF, FUTURE_REF.</summary>
    public string? Reference { get; init; }
    public string? Mod { get; init; }
    public string? Quant { get; init; }
    public string? Freq { get; init; }

    /// <summary>Other end of a range this phrase opens or closes, as an index into the phrases of the paragraph; -1 when none.</summary>
    public int Partner { get; init; } = -1;

    public Phrase From(int first) => this with { First = first };

    public Phrase To(int end) => this with { End = end };
}
