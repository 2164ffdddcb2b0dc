using System.Globalization;

namespace InForce.Core.Time;

/// <summary>First and last day of a date, and whether there is any such day.</summary>
internal static class EdtfBounds
{
    /// <summary>First month and length in months of the codes 21 to 41; months past 12 run into the next year.</summary>
    private static readonly (int First, int Months)[] SubYears =
    [
        (3, 3), (6, 3), (9, 3), (12, 3),
        (3, 3), (6, 3), (9, 3), (12, 3),
        (9, 3), (12, 3), (3, 3), (6, 3),
        (1, 3), (4, 3), (7, 3), (10, 3),
        (1, 4), (5, 4), (9, 4),
        (1, 6), (7, 6),
    ];

    public static bool IsSubYear(int code) => code is >= 21 and <= 41;

    /// <summary>False for a 31 April, a 29 February that no fitting year has, a month 13 or a code above 41.</summary>
    public static bool IsPossible(EdtfDate date)
    {
        if (date.MonthDigits is null)
        {
            return true;
        }

        if (date.SubYear is { } code)
        {
            return IsSubYear(code) && date.DayDigits is null;
        }

        return Edge(date, forward: true) is not null;
    }

    public static DayBounds Of(EdtfDate date)
    {
        if (date.YearDigits == "XXXX")
        {
            return DayBounds.Open;
        }

        var (low, high) = Years(date);
        if (date.MonthDigits is null)
        {
            return new DayBounds(DayCount.Of(low, 1, 1), DayCount.Of(high, 12, 31));
        }

        if (date.SubYear is { } code)
        {
            var (first, months) = SubYears[code - 21];
            int end = first + months;
            return new DayBounds(DayCount.Of(low, first, 1), DayCount.Of(end > 12 ? high + 1 : high, ((end - 1) % 12) + 1, 1) - 1);
        }

        return new DayBounds(Edge(date, forward: true)!.Value, Edge(date, forward: false)!.Value);
    }

    private static (long Low, long High) Years(EdtfDate date)
    {
        string digits = date.YearDigits;
        int kept = date.SignificantDigits ?? digits.Length;
        long low = 0;
        long high = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            bool open = i >= kept || digits[i] == 'X';
            low = Next(low, open ? 0 : digits[i] - '0');
            high = Next(high, open ? 9 : digits[i] - '0');
        }

        for (int i = 0; i < (date.Exponent ?? 0); i++)
        {
            (low, high) = (Next(low, 0), Next(high, 0));
        }

        return date.IsNegative ? (-high, -low) : (low, high);
    }

    private static long Next(long value, int digit) => Math.Min((value * 10) + digit, DayCount.FarthestYear);

    /// <summary>The first or last day that fits the masks; null when none does. A leap day is met within eight years of any mask's edge.</summary>
    private static long? Edge(EdtfDate date, bool forward)
    {
        var (low, high) = Years(date);
        long year = forward ? low : high;
        for (; forward ? year <= high : year >= low; year += forward ? 1 : -1)
        {
            if (FitsYear(date, year) && EdgeOf(date, year, forward) is { } day)
            {
                return day;
            }

            if (Math.Abs(year - (forward ? low : high)) > 9999)
            {
                return null;
            }
        }

        return null;
    }

    private static bool FitsYear(EdtfDate date, long year) =>
        !date.YearDigits.Contains('X', StringComparison.Ordinal)
        || Fits(date.YearDigits, Math.Abs(year).ToString("0000", CultureInfo.InvariantCulture));

    private static long? EdgeOf(EdtfDate date, long year, bool forward)
    {
        for (int i = 1; i <= 12; i++)
        {
            int month = forward ? i : 13 - i;
            if (!Fits(date.MonthDigits!, month))
            {
                continue;
            }

            int days = DayCount.DaysIn(year, month);
            for (int j = 1; j <= days; j++)
            {
                int day = forward ? j : days + 1 - j;
                if (date.DayDigits is null || Fits(date.DayDigits, day))
                {
                    return DayCount.Of(year, month, day);
                }
            }
        }

        return null;
    }

    private static bool Fits(string mask, int value) =>
        (mask[0] == 'X' || mask[0] - '0' == value / 10) && (mask[1] == 'X' || mask[1] - '0' == value % 10);

    private static bool Fits(string mask, string digits)
    {
        for (int i = 0; i < mask.Length; i++)
        {
            if (mask[i] != 'X' && mask[i] != digits[i])
            {
                return false;
            }
        }

        return true;
    }
}
