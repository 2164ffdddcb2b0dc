using System.Collections.Immutable;
using InForce.Core.Time;

namespace InForce.Law.Rules;

/// <summary>What a rule gives: a day, or the fact that is missing for one. Uncertainty is a value here.</summary>
/// <param name="On">The day; null when it cannot be said.</param>
/// <param name="Missing">The missing fact in words; null when there is a day.</param>
/// <param name="Silent">The clause says nothing about this kind of instrument.</param>
public readonly record struct RuleDay(DateOnly? On, string? Missing, bool Silent = false)
{
    public static RuleDay Of(DateOnly on) => new(on, null);

    public static RuleDay Lacks(string fact) => new(null, fact);
}

/// <summary>The facts a rule may ask for. What is null is not known.</summary>
internal sealed record RuleFacts
{
    /// <summary>Day of the deposit, receipt or notice.</summary>
    public DateOnly? Act { get; init; }

    /// <summary>The act's kind as files spell it.</summary>
    public string? Action { get; init; }

    public DateOnly? Adopted { get; init; }
    public DateOnly? Opened { get; init; }
    public DateOnly? Threshold { get; init; }
    public DateOnly? TreatyEntry { get; init; }
    public DateOnly? OwnEntry { get; init; }
    public PeriodTerms? Period { get; init; }

    /// <summary>Entry into force of another treaty by id.</summary>
    public Func<string, DateOnly?>? EntryOf { get; init; }

    /// <summary>The day the state's withdrawal from another treaty takes effect; null when it makes none.</summary>
    public Func<string, RuleDay?>? WithdrawalFrom { get; init; }
}

/// <summary>A treaty that runs in periods: effect only at the end of one, with notice in time.</summary>
/// <param name="FirstYears">From the treaty's entry into force, or from that for the state.</param>
/// <param name="FromOwnEntry">Each state's periods run from entry into force for it.</param>
public sealed record PeriodTerms(int FirstYears, int ThenYears, int NoticeMonths, bool FromOwnEntry = false);

/// <summary>Applies rules to facts. Pure; every gap is named.</summary>
internal static class RuleReading
{
    public static RuleDay Of(DateRule rule, RuleFacts facts)
    {
        try
        {
            return Read(rule, facts);
        }
        catch (ArgumentOutOfRangeException)
        {
            return RuleDay.Lacks("a day within the calendar: the sum leaves it");
        }
        catch (ArithmeticException e)
        {
            return RuleDay.Lacks($"a rule for a day the month lacks: {e.Message}");
        }
    }

