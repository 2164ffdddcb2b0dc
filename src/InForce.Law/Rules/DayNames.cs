using System.Globalization;

namespace InForce.Law.Rules;

/// <summary>Days of the year as rules write them: <c>1 jul</c>.</summary>
internal static class DayNames
{
    private static readonly string[] s_months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] s_full =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    /// <summary>Null when there is no such day in any year.</summary>
    public static DayOfYear? Of(string day, string month)
    {
        int at = Array.FindIndex(s_months, m => month.StartsWith(m, StringComparison.OrdinalIgnoreCase)
            && s_full[Array.IndexOf(s_months, m)].StartsWith(month, StringComparison.OrdinalIgnoreCase));
        return at >= 0 && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number >= 1 && number <= DateTime.DaysInMonth(2000, at + 1)
            ? new DayOfYear(at + 1, number)
            : null;
    }

    public static string Short(DayOfYear day) => $"{day.Day} {s_months[day.Month - 1]}";

    public static string Long(DayOfYear day) => $"{day.Day} {s_full[day.Month - 1]}";
}
