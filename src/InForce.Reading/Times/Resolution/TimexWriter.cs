using System.Globalization;
using System.Text;
using InForce.Reading.Times.Grammar;
using InForce.Reading.Times.Words;

namespace InForce.Reading.Times.Resolution;

/// <summary>Writes TIMEX3 attributes.</summary>
internal static class TimexWriter
{
    public static Timex Write(Found f, Moment? moment, Anchors anchors)
    {
        Phrase p = f.Phrase;
        string? mod = p.Mod ?? Bound(f);
        return p.Type switch
        {
            TimexType.Duration => new Timex(TimexType.Duration, Period(p.Spans), p.Mod ?? (f.Lead == WordClass.Within || f.IsWithin ? "EQUAL_OR_LESS" : null)),
            TimexType.Set => new Timex(TimexType.Set, SetValue(p), null, p.Quant, p.Freq),
            TimexType.Time => new Timex(TimexType.Time, TimeValue(p, moment, anchors), mod),
            _ when p.Reference is { } reference => new Timex(TimexType.Date, reference),
            _ => new Timex(TimexType.Date, DateValue(p, moment), mod),
        };
    }

    /// <summary>P2Y, PT3H, P1Y1M21D, PXM; halves of years and hours in months and minutes.</summary>
    public static string Period(IReadOnlyList<Span> spans)
    {
        var date = new StringBuilder();
        var time = new StringBuilder();
        foreach (Span span in spans.OrderByDescending(s => Order(s.Unit)))
        {
            (string amount, string unit, bool isTime) = Written(span);
            (isTime ? time : date).Append(amount).Append(unit);
        }

        return time.Length == 0 ? $"P{date}" : $"P{date}T{time}";
    }

    private static int Order(TimeUnit unit) => unit == TimeUnit.Weekday ? (int)TimeUnit.Day : (int)unit;

    private static (string Amount, string Unit, bool IsTime) Written(Span span)
    {
        (decimal? amount, TimeUnit unit) = (span.Amount, span.Unit);
        if (amount is { } a && a != Math.Floor(a))
        {
            (amount, unit) = unit switch
            {
                TimeUnit.Year when (a * 12) % 1 == 0 => (a * 12, TimeUnit.Month),
                TimeUnit.Hour when (a * 60) % 1 == 0 => (a * 60, TimeUnit.Minute),
                TimeUnit.Decade when (a * 10) % 1 == 0 => (a * 10, TimeUnit.Year),
                _ => (amount, unit),
            };
        }

        if (unit == TimeUnit.Fortnight)
        {
            (amount, unit) = (amount * 2, TimeUnit.Week);
        }

        string number = amount is { } n ? n.ToString("0.##", CultureInfo.InvariantCulture) : "X";
        return unit switch
        {
            TimeUnit.Second => (number, "S", true),
            TimeUnit.Minute => (number, "M", true),
            TimeUnit.Hour => (number, "H", true),
            TimeUnit.Weekend => (number, "WE", false),
            TimeUnit.Week => (number, "W", false),
            TimeUnit.Month => (number, "M", false),
            TimeUnit.Quarter => (number, "Q", false),
            TimeUnit.Year => (number, "Y", false),
            TimeUnit.Decade => (number, "DE", false),
            TimeUnit.Century => (number, "CE", false),
            TimeUnit.Millennium => (number, "ML", false),
            TimeUnit.Weekday => (number, "WD", false),
            _ => (number, "D", false),
        };
    }

    private static string? Bound(Found f) => (f.Negated, f.Lead) switch
    {
        ( < 0, _) => "ON_OR_BEFORE",
        ( > 0, _) => "ON_OR_AFTER",
        _ => null,
    };

    private static string DateValue(Phrase p, Moment? moment)
    {
        if (moment is null)
        {
            return p.Shift is { } shift ? OpenShift(shift) : "XXXX";
        }

        string value = moment.Value();
        return p.IsFiscal && moment.Year is not null ? "FY" + value : value;
    }

    /// <summary>A relative time without anything to count from keeps its side and its unit.</summary>
    private static string OpenShift(Shift shift) =>
        shift.Count is null || (!shift.IsWhole && shift.Count != 0) ? (shift.Count > 0 ? "FUTURE_REF" : "PAST_REF") : shift.Unit switch
        {
            TimeUnit.Year => "XXXX",
            TimeUnit.Month => "XXXX-XX",
            TimeUnit.Week => "XXXX-WXX",
            TimeUnit.Weekend => "XXXX-WXX-WE",
            TimeUnit.Quarter => "XXXX-QX",
            TimeUnit.Decade => "XXX",
            TimeUnit.Century => "XX",
            _ => "XXXX-XX-XX",
        };

    private static string TimeValue(Phrase p, Moment? moment, Anchors anchors)
    {
        string day = moment is null ? "" : moment.Value();
        return p.Clock is { } clock ? $"{day}T{ClockValue(clock, p.Part)}" : $"{day}T{PartName(p.Part ?? 6)}";
    }

    private static string ClockValue(Clock clock, int? part)
    {
        int hour = part is 3 or 4 or 5 && clock is { IsSure: false, Hour: < 12 and > 4 } ? clock.Hour + 12 : clock.Hour;
        string minutes = $"{hour:00}:{clock.Minute ?? 0:00}";
        return clock.Second is { } s ? $"{minutes}:{s:00}" : minutes;
    }

    private static string PartName(int part) => part switch { 1 => "MO", 2 => "MI", 3 => "AF", 4 => "EV", 5 => "NI", _ => "DT" };

    private static string SetValue(Phrase p)
    {
        string day = p.Weekday is { } weekday ? $"XXXX-WXX-{weekday}"
            : p.Month is { } month ? p.Day is { } d ? $"XXXX-{month:00}-{d:00}" : $"XXXX-{month:00}"
            : p.SubYear is { } sub ? new Moment { SubYear = sub }.Value()
            : "";
        string time = p.Clock is { } clock ? "T" + ClockValue(clock, p.Part) : p.Part is { } part ? "T" + PartName(part) : "";
        return day.Length + time.Length > 0 ? day + time : Period(p.Spans);
    }
}
