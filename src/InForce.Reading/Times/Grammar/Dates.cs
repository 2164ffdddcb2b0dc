using InForce.Reading.Times.Words;

namespace InForce.Reading.Times.Grammar;

/// <summary>Dates by the calendar: "Thursday, the 5th of February", "Nov. 2, 1989", "5 March", "June 2016", "Friday".</summary>
internal static class Dates
{
    public static Phrase? Read(WordList w, int i) => MonthFirst(w, i) ?? DayFirst(w, i) ?? WeekdayFirst(w, i) ?? DayAlone(w, i);

    /// <summary>The month a word names; "may", "march", "sun" and other everyday words need their capital or a number beside them.</summary>
    public static int Month(WordList w, int i)
    {
        int month = w.ValueOf(i, WordClass.Month);
        bool everyday = month is 3 or 5 && w[i].Length is 3 or 5;
        return month > 0 && everyday && !w.IsCapital(i) && !w.IsDigits(i + 1) && !w.IsDigits(i - 1) && !w.Is(i - 1, WordClass.In) && !w.Is(i - 1, WordClass.Of) ? 0 : month;
    }

    /// <summary>After an abbreviated month, its full stop.</summary>
    public static int AfterMonth(WordList w, int i) => w.IsMark(i + 1, '.') && w.Touches(i + 1) && w[i].Length <= 4 && w.ValueOf(i, WordClass.Month) != 5 ? i + 2 : i + 1;

    /// <summary>A day of the month from 1 to 31, as digits or an ordinal, with the word after it.</summary>
    public static (int Day, int Next)? DayOfMonth(WordList w, int i)
    {
        if (Numbers.Ordinal(w, i) is { Value: >= 1 and <= 31 } ordinal)
        {
            return ordinal;
        }

        return w.IsDigits(i) && w[i].Length <= 2 && w[i].Value is >= 1 and <= 31 && !IsCutFromNumber(w, i) ? (w[i].Value, i + 1) : SpelledDay(w, i);
    }

    /// <summary>A year of four digits after a date, a two-digit one after an apostrophe, or in words.</summary>
    public static (int Year, int Next)? Year(WordList w, int i)
    {
        int at = w.IsMark(i, ',') ? i + 1 : i;
        at = w.Is(at, WordClass.Of) || (w.Is(at, WordClass.In) && w.IsDigits(at + 1, 4) && w[at + 1].Value is >= 1900 and < 2100) ? at + 1 : at;
        if (w.IsDigits(at, 4) && w[at].Value is >= 1000 and < 2200 && !(w.Touches(at + 1) && w[at + 1].Class is not WordClass.Mark) && !IsClockHour(w, at))
        {
            return (w[at].Value, at + 1);
        }

        if ((w.IsMark(at, '\'') || w.IsMark(at, '’')) && w.IsDigits(at + 1, 2) && w.Touches(at + 1))
        {
            return (Century(w[at + 1].Value), at + 2);
        }

        return Numbers.SpelledYear(w, at);
    }

    /// <summary>Two digits: 00 to 49 are of this century, 50 to 99 of the last.</summary>
    public static int Century(int twoDigits) => twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits;

    private static bool IsClockHour(WordList w, int i) => (w.IsMark(i + 1, ':') && w.Touches(i + 1)) || w.Is(i + 1, WordClass.Zone);

    /// <summary>True for the "12" of "12,500", "12.5" and "12%".</summary>
    private static bool IsCutFromNumber(WordList w, int i) =>
        (w.Touches(i + 1) && w.Touches(i + 2) && w.IsDigits(i + 2) && (w.IsMark(i + 1, '.') || (w.IsMark(i + 1, ',') && w[i + 2].Length == 3)))
        || (w.Touches(i) && w.Touches(i - 1) && w.IsDigits(i - 2) && (w.IsMark(i - 1, '.') || w.IsMark(i - 1, ',')))
        || w.IsMark(i + 1, '%') || w.Is(i + 1, WordClass.Measure) || (w.IsMark(i + 1, ':') && w.Touches(i + 1) && w.Touches(i + 2));

