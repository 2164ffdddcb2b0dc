using InForce.Core.Time;

namespace InForce.Law.Checking;

/// <summary>Names the kind of slip behind a published day that the clause does not give, from the days alone.</summary>
internal static class Diagnosis
{
    /// <param name="act">Day of deposit, receipt or notice.</param>
    /// <param name="inForce">The treaty's own entry into force.</param>
    public static string Of(string action, DateOnly act, DateOnly published, DateOnly computed, DateOnly? inForce)
    {
        if (published == act)
        {
            return "the source prints the day of the act as the day of effect";
        }

        if (published < act)
        {
            return action == "succession"
                ? "a succession dated back, before its own notification, to the day the successor state took over"
                : SameButYear(published, computed) ? "a slip of the year: day and month are the clause's"
                : "the source prints an effect before the act itself";
        }

        if (inForce == published)
        {
            return "the source prints the treaty's own entry into force, though the act came too late for it";
        }

        if (SameButYear(published, computed))
        {
            return "a slip of the year: day and month are the clause's";
        }

        if (MonthsFor(act, computed) is { } months && (act.PlusMonths(months, MonthEnd.LastDay) == published || act.FirstOfMonth(months).AddDays(act.Day - 1) == published))
        {
            int days = computed.DayNumber - act.DayNumber;
            return $"the source adds {(months == 1 ? "a calendar month" : $"{months} calendar months")} where the clause counts {days} days";
        }

        if (inForce is { } own && published < own)
        {
            return "the source prints a day before the treaty itself entered into force";
        }

        int off = published.DayNumber - computed.DayNumber;
        return published.Day == computed.Day
            ? "a slip of the month: the day is the clause's"
            : off switch
            {
                1 => "one day late: the source counts to the following day",
                -1 => "one day early: the source counts the first day in",
                > 0 => $"{off} days later than the clause gives",
                _ => $"{-off} days earlier than the clause gives",
            };
    }

    private static bool SameButYear(DateOnly a, DateOnly b) => a.Month == b.Month && a.Day == b.Day && a.Year != b.Year;

    /// <summary>The whole months that a count of thirty-day units stands for; null where days are not such a count.</summary>
    private static int? MonthsFor(DateOnly act, DateOnly computed)
    {
        int days = computed.DayNumber - act.DayNumber;
        return days is > 0 and <= 360 && days % 30 == 0 ? days / 30 : null;
    }
}
