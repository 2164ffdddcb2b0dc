namespace InForce.Core.Time;

/// <summary>First and last day, both included, as counts of days; <see cref="long.MinValue"/> and <see cref="long.MaxValue"/> are open.</summary>
internal readonly record struct DayBounds(long First, long Last)
{
    public static readonly DayBounds Open = new(long.MinValue, long.MaxValue);

    public bool Meets(DayBounds other) => First <= other.Last && other.First <= Last;

    public DayBounds Widen(int days) => new(
        First == long.MinValue ? First : First - days,
        Last == long.MaxValue ? Last : Last + days);
}

/// <summary>Days since 0001-01-01 in the proleptic Gregorian calendar, for any year.</summary>
internal static class DayCount
{
    /// <summary>Years are held within this distance of zero, so that arithmetic cannot overflow.</summary>
    public const long FarthestYear = 1_000_000_000_000;

    public static long Of(long year, int month, int day)
    {
        year = Math.Clamp(year, -FarthestYear, FarthestYear);
        long y = month <= 2 ? year - 1 : year;
        long era = (y >= 0 ? y : y - 399) / 400;
        long yearOfEra = y - (era * 400);
        long dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        long dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * 146_097) + dayOfEra - 306;
    }

    public static int DaysIn(long year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    public static bool IsLeap(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    public static DateOnly? ToDate(long days) =>
        days >= 0 && days <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)days) : null;
}