    private static RuleDay Read(DateRule rule, RuleFacts facts) => rule switch
    {
        DateRule.OnAct => Known(facts.Act, "the day of the act at the depositary"),
        DateRule.OnEvent(OutsideEvent.Exchange) => RuleDay.Lacks("the day on which instruments were exchanged"),
        DateRule.OnEvent => RuleDay.Lacks("the day of the depositary's notification"),
        DateRule.FromAnchor(var anchor) => Read(anchor, facts),
        DateRule.EntryOf(var treaty) => Known(facts.EntryOf?.Invoke(treaty), $"the entry into force of {treaty}"),
        DateRule.Fixed(var on) => RuleDay.Of(on),
        DateRule.Shift shift => Then(Read(shift.From, facts), on => Shift(on, shift)),
        DateRule.FirstOfMonth(var from, var n) => Then(Read(from, facts), on => on.FirstOfMonth(n)),
        DateRule.EndOfMonth(var from, var n) => Then(Read(from, facts), on => on.FirstOfMonth(n + 1).AddDays(-1)),
        DateRule.FirstOfQuarterAfter(var from) => Then(Read(from, facts), on => on.FirstOfMonth(3 - ((on.Month - 1) % 3))),
        DateRule.FirstOfYearAfter(var from) => Then(Read(from, facts), on => new DateOnly(on.Year + 1, 1, 1)),
        DateRule.EndOfYear(var from) => Then(Read(from, facts), on => new DateOnly(on.Year, 12, 31)),
        DateRule.NextDayOfYear next => Then(Known(facts.Act, "the day of the notice"), on => Next(on, next)),
        DateRule.LaterOf(var rules) => Extreme(rules, facts, later: true),
        DateRule.EarlierOf(var rules) => Extreme(rules, facts, later: false),
        DateRule.UpTo(var last, var then, var after) => facts.Act is { } act
            ? Read(act <= last ? then : after, facts)
            : RuleDay.Lacks("the day of the act at the depositary"),
        DateRule.ByInstrument by => ByKind(by, facts),
        DateRule.EndOfPeriod => PeriodEnd(facts),
        DateRule.SameDayAs(var treaty, var otherwise) => facts.WithdrawalFrom?.Invoke(treaty) ?? Read(otherwise, facts),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static RuleDay Read(Anchor anchor, RuleFacts facts) => anchor switch
    {
        Anchor.Adopted => Known(facts.Adopted, "the day of adoption"),
        Anchor.Opened => Known(facts.Opened, "the day of opening for signature"),
        Anchor.Threshold => Known(facts.Threshold, "the day of the instrument that filled the threshold"),
        Anchor.TreatyEntry => Known(facts.TreatyEntry, "the treaty's own entry into force"),
        Anchor.OwnEntry => Known(facts.OwnEntry, "entry into force for the state itself"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static RuleDay Known(DateOnly? day, string otherwise) => day is { } on ? RuleDay.Of(on) : RuleDay.Lacks(otherwise);

    private static RuleDay Then(RuleDay day, Func<DateOnly, DateOnly> move) => day.On is { } on ? RuleDay.Of(move(on)) : day;

    private static DateOnly Shift(DateOnly on, DateRule.Shift shift) => shift.Unit switch
    {
        CalendarUnit.Days => on.AddDays(shift.Count),
        CalendarUnit.Weeks => on.AddDays(shift.Count * 7),
        CalendarUnit.Months => on.PlusMonths(shift.Count, shift.MonthEnd),
        CalendarUnit.Years => on.PlusMonths(shift.Count * 12, shift.MonthEnd),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The first target day after the first deadline that is not yet missed.</summary>
    private static DateOnly Next(DateOnly on, DateRule.NextDayOfYear next)
    {
        DateOnly after = on;
        if (next.Deadline is { } deadline)
        {
            after = deadline.In(on.Year) >= on ? deadline.In(on.Year) : deadline.In(on.Year + 1);
        }

        DateOnly target = next.Day.In(after.Year);
        return target > after ? target : next.Day.In(after.Year + 1);
    }

    private static RuleDay Extreme(ImmutableArray<DateRule> rules, RuleFacts facts, bool later)
    {
        DateOnly? best = null;
        foreach (DateRule rule in rules)
        {
            RuleDay day = Read(rule, facts);
            if (day.On is not { } on)
            {
                return day;
            }

            best = best is { } b && (later ? b >= on : b <= on) ? b : on;
        }

        return RuleDay.Of(best!.Value);
    }

    /// <summary>A consent of unknown kind has a day only where all kinds would give the same.</summary>
    private static RuleDay ByKind(DateRule.ByInstrument by, RuleFacts facts)
    {
        foreach (KindRule kind in by.Kinds)
        {
            if (kind.Action == facts.Action)
            {
                return Read(kind.Rule, facts);
            }
        }

        if (facts.Action is not (null or "consent-to-be-bound"))
        {
            return by.Other is { } other ? Read(other, facts) : new RuleDay(null, $"a rule for {facts.Action}: the clause names other instruments", Silent: true);
        }

        RuleDay first = by.Other is { } rest ? Read(rest, facts) : Read(by.Kinds[0].Rule, facts);
        return first.On is not null && by.Kinds.All(k => Read(k.Rule, facts).On == first.On)
            ? first
            : RuleDay.Lacks("the kind of instrument, on which the period depends");
    }

    private static RuleDay PeriodEnd(RuleFacts facts)
    {
        if (facts.Period is not { } terms)
        {
            return RuleDay.Lacks("the length of the treaty's periods");
        }

        if ((terms.FromOwnEntry ? facts.OwnEntry : facts.TreatyEntry) is not { } entry || facts.Act is not { } notice)
        {
            return RuleDay.Lacks(terms.FromOwnEntry ? "entry into force for the state itself, from which its periods run" : "the treaty's own entry into force and the day of the notice");
        }

        int years = terms.FirstYears;
        while (Latest(entry, years, terms) < notice)
        {
            years += terms.ThenYears;
        }

        return RuleDay.Of(entry.PlusMonths(years * 12, MonthEnd.LastDay));
    }

    /// <summary>The last day on which a notice is still in time for the period that ends after so many years.</summary>
    private static DateOnly Latest(DateOnly entry, int years, PeriodTerms terms) =>
        entry.PlusMonths((years * 12) - terms.NoticeMonths, MonthEnd.LastDay);
}
