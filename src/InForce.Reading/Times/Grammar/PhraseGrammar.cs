using InForce.Reading.Times.Words;

namespace InForce.Reading.Times.Grammar;

/// <summary>Reads one expression at a word: a modifier, a core, and what belongs to it behind.</summary>
internal static class PhraseGrammar
{
    public static Phrase? Read(WordList w, int i)
    {
        Phrase? found = Modified(w, i) ?? Core(w, i);
        return found is null ? null : Joined(w, found);
    }

    /// <summary>A date or duration without modifier.</summary>
    private static Phrase? Core(WordList w, int i)
    {
        if (Clocks.Read(w, i) is { } clock)
        {
            return clock;
        }

        if (Sets.Read(w, i) is { } set)
        {
            return set;
        }

        return NumericDates.Read(w, i) ?? Dates.Read(w, i) ?? Eras.Read(w, i) ?? Relatives.Read(w, i) ?? Duration(w, i) ?? References.Read(w, i) ?? InThePart(w, i) ?? TheUnit(w, i);
    }

    private static Phrase? Duration(WordList w, int i) => Durations.Read(w, i) is { } duration ? Relatives.Counted(w, duration) ?? duration : null;

    /// <summary>"in the morning", "at night" without a date.</summary>
    private static Phrase? InThePart(WordList w, int i)
    {
        bool the = w.Is(i, WordClass.The) && (w.Is(i - 1, WordClass.In) || w.Is(i - 1, WordClass.During)) && w.Is(i + 1, WordClass.Part) && w.ValueOf(i + 1, WordClass.Part) != 5;
        return the && w[i + 2].Class != WordClass.Of ? new Phrase { First = i, End = i + 2, Type = TimexType.Time, Part = w.ValueOf(i + 1, WordClass.Part) } : null;
    }

    /// <summary>"for the quarter", "during the year": the unit last spoken of, or that of the document.</summary>
    private static Phrase? TheUnit(WordList w, int i)
    {
        bool led = w[i - 1].Class is WordClass.In or WordClass.For or WordClass.During or WordClass.ModAdv or WordClass.Later or WordClass.By or WordClass.Edge
            || (w.Is(i - 1, WordClass.Of) && (w.Is(i - 2, WordClass.Edge) || w.Is(i - 2, WordClass.Rest))) || w.Is(i - 1, WordClass.Mod) || w.Is(i - 1, WordClass.Rest)
            || w.Is(i - 1, WordClass.Before);
        var unit = (TimeUnit)w.ValueOf(i + 1, WordClass.Unit);
        bool open = w[i + 2].Class is not (WordClass.Of or WordClass.None or WordClass.Before or WordClass.After) || i + 2 >= w.Count || w.Spells(i + 2, "ended") || w.Spells(i + 2, "is");
        open |= w.Is(i - 1, WordClass.Of) && w.Is(i - 2, WordClass.Edge) && w[i + 2].Class is WordClass.None;
        open &= !w.IsDigits(i + 2);
        return led && open && w.Is(i, WordClass.The) && unit is TimeUnit.Week or TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Year or TimeUnit.Weekend && led && open
            && w.Is(i, WordClass.The) && !w.IsDash(i + 2)
            ? new Phrase { First = i, End = i + 2, Shift = new Shift(unit, 0, IsWhole: true, Origin.Document) }
            : null;
    }

    private static Phrase? Modified(WordList w, int i) => Quantified(w, i) ?? Positioned(w, i) ?? Approximate(w, i);

