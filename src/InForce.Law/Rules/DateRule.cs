using System.Collections.Immutable;
using InForce.Core.Time;

namespace InForce.Law.Rules;

/// <summary>Calendar units a clause counts in.</summary>
public enum CalendarUnit
{
    Days,
    Weeks,
    Months,
    Years,
}

/// <summary>Days a rule may start from other than the act itself.</summary>
public enum Anchor
{
    Adopted,
    Opened,

    /// <summary>The day of the instrument that filled the threshold.</summary>
    Threshold,

    /// <summary>The treaty's own entry into force.</summary>
    TreatyEntry,

    /// <summary>Entry into force for the state in question.</summary>
    OwnEntry,
}

/// <summary>A day nobody can compute: somebody has to say when it happened.</summary>
public enum OutsideEvent
{
    Exchange,
    DepositaryNotification,
}

/// <summary>
/// A sentence of a final clause that gives a day, as data. The whole language; a clause that none of these expresses
/// cannot be loaded. <see cref="RuleParser"/> reads it, <see cref="RuleText"/> writes it, <see cref="RuleReading"/> applies it.
/// </summary>
public abstract record DateRule
{
    private DateRule()
    {
    }

    /// <summary>The day of the deposit, receipt or notice itself.</summary>
    public sealed record OnAct : DateRule;

    /// <summary>A day that comes from outside the acts.</summary>
    public sealed record OnEvent(OutsideEvent Event) : DateRule;

    public sealed record FromAnchor(Anchor Anchor) : DateRule;

    /// <summary>Entry into force of another treaty.</summary>
    public sealed record EntryOf(string Treaty) : DateRule;

    /// <summary>A day named in the clause.</summary>
    public sealed record Fixed(DateOnly On) : DateRule;

    /// <param name="Count">May be negative only as a depositary's counting practice (<c>-1d</c>).</param>
    public sealed record Shift(DateRule From, int Count, CalendarUnit Unit, MonthEnd MonthEnd) : DateRule;

    /// <summary>First day of the <paramref name="Months"/>-th month after the month of the day given.</summary>
    public sealed record FirstOfMonth(DateRule From, int Months) : DateRule;

    /// <summary>Last day of the <paramref name="Months"/>-th month after the month of the day given; 0 is that month's own.</summary>
    public sealed record EndOfMonth(DateRule From, int Months) : DateRule;

    /// <summary>First day of the calendar quarter that begins after the day given.</summary>
    public sealed record FirstOfQuarterAfter(DateRule From) : DateRule;

    /// <summary>1 January following the day given.</summary>
    public sealed record FirstOfYearAfter(DateRule From) : DateRule;

    /// <summary>31 December of the year of the day given.</summary>
    public sealed record EndOfYear(DateRule From) : DateRule;

    /// <summary>The next such day of the year after the deadline that the act still meets (or after the act, without one).</summary>
    public sealed record NextDayOfYear(DayOfYear Day, DayOfYear? Deadline) : DateRule;

    public sealed record LaterOf(ImmutableArray<DateRule> Rules) : DateRule
    {
        public bool Equals(LaterOf? other) => other is not null && Rules.AsSpan().SequenceEqual(other.Rules.AsSpan());

        public override int GetHashCode() => Rules.Length;
    }

    public sealed record EarlierOf(ImmutableArray<DateRule> Rules) : DateRule
    {
        public bool Equals(EarlierOf? other) => other is not null && Rules.AsSpan().SequenceEqual(other.Rules.AsSpan());

        public override int GetHashCode() => Rules.Length;
    }

    /// <summary>One rule for acts made up to a day, that day included, and another for those made after it.</summary>
    public sealed record UpTo(DateOnly Last, DateRule Then, DateRule After) : DateRule;

    /// <summary>A rule for each kind of instrument.</summary>
    /// <param name="Other">For kinds not named; null where the clause is silent on them.</param>
    public sealed record ByInstrument(ImmutableArray<KindRule> Kinds, DateRule? Other) : DateRule
    {
        public bool Equals(ByInstrument? other) =>
            other is not null && Equals(Other, other.Other) && Kinds.AsSpan().SequenceEqual(other.Kinds.AsSpan());

        public override int GetHashCode() => Kinds.Length;
    }

    /// <summary>The end of the period that runs when the notice still meets its deadline.</summary>
    public sealed record EndOfPeriod : DateRule;

    /// <summary>The day another treaty's withdrawal takes effect for the state, if it withdraws from that one too.</summary>
    public sealed record SameDayAs(string Treaty, DateRule Else) : DateRule;
}

/// <summary>One branch of <see cref="DateRule.ByInstrument"/>.</summary>
/// <param name="Action">The act's kind as files spell it, such as <c>accession</c>.</param>
public sealed record KindRule(string Action, DateRule Rule);

/// <summary>A day of every year. 29 February falls on 28 in common years.</summary>
public readonly record struct DayOfYear(int Month, int Day)
{
    public DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));
}
