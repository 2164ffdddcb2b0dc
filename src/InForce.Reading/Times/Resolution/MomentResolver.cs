using InForce.Reading.Times.Grammar;
using InForce.Reading.Times.Words;

namespace InForce.Reading.Times.Resolution;

/// <summary>Finds the place on the calendar a phrase names. A year is filled in only where the words or the document's day force one.</summary>
internal static class MomentResolver
{
    /// <summary>The place, with open parts where nothing forces them; null for phrases that are no place (durations, sets).</summary>
    public static Moment? Resolve(Phrase p, Anchors anchors, Tense tense)
    {
        if (p.Reference is not null)
        {
            return null;
        }

        Moment? found = p.Shift is { IsWhole: false } ? Counted(p, anchors, tense)
            : p.Weekday is not null && p.Month is null && p.Day is null && p.Week is null && p.Nth is null ? Weekday(p, anchors, tense)
            : p.Shift is not null ? Shifted(p, anchors, tense)
            : Plain(p, anchors, tense);
        return found;
    }

    /// <summary>Year, month, day and the like as written.</summary>
    private static Moment? Plain(Phrase p, Anchors anchors, Tense tense)
    {
        if (p.YearMask is not null)
        {
            return new Moment { YearMask = p.YearMask, Basis = "explicit" };
        }

        int? year = p.Year ?? YearOf(p.Within, anchors);
        Moment? month = p.Within is { Unit: TimeUnit.Month } within ? Whole(within, anchors) : null;
        if (p.Week is { } week && p.Day is null)
        {
            return WeekIn(p, week, month, year, anchors, tense);
        }

        if (p.Nth is { } nth)
        {
            return NthWeekday(p, nth, month, year, anchors, tense);
        }

        if (p.SubYear is null && p.Month is null && p.Day is null)
        {
            return year is null ? p.Clock is not null || p.Part is not null ? Today(anchors) : null : new Moment { Year = year, Basis = p.Year is null ? "relative" : "explicit", Anchor = p.Year is null ? anchors.Name : "text" };
        }

        Moment found = new() { Year = year ?? month?.Year, SubYear = p.SubYear, Month = p.Month ?? month?.Month, Day = p.Day, Basis = year is null ? null : "explicit", Anchor = year is null ? null : "text" };
        found = found.Year is null ? InferYear(found, p, anchors, tense) : found;
        found = p.Week == 0 && found.FirstDay is { } inWeek ? Moment.OfWeek(inWeek) with { Anchor = found.Anchor, Basis = found.Basis } : found;
        return p.Weekday is { } weekday && found.Day is not null && found.FirstDay is { } day
            ? found with { Weekday = weekday, Check = Calendar.Weekday(day) == weekday ? "agrees" : "conflicts" }
            : found;
    }

    private static Moment? Today(Anchors anchors) =>
        anchors is { Day: { } day, IsForced: false } ? Moment.OfDay(day) with { Anchor = anchors.Name, Basis = "policy:document-date" } : null;

    private static int? YearOf(Shift? within, Anchors anchors) =>
        within is { Unit: TimeUnit.Year, Count: { } n } && anchors.Day is { } day ? day.Year + (int)n : null;

    private static Moment InferYear(Moment found, Phrase p, Anchors anchors, Tense tense)
    {
        if (anchors.Day is not { } today)
        {
            return found;
        }

        if (found.Month is null && found.Day is { } dayOnly)
        {
            return anchors.IsForced ? found : DayOnly(dayOnly, p.Weekday, today, tense);
        }

        int? year = YearInference.For(found, p.Weekday, today, tense);
        return year is null ? found : found with { Year = year, Anchor = anchors.Name, Basis = "inferred-year" };
    }

    /// <summary>"the 27th": of this month, or the last one where that lies ahead of a past tense.</summary>
    private static Moment DayOnly(int day, int? weekday, DateOnly today, Tense tense)
    {
        for (int i = 0; i < 14; i++)
        {
            int step = i == 0 ? 0 : i % 2 == 1 ? (i + 1) / 2 : -i / 2;
            step = tense == Tense.Future ? step : -step;
            DateOnly month = Calendar.AddMonths(new DateOnly(today.Year, today.Month, 1), step);
            if (day > DateTime.DaysInMonth(month.Year, month.Month))
            {
                continue;
            }

            var found = new DateOnly(month.Year, month.Month, day);
            bool direction = tense switch { Tense.Past => found <= today, Tense.Future => found >= today, _ => true };
            if (weekday is null ? direction : Calendar.Weekday(found) == weekday)
            {
                return Moment.OfDay(found) with { Anchor = "document", Basis = "inferred-direction", Check = weekday is null ? null : "agrees" };
            }
        }

        return new Moment { Day = day };
    }

