using InForce.Reading.Times.Words;

namespace InForce.Reading.Times.Grammar;

/// <summary>What counts from another day: "last week", "yesterday", "two years ago", "the next day", "the past five years".</summary>
internal static class Relatives
{
    public static Phrase? Read(WordList w, int i) =>
        DayWord(w, i) ?? Shifted(w, i) ?? Anaphoric(w, i) ?? YearAgo(w, i);

    /// <summary>"last week", "this year's", "the coming month": a whole unit moved by one.</summary>
    public static Phrase? WholeUnit(WordList w, int i)
    {
        int at = w.Is(i, WordClass.The) ? i + 1 : i;
        if (!w.Is(at, WordClass.Shift))
        {
            return null;
        }

        int next = w.Is(at + 1, WordClass.Fiscal) || w.Spells(at + 1, "calendar") ? at + 2 : w.Is(at + 1, WordClass.Business) && w.Spells(at + 2, "week") ? at + 2 : at + 1;
        if (!w.Is(next, WordClass.Unit) || IsCompound(w, next))
        {
            return null;
        }

        var unit = (TimeUnit)w.ValueOf(next, WordClass.Unit);
        int side = w.ValueOf(at, WordClass.Shift);
        if (unit < TimeUnit.Day || unit == TimeUnit.Weekday)
        {
            return null;
        }

        bool anaphoric = w.Spells(at, "following") || w.Spells(at, "previous") || w.Spells(at, "preceding") || (unit == TimeUnit.Day && at > i) || (side == 1 && at > i);
        var shift = new Shift(unit, Math.Sign(side), IsWhole: true, anaphoric ? Origin.Reference : Origin.Document);
        var found = new Phrase { First = i, End = next + 1, Shift = shift, IsFiscal = w.Is(at + 1, WordClass.Fiscal) };
        return side == -2 && unit != TimeUnit.Day && unit != TimeUnit.Night ? found with { Shift = null, Type = TimexType.Duration, Spans = [new Span(1, unit)], Side = -1 } : found;
    }

    /// <summary>"two years ago", "a week later", "three days before yesterday", "two weeks from now".</summary>
    public static Phrase? Counted(WordList w, Phrase duration)
    {
        int at = duration.End;
        if (duration.Spans is not [{ } span, ..])
        {
            return null;
        }

        Phrase Moved(int end, int sign, Origin from) => duration with
        {
            End = end,
            Type = TimexType.Date,
            Shift = new Shift(span.Unit, sign * span.Amount, IsWhole: false, from),
            Side = sign,
        };
        if (w.Is(at, WordClass.Ago))
        {
            return Moved(at + 1, -1, Origin.Document);
        }

        if (w.Is(at, WordClass.Hence) || (w.Is(at, WordClass.From) && IsNow(w, at + 1)) || (w.Spells(at, "in") && w.Spells(at + 1, "the") && w.Is(at + 2, WordClass.Future)))
        {
            return Moved(w.Is(at, WordClass.Hence) ? at + 1 : w.Is(at, WordClass.From) ? at + 2 : at + 3, 1, Origin.Now);
        }

        if (w.Is(at, WordClass.Later) && !w.Has(at + 1, WordClass.Shift, 0) && !(w.Is(at + 1, WordClass.In) && w.Is(at + 2, WordClass.The)))
        {
            return Moved(at + 1, w.ValueOf(at, WordClass.Later), Origin.Reference);
        }

        bool after = w.Is(at, WordClass.From) || w.Is(at, WordClass.After);
        if ((after || w.Is(at, WordClass.Before)) && (DayWord(w, at + 1) ?? Shifted(w, at + 1) ?? Dates.Read(w, at + 1) ?? NumericDates.Read(w, at + 1)) is { Type: TimexType.Date } origin && !IsPossessive(w, origin.End))
        {
            return Moved(origin.End, after ? 1 : -1, Origin.Phrase) with { Base = origin };
        }

        bool loose = w.Is(at, WordClass.Before) && (at + 1 >= w.Count || w[at + 1].Class == WordClass.Mark) && !w.IsMark(at + 1, '"');
        return loose ? Moved(at + 1, -1, Origin.Reference) : null;
    }

    /// <summary>"six months after Thursday's vote" counts from the vote.</summary>
    private static bool IsPossessive(WordList w, int i) => (w.IsMark(i, '\'') || w.IsMark(i, '’')) && w.Touches(i);

