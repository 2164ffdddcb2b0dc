using System.Globalization;
using InForce.Reading.Times.Words;

namespace InForce.Reading.Quantities;

/// <summary>Numbers in figures and words, with scale: "1,340", "3.4 million", "50m", "two and a half million", "tens of thousands", "166th".</summary>
internal static class NumberReader
{
    private const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>The number that begins at a token; null where none does.</summary>
    public static Amount? Read(Words w, int i)
    {
        Amount? found = Figure(w, i) ?? Vague(w, i) ?? Spelled(w, i);
        return found is { } amount ? Scaled(w, amount) : null;
    }

    public static decimal ScaleOf(string word) => word switch
    {
        "hundred" => 100,
        "thousand" => 1_000,
        "million" or "mln" or "mn" => 1_000_000,
        "billion" or "bn" => 1_000_000_000,
        "trillion" => 1_000_000_000_000,
        _ => 0,
    };

    private static Amount? Figure(Words w, int i)
    {
        string word = w[i];
        if (word.Length == 0 || !char.IsAsciiDigit(word[0]))
        {
            return null;
        }

        int end = 0;
        while (end < word.Length && (char.IsAsciiDigit(word[end]) || (word[end] is ',' or '.' && end + 1 < word.Length && char.IsAsciiDigit(word[end + 1]))))
        {
            end++;
        }

        if (Value(word[..end]) is not { } value)
        {
            return null;
        }

        string tail = word[end..];
        if (tail is "st" or "nd" or "rd" or "th")
        {
            return new Amount(value, value, i, IsOrdinal: true);
        }

        decimal letter = tail switch { "" => 1, "k" => 1_000, "m" or "mn" or "mln" => 1_000_000, "bn" or "b" => 1_000_000_000, "tn" => 1_000_000_000_000, _ => 0 };
        return letter == 0 ? null
            : letter > 1 ? new Amount(value * letter, value * letter, i) { Scale = letter, HasLetter = true }
            : Grouped(w, new Amount(value, value, i));
    }

