using InForce.Reading.Times.Grammar;

namespace InForce.Reading.Times.Resolution;

/// <summary>The day a text without publication date forces by itself, or nothing.</summary>
/// <remarks>
/// A weekday with day and month fits about one year in six. Where other dates of the text, not spoken of as ahead, name years, and exactly one year from the one
/// before to the one after them fits every such date, that year is forced.
/// </remarks>
internal static class ForcedAnchor
{
    public static (DateOnly? Day, bool IsForced) Find(List<Found> found)
    {
        if (found.FirstOrDefault() is { Phrase: { Year: { } y, Month: { } m, Day: { } d }, Span.Start: < 80 } first && first.IsDateline && d <= DateTime.DaysInMonth(Math.Clamp(y, 1, 9999), m))
        {
            return (new DateOnly(y, m, d), false);
        }

        Phrase[] bare = [.. found.Select(f => f.Phrase).Where(p => p is { Weekday: not null, Day: not null, Month: not null, Year: null })];
        int[] named = [.. found.Where(f => f.Tense != Tense.Future).Select(f => f.Phrase.Year).OfType<int>().Where(year => year is > 1900 and < 2100).Distinct()];
        if (bare.Length == 0 || named.Length == 0)
        {
            return (null, false);
        }

        int latest = named.Max();
        int[] fits = [.. Enumerable.Range(latest - 1, 3).Where(year => bare.All(p => Fits(p, year)))];
        return fits is [var only] ? (new DateOnly(only, bare[0].Month!.Value, bare[0].Day!.Value), true) : (null, false);
    }

    private static bool Fits(Phrase p, int year) =>
        p.Day <= DateTime.DaysInMonth(year, p.Month!.Value) && Calendar.Weekday(new DateOnly(year, p.Month.Value, p.Day!.Value)) == p.Weekday;
}
