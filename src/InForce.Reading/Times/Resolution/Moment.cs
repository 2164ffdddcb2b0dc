using System.Globalization;
using InForce.Core.Time;

namespace InForce.Reading.Times.Resolution;

/// <summary>A place on the calendar at the precision the words give: a year, a month, a week, a day. Unknown parts are null.</summary>
internal sealed record Moment
{
    public int? Year { get; init; }
    public string? YearMask { get; init; }
    public int? SubYear { get; init; }
    public int? Month { get; init; }
    public int? Day { get; init; }

    /// <summary>Monday of an ISO week.</summary>
    public DateOnly? Week { get; init; }
    public bool IsWeekend { get; init; }
    public int? Weekday { get; init; }
    public string? Anchor { get; init; }
    public string? Basis { get; init; }
    public string? Check { get; init; }

    /// <summary>First day, where the place is known down to a year.</summary>
    public DateOnly? FirstDay => Edtf()?.Earliest;

    public DateOnly? LastDay => Edtf()?.Latest;

    public static Moment OfDay(DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };

    public static Moment OfMonth(DateOnly day) => new() { Year = day.Year, Month = day.Month };

    public static Moment OfWeek(DateOnly day) => new() { Week = Calendar.Monday(day) };

    /// <summary>TIMEX3 value, open parts as X.</summary>
    public string Value()
    {
        string year = Year?.ToString("0000", CultureInfo.InvariantCulture) ?? "XXXX";
        if (Week is { } monday)
        {
            string week = $"{ISOWeek.GetYear(monday.ToDateTime(default)):0000}-W{ISOWeek.GetWeekOfYear(monday.ToDateTime(default)):00}";
            return IsWeekend ? week + "-WE" : week;
        }

        return (YearMask, SubYear, Month, Day, Weekday) switch
        {
            ({ } mask, _, _, _, _) => mask.TrimEnd('X'),
            (_, { } sub, _, _, _) => $"{year}-{SubYearName(sub)}",
            (_, _, { } m, { } d, _) => $"{year}-{m:00}-{d:00}",
            (_, _, { } m, null, _) => $"{year}-{m:00}",
            (_, _, null, { } d, _) => $"{year}-XX-{d:00}",
            (_, _, null, null, { } w) when Year is null => $"XXXX-WXX-{w}",
            _ => year,
        };
    }

    /// <summary>EDTF at that precision; null while the year is open.</summary>
    public Edtf? Edtf()
    {
        if (Week is { } monday)
        {
            return Core.Time.Edtf.Interval(Core.Time.Edtf.Day(IsWeekend ? Calendar.Safe(monday, 5) : monday), Core.Time.Edtf.Day(Calendar.Safe(monday, 6)));
        }

        if (YearMask is not null)
        {
            return Core.Time.Edtf.TryParse(YearMask, out Edtf? masked) ? masked : null;
        }

        if (Year is not { } year || year > 9999 || (Day is not null && Month is null))
        {
            return null;
        }

        return SubYear is { } sub ? Core.Time.Edtf.Month(year, sub)
            : Month is not { } month ? Core.Time.Edtf.Year(year)
            : Day is not { } day ? Core.Time.Edtf.Month(year, month)
            : day <= DateTime.DaysInMonth(Math.Clamp(year, 1, 9999), month) ? EdtfDay(year, month, day)
            : null;
    }

    private static EdtfDate EdtfDay(int year, int month, int day) => Core.Time.Edtf.Day(new DateOnly(Math.Max(year, 1), month, day));

    private static string SubYearName(int code) => code switch
    {
        21 => "SP",
        22 => "SU",
        23 => "FA",
        24 => "WI",
        < 40 => $"Q{code - 32}",
        _ => $"H{code - 39}",
    };
}