    private static bool IsNow(WordList w, int i) => w.Spells(i, "now") || w.Spells(i, "today");

    /// <summary>A unit inside a longer word: "week-long", "year-on-year", "day-to-day".</summary>
    private static bool IsCompound(WordList w, int i) => w.IsDash(i + 1) && w.Touches(i + 1) && w.Touches(i + 2) && w[i + 2].Class != WordClass.Digits;

    private static Phrase? DayWord(WordList w, int i)
    {
        int at = w.Is(i, WordClass.The) ? i + 1 : i;
        if (w.Spells(at, "day") && (w.Is(at + 1, WordClass.Before) || w.Is(at + 1, WordClass.After)) && w.Is(at + 2, WordClass.Day) && w.ValueOf(at + 2, WordClass.Day) != 0)
        {
            return new Phrase { First = i, End = at + 3, Shift = new Shift(TimeUnit.Day, w.Is(at + 1, WordClass.Before) ? -2 : 2, IsWhole: true, Origin.Document) };
        }

        if (w.Is(i, WordClass.Tonight))
        {
            return new Phrase { First = i, End = i + 1, Type = TimexType.Time, Shift = new Shift(TimeUnit.Day, 0, IsWhole: true, Origin.Document), Part = 5 };
        }

        return w.Is(i, WordClass.Day) ? new Phrase { First = i, End = i + 1, Shift = new Shift(TimeUnit.Day, w.ValueOf(i, WordClass.Day), IsWhole: true, Origin.Document) } : null;
    }

    private static Phrase? Shifted(WordList w, int i)
    {
        int at = w.Is(i, WordClass.The) ? i + 1 : i;
        if (!w.Is(at, WordClass.Shift))
        {
            return Inverted(w, i, at);
        }

        int side = w.ValueOf(at, WordClass.Shift);
        int next = at + 1;
        if (w.Is(next, WordClass.Weekday) || w.Is(next, WordClass.Month) || w.Is(next, WordClass.Season))
        {
            return Named(w, i, next, side == 2 && w.Is(next, WordClass.Weekday) ? 2 : Math.Sign(side));
        }

        if (w.Is(next, WordClass.Part) && w.ValueOf(next, WordClass.Part) is var part && side is not -2 and not 2)
        {
            return new Phrase { First = i, End = next + 1, Type = TimexType.Time, Part = part, Shift = new Shift(TimeUnit.Day, Math.Sign(side), IsWhole: true, at > i && side != 0 ? Origin.Reference : Origin.Document) };
        }

        if (WholeUnit(w, i) is { } whole)
        {
            return whole;
        }

        bool verb = w.Spells(at, "last") && at == i && (w.Is(i - 1, WordClass.FutureCue) || w.Is(i - 1, WordClass.To) || w.Spells(i - 1, "t") || w.Spells(i - 1, "not"));
        return side != 0 && !verb ? Window(w, i, next, Math.Sign(side)) : null;
    }

    /// <summary>"the past five years", "the next two weeks", "the coming months".</summary>
    private static Phrase? Window(WordList w, int first, int next, int side)
    {
        if (Durations.Counted(w, next) is { } counted)
        {
            bool age = w.Is(counted.End, WordClass.Old);
            return age || w.IsDash(counted.End - 2) && !w.Is(counted.End - 1, WordClass.Units) ? null : counted with { First = first, Side = side };
        }

        return w.Is(next, WordClass.Units) && Durations.Unit(w, next) is (var unit, var end) && unit >= TimeUnit.Minute
            ? new Phrase { First = first, End = end, Type = TimexType.Duration, Spans = [new Span(null, unit)], Side = side }
            : null;
    }

    /// <summary>"5 upcoming years", "2 next days".</summary>
    private static Phrase? Inverted(WordList w, int first, int i) =>
        Numbers.Read(w, i) is { Value: not null } amount && w.Is(amount.Next, WordClass.Shift) && w.ValueOf(amount.Next, WordClass.Shift) != 0 && w.Is(amount.Next + 1, WordClass.Units) && Durations.Unit(w, amount.Next + 1) is (var unit, var end)
            ? new Phrase { First = first, End = end, Type = TimexType.Duration, Spans = [new Span(amount.Value, unit)], Side = Math.Sign(w.ValueOf(amount.Next, WordClass.Shift)) }
            : null;

