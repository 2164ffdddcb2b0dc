using InForce.Reading.Times.Words;

namespace InForce.Reading.Times.Grammar;

/// <summary>Years, decades, centuries, seasons, quarters and halves.</summary>
internal static class Eras
{
    public static Phrase? Read(WordList w, int i) => Decade(w, i) ?? Century(w, i) ?? Quarter(w, i) ?? QuarterCode(w, i) ?? Season(w, i) ?? WeekOf(w, i) ?? Fiscal(w, i) ?? Year(w, i);

    /// <summary>A year after a smaller unit: "of 1989", "1989", "this year", "next year's", "of the year".</summary>
    public static Phrase WithYear(WordList w, Phrase unit)
    {
        int at = w.IsMark(unit.End, ',') || (w.IsMark(unit.End, '-') && w.Touches(unit.End) && w.IsDigits(unit.End + 1, 4)) ? unit.End + 1 : unit.End;
        at = w.Is(at, WordClass.Of) || w.Is(at, WordClass.In) || w.Is(at, WordClass.During) ? at + 1 : at;
        int the = w.Is(at, WordClass.The) ? at + 1 : at;
        bool fiscal = w.Is(the, WordClass.Fiscal);
        at = fiscal ? the + 1 : at;
        if (w.IsDigits(at, 4) && w[at].Value is >= 1500 and < 2200)
        {
            return unit with { End = at + 1, Year = w[at].Value, IsFiscal = fiscal || unit.IsFiscal };
        }

        if (at > unit.End && Numbers.SpelledYear(w, at) is (var named, var end))
        {
            return unit with { End = end, Year = named };
        }

        if (Relatives.WholeUnit(w, at) is { } shift && shift.Shift is { Unit: TimeUnit.Year })
        {
            return unit with { End = shift.End, Within = shift.Shift };
        }

        bool ofTheYear = w.Is(unit.End, WordClass.Of) && w.Is(unit.End + 1, WordClass.The) && w.Spells(unit.End + 2, "year");
        return ofTheYear ? unit with { End = unit.End + 3, Within = new Shift(TimeUnit.Year, 0, IsWhole: true, Origin.Document) } : unit;
    }

    /// <summary>"1980s", "the 1970's", "'80s", "the seventies", "nineteen seventies".</summary>
    private static Phrase? Decade(WordList w, int i)
    {
        int first = w.Is(i, WordClass.The) ? i + 1 : i;
        int at = w.IsMark(first, '\'') || w.IsMark(first, '’') ? first + 1 : first;
        int s = (w.IsMark(at + 1, '\'') || w.IsMark(at + 1, '’')) && w.Touches(at + 1) ? at + 2 : at + 1;
        if (w.IsDigits(at) && w[at].Value % 10 == 0 && w.Spells(s, "s") && w.Touches(s) && (w[at].Length == 4 ? w[at].Value is >= 1000 and < 2200 : w[at].Length == 2 && w[at].Value >= 20))
        {
            int year = w[at].Length == 4 ? w[at].Value : 1900 + w[at].Value;
            return Masked(i, s + 1, $"{year / 10}X");
        }

        if (w.Is(at, WordClass.DecadeWord) && (first > i || w.Is(i - 1, WordClass.In) || w.Is(i - 1, WordClass.Mod)))
        {
            int value = w.ValueOf(at, WordClass.DecadeWord);
            return Masked(i, at + 1, value == 0 ? "200X" : $"19{value / 10}X");
        }

        bool spelled = w.Has(at, WordClass.Number, 19) && w.Is(w.IsDash(at + 1) ? at + 2 : at + 1, WordClass.DecadeWord);
        int decade = w.IsDash(at + 1) ? at + 2 : at + 1;
        return spelled ? Masked(i, decade + 1, $"19{w.ValueOf(decade, WordClass.DecadeWord) / 10}X") : null;
    }

    private static Phrase Masked(int first, int end, string mask) => new() { First = first, End = end, YearMask = mask };

    /// <summary>"the 20th century", "twenty-first century".</summary>
    private static Phrase? Century(WordList w, int i)
    {
        int at = w.Is(i, WordClass.The) ? i + 1 : i;
        return Numbers.Ordinal(w, at) is { Value: >= 1 and <= 30 } nth && w.Spells(w.IsDash(nth.Next) ? nth.Next + 1 : nth.Next, "century")
            ? Masked(i, w.IsDash(nth.Next) ? nth.Next + 2 : nth.Next + 1, $"{nth.Value - 1:00}XX")
            : null;
    }