    private static (int Day, int Next)? SpelledDay(WordList w, int i)
    {
        if (!w.Is(i, WordClass.Number) || Numbers.Read(w, i) is not { Value: >= 1 and <= 31 } day)
        {
            return null;
        }

        return ((int)day.Value!, day.Next);
    }

    /// <summary>Month, then day or year or neither.</summary>
    private static Phrase? MonthFirst(WordList w, int i)
    {
        int month = Month(w, i);
        if (month == 0 || (w.Touches(i) && w.IsMark(i - 1, '$')))
        {
            return null;
        }

        int next = AfterMonth(w, i);
        int at = w.Is(next, WordClass.The) ? next + 1 : w.IsMark(next, ',') || (w.Touches(next) && (w.IsMark(next, '-') || w.IsMark(next, '/'))) ? next + 1 : next;
        if (DayOfMonth(w, at) is var (day, end) && !IsCountedThing(w, i, end) && (at == next || !w.IsMark(next, ',') || Numbers.Ordinal(w, at) is not null))
        {
            var date = new Phrase { First = i, End = end, Month = month, Day = day };
            int gap = w.IsMark(end, '/') || w.IsMark(end, '-') ? end + 1 : end;
            return Year(w, w.Touches(end) ? gap : end) is var (year, stop) ? date with { Year = year, End = stop } : date;
        }

        int join = w.IsMark(next, '-') || w.IsMark(next, '/') ? next + 1 : next;
        if (Year(w, w.Touches(next) ? join : next) is var (y, after))
        {
            return new Phrase { First = i, End = after, Month = month, Year = y };
        }

        if (w.IsDigits(next, 2) && w[next].Value > 31 && !w.Touches(next + 1))
        {
            return new Phrase { First = i, End = next + 1, Month = month, Year = Century(w[next].Value) };
        }

        bool sure = w[i].Length > 3 || w.IsMark(next - 1, '.') || w.IsCapital(i) || w.Is(i - 1, WordClass.In);
        bool name = w[i].Length <= 5 && month is 3 or 4 or 5 or 6 or 8 && !IsMonthPlace(w, i);
        return sure && !name ? new Phrase { First = i, End = w.IsMark(next - 1, '.') && w.IsSentenceEnd(next - 1) ? next - 1 : next, Month = month } : null;
    }

    /// <summary>Where "March", "April", "May", "June", "August" are months and not verbs or names.</summary>
    private static bool IsMonthPlace(WordList w, int i) =>
        !(w.ValueOf(i, WordClass.Month) == 5 && (i == 0 || w[i - 1].Class == WordClass.Mark) && w[i + 1].Class == WordClass.None && i + 1 < w.Count)
        && (w[i - 1].Class is WordClass.In or WordClass.Since or WordClass.By or WordClass.Until or WordClass.From or WordClass.To or WordClass.Of or WordClass.Mod
            or WordClass.Shift or WordClass.Through or WordClass.During or WordClass.And or WordClass.Or or WordClass.Between or WordClass.Every or WordClass.After
            or WordClass.Before or WordClass.Mark or WordClass.For or WordClass.Month or WordClass.The or WordClass.That or WordClass.On or WordClass.At
        || w.IsMark(i + 1, '.') || w.IsMark(i + 1, ',') || (w[i].Length > 3 && w[i - 1].Class == WordClass.None && i > 0));

    private static bool IsCountedThing(WordList w, int month, int next) =>
        w.Is(next, WordClass.Measure) || (w.ValueOf(month, WordClass.Month) == 5 && !w.IsCapital(month) && !w.IsDigits(month + 1))
        || (w.Is(next - 1, WordClass.Number) && w[next].Class == WordClass.None && next < w.Count && w[month].Length == 3 && !w.IsCapital(month));

