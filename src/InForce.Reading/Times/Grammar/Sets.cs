using InForce.Reading.Times.Words;

namespace InForce.Reading.Times.Grammar;

/// <summary>What comes again: "daily", "every month", "twice a week", "on Mondays", "$5 a year".</summary>
internal static class Sets
{
    public static Phrase? Read(WordList w, int i) => Period(w, i) ?? Every(w, i) ?? Times(w, i) ?? Rate(w, i) ?? Weekdays(w, i);

    private static Phrase Set(int first, int end, decimal count, TimeUnit unit) =>
        new() { First = first, End = end, Type = TimexType.Set, Spans = [new Span(count, unit)] };

    private static Phrase? Period(WordList w, int i)
    {
        int prefix = (w.Spells(i, "bi") || w.Spells(i, "semi")) && w.IsDash(i + 1) && w.Touches(i + 1) ? i + 2 : i;
        int code = w.ValueOf(prefix, WordClass.Period);
        if (code == 0)
        {
            return null;
        }

        decimal count = code / 100;
        count = prefix == i ? count : w.Spells(i, "bi") ? count * 2 : count / 2;
        var unit = (TimeUnit)(code % 100);
        return unit == TimeUnit.Year && count == 0.5m ? Set(i, prefix + 1, 6, TimeUnit.Month) : Set(i, prefix + 1, count, unit);
    }

    /// <summary>"every day", "each two weeks", "every other Friday", "every Monday", "any weekend".</summary>
    private static Phrase? Every(WordList w, int i)
    {
        if (!w.Is(i, WordClass.Every))
        {
            return null;
        }

        string quant = w.Spells(i, "each") ? "EACH" : "EVERY";
        int at = w.Is(i + 1, WordClass.Other) ? i + 2 : i + 1;
        int count = at > i + 1 ? 2 : 1;
        if (w.Is(at, WordClass.Weekday))
        {
            return new Phrase { First = i, End = at + 1, Type = TimexType.Set, Weekday = w.ValueOf(at, WordClass.Weekday), Quant = quant };
        }

        if (w.Is(at, WordClass.Part) && !w.Is(at + 1, WordClass.Of))
        {
            return new Phrase { First = i, End = at + 1, Type = TimexType.Set, Part = w.ValueOf(at, WordClass.Part), Quant = quant };
        }

        if (w.Is(at, WordClass.Season) || w.Is(at, WordClass.Month))
        {
            return new Phrase { First = i, End = at + 1, Type = TimexType.Set, SubYear = w.Is(at, WordClass.Season) ? w.ValueOf(at, WordClass.Season) : null, Month = w.Is(at, WordClass.Month) ? w.ValueOf(at, WordClass.Month) : null, Quant = quant };
        }

        if (NumericDates.Read(w, at) is { Year: null, Day: not null } date)
        {
            return date with { First = i, Type = TimexType.Set, Quant = quant };
        }

        if (Numbers.Ordinal(w, at) is (var nth, var next) && w.Is(next, WordClass.Unit) && w.ValueOf(at, WordClass.Unit) == 0)
        {
            return Set(i, next + 1, nth, (TimeUnit)w.ValueOf(next, WordClass.Unit)) with { Quant = quant };
        }

        (decimal amount, int unitAt) = Numbers.Read(w, at) is { Value: { } v } n ? (v, n.Next) : (count, at);
        unitAt = w.Is(unitAt, WordClass.Fiscal) ? unitAt + 1 : unitAt;
        return Durations.Unit(w, unitAt) is (var unit, var end) && unit > TimeUnit.Second ? Set(i, end, amount, unit) with { Quant = quant } : null;
    }

    /// <summary>"once a year", "twice a week", "three times each month".</summary>
    private static Phrase? Times(WordList w, int i)
    {
        int times = w.ValueOf(i, WordClass.Times);
        int at = i + 1;
        if (times == 0 && Numbers.Read(w, i) is { Value: { } n } amount && w.Is(amount.Next, WordClass.TimesWord))
        {
            (times, at) = ((int)n, amount.Next + 1);
        }

        bool rate = w.Is(at, WordClass.A) || w.Is(at, WordClass.Per) || w.Is(at, WordClass.Every);
        int unitAt = w.Is(at + 1, WordClass.Other) ? at + 2 : at + 1;
        return times > 0 && rate && w.Is(unitAt, WordClass.Unit) && w.ValueOf(unitAt, WordClass.Unit) > 1
            ? Set(i, unitAt + 1, unitAt > at + 1 ? 2 : 1, (TimeUnit)w.ValueOf(unitAt, WordClass.Unit)) with { Freq = $"{times}X" }
            : null;
    }

    /// <summary>"a year" and "per month" after an amount.</summary>
    private static Phrase? Rate(WordList w, int i)
    {
        bool per = w.Is(i, WordClass.Per);
        bool amount = w.IsDigits(i - 1) || w.IsMark(i - 1, '%') || w.Is(i - 1, WordClass.Measure) || w.Spells(i - 1, "million") || w.Spells(i - 1, "billion")
            || ((w.IsDigits(i - 2) || w.Spells(i - 2, "million") || w.Spells(i - 2, "billion")) && w[i - 1].Class == WordClass.None && w[i - 1].Length > 2);
        return (per || (w.Is(i, WordClass.A) && amount)) && w.Is(i + 1, WordClass.Unit) && w.ValueOf(i + 1, WordClass.Unit) >= (int)TimeUnit.Hour && !w.Is(i + 2, WordClass.Ago) && !w.Is(i + 2, WordClass.Later)
            ? Set(per ? i + 1 : i, i + 2, 1, (TimeUnit)w.ValueOf(i + 1, WordClass.Unit)) with { First = i }
            : null;
    }

    private static Phrase? Weekdays(WordList w, int i)
    {
        if (w.Is(i, WordClass.Weekday) && w.Is(i + 1, WordClass.Parts))
        {
            return new Phrase { First = i, End = i + 2, Type = TimexType.Set, Weekday = w.ValueOf(i, WordClass.Weekday), Part = w.ValueOf(i + 1, WordClass.Parts) };
        }

        if (w.Is(i, WordClass.Weekdays))
        {
            return new Phrase { First = i, End = i + 1, Type = TimexType.Set, Weekday = w.ValueOf(i, WordClass.Weekdays) };
        }

        bool free = w[i - 1].Class is WordClass.None or WordClass.On or WordClass.And or WordClass.All or WordClass.During && !w.IsDigits(i - 1);
        int first = w.Is(i - 1, WordClass.All) ? i - 1 : i;
        return free && w.Spells(i, "weekends") ? Set(first, i + 1, 1, TimeUnit.Weekend)
            : free && w.Is(i, WordClass.Parts) && (w[i + 1].Class is WordClass.Mark or WordClass.At || i + 1 >= w.Count) && !w.Spells(i, "nights")
                ? new Phrase { First = i, End = i + 1, Type = TimexType.Set, Part = w.ValueOf(i, WordClass.Parts) }
                : null;
    }
}