    /// <summary>"the third quarter", "third-quarter", "fiscal fourth quarter", "the first half of 1989".</summary>
    private static Phrase? Quarter(WordList w, int i)
    {
        int at = w.Is(i, WordClass.The) ? i + 1 : i;
        bool fiscal = w.Is(at, WordClass.Fiscal);
        at = fiscal ? at + 1 : at;
        if (Numbers.Ordinal(w, at) is not { Value: >= 1 and <= 4 or 99 } nth)
        {
            return null;
        }

        int number = nth.Value == 99 ? 4 : nth.Value;
        int unit = w.IsDash(nth.Next) && w.Touches(nth.Next) ? nth.Next + 1 : nth.Next;
        fiscal |= w.Is(unit, WordClass.Fiscal);
        unit = w.Is(unit, WordClass.Fiscal) ? unit + 1 : unit;
        if (w.Spells(unit, "quarter"))
        {
            return WithYear(w, new Phrase { First = i, End = unit + 1, SubYear = 32 + number, IsFiscal = fiscal });
        }

        if (!w.Is(unit, WordClass.Half) || number > 2)
        {
            return null;
        }

        Phrase half = WithYear(w, new Phrase { First = i, End = unit + 1, SubYear = 39 + number, IsFiscal = fiscal });
        return half.Year is not null || half.Within is not null || fiscal || w.IsDash(unit - 1) ? half : null;
    }

    /// <summary>"Q3 2026", "2026 Q3", "2026H2", "H1".</summary>
    private static Phrase? QuarterCode(WordList w, int i)
    {
        if (w.IsDigits(i, 4) && w[i].Value is >= 1900 and < 2200)
        {
            int monthAt = w.IsMark(i + 1, ',') ? i + 2 : i + 1;
            if (w.Is(monthAt, WordClass.Month) && !w.IsDigits(w.IsMark(monthAt + 1, '.') ? monthAt + 2 : monthAt + 1) && (monthAt == i + 1 || !w.IsCapital(monthAt)))
            {
                return new Phrase { First = i, End = monthAt + 1, Year = w[i].Value, Month = w.ValueOf(monthAt, WordClass.Month) };
            }

            int code = w.IsMark(i + 1, '-') ? i + 2 : i + 1;
            return Code(w, code) is { } after ? new Phrase { First = i, End = code + 2, Year = w[i].Value, SubYear = after }
                : w.Is(i + 1, WordClass.The) && Quarter(w, i + 1) is { Year: null, Within: null } q ? q with { First = i, Year = w[i].Value }
                : null;
        }

        if (Code(w, i) is not { } sub)
        {
            return null;
        }

        Phrase found = WithYear(w, new Phrase { First = i, End = i + 2, SubYear = sub });
        return found.Year is null && found.Within is null && sub >= 40 ? null : found;
    }

    private static int? Code(WordList w, int i)
    {
        bool digit = w.IsDigits(i + 1, 1) && w.Touches(i + 1) && w[i].Length == 1;
        int n = w[i + 1].Value;
        return digit && n is >= 1 and <= 4 && w.Spells(i, "q") ? 32 + n : digit && n is 1 or 2 && w.Spells(i, "h") ? 39 + n : null;
    }

    /// <summary>"spring 2026", "the summer", "summer of last year"; "fall" only where a year, article or shift makes it autumn.</summary>
    private static Phrase? Season(WordList w, int i)
    {
        int at = w.Is(i, WordClass.The) ? i + 1 : i;
        if (!w.Is(at, WordClass.Season))
        {
            return null;
        }

        Phrase season = WithYear(w, new Phrase { First = i, End = at + 1, SubYear = w.ValueOf(at, WordClass.Season) });
        bool dated = season.Year is not null || season.Within is not null;
        bool led = w[i - 1].Class is WordClass.In or WordClass.Mod or WordClass.By or WordClass.Until or WordClass.Since or WordClass.During or WordClass.Of or WordClass.Before or WordClass.After or WordClass.To or WordClass.From;
        bool ambiguous = w.Spells(at, "fall") || w.Spells(at, "spring");
        return dated || (led && (!ambiguous || (at > i && !w.Is(i - 1, WordClass.Of) && !w.Is(at + 1, WordClass.Of)))) || (!ambiguous && at > i && !w.Is(at + 1, WordClass.Of)) ? season : null;
    }

    /// <summary>"the first week of October", "the last week of 2015", "the week of the 18th", "week 31".</summary>
    private static Phrase? WeekOf(WordList w, int i)
    {
        int at = w.Is(i, WordClass.The) ? i + 1 : i;
        bool last = w.Spells(at, "last");
        if ((last ? (-1, at + 1) : Numbers.Ordinal(w, at)) is not (var nth, var next))
        {
            return WeekNumber(w, at, i);
        }

        bool week = w.Spells(next, "week");
        int weekday = w.ValueOf(next, WordClass.Weekday);
        if ((!week && weekday == 0) || nth > 5)
        {
            return null;
        }

        int of = w.Is(next + 1, WordClass.Of) || w.Is(next + 1, WordClass.In) ? next + 2 : next + 1;
        int outer = w.Is(of, WordClass.The) ? of + 1 : of;
        int month = Dates.Month(w, of);
        if (month > 0)
        {
            Phrase found = new() { First = i, End = Dates.AfterMonth(w, of), Month = month, Week = week ? nth : null, Weekday = weekday == 0 ? null : weekday, Nth = weekday == 0 ? null : nth };
            return Dates.Year(w, found.End) is (var year, var end) ? found with { Year = year, End = end } : found;
        }

        if (Relatives.WholeUnit(w, of) is { Shift: { Unit: TimeUnit.Month or TimeUnit.Year } whole } unit && (whole.Unit == TimeUnit.Month || week))
        {
            return new Phrase { First = i, End = unit.End, Within = whole, Week = week ? nth : null, Weekday = weekday == 0 ? null : weekday, Nth = weekday == 0 ? null : nth };
        }

        return week && of > next + 1 && w.IsDigits(outer, 4) && w[outer].Value is >= 1500 and < 2200
            ? new Phrase { First = i, End = outer + 1, Year = w[outer].Value, Week = nth }
            : week && of > next + 1 && Numbers.SpelledYear(w, of) is (var spelled, var stop) ? new Phrase { First = i, End = stop, Year = spelled, Week = nth } : null;
    }