    /// <summary>"1,340", "3.4", "3.300.000"; null where points and commas are no grouping and no fraction.</summary>
    private static decimal? Value(string figures)
    {
        string[] groups = figures.Split(',');
        bool byComma = groups.Length > 1 && groups[0].Length <= 3 && groups.Skip(1).All(g => g.Split('.')[0].Length == 3);
        string[] points = figures.Split('.');
        bool byPoint = points.Length > 2 && points[0].Length <= 3 && points.Skip(1).All(g => g.Length == 3);
        string plain = byComma ? figures.Replace(",", "", StringComparison.Ordinal) : byPoint ? figures.Replace(".", "", StringComparison.Ordinal) : figures;
        return plain.Length <= 18 && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) && value < Largest ? value : null;
    }

    /// <summary>"1 200 000": groups of three figures one blank apart.</summary>
    private static Amount Grouped(Words w, Amount amount)
    {
        int next = amount.Last + 1;
        if (w[amount.Last].Length > 3)
        {
            return amount;
        }

        decimal value = amount.Min!.Value;
        while (w[next].Length == 3 && w[next].All(char.IsAsciiDigit) && w.IsOneApart(next) && value < Largest)
        {
            value = (value * 1000) + decimal.Parse(w[next], CultureInfo.InvariantCulture);
            next++;
        }

        return amount with { Min = value, Max = value, Last = next - 1 };
    }

    /// <summary>"tens of thousands", "hundreds of millions", "several hundred thousand", "a few thousand", "thousands".</summary>
    private static Amount? Vague(Words w, int i)
    {
        if (PluralScale(w[i]) is > 0 and var first)
        {
            decimal then = w[i + 1] == "of" ? PluralScale(w[i + 2]) : 0;
            decimal low = then > first ? first * then : first;
            return new Amount(low, (Above(first) * (then > first ? then : 1)) - 1, then > first ? i + 2 : i, Approximate: true) { Scale = low };
        }

        int at = w[i] == "a" && w[i + 1] == "few" ? i + 1 : i;
        bool vague = w[at] is "several" or "few" or "countless" or "various";
        return vague && (ScaleOf(w[at + 1]) > 0 || at > i || w[at] == "several") ? new Amount(null, null, at, Approximate: true) : null;
    }

    private static decimal PluralScale(string word) => word switch
    {
        "tens" => 10,
        "hundreds" => 100,
        "thousands" => 1_000,
        "millions" => 1_000_000,
        "billions" => 1_000_000_000,
        _ => 0,
    };

    private static decimal Above(decimal scale) => scale switch { 10 => 100, 100 => 1_000, 1_000 => 1_000_000, 1_000_000 => 1_000_000_000, _ => scale * 1000 };

    private static Amount? Spelled(Words w, int i)
    {
        if (w[i] == "half" && w[i + 1] is "a" or "an" && ScaleOf(w[i + 2]) > 0)
        {
            return new Amount(0.5m, 0.5m, i + 1);
        }

        if ((w[i] is "a" or "an") && (ScaleOf(w[i + 1]) > 0 || w[i + 1] == "dozen"))
        {
            return w[i + 1] == "dozen" ? new Amount(12, 12, i + 1) : new Amount(1, 1, i);
        }

        if (ScaleOf(w[i]) > 0 && !w[i].StartsWith("mn", StringComparison.Ordinal))
        {
            // "over million", "million-strong": the article is left out or belongs to what follows.
            return w.IsHyphen(i + 1) ? new Amount(ScaleOf(w[i]), ScaleOf(w[i]), i, Approximate: true) { Scale = ScaleOf(w[i]) } : null;
        }

        return Small(w, i);
    }

    /// <summary>Zero to ninety-nine in words.</summary>
    private static Amount? Small(Words w, int i)
    {
        if (!Is(w.Find(i), WordClass.Number, out int value))
        {
            return null;
        }

        int at = w.IsHyphen(i + 1) ? i + 2 : i + 1;
        return value >= 20 && Is(w.Find(at), WordClass.Number, out int ones) && ones is > 0 and < 10
            ? new Amount(value + ones, value + ones, at)
            : new Amount(value, value, i);
    }

    private static bool Is(Word word, WordClass wanted, out int value)
    {
        value = word.Class == wanted ? word.Value : word.OtherValue;
        return word.Length > 0 && (word.Class == wanted || word.OtherClass == wanted);
    }

    private static Amount Scaled(Words w, Amount amount)
    {
        (decimal? total, decimal? current, int last, decimal scale) = ((decimal?)0, amount.Min, amount.Last, amount.Scale);
        bool isVague = amount.Min is null;
        bool one = amount.Min == amount.Max;
        while (!amount.IsOrdinal && last + 1 < w.Count)
        {
            int next = w.IsHyphen(last + 1) ? last + 2 : last + 1;
            if (one && !isVague && w[next] == "and" && Half(w, next) is { } half && ScaleOf(w[half]) > 0)
            {
                (current, next) = (current + 0.5m, half);
            }

            decimal by = ScaleOf(w[next]);
            if (by == 0 || (!one && !isVague) || (current ?? 1) * by >= Largest)
            {
                break;
            }

            (current, last, scale) = (current * by, next, scale * by);
            int rest = w[next + 1] == "and" ? next + 2 : next + 1;
            if (Small(w, rest) is { } more && !isVague && w.Find(next).Length > 0 && w[rest].Length > 0 && by is 100 or 1000)
            {
                bool hundreds = by == 1000 && ScaleOf(w[more.Last + 1]) == 100;
                (total, current, last) = by == 1000 ? (total + current, more.Min, more.Last) : (total, current + more.Min, more.Last);
                (current, last) = hundreds ? (current * 100, last + 1) : (current, last);
            }
        }

        decimal? value = one && !isVague ? total + current : null;
        return amount with { Min = one ? value : amount.Min, Max = one ? value : amount.Max, Last = last, Scale = scale };
    }

    /// <summary>"and a half" with its hyphens: the place behind it; null for other words.</summary>
    private static int? Half(Words w, int and)
    {
        int a = w.IsHyphen(and + 1) ? and + 2 : and + 1;
        int half = w.IsHyphen(a + 1) ? a + 2 : a + 1;
        return w[a] == "a" && w[half] == "half" ? (w.IsHyphen(half + 1) ? half + 2 : half + 1) : null;
    }
}