    private static Moment? WeekIn(Phrase p, int week, Moment? month, int? year, Anchors anchors, Tense tense)
    {
        int? m = p.Month ?? month?.Month;
        int? y = year ?? month?.Year ?? (m is { } named ? InferYear(new Moment { Month = named }, p, anchors, tense).Year : anchors.Day?.Year);
        if (y is not (>= 1 and <= 9998))
        {
            return null;
        }

        // ISO 8601: a week belongs to the year or month its Thursday lies in.
        var first = new DateOnly(y.Value, m ?? 1, 1);
        DateOnly last = m is null ? new DateOnly(y.Value, 12, 31) : new DateOnly(y.Value, m.Value, DateTime.DaysInMonth(y.Value, m.Value));
        DateOnly monday = Calendar.Monday(first);
        monday = Calendar.Safe(monday, 3) < first ? Calendar.Safe(monday, 7) : monday;
        DateOnly found = week > 0 ? Calendar.Safe(monday, 7 * (week - 1)) : Calendar.Monday(Calendar.Weekday(last) >= 4 ? last : Calendar.Safe(last, -7));
        return Moment.OfWeek(found) with { Anchor = p.Year is null ? anchors.Name : "text", Basis = "policy:iso-week" };
    }

    private static Moment? NthWeekday(Phrase p, int nth, Moment? month, int? year, Anchors anchors, Tense tense)
    {
        int? m = p.Month ?? month?.Month;
        int? y = year ?? month?.Year ?? (m is { } named ? InferYear(new Moment { Month = named }, p, anchors, tense).Year : null);
        if (y is not (>= 1 and <= 9999) || m is null || p.Weekday is not { } weekday)
        {
            return null;
        }

        int days = DateTime.DaysInMonth(y.Value, m.Value);
        int firstDay = 1 + ((weekday - Calendar.Weekday(new DateOnly(y.Value, m.Value, 1)) + 7) % 7);
        int day = nth > 0 ? firstDay + (7 * (nth - 1)) : firstDay + (7 * ((days - firstDay) / 7));
        return day <= days ? new Moment { Year = y, Month = m, Day = day, Anchor = anchors.Name, Basis = "relative" } : null;
    }

    private static Moment? Weekday(Phrase p, Anchors anchors, Tense tense)
    {
        int weekday = p.Weekday!.Value;
        if (anchors is not { Day: { } today, IsForced: false })
        {
            return new Moment { Weekday = weekday };
        }

        DateOnly day;
        if (p.Within is { Unit: TimeUnit.Week, Count: { } weeks })
        {
            day = Calendar.Safe(Calendar.Monday(today), (7 * (int)weeks) + weekday - 1);
        }
        else if (p.Shift is { Count: { } side })
        {
            int ahead = (weekday - Calendar.Weekday(today) + 7) % 7;
            day = side switch
            {
                < 0 => Calendar.Safe(today, ahead == 0 ? -7 : ahead - 7),
                0 => Calendar.Safe(Calendar.Monday(today), weekday - 1),
                >= 2 => Calendar.Safe(today, ahead == 0 ? 7 : ahead),
                _ => Calendar.Safe(Calendar.Monday(today), 7 + weekday - 1),
            };
        }
        else
        {
            int ahead = (weekday - Calendar.Weekday(today) + 7) % 7;
            day = Calendar.Safe(today, ahead == 0 || tense == Tense.Future ? ahead : ahead - 7);
            return Moment.OfDay(day) with { Weekday = weekday, Anchor = "document", Basis = ahead == 0 ? "relative" : "inferred-direction" };
        }

        return Moment.OfDay(day) with { Weekday = weekday, Anchor = "document", Basis = "relative" };
    }

    /// <summary>"last week", "this summer", "next October", "the next day".</summary>
    private static Moment? Shifted(Phrase p, Anchors anchors, Tense tense)
    {
        Shift shift = p.Shift!.Value;
        if (p.Month is { } month)
        {
            return ShiftedPart(p, month, null, anchors);
        }

        return p.SubYear is { } season ? ShiftedPart(p, null, season, anchors) : Whole(shift, anchors);
    }

    private static Moment? ShiftedPart(Phrase p, int? month, int? season, Anchors anchors)
    {
        if (anchors is not { Day: { } today })
        {
            return new Moment { Month = month, SubYear = season, Day = p.Day };
        }

        int year = today.Year;
        Moment At(int y) => new() { Year = y, Month = month, SubYear = season, Day = p.Day, Anchor = anchors.Name, Basis = "relative" };
        if (season == 24 && today.Month <= 2)
        {
            year--;
        }

        int side = Math.Sign(p.Shift!.Value.Count ?? 0);
        Moment here = At(year);
        year += side < 0 && here.LastDay >= today ? -1 : side > 0 && here.FirstDay <= today ? 1 : 0;
        return At(year);
    }

