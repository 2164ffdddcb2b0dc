using InForce.Core.Time;

namespace InForce.Law.Clauses;

/// <summary>
/// Notice only for a while after each period of years, as the conventions of the International Labour Organization have it: open for
/// denunciation within the year that follows each ten years in force; who lets it pass is bound for another ten.
/// </summary>
/// <param name="EveryYears">Length of a period, counted from entry into force.</param>
/// <param name="OpenMonths">How long notice may be given; the day that ends it still counts.</param>
/// <param name="FromOwnEntry">Each state's periods run from entry into force for it.</param>
public sealed record NoticeWindow(string Article, int EveryYears, int OpenMonths, bool FromOwnEntry)
{
    /// <summary>The window that a day falls in, or else the next one after it; both ends inclusive.</summary>
    /// <param name="entry">Entry into force from which the periods run.</param>
    /// <exception cref="ArgumentOutOfRangeException">Past the last day of the calendar.</exception>
    public (DateOnly Opens, DateOnly Closes) At(DateOnly entry, DateOnly day)
    {
        int periods = Math.Max(1, ((day.Year - entry.Year) / EveryYears) - (OpenMonths / 12) - 1);
        while (Closing(entry, periods) < day)
        {
            periods++;
        }

        return (Opening(entry, periods), Closing(entry, periods));
    }

    private DateOnly Opening(DateOnly entry, int periods) => entry.PlusMonths(12 * EveryYears * periods, MonthEnd.LastDay);

    private DateOnly Closing(DateOnly entry, int periods) => entry.PlusMonths((12 * EveryYears * periods) + OpenMonths, MonthEnd.LastDay);
}
