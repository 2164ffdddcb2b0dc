using System.Globalization;
using InForce.Core.Time;

namespace InForce.Law.Rules;

/// <summary>Rules in the words of a final clause, for the reader of an answer.</summary>
public static class RuleWords
{
    /// <param name="act">What the clock starts from: "deposit", "receipt of the notice".</param>
    public static string Of(DateRule rule, string act) => rule switch
    {
        DateRule.OnAct => $"on the day of {act}",
        DateRule.OnEvent(OutsideEvent.Exchange) => "on the exchange of instruments",
        DateRule.OnEvent => "on the depositary's notification",
        DateRule.FromAnchor(var anchor) => Of(anchor),
        DateRule.EntryOf(var treaty) => $"entry into force of {treaty}",
        DateRule.Fixed(var on) => on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateRule.Shift shift => Of(shift, act),
        DateRule.FirstOfMonth(DateRule.OnAct, var n) => $"first day of the {Ordinal(n)} month after the month of {act}",
        DateRule.FirstOfMonth(var from, 1) => $"first day of the month after the day that is {Of(from, act)}",
        DateRule.FirstOfMonth(var from, var n) => $"first day of the {Ordinal(n)} month after the day that is {Of(from, act)}",
        DateRule.EndOfMonth(DateRule.OnAct, var n) => n == 0 ? $"last day of the month of {act}" : $"last day of the {Ordinal(n)} month after the month of {act}",
        DateRule.EndOfMonth(var from, var n) => n == 0
            ? $"last day of the month of the day that is {Of(from, act)}"
            : $"last day of the {Ordinal(n)} month after the day that is {Of(from, act)}",
        DateRule.FirstOfQuarterAfter(var from) => $"first day of the quarter after the day that is {Of(from, act)}",
        DateRule.FirstOfYearAfter(var from) => $"1 January after the day that is {Of(from, act)}",
        DateRule.EndOfYear(var from) => $"31 December of the year of the day that is {Of(from, act)}",
        DateRule.NextDayOfYear(var day, null) => $"{DayNames.Long(day)} next after {act}",
        DateRule.NextDayOfYear(var day, { } deadline) => $"{act} up to {DayNames.Long(deadline)}: the next {DayNames.Long(day)}; later: the one after",
        DateRule.LaterOf(var rules) => "the later of: " + string.Join("; ", rules.Select(r => Of(r, act))),
        DateRule.EarlierOf(var rules) => "the earlier of: " + string.Join("; ", rules.Select(r => Of(r, act))),
        DateRule.UpTo(var last, var then, var after) =>
            $"{act} up to {last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: {Of(then, act)}; later: {Of(after, act)}",
        DateRule.ByInstrument(var kinds, var other) => string.Join(
            "; ", kinds.Select(k => $"{k.Action}: {Of(k.Rule, act)}").Concat(other is null ? [] : [$"other instruments: {Of(other, act)}"])),
        DateRule.EndOfPeriod => "end of the period running when the notice is still in time",
        DateRule.SameDayAs(var treaty, var otherwise) => $"the day withdrawal from {treaty} takes effect; without one, {Of(otherwise, act)}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Of(Anchor anchor) => anchor switch
    {
        Anchor.Adopted => "adoption",
        Anchor.Opened => "opening for signature",
        Anchor.Threshold => "the deposit that fills the threshold",
        Anchor.TreatyEntry => "the treaty's entry into force",
        Anchor.OwnEntry => "entry into force for the state",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Of(DateRule.Shift shift, string act)
    {
        if (shift is { Count: 1 or -1, Unit: CalendarUnit.Days, From: DateRule.Shift })
        {
            return Of(shift.From, act) + (shift.Count == 1 ? ", counted to the following day" : ", the first day counted in");
        }

        string unit = shift.Unit switch
        {
            CalendarUnit.Days => "day",
            CalendarUnit.Weeks => "week",
            CalendarUnit.Months => "month",
            _ => "year",
        };
        int count = Math.Abs(shift.Count);
        string from = shift.From is DateRule.OnAct ? act : Of(shift.From, act);
        string monthEnd = shift.MonthEnd switch
        {
            MonthEnd.NextDay => " (a missing day: the next)",
            MonthEnd.Refuse => " (a missing day: no answer)",
            _ => string.Empty,
        };
        return $"{count} {unit}{(count == 1 ? string.Empty : "s")} {(shift.Count < 0 ? "before" : "after")} {from}{monthEnd}";
    }

    internal static string Ordinal(int n) => n switch
    {
        1 => "first", 2 => "second", 3 => "third", 4 => "fourth", 5 => "fifth", 6 => "sixth",
        7 => "seventh", 8 => "eighth", 9 => "ninth", 10 => "tenth", 11 => "eleventh", 12 => "twelfth",
        _ => $"{n}th",
    };
}
