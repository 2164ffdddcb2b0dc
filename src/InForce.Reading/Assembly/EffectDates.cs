using System.Globalization;
using InForce.Core.Statements;
using InForce.Core.Time;
using InForce.Reading.Mentions;

namespace InForce.Reading.Assembling;

/// <summary>
/// An effect counts from the act the text names, not from the day it was printed: "in six months" from the notice told of, "six months after
/// the vote" from the vote, where the text gives that day.
/// </summary>
internal static class EffectDates
{
    private const int LongestMonths = 24;
    private const int LastYear = 9990;

    /// <summary>Days between a notice and the item that tells of it for "in six months" to count from the notice.</summary>
    private const int Fresh = 10;

    private static readonly string[] s_votes = ["vote", "adopt", "passage", "passed", "approval", "law"];
    private static readonly string[] s_notices = ["notice", "notification", "notified", "receipt", "deposit", "instrument", "letter"];

    public static void Apply(ReadText read, List<Draft> drafts)
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            if (drafts[i] is { Kind: "treaty_effect", Time: { } time } draft && Counted(read, drafts, draft) is { } day)
            {
                drafts[i] = draft with { Time = time with { Plain = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Basis = "relative" } };
            }
        }
    }

    private static DateOnly? Counted(ReadText read, List<Draft> drafts, Draft effect)
    {
        if (effect.Time is { Plain: null, DelayFrom: { } from, Delay: { } delay } && Months(delay) is { } months)
        {
            string words = read.Text[from.Start..from.End];
            return s_notices.Any(w => words.Contains(w, StringComparison.OrdinalIgnoreCase)) ? Plus(DayOf(drafts, effect, "instrument_notified"), months)
                : s_votes.Any(w => words.Contains(w, StringComparison.OrdinalIgnoreCase)) ? Plus(DayOf(drafts, effect, "domestic_legal_step"), months)
                : null;
        }

        if (read.Document.PublishedOn is not { } published || Day(effect.Time?.Plain) is not { } told || effect.Time!.Anchor != "document")
        {
            return null;
        }

        int span = Enumerable.Range(1, LongestMonths).FirstOrDefault(n => Plus(published, n) == told);
        bool counted = span > 0 && effect.Time.Text.Contains("month", StringComparison.OrdinalIgnoreCase) | effect.Time.Text.Contains("year", StringComparison.OrdinalIgnoreCase);
        return counted && DayOf(drafts, effect, "instrument_notified") is { } notice && notice < published && published.DayNumber - notice.DayNumber <= Fresh ? Plus(notice, span) : null;
    }

    /// <summary>The one day of a kind of act told as done for the same states; null where there is none or more than one.</summary>
    private static DateOnly? DayOf(List<Draft> drafts, Draft effect, string kind)
    {
        DateOnly[] days = [.. drafts.Where(d => d.Kind == kind && d.Modality == Modality.Occurred && d.Treaty == effect.Treaty
                && (kind == "instrument_notified" ? d.Match.Step == "withdrawal" : d.Match.Step is "parliament_vote" or "senate_vote") && effect.Match.Actors.All(d.Match.Actors.Contains))
            .Select(d => Day(d.Time?.Plain)).OfType<DateOnly>().Distinct()];
        return days.Length == 1 ? days[0] : null;
    }

    private static DateOnly? Day(string? plain) =>
        DateOnly.TryParseExact(plain, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    /// <summary>By calendar months, cut to a shorter month's last day as depositaries do; null past the calendar's end.</summary>
    private static DateOnly? Plus(DateOnly? day, int months) => day is { Year: < LastYear } from && months <= LongestMonths ? from.PlusMonths(months, MonthEnd.LastDay) : null;

    /// <summary>Whole months of <c>P6M</c> or <c>P1Y</c>; null for other periods.</summary>
    private static int? Months(string delay) => delay.Length > 2 && int.TryParse(delay[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out int count)
        ? delay[^1] switch { 'M' => count, 'Y' => 12 * count, _ => null }
        : null;
}
