using InForce.Reading.Times.Words;

namespace InForce.Reading.Times.Grammar;

/// <summary>An amount and the word after it; a null value is vague ("several").</summary>
internal readonly record struct Amount(decimal? Value, int Next);

/// <summary>Numbers in digits and words.</summary>
internal static class Numbers
{
    /// <summary>Groups of three digits in one number; more is no number of anything.</summary>
    private const int MostGroups = 6;

    /// <summary>Words such as "hundred" and "thousand" in one number: what they make fits a whole number.</summary>
    private const int MostMultipliers = 3;

    public static Amount? Read(WordList w, int i)
    {
        if (w.IsDigits(i))
        {
            return AndAHalf(w, Digits(w, i));
        }

        if (w.Is(i, WordClass.Number))
        {
            return AndAHalf(w, Spelled(w, i));
        }

        if (w.Is(i, WordClass.Vague))
        {
            return new Amount(null, w.Is(i + 1, WordClass.Of) && !w.Spells(i, "few") ? i + 2 : i + 1);
        }

        if (w.Is(i, WordClass.Pair))
        {
            return new Amount(w.ValueOf(i, WordClass.Pair), w.Is(i + 1, WordClass.Of) ? i + 2 : i + 1);
        }

        if (w.Is(i, WordClass.Half))
        {
            return new Amount(0.5m, w.Is(i + 1, WordClass.A) || w.IsDash(i + 1) ? i + 2 : i + 1);
        }

        return w.Is(i, WordClass.A) ? AfterArticle(w, i + 1) : null;
    }

    /// <summary>A number of up to four digits spelled as years are: "nineteen ninety-six", "two thousand and fifteen".</summary>
    public static (int Year, int Next)? SpelledYear(WordList w, int i)
    {
        if (!w.Is(i, WordClass.Number))
        {
            return null;
        }

        if (w.ValueOf(i, WordClass.Number) is >= 11 and <= 20 && Small(w, w.IsDash(i + 1) ? i + 2 : i + 1) is { } rest && w.ValueOf(rest.Next - 1, WordClass.Number) is var _)
        {
            int century = w.ValueOf(i, WordClass.Number);
            return rest.Value is >= 10 and < 100 || Zero(w, i + 1) ? ((century * 100) + (int)rest.Value, rest.Next) : null;
        }

        Amount number = Spelled(w, i);
        bool named = number.Next > i + 1 && number.Value is >= 1000 and < 2200;
        return named ? ((int)number.Value!, number.Next) : null;
    }

    /// <summary>Ordinals in digits and words: "5th", "fifth", "twenty-first".</summary>
    public static (int Value, int Next)? Ordinal(WordList w, int i)
    {
        if (w.IsDigits(i) && w.Is(i + 1, WordClass.Suffix) && w.Touches(i + 1))
        {
            return (w[i].Value, i + 2);
        }

        if (w.Is(i, WordClass.Ordinal))
        {
            return (w.ValueOf(i, WordClass.Ordinal), i + 1);
        }

        int tens = w.ValueOf(i, WordClass.Number);
        int at = w.IsDash(i + 1) ? i + 2 : i + 1;
        return tens is 20 or 30 && w.ValueOf(at, WordClass.Ordinal) is > 0 and < 10 and var ones ? (tens + ones, at + 1) : null;
    }

    private static bool Zero(WordList w, int i) => w.Has(i, WordClass.Number, 0) || w.Spells(i, "oh");

    /// <summary>One to ninety-nine.</summary>
    private static (int Value, int Next)? Small(WordList w, int i)
    {
        if (Zero(w, i))
        {
            i++;
        }

        if (!w.Is(i, WordClass.Number))
        {
            return null;
        }

        int value = w.ValueOf(i, WordClass.Number);
        int at = w.IsDash(i + 1) || w.Is(i + 1, WordClass.And) ? i + 2 : i + 1;
        bool compound = value >= 20 && w.Is(at, WordClass.Number) && w.ValueOf(at, WordClass.Number) is > 0 and < 10;
        return compound ? (value + w.ValueOf(at, WordClass.Number), at + 1) : (value, i + 1);
    }

    private static Amount Spelled(WordList w, int i)
    {
        (int value, int next) = Small(w, i) ?? (w.ValueOf(i, WordClass.Number), i + 1);
        return Multiplied(w, value, next);
    }

    private static Amount Multiplied(WordList w, int value, int next)
    {
        decimal total = 0;
        decimal current = value;
        for (int steps = 0; steps < MostMultipliers && w.Is(next, WordClass.Multiplier); steps++)
        {
            int by = w.ValueOf(next, WordClass.Multiplier);
            (total, current) = by == 1000 ? (total + (current * by), 0) : (total, current * by);
            next++;
            int after = w.Is(next, WordClass.And) ? next + 1 : next;
            if (Small(w, after) is { } more)
            {
                current += more.Value;
                next = more.Next;
            }
        }

        return new Amount(total + current, next);
    }

    private static Amount Digits(WordList w, int i)
    {
        decimal value = w[i].Value;
        int next = i + 1;
        for (int steps = 0; steps < MostGroups && w.IsMark(next, ',') && w.Touches(next) && w.Touches(next + 1) && w.IsDigits(next + 1, 3); steps++)
        {
            value = (value * 1000) + w[next + 1].Value;
            next += 2;
        }

        if (w.IsMark(next, '.') && w.Touches(next) && w.Touches(next + 1) && w.IsDigits(next + 1) && w[next + 1].Length <= 3)
        {
            value += w[next + 1].Value / (decimal)Math.Pow(10, w[next + 1].Length);
            next += 2;
        }

        return value <= 1_000_000 ? new Amount(value, next) : new Amount(1_000_000, next);
    }

    private static Amount? AfterArticle(WordList w, int i)
    {
        if (w.Is(i, WordClass.Vague) && (w.Spells(i, "few") || w.Is(i + 1, WordClass.Of)))
        {
            return new Amount(null, w.Is(i + 1, WordClass.Of) ? i + 2 : i + 1);
        }

        if (w.Is(i, WordClass.Pair))
        {
            return new Amount(w.ValueOf(i, WordClass.Pair), w.Is(i + 1, WordClass.Of) ? i + 2 : i + 1);
        }

        if (w.Is(i, WordClass.Half))
        {
            return new Amount(0.5m, w.IsDash(i + 1) ? i + 2 : i + 1);
        }

        return w.Is(i, WordClass.Multiplier) ? Multiplied(w, 1, i) : null;
    }

    /// <summary>"two and a half", "one and a quarter", before the unit.</summary>
    private static Amount AndAHalf(WordList w, Amount amount)
    {
        (decimal part, int next) = Fraction(w, amount.Next);
        return part > 0 && (w.Is(next, WordClass.Unit) || w.Is(next, WordClass.Units)) ? new Amount(amount.Value + part, next) : amount;
    }

    /// <summary>"and a half", "and half", "and a quarter".</summary>
    public static (decimal Part, int Next) Fraction(WordList w, int i)
    {
        if (!w.Is(i, WordClass.And))
        {
            return (0, i);
        }

        int at = w.Is(i + 1, WordClass.A) ? i + 2 : i + 1;
        return w.Is(at, WordClass.Half) ? (0.5m, at + 1) : w.Is(at, WordClass.QuarterPart) && at == i + 2 ? (0.25m, at + 1) : (0, i);
    }
}
