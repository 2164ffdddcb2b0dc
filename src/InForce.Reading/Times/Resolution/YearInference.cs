namespace InForce.Reading.Times.Resolution;

/// <summary>The year of a date written without one, by the day of the document, the tense and the weekday.</summary>
internal static class YearInference
{
    /// <summary>Null when the weekday fits no year near the document.</summary>
    public static int? For(Moment date, int? weekday, DateOnly today, Tense tense)
    {
        if (weekday is { } named && date.Day is not null)
        {
            return ByWeekday(date, named, today, tense);
        }

        if (date.SubYear is >= 33)
        {
            return Quarter(date, today, tense);
        }

        if (date is { Month: 2, Day: 29 })
        {
            return LeapYear(today, tense);
        }

        int year = today.Year;
        int near = Nearest(date, today);
        return tense switch
        {
            Tense.Past => date with { Year = year } is { FirstDay: { } first } && first <= today ? year : year - 1,
            Tense.Future => date with { Year = year } is { LastDay: { } last } && last >= today ? year : year + 1,
            _ => near,
        };
    }

    /// <summary>29 February: the last one, or the next where the words point ahead; null at the ends of the calendar, where there is none.</summary>
    private static int? LeapYear(DateOnly today, Tense tense)
    {
        int year = tense == Tense.Future && today.Month > 2 ? today.Year + 1 : tense == Tense.Future || today.Month > 2 || (today.Month == 2 && today.Day == 29) ? today.Year : today.Year - 1;
        while (year is > 0 and < 10_000 && !DateTime.IsLeapYear(year))
        {
            year += tense == Tense.Future ? 1 : -1;
        }

        return year is > 0 and < 10_000 ? year : null;
    }

    /// <summary>The year in which the date lies nearest; the document's own year where it is within eight months.</summary>
    private static int Nearest(Moment date, DateOnly today)
    {
        int year = today.Year;
        if ((date with { Year = year }).FirstDay is not { } here)
        {
            return year;
        }

        int days = here.DayNumber - today.DayNumber;
        return days > 245 ? year - 1 : days < -245 ? year + 1 : year;
    }

    private static int? ByWeekday(Moment date, int weekday, DateOnly today, Tense tense)
    {
        int[] fits = [.. Enumerable.Range(today.Year - 1, 3).Where(y => (date with { Year = y }).FirstDay is { } day && Calendar.Weekday(day) == weekday
            && (tense == Tense.Unknown || (tense == Tense.Past ? day <= today : day >= today)))];
        return fits.Length > 0 ? fits[0] : Nearest(date, today);
    }

    private static int Quarter(Moment date, DateOnly today, Tense tense)
    {
        bool begun = (date with { Year = today.Year }).FirstDay <= today;
        bool over = (date with { Year = today.Year }).LastDay < today;
        return tense == Tense.Future ? (over ? today.Year + 1 : today.Year) : begun ? today.Year : today.Year - 1;
    }
}