    /// <summary>"They voted in April … on the same day": of a month no day or week is the same.</summary>
    private static bool IsCoarserThan(TimeUnit unit, Moment reference) => unit switch
    {
        TimeUnit.Day or TimeUnit.Night or TimeUnit.Weekday => reference.FirstDay != reference.LastDay,
        TimeUnit.Week or TimeUnit.Weekend => reference.FirstDay!.Value.AddDays(7) <= reference.LastDay,
        _ => false,
    };

    /// <summary>The whole day, week, month, quarter, year or decade moved by a count.</summary>
    private static Moment? Whole(Shift shift, Anchors anchors)
    {
        bool byReference = shift.From == Origin.Reference && anchors.Reference?.FirstDay is not null;
        if (!byReference && anchors.Day is null)
        {
            return null;
        }

        DateOnly from = byReference ? anchors.Reference!.FirstDay!.Value : anchors.Day!.Value;
        bool coarse = byReference ? IsCoarserThan(shift.Unit, anchors.Reference!) : anchors.IsForced && shift.Unit < TimeUnit.Year;
        if (coarse)
        {
            return null;
        }

        int count = (int)(shift.Count ?? 0);
        DateOnly moved = Calendar.Move(from, shift.Unit, count);
        Moment? found = shift.Unit switch
        {
            TimeUnit.Day or TimeUnit.Night or TimeUnit.Weekday => Moment.OfDay(moved),
            TimeUnit.Week or TimeUnit.Fortnight => Moment.OfWeek(moved),
            TimeUnit.Weekend => Moment.OfWeek(Calendar.Weekday(from) <= 5 || count >= 0 ? moved : from) with { IsWeekend = true },
            TimeUnit.Month => Moment.OfMonth(moved),
            TimeUnit.Quarter => new Moment { Year = moved.Year, SubYear = 33 + ((moved.Month - 1) / 3) },
            TimeUnit.Year => new Moment { Year = moved.Year },
            TimeUnit.Decade => new Moment { YearMask = $"{moved.Year / 10:000}X" },
            TimeUnit.Century => new Moment { YearMask = $"{moved.Year / 100:00}XX" },
            _ => null,
        };
        return found is null ? null : found with { Anchor = byReference ? "reference" : anchors.Name, Basis = "relative" };
    }

    /// <summary>"two years ago", "a week later", "two days before yesterday": as precise as the unit counted in.</summary>
    private static Moment? Counted(Phrase p, Anchors anchors, Tense tense)
    {
        Shift shift = p.Shift!.Value;
        Moment? origin = shift.From switch
        {
            Origin.Phrase => Resolve(p.Base!, anchors, tense),
            Origin.Reference when anchors.Reference is { FirstDay: not null } => anchors.Reference,
            _ => null,
        };
        if (shift.From == Origin.Phrase && origin?.FirstDay is null || origin is null && (anchors.Day is null || (anchors.IsForced && shift.Unit < TimeUnit.Year)))
        {
            return null;
        }

        DateOnly from = origin?.FirstDay ?? anchors.Day!.Value;
        if (shift.Count is null)
        {
            return null;
        }

        int sign = Math.Sign(shift.Count.Value);
        DateOnly day = p.Spans.Aggregate(from, (at, s) => Calendar.Move(at, s.Unit, sign * (s.Amount ?? 0)));
        TimeUnit finest = p.Spans.Min(s => s.Unit);
        bool fromDay = origin?.Day is not null || (origin is null && shift.From == Origin.Reference) || shift.From == Origin.Now;
        return Precise(day, finest, fromDay && finest < TimeUnit.Year) with { Anchor = origin is null ? anchors.Name : shift.From == Origin.Phrase ? "text" : "reference", Basis = "relative" };
    }

    private static Moment Precise(DateOnly day, TimeUnit unit, bool exact) => unit switch
    {
        _ when exact => Moment.OfDay(day),
        < TimeUnit.Weekend or TimeUnit.Weekday => Moment.OfDay(day),
        TimeUnit.Week or TimeUnit.Fortnight or TimeUnit.Weekend => Moment.OfWeek(day),
        TimeUnit.Month => Moment.OfMonth(day),
        TimeUnit.Quarter => new Moment { Year = day.Year, SubYear = 33 + ((day.Month - 1) / 3) },
        TimeUnit.Year => new Moment { Year = day.Year },
        TimeUnit.Decade => new Moment { YearMask = $"{day.Year / 10:000}X" },
        _ => new Moment { YearMask = $"{day.Year / 100:00}XX" },
    };
}
