using System.Collections.Immutable;
using InForce.Reading.Times.Words;

namespace InForce.Reading.Times.Grammar;

/// <summary>"two years", "a 10-year", "an hour and a half", "several months", "for decades". Ages are none.</summary>
internal static class Durations
{
    public static Phrase? Read(WordList w, int i)
    {
        Phrase? found = Counted(w, i) ?? OneUnit(w, i) ?? WholeUnit(w, i) ?? BarePlural(w, i);
        return found is not null && IsAge(w, found.End) ? null : found;
    }

    /// <summary>An amount with its units, and further ones: "1 year, 1 month and 21 days".</summary>
    public static Phrase? Counted(WordList w, int i)
    {
        int start = w.Is(i, WordClass.Another) ? i + 1 : i;
        if (Item(w, start) is not var (span, next) && (start == i || (Unit(w, start) is not var (single, after) || !Assign(single, after, out span, out next))))
        {
            return null;
        }

        var spans = ImmutableArray.CreateBuilder<Span>();
        spans.Add(span);
        while (More(w, next) is var (further, end) && further.Unit != span.Unit && further.Amount is not null)
        {
            spans.Add(further);
            next = end;
        }

        (decimal part, int stop) = spans.Count == 1 ? Numbers.Fraction(w, next) : default;
        if (part > 0)
        {
            spans[0] = spans[0] with { Amount = spans[0].Amount + part };
            next = stop;
        }

        return new Phrase { First = i, End = next, Type = TimexType.Duration, Spans = spans.ToImmutable() };
    }

    /// <summary>The unit a word names, singular or plural, after "business" or "working" too.</summary>
    public static (TimeUnit Unit, int Next)? Unit(WordList w, int i)
    {
        if (w.Is(i, WordClass.Business) && (w.Spells(i + 1, "day") || w.Spells(i + 1, "days")))
        {
            return (TimeUnit.Weekday, i + 2);
        }

        i = w.Is(i, WordClass.Fiscal) && w.Spells(i + 1, "years") ? i + 1 : i;
        return w.Is(i, WordClass.Unit) ? ((TimeUnit)w.ValueOf(i, WordClass.Unit), i + 1)
            : w.Is(i, WordClass.Units) ? ((TimeUnit)w.ValueOf(i, WordClass.Units), i + 1)
            : null;
    }

    private static bool Assign(TimeUnit unit, int after, out Span span, out int next)
    {
        (span, next) = (new Span(1, unit), after);
        return true;
    }

    private static (Span Span, int Next)? More(WordList w, int i)
    {
        int at = w.IsMark(i, ',') ? i + 1 : i;
        at = w.Is(at, WordClass.And) ? at + 1 : at;
        return Item(w, at);
    }

    private static (Span Span, int Next)? Item(WordList w, int i)
    {
        if (Numbers.Read(w, i) is not { } amount)
        {
            return null;
        }

        if (w.IsDigits(i) && amount.Value is >= 1900 and < 2100 && amount.Next == i + 1 && w[i].Length == 4)
        {
            return null;
        }

        int at = w.IsDash(amount.Next) && w.Touches(amount.Next) ? amount.Next + 1 : amount.Next;
        if (Unit(w, at) is var (unit, next) && !(unit == TimeUnit.Second && w.Is(i, WordClass.A)))
        {
            return (new Span(amount.Value, unit), next);
        }

        return w.IsDigits(i) && w.Touches(amount.Next) && Letter(w, amount.Next) is var short_ && short_ != TimeUnit.None
            ? (new Span(amount.Value, short_), amount.Next + 1)
            : null;
    }

    private static TimeUnit Letter(WordList w, int i) => w[i].Length != 1 ? TimeUnit.None : w.Span(i)[0] switch
    {
        'h' or 'H' => TimeUnit.Hour,
        'd' or 'D' => TimeUnit.Day,
        'W' or 'w' => TimeUnit.Week,
        'Y' or 'y' => TimeUnit.Year,
        _ => TimeUnit.None,
    };

    /// <summary>"a year", "an hour and a half"; "a second" and "a quarter" mean too much else.</summary>
    private static Phrase? OneUnit(WordList w, int i)
    {
        bool one = w.Is(i, WordClass.A) && w.Is(i + 1, WordClass.Unit);
        var unit = (TimeUnit)w.ValueOf(i + 1, WordClass.Unit);
        if (!one || (unit is TimeUnit.Second or TimeUnit.Quarter && !IsMoved(w, i + 2)) || w.IsDash(i + 2) && !IsMoved(w, i + 3))
        {
            return null;
        }

        (decimal part, int next) = Numbers.Fraction(w, i + 2);
        return new Phrase { First = i, End = next, Type = TimexType.Duration, Spans = [new Span(1 + part, unit)] };
    }

    private static bool IsMoved(WordList w, int i) => w.Is(i, WordClass.Ago) || w.Is(i, WordClass.Later);

    /// <summary>"all day", "the whole year", "full-time" is none.</summary>
    private static Phrase? WholeUnit(WordList w, int i)
    {
        bool whole = w.Is(i, WordClass.Whole) || w.Is(i, WordClass.All);
        int at = w.IsDash(i + 1) ? i + 2 : i + 1;
        return whole && w.Is(at, WordClass.Unit) && w.ValueOf(at, WordClass.Unit) >= (int)TimeUnit.Hour
            ? new Phrase { First = i, End = at + 1, Type = TimexType.Duration, Spans = [new Span(1, (TimeUnit)w.ValueOf(at, WordClass.Unit))] }
            : null;
    }

    /// <summary>"for years", "weeks of talks", "months later": units without a number, where the words around make them a time.</summary>
    private static Phrase? BarePlural(WordList w, int i)
    {
        var unit = (TimeUnit)w.ValueOf(i, WordClass.Units);
        if (!w.Is(i, WordClass.Units) || unit is TimeUnit.Second or TimeUnit.Quarter or TimeUnit.Weekend or TimeUnit.Night or TimeUnit.Weekday || w.IsDash(i - 1))
        {
            return null;
        }

        bool led = w.Is(i - 1, WordClass.For) || w.Is(i - 1, WordClass.In) || w.Is(i - 1, WordClass.During) || w.Is(i - 1, WordClass.After) || w.Is(i - 1, WordClass.Within);
        bool followed = IsMoved(w, i + 1) || w.Is(i + 1, WordClass.Before) || w.Is(i + 1, WordClass.After)
            || (w.Is(i + 1, WordClass.Of) && unit != TimeUnit.Minute);
        return led || followed ? new Phrase { First = i, End = i + 1, Type = TimexType.Duration, Spans = [new Span(null, unit)] } : null;
    }

    private static bool IsAge(WordList w, int i) =>
        w.Is(i, WordClass.Old) || (w.IsDash(i) && w.Is(i + 1, WordClass.Old)) || (w.Is(i, WordClass.Of) && w.Is(i + 1, WordClass.Age));
}
