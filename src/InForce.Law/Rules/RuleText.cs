using System.Globalization;
using InForce.Core.Time;

namespace InForce.Law.Rules;

/// <summary>Rules back into their language. Parse then write is identity up to spelling.</summary>
internal static class RuleText
{
    public static string Of(DateRule rule) => rule switch
    {
        DateRule.OnAct => "on-deposit",
        DateRule.OnEvent(OutsideEvent.Exchange) => "on-exchange",
        DateRule.OnEvent => "on-notification",
        DateRule.FromAnchor(var anchor) => Of(anchor),
        DateRule.EntryOf(var treaty) => $"eif({treaty})",
        DateRule.Fixed(var on) => on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateRule.Shift shift => Of(shift),
        DateRule.FirstOfMonth(DateRule.OnAct, var n) => $"first-of-month({n})",
        DateRule.FirstOfMonth(var from, 1) => $"first-of-month-after({Of(from)})",
        DateRule.FirstOfMonth(var from, var n) => $"first-of-month({n}, {Of(from)})",
        DateRule.EndOfMonth(DateRule.OnAct, var n) => $"end-of-month({n})",
        DateRule.EndOfMonth(var from, 0) => $"end-of-month-of({Of(from)})",
        DateRule.EndOfMonth(var from, var n) => $"end-of-month({n}, {Of(from)})",
        DateRule.FirstOfQuarterAfter(var from) => $"first-of-quarter-after({Of(from)})",
        DateRule.FirstOfYearAfter(var from) => $"first-of-year-after({Of(from)})",
        DateRule.EndOfYear(var from) => $"end-of-year({Of(from)})",
        DateRule.NextDayOfYear(var day, var deadline) => $"next-{DayNames.Short(day).Replace(' ', '-')}"
            + (deadline is { } d ? $"(deadline {DayNames.Short(d)})" : string.Empty),
        DateRule.LaterOf(var rules) => $"max({string.Join(", ", rules.Select(Of))})",
        DateRule.EarlierOf(var rules) => $"min({string.Join(", ", rules.Select(Of))})",
        DateRule.UpTo(var last, var then, var after) => $"up-to({last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, {Of(then)}, {Of(after)})",
        DateRule.ByInstrument(var kinds, var other) => string.Join(
            ';', kinds.Select(k => $"{k.Action}:{Of(k.Rule)}").Concat(other is null ? [] : [$"other:{Of(other)}"])),
        DateRule.EndOfPeriod => "end of current period",
        DateRule.SameDayAs(var treaty, var otherwise) => $"same day as {treaty} withdrawal, else {Of(otherwise)}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Of(Anchor anchor) => anchor switch
    {
        Anchor.Adopted => "adopted",
        Anchor.Opened => "opened",
        Anchor.Threshold => "threshold",
        Anchor.TreatyEntry => "treaty-eif",
        Anchor.OwnEntry => "own-eif",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Of(DateRule.Shift shift)
    {
        string monthEnd = shift.MonthEnd switch
        {
            MonthEnd.NextDay => ", next-day",
            MonthEnd.Refuse => ", refuse",
            _ => string.Empty,
        };
        string unit = shift.Unit switch
        {
            CalendarUnit.Days => "days",
            CalendarUnit.Weeks => "weeks",
            CalendarUnit.Months => "months",
            _ => "years",
        };
        return shift switch
        {
            { Count: < 0 } => $"{Of(shift.From)}-{-shift.Count}{unit[0]}",
            { From: DateRule.OnAct } => $"{unit}({shift.Count}{monthEnd})",
            { From: DateRule.Shift, Unit: CalendarUnit.Days, Count: 1 } => $"{Of(shift.From)}+1d",
            _ => $"{Of(shift.From)}+{unit}({shift.Count}{monthEnd})",
        };
    }
}