    /// <summary>"more than two years", "at least six months", "up to ten days", "no later than 2027".</summary>
    private static Phrase? Quantified(WordList w, int i)
    {
        (string? mod, int at) = w[i].Class switch
        {
            WordClass.More when w.Is(i + 1, WordClass.Than) => ("MORE_THAN", i + 2),
            WordClass.Less when w.Is(i + 1, WordClass.Than) => ("LESS_THAN", i + 2),
            WordClass.LessPrep => ("LESS_THAN", i + 1),
            WordClass.Nearly => ("LESS_THAN", i + 1),
            WordClass.At when w.Is(i + 1, WordClass.Least) => ("EQUAL_OR_MORE", i + 2),
            WordClass.At when w.Is(i + 1, WordClass.Most) => ("EQUAL_OR_LESS", i + 2),
            WordClass.Up when w.Is(i + 1, WordClass.To) => ("EQUAL_OR_LESS", i + 2),
            WordClass.No when w.Is(i + 1, WordClass.More) && w.Is(i + 2, WordClass.Than) => ("EQUAL_OR_LESS", i + 3),
            WordClass.No when w.Is(i + 1, WordClass.Less) && w.Is(i + 2, WordClass.Than) => ("EQUAL_OR_MORE", i + 3),
            _ => (null, i),
        };
        if (mod is null && w.Spells(i, "over") && (w[i - 1].Class is WordClass.For or WordClass.Approx || w.Spells(i - 1, "is") || w.Spells(i - 1, "just")))
        {
            (mod, at) = ("MORE_THAN", i + 1);
        }

        return mod is not null && (w.IsDigits(at) || w[at].Class is WordClass.Number or WordClass.A or WordClass.Pair or WordClass.Half or WordClass.Vague) && Duration(w, at) is { Mod: null } duration
            && !(mod == "MORE_THAN" && w.Spells(i, "over") && w.Is(at, WordClass.A) is false && duration.Spans is [{ Amount: null }, ..])
            ? duration with { First = i, Mod = mod }
            : null;
    }

    /// <summary>"early 2028", "late last month", "the end of the year", "mid-2026", "later this week".</summary>
    private static Phrase? Positioned(WordList w, int i)
    {
        if (w.Is(i, WordClass.ModAdv) && Position(w, i + 1) is { } within && within.Shift is { Count: 0 or -1 })
        {
            return within with { First = i, Mod = within.Mod ?? (w.Spells(i, "earlier") ? "START" : "END") };
        }

        int mod = w.ValueOf(i, WordClass.Mod);
        if (mod > 0)
        {
            int at = w.IsDash(i + 1) && w.Touches(i + 1) ? i + 2 : i + 1;
            return Position(w, at) is { } placed ? placed with { First = i, Mod = Name(mod) } : null;
        }

        int edgeAt = w.Is(i, WordClass.The) ? i + 1 : i;
        int edge = w.ValueOf(edgeAt, WordClass.Edge);
        if (edge > 0 && (w.Is(edgeAt + 1, WordClass.Of) || w.IsDash(edgeAt + 1)))
        {
            Phrase? outer = Position(w, edgeAt + 2) ?? (w.Spells(edgeAt + 2, "year") || w.Spells(edgeAt + 2, "month") ? Whole(edgeAt + 2, (TimeUnit)w.ValueOf(edgeAt + 2, WordClass.Unit)) : null);
            return outer is not null ? outer with { First = i, Mod = Name(edge) } : null;
        }

        if (w.Is(i, WordClass.MidYear) || w.Spells(i, "midweek"))
        {
            return Whole(i, w.Is(i, WordClass.MidYear) ? TimeUnit.Year : TimeUnit.Week) with { Mod = "MID" };
        }

        int restAt = w.Is(i, WordClass.The) ? i + 1 : i;
        return w.Is(restAt, WordClass.Rest) && w.Is(restAt + 1, WordClass.Of) && (Position(w, restAt + 2) ?? (w.Is(restAt + 2, WordClass.Unit) ? Whole(restAt + 2, (TimeUnit)w.ValueOf(restAt + 2, WordClass.Unit)) : null)) is { } rest ? rest with { First = i, Mod = "END" } : null;
    }

    private static Phrase Whole(int i, TimeUnit unit) => new() { First = i, End = i + 1, Shift = new Shift(unit, 0, IsWhole: true, Origin.Document) };