    private static Phrase? WeekNumber(WordList w, int at, int first)
    {
        if (!w.Spells(at, "week"))
        {
            return null;
        }

        if (w.IsDigits(at + 1) && w[at + 1].Value is >= 1 and <= 53 && w[at + 1].Length <= 2)
        {
            return WithYear(w, new Phrase { First = first, End = at + 2, Week = w[at + 1].Value });
        }

        bool begins = w.Spells(at + 1, "commencing") || w.Spells(at + 1, "beginning") || w.Spells(at + 1, "starting");
        int of = begins ? (w.Is(at + 2, WordClass.On) ? at + 3 : at + 2) : w.Is(at + 1, WordClass.Of) ? at + 2 : at;
        return of > at && Dates.Read(w, of) is { Day: not null, Month: not null, Weekday: null } date ? date with { First = first, Week = 0 } : null;
    }

    /// <summary>"fiscal 1989", "fiscal year 1990", "the fiscal year".</summary>
    private static Phrase? Fiscal(WordList w, int i)
    {
        int at = w.Is(i, WordClass.The) ? i + 1 : i;
        if (!w.Is(at, WordClass.Fiscal))
        {
            return null;
        }

        int year = w.Spells(at + 1, "year") ? at + 2 : at + 1;
        return w.IsDigits(year, 4) ? new Phrase { First = i, End = year + 1, Year = w[year].Value, IsFiscal = true } : null;
    }

    /// <summary>A year by itself. From 1900 to 2099 it needs nothing beside it but must not be an amount; others need a preposition.</summary>
    private static Phrase? Year(WordList w, int i)
    {
        int at = w.Spells(i, "year") ? i + 1 : w.Is(i, WordClass.The) && w.Spells(i + 1, "year") ? i + 2 : i;
        if (Numbers.SpelledYear(w, at) is (var named, var end) && (w.Is(i - 1, WordClass.In) || w[i - 1].Class is WordClass.Of or WordClass.From or WordClass.Since or WordClass.Until))
        {
            return new Phrase { First = at, End = end, Year = named };
        }

        bool bc = w.IsDigits(at) && w.Touches(at + 1) && w[at + 1].Class != WordClass.Mark;
        if (!w.IsDigits(at, 4) || bc || IsAmount(w, at))
        {
            return null;
        }

        int year = w[at].Value;
        bool led = at > i || w[i - 1].Class is WordClass.In or WordClass.Since or WordClass.Of or WordClass.By or WordClass.Until or WordClass.From or WordClass.Through
            or WordClass.During or WordClass.Before or WordClass.After or WordClass.Between or WordClass.Mod or WordClass.Approx or WordClass.Than;
        bool plain = year is >= 1900 and < 2100 && (year != 2000 || led || w[i + 1].Class != WordClass.None);
        return plain || (led && year is >= 1000 and < 2200 && w[at + 1].Class is not WordClass.None) ? new Phrase { First = i, End = at + 1, Year = year } : null;
    }

    private static bool IsAmount(WordList w, int i) =>
        (i > 0 && w[i - 1] is { Class: WordClass.Mark, Value: '$' or '£' or '€' or '#' or '¥' or ':' or '+' } && w.Touches(i))
        || (w.Touches(i) && w[i - 1] is { Class: WordClass.Mark, Value: '.' or ',' } && w.Touches(i - 1) && w.IsDigits(i - 2))
        || (w[i + 1] is { Class: WordClass.Mark, Value: '%' or '$' or '€' or '°' } && w.Touches(i + 1))
        || ((w.IsMark(i + 1, ',') || w.IsMark(i + 1, '.') || w.IsMark(i + 1, ':')) && w.Touches(i + 1) && w.Touches(i + 2) && w.IsDigits(i + 2))
        || w.Is(i + 1, WordClass.Measure) || w.Is(i + 1, WordClass.Units) || (w.Is(i - 1, WordClass.Than) && !w.Spells(i - 2, "later") && !w.Spells(i - 2, "earlier") && !w.Spells(i - 2, "sooner")) || w.Spells(i + 1, "km") || w.Spells(i + 1, "people")
        || (w.Touches(i) && w.IsDash(i - 1) && w.Touches(i - 1) && w[i - 2].Class == WordClass.None && i > 1)
        || w.Is(i - 1, WordClass.No) || w.Spells(i - 1, "resolution") || w.Spells(i - 1, "no") || w.Is(i + 1, WordClass.Zone);
}
