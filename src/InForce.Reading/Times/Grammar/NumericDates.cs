using InForce.Reading.Times.Words;

namespace InForce.Reading.Times.Grammar;

/// <summary>Dates in digits: 2026-02-05, 10/26/89, 13.5.2015, 20200701, 3/2015.</summary>
internal static class NumericDates
{
    public static Phrase? Read(WordList w, int i)
    {
        if (!w.IsDigits(i) || (w.Touches(i) && (w.IsDigits(i - 1) || (w[i - 1].Class is WordClass.Mark && w[i - 1].Value is '$' or '£' or '€' or '.' && w.Touches(i - 1)))))
        {
            return null;
        }

        return Three(w, i) ?? Compact(w, i) ?? Two(w, i);
    }

    private static bool IsJoint(WordList w, int i) =>
        w.Touches(i) && w.Touches(i + 1) && w[i] is { Class: WordClass.Mark, Value: '-' or '/' or '.' or '‑' or ',' };

    private static Phrase? Three(WordList w, int i)
    {
        if (!IsJoint(w, i + 1) || !IsJoint(w, i + 3) || !w.IsDigits(i + 4) || IsLonger(w, i, i + 5) || (w[i + 1].Value != w[i + 3].Value && !w.IsMark(i + 3, ',')))
        {
            return null;
        }

        int a = w[i].Value;
        int c = w[i + 4].Value;
        int b = w.IsDigits(i + 2) ? w[i + 2].Value : w.ValueOf(i + 2, WordClass.Month);
        bool named = !w.IsDigits(i + 2) && b > 0;
        (int Y, int M, int D)? date = (w[i].Length, w[i + 4].Length) switch
        {
            (4, <= 2) => (a, b, c),
            ( <= 2, 4) => named || a > 12 || w.IsMark(i + 1, '.') ? (c, b, a) : (c, a, b),
            ( <= 2, 2) when !w.IsMark(i + 1, '.') => named || a > 12 ? (Dates.Century(c), b, a) : (Dates.Century(c), a, b),
            _ => null,
        };
        if (date is { M: > 12 } swapped && !named)
        {
            date = (swapped.Y, swapped.D, swapped.M);
        }

        return date is { } d && d.Y is >= 1000 and < 2200 && IsDay(d.Y, d.M, d.D)
            ? new Phrase { First = i, End = i + 5, Year = d.Y, Month = d.M, Day = d.D }
            : null;
    }

    /// <summary>Part of a telephone, reference or version number.</summary>
    private static bool IsLonger(WordList w, int i, int end) =>
        (IsJoint(w, end) && w.IsDigits(end + 1) && w[end].Value == w[i + 1].Value) || (i >= 2 && w.Touches(i) && w.Touches(i - 1) && w.IsDigits(i - 2) && w[i - 1].Class == WordClass.Mark && w[i - 1].Value == w[i + 1].Value);

    private static Phrase? Compact(WordList w, int i)
    {
        if (w[i].Length != 8 || w[i].Value is < 10000101 or > 21991231 || (w.Touches(i) && !w.IsDash(i - 1)))
        {
            return null;
        }

        int v = w[i].Value;
        var (y, m, d) = (v / 10000, v / 100 % 100, v % 100);
        return y >= 1900 && IsDay(y, m, d) ? new Phrase { First = i, End = i + 1, Year = y, Month = m, Day = d } : null;
    }

    /// <summary>"2015-3", "3/2015", "4/22", "22/04".</summary>
    private static Phrase? Two(WordList w, int i)
    {
        if (!IsJoint(w, i + 1) || !w.IsDigits(i + 2) || IsLonger(w, i, i + 3) || w.IsMark(i + 1, ',') || w[i].Length == 3 || w[i + 2].Length == 3)
        {
            return null;
        }

        var (a, b) = (w[i].Value, w[i + 2].Value);
        if (w[i].Length == 4 && a is >= 1000 and < 2200 && b is >= 1 and <= 12 && !w.IsMark(i + 1, '.'))
        {
            return new Phrase { First = i, End = i + 3, Year = a, Month = b };
        }

        if (w[i + 2].Length == 4 && b is >= 1000 and < 2200 && a is >= 1 and <= 12 && !w.IsMark(i + 1, '.'))
        {
            return new Phrase { First = i, End = i + 3, Year = b, Month = a };
        }

        bool slash = w.IsMark(i + 1, '/') && w[i].Length <= 2 && w[i + 2].Length <= 2 && (w[i].Length + w[i + 2].Length > 2 || w[i - 1].Class is WordClass.On or WordClass.From or WordClass.Between or WordClass.To or WordClass.Until or WordClass.Weekday or WordClass.By or WordClass.Through || Ranged(w, i));
        if (!slash || IsFraction(w, i, a, b))
        {
            return null;
        }

        return a is >= 1 and <= 12 && IsDay(2024, a, b) ? new Phrase { First = i, End = i + 3, Month = a, Day = b }
            : b is >= 1 and <= 12 && IsDay(2024, b, a) ? new Phrase { First = i, End = i + 3, Month = b, Day = a }
            : null;
    }

    /// <summary>"10/1-11/7": a slash date on the other side of a hyphen.</summary>
    private static bool Ranged(WordList w, int i) =>
        (w.IsMark(i + 3, '-') && w.IsMark(i + 5, '/') && w.Touches(i + 5)) || (w.IsMark(i - 1, '-') && w.IsMark(i - 3, '/') && w.Touches(i - 1));

    private static bool IsFraction(WordList w, int i, int a, int b) =>
        ((w.Touches(i) && !w.IsDash(i - 1)) || w.Is(i + 3, WordClass.Measure) || w.IsMark(i + 3, '%')) || (a == 24 && b == 7) || ((b == 10 || w.IsMark(i - 1, ':')) && !w.Is(i - 1, WordClass.On) && a <= 10 && w[i].Length == 1);

    private static bool IsDay(int year, int month, int day) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
