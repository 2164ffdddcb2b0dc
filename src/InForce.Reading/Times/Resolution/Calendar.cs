using InForce.Reading.Times.Words;

namespace InForce.Reading.Times.Resolution;

/// <summary>Steps along the calendar. Months are clamped to their last day; this is how news counts, not how a treaty does.</summary>
internal static class Calendar
{
    /// <summary>1 Monday to 7 Sunday.</summary>
    public static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    public static DateOnly Monday(DateOnly day) => Safe(day, 1 - Weekday(day));

    /// <summary>The day moved; held within the years 1 to 9999.</summary>
    public static DateOnly Safe(DateOnly day, long days) =>
        DateOnly.FromDayNumber((int)Math.Clamp(day.DayNumber + days, 0, DateOnly.MaxValue.DayNumber));

    public static DateOnly AddMonths(DateOnly day, long months)
    {
        long index = Math.Clamp((day.Year * 12L) + day.Month - 1 + months, 12, (9999 * 12) + 11);
        var (year, month) = ((int)(index / 12), (int)(index % 12) + 1);
        return new DateOnly(year, month, Math.Min(day.Day, DateTime.DaysInMonth(year, month)));
    }

    public static DateOnly Move(DateOnly day, TimeUnit unit, decimal count)
    {
        decimal n = Math.Clamp(count, -5000, 5000);
        return unit switch
        {
            TimeUnit.Day or TimeUnit.Night => Safe(day, (long)n),
            TimeUnit.Weekday => Business(day, (int)n),
            TimeUnit.Weekend or TimeUnit.Week => Safe(day, (long)(n * 7)),
            TimeUnit.Fortnight => Safe(day, (long)(n * 14)),
            TimeUnit.Month => AddMonths(day, (long)n),
            TimeUnit.Quarter => AddMonths(day, (long)(n * 3)),
            TimeUnit.Year => AddMonths(day, (long)(n * 12)),
            TimeUnit.Decade => AddMonths(day, (long)(n * 120)),
            TimeUnit.Century => AddMonths(day, (long)(n * 1200)),
            TimeUnit.Millennium => AddMonths(day, (long)(n * 12000)),
            _ => day,
        };
    }

    private static DateOnly Business(DateOnly day, int count)
    {
        int step = Math.Sign(count);
        for (int left = Math.Min(Math.Abs(count), 1000); left > 0;)
        {
            day = Safe(day, step);
            left -= Weekday(day) <= 5 ? 1 : 0;
        }

        return day;
    }
}