    /// <summary>"5 March", "the 5th of March 2025", "16. Nov. 2016", "22-Jan-2019".</summary>
    private static Phrase? DayFirst(WordList w, int i)
    {
        int start = w.Is(i, WordClass.The) ? i + 1 : i;
        if (w[i - 1] is { Class: WordClass.Mark, Value: '$' or '£' or '€' } || DayOfMonth(w, start) is not var (day, next))
        {
            return null;
        }

        if (w.Spells(next, "day") && w.Is(next + 1, WordClass.Of))
        {
            next++;
        }

        int at = w.Is(next, WordClass.Of) || ((w.IsMark(next, '.') || w.IsMark(next, '-') || w.IsMark(next, '/')) && w.Touches(next)) ? next + 1 : next;
        int month = Month(w, at);
        if (month == 0)
        {
            int inMonth = w.Is(at, WordClass.In) ? at + 1 : at;
            return Relatives.WholeUnit(w, inMonth) is { Shift: { Unit: TimeUnit.Month } within } outer && (at > next || w.Is(next - 1, WordClass.Suffix) || inMonth > at || Joined(w, start))
                ? new Phrase { First = i, End = outer.End, Day = day, Within = within }
                : null;
        }

        int after = AfterMonth(w, at);
        int gap = (w.IsMark(after, '-') || w.IsMark(after, '/')) && w.Touches(after) ? after + 1 : after;
        var date = new Phrase { First = i, End = after, Month = month, Day = day };
        if (Year(w, gap) is var (year, end))
        {
            return date with { Year = year, End = end };
        }

        return w.IsMark(after - 1, '.') && w.IsSentenceEnd(after - 1) ? date with { End = after - 1 } : date;
    }

    /// <summary>The second end of "4 to 22 this month".</summary>
    private static bool Joined(WordList w, int i) => w[i - 1].Class is WordClass.To or WordClass.Until or WordClass.And or WordClass.Through || w.IsDash(i - 1);

    /// <summary>"Thursday", "Thursday, the 5th of February", "Friday the 22nd", "Wed. 5 March".</summary>
    private static Phrase? WeekdayFirst(WordList w, int i)
    {
        int weekday = w.ValueOf(i, WordClass.Weekday);
        if (weekday == 0 || (w[i].Length == 3 && !w.IsCapital(i) && weekday is 3 or 6 or 7 && !w.IsDigits(i + 1) && !w.Is(i - 1, WordClass.On) && !w.Is(i - 1, WordClass.Shift) && !w.Is(i + 1, WordClass.At)))
        {
            return null;
        }

        int next = w.IsMark(i + 1, '.') && w.Touches(i + 1) && w[i].Length <= 5 && !w.IsSentenceEnd(i + 1) ? i + 2 : i + 1;
        int at = w.IsMark(next, ',') || w.IsMark(next, '(') ? next + 1 : next;
        if ((MonthFirst(w, at) ?? DayFirst(w, at) ?? NumericDates.Read(w, at)) is { Day: not null } date)
        {
            return date with { First = i, Weekday = weekday };
        }

        if (w.Is(next, WordClass.The) && DayOfMonth(w, next + 1) is var (day, end))
        {
            return new Phrase { First = i, End = end, Weekday = weekday, Day = day };
        }

        if (next == i + 1 && w.IsDigits(next) && w.Is(next + 1, WordClass.Suffix) && Numbers.Ordinal(w, next) is { Value: <= 31 } nth)
        {
            return new Phrase { First = i, End = nth.Next, Weekday = weekday, Day = nth.Value };
        }

        return new Phrase { First = i, End = w.IsMark(next - 1, '.') && !w.IsMark(next, ',') && !w.IsDigits(next) ? i + 1 : next, Weekday = weekday };
    }

    /// <summary>"on the 27th", "the 21st": only with its article and ordinal, and not before a noun.</summary>
    private static Phrase? DayAlone(WordList w, int i)
    {
        bool led = w[i - 1].Class is WordClass.On or WordClass.For or WordClass.By or WordClass.Until or WordClass.Since or WordClass.Of;
        if (!led || !w.Is(i, WordClass.The) || !w.IsDigits(i + 1) || Numbers.Ordinal(w, i + 1) is not { Value: >= 1 and <= 31 } day)
        {
            return null;
        }

        bool closed = day.Next >= w.Count || w[day.Next].Class is WordClass.Mark or WordClass.Shift or WordClass.And or WordClass.To or WordClass.At or WordClass.From;
        return closed ? new Phrase { First = i, End = day.Next, Day = day.Value } : null;
    }
}
