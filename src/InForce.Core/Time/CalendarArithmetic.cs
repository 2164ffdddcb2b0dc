namespace InForce.Core.Time;

/// <summary>What to do when the target month has no such day (31 August plus six months).</summary>
public enum MonthEnd
{
    /// <summary>No rule is cited: the sum is an error.</summary>
    Refuse,

    /// <summary>Cut to the month's last day: the depositaries' practice in every published case we hold.</summary>
    LastDay,

    /// <summary>The first day of the month after.</summary>
    NextDay,
}

/// <summary>Sums on calendar days where a neutral answer does not exist, so that the caller names the rule.</summary>
public static class CalendarArithmetic
{
    /// <summary>Moves by calendar months, not 30-day units. Cite the authority for the rule where you call this.</summary>
    /// <exception cref="ArithmeticException">The day is missing and the rule is to refuse.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The sum leaves the calendar (years 1 to 9999).</exception>
    public static DateOnly PlusMonths(this DateOnly date, int months, MonthEnd whenMissing)
    {
        DateOnly moved = date.AddMonths(months);
        return (moved.Day == date.Day, whenMissing) switch
        {
            (true, _) or (_, MonthEnd.LastDay) => moved,
            (_, MonthEnd.NextDay) => moved.AddDays(1),
            _ => throw new ArithmeticException($"{date:O} plus {months} months has no such day; choose a rule and cite it."),
        };
    }

    /// <summary>The first day of the month <paramref name="months"/> after this one; 0 gives this month's.</summary>
    public static DateOnly FirstOfMonth(this DateOnly date, int months = 0) => new DateOnly(date.Year, date.Month, 1).AddMonths(months);
}