    private static string Name(int mod) => mod switch { 1 => "START", 2 => "MID", _ => "END" };

    /// <summary>What can be early, late or have an end: a date, not a duration.</summary>
    private static Phrase? Position(WordList w, int i)
    {
        int at = w.Is(i, WordClass.In) || (w.Is(i, WordClass.On) && w.Is(i - 1, WordClass.ModAdv)) ? i + 1 : i;
        Phrase? found = w.Is(at, WordClass.Part) ? null : NumericDates.Read(w, at) ?? Dates.Read(w, at) ?? Eras.Read(w, at) ?? Relatives.Read(w, at) ?? TheUnit(w, at);
        if (found is null && w.Is(at, WordClass.Season))
        {
            found = new Phrase { First = at, End = at + 1, SubYear = w.ValueOf(at, WordClass.Season) };
        }

        return found is { Type: TimexType.Date, Reference: null } ? found : null;
    }

    /// <summary>"about five years", "around 2030", "some two months".</summary>
    private static Phrase? Approximate(WordList w, int i)
    {
        bool approx = w.Is(i, WordClass.Approx) || (w.Spells(i, "some") && (w.IsDigits(i + 1) || w.Is(i + 1, WordClass.Number)));
        if (!approx)
        {
            return null;
        }

        Phrase? found = Clocks.Read(w, i + 1) ?? Duration(w, i + 1) ?? Position(w, i + 1);
        return found is { Mod: null, Reference: null } ? found with { First = i, Mod = "APPROX" } : null;
    }

    /// <summary>Adds the time of day to a date, the date to a time of day, the week to a weekday, the year to a month.</summary>
    private static Phrase Joined(WordList w, Phrase found)
    {
        if (found.Type == TimexType.Date && found.Month is not null && found.Year is null && found.Week is null && found.Nth is null)
        {
            Phrase dated = Eras.WithYear(w, found);
            found = dated.Within is { Unit: TimeUnit.Year } ? dated : found;
        }

        found = found.Weekday is not null && found.Within is null && found.Shift is null ? WeekAfter(w, found) : found.Shift is { Unit: TimeUnit.Week, IsWhole: true } ? WeekdayAfter(w, found) : found;
        if (found.Type == TimexType.Set)
        {
            return SetWithClock(w, found);
        }

        return found.Type == TimexType.Time && found.Clock is not null && found.Shift is null ? TimeWithDate(w, found)
            : (found.Type == TimexType.Date && found.Reference is null && IsDay(found)) || found.Part is not null ? DateWithTime(w, found)
            : found;
    }

    private static bool IsDay(Phrase p) => p.Day is not null || p.Weekday is not null || p.Shift is { Unit: TimeUnit.Day };

    /// <summary>"Friday next week", "Thursday of last week".</summary>
    private static Phrase WeekAfter(WordList w, Phrase day)
    {
        int at = w.Is(day.End, WordClass.Of) ? day.End + 1 : day.End;
        return day.Month is null && Relatives.WholeUnit(w, at) is { Shift: { Unit: TimeUnit.Week } week } found ? day with { End = found.End, Within = week } : day;
    }

    /// <summary>"next week on Friday", "this week Monday".</summary>
    private static Phrase WeekdayAfter(WordList w, Phrase week)
    {
        int at = w.Is(week.End, WordClass.On) || (w.IsDash(week.End) && !w.Touches(week.End)) ? week.End + 1 : week.End;
        return w.Is(at, WordClass.Weekday) && (at > week.End || w.IsCapital(at) || w[at].Length > 3)
            ? week with { End = at + 1, Within = week.Shift, Shift = null, Weekday = w.ValueOf(at, WordClass.Weekday) }
            : week;
    }