    /// <summary>"last Thursday", "next October", "this summer".</summary>
    private static Phrase? Named(WordList w, int first, int i, int side)
    {
        int weekday = w.ValueOf(i, WordClass.Weekday);
        int month = weekday == 0 ? w.ValueOf(i, WordClass.Month) : 0;
        if (month == 5 && !w.IsCapital(i) && side == 0)
        {
            return null;
        }

        TimeUnit unit = weekday > 0 ? TimeUnit.Weekday : month > 0 ? TimeUnit.Month : TimeUnit.Quarter;
        var found = new Phrase
        {
            First = first,
            End = month > 0 ? Dates.AfterMonth(w, i) : i + 1,
            Weekday = weekday > 0 ? weekday : null,
            Month = month > 0 ? month : null,
            SubYear = weekday + month == 0 ? w.ValueOf(i, WordClass.Season) : null,
            Shift = new Shift(unit, side, IsWhole: true, Origin.Document),
        };
        return month > 0 && Dates.DayOfMonth(w, found.End) is (var day, var end) ? found with { Day = day, End = end }
            : month > 0 && Dates.Year(w, found.End) is (var year, var after) ? found with { Year = year, End = after, Shift = null }
            : found;
    }

    /// <summary>"the same day", "that week", "the day before", "the following year", "the week after".</summary>
    private static Phrase? Anaphoric(WordList w, int i)
    {
        int at = w.Is(i, WordClass.The) ? i + 1 : i;
        bool same = w.Is(at, WordClass.Same);
        if ((same || (w.Is(i, WordClass.That) && at == i)) && w.Is(at + 1, WordClass.Unit) && !IsCompound(w, at + 1) && (same || IsAdverbial(w, i, at + 2)))
        {
            return Unit(w, i, at + 1, at + 2, 0);
        }

        if (at == i || !w.Is(at, WordClass.Unit) || w.ValueOf(at, WordClass.Unit) is not ((int)TimeUnit.Day or (int)TimeUnit.Week or (int)TimeUnit.Weekend or (int)TimeUnit.Month or (int)TimeUnit.Year))
        {
            return null;
        }

        int next = w.Is(at + 2, WordClass.The) ? at + 3 : at + 2;
        if (w.Is(at + 1, WordClass.After) && w.Spells(next, "next"))
        {
            return new Phrase { First = i, End = next + 1, Shift = new Shift((TimeUnit)w.ValueOf(at, WordClass.Unit), 2, IsWhole: true, Origin.Document) };
        }

        bool before = w.Is(at + 1, WordClass.Before);
        bool closed = at + 2 >= w.Count || w[at + 2].Class is WordClass.Mark or WordClass.In or WordClass.And;
        return (before || w.Is(at + 1, WordClass.After)) && closed ? Unit(w, i, at, at + 2, before ? -1 : 1) : null;
    }

    private static bool IsAdverbial(WordList w, int i, int next) =>
        w[next].Class is WordClass.Mark || next >= w.Count || w[i - 1].Class is WordClass.On or WordClass.In or WordClass.By or WordClass.Later or WordClass.ModAdv or WordClass.During or WordClass.Of or WordClass.For;

    private static Phrase? Unit(WordList w, int first, int unit, int end, int count)
    {
        var kind = (TimeUnit)w.ValueOf(unit, WordClass.Unit);
        return kind is < TimeUnit.Day or TimeUnit.Weekday ? null
            : new Phrase { First = first, End = end, Shift = new Shift(kind, count, IsWhole: true, Origin.Reference) };
    }

    /// <summary>"a year-earlier", "the year-ago quarter", "year-end".</summary>
    private static Phrase? YearAgo(WordList w, int i)
    {
        int at = w.Is(i, WordClass.The) || w.Is(i, WordClass.A) ? i + 1 : i;
        if (!w.IsDash(at + 1) || !w.Touches(at + 1) || !w.Touches(at + 2) || !w.Is(at, WordClass.Unit))
        {
            return null;
        }

        var unit = (TimeUnit)w.ValueOf(at, WordClass.Unit);
        if (w.Spells(at + 2, "earlier") || w.Is(at + 2, WordClass.Ago))
        {
            return new Phrase { First = i, End = at + 3, Shift = new Shift(unit, -1, IsWhole: true, Origin.Document) };
        }

        return w.Spells(at + 2, "end") && unit is TimeUnit.Year or TimeUnit.Month or TimeUnit.Quarter
            ? new Phrase { First = i, End = at + 3, Shift = new Shift(unit, 0, IsWhole: true, Origin.Document), Mod = "END" }
            : null;
    }
}