    private static Phrase DateWithTime(WordList w, Phrase date)
    {
        int at = w.IsMark(date.End, ',') ? date.End + 1 : date.End;
        if (date.Part is null && Clocks.PartAfter(w, date.End) is (var part, var end))
        {
            date = date with { End = end, Part = part, Type = TimexType.Time };
            at = w.IsMark(end, ',') ? end + 1 : end;
        }

        at = w.Is(at, WordClass.At) || w.Is(at, WordClass.Approx) || w.IsMark(at, '@') || w.Spells(at, "for") ? at + 1 : at;
        if (Clocks.Read(w, at) is { } clock && clock.Shift is null)
        {
            return date with { End = clock.End, Clock = clock.Clock, Type = TimexType.Time };
        }

        bool bareTime = w.IsDigits(at) && w[at].Length <= 2 && w.IsMark(at + 1, ':') && w.IsDigits(at + 2, 2) && w[at].Value < 24;
        if (bareTime)
        {
            return date with { End = at + 3, Clock = new Clock(w[at].Value, w[at + 2].Value, null, IsSure: w[at].Value > 12), Type = TimexType.Time };
        }

        bool bareHour = w.Is(at - 1, WordClass.At) && w.IsDigits(at) && w[at].Value is >= 1 and <= 12 && (at + 1 >= w.Count || (w[at + 1].Class == WordClass.Mark && !w.Touches(at + 2)));
        return bareHour ? date with { End = at + 1, Clock = new Clock(w[at].Value, null, null, IsSure: false), Type = TimexType.Time } : date;
    }

    /// <summary>"10 a.m. Thursday", "8 p.m. on Nov. 2", "3pm every day", "eight in the evening".</summary>
    private static Phrase TimeWithDate(WordList w, Phrase time)
    {
        if (Clocks.PartAfter(w, time.End) is (var part, var end) && !w.Is(time.End, WordClass.Meridian))
        {
            Clock clock = time.Clock!.Value;
            int hour = part is 3 or 4 or 5 && clock is { IsSure: false, Hour: < 12 } ? clock.Hour + 12 : clock.Hour;
            time = time with { End = end, Clock = clock with { Hour = hour, IsSure = true } };
        }

        int at = w.IsMark(time.End, ',') ? time.End + 1 : time.End;
        at = w.Is(at, WordClass.On) || (w.Is(at, WordClass.Of) && !w.Is(at + 1, WordClass.The)) ? at + 1 : at;
        if (Sets.Read(w, at) is { Mod: null } set && set.Spans is [] or [{ Unit: TimeUnit.Day }] && Sets.Read(w, at) is { } again)
        {
            return again with { First = time.First, Clock = time.Clock };
        }

        Phrase? date = NumericDates.Read(w, at) ?? Dates.Read(w, at) ?? Relatives.Read(w, at);
        date = date is { Weekday: not null, Shift: null } ? WeekAfter(w, date) : date;
        return date is { Reference: null } && IsDay(date) && date.Type is TimexType.Date or TimexType.Time && date is not null
            ? date with { First = time.First, Clock = Evening(time.Clock!.Value, date.Part), Type = TimexType.Time, Mod = time.Mod }
            : time;
    }

    private static Clock Evening(Clock clock, int? part) =>
        part is 3 or 4 or 5 && clock is { IsSure: false, Hour: < 12 } ? clock with { Hour = clock.Hour + 12, IsSure = true } : clock;

    private static Phrase SetWithClock(WordList w, Phrase set)
    {
        int at = w.Is(set.End, WordClass.At) ? set.End + 1 : set.End;
        return Clocks.Read(w, at) is { Clock: { } clock } time ? set with { End = time.End, Clock = Evening(clock, set.Part) }
            : at > set.End && w.IsDigits(at) && w[at].Value is >= 1 and <= 12 && (set.Part is not null || set.Weekday is not null) && (at + 1 >= w.Count || w[at + 1].Class == WordClass.Mark)
                ? set with { End = at + 1, Clock = Evening(new Clock(w[at].Value, null, null, IsSure: false), set.Part) }
                : set;
    }
}
