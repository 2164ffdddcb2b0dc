using System.Collections.Immutable;
using InForce.Reading.Frames;

namespace InForce.Reading.Quantities;

/// <summary>Finds amounts in one sentence in one forward scan: number, scale, unit, bounds, what they cover. Needs no syntax.</summary>
internal static class QuantityFinder
{
    /// <summary>Words between a number and the word of measure it counts: "1.1 million destroyed anti-tank mines".</summary>
    private const int Reach = 5;
    private const int LongestBound = 4;
    private const int Few = 10;
    private const int FirstYear = 1000;
    private const int LastYear = 2200;

    /// <param name="w">One sentence.</param>
    /// <param name="states">States the sentence speaks of: they decide which kroner are meant.</param>
    public static ImmutableArray<QuantityExpression> In(Words w, IReadOnlyCollection<string> states)
    {
        var found = ImmutableArray.CreateBuilder<QuantityExpression>();
        for (int i = 0; i < w.Count; i++)
        {
            if (!IsName(w, i) && NumberReader.Read(w, i) is { } amount && Measured(w, i, amount, states) is { } quantity)
            {
                found.Add(quantity);
                i = quantity.Last;
            }
        }

        return found.DrainToImmutable();
    }

    private static QuantityExpression? Measured(Words w, int i, Amount amount, IReadOnlyCollection<string> states)
    {
        int first = i;
        (string? Unit, UnitKind Kind)? sign = null;
        if (UnitAt(w, i - 1, states) is { Kind: UnitKind.Money } money && (w.Touches(i) || w[i - 1].Length == 3))
        {
            (sign, first) = (money, w[i - 2] is "us" && w.Touches(i - 1) ? i - 2 : i - 1);
        }

        amount = Ranged(w, amount, sign is not null);
        (string? unit, UnitKind kind, int last) = sign is { } s ? (s.Unit, s.Kind, amount.Last) : UnitBehind(w, amount, states);
        (Bound bound, int from) = BoundBefore(w, first);
        if ((kind == UnitKind.None && !StandsAlone(w, i, amount, bound)) || IsYear(w, i, amount, kind) || (amount.HasLetter && kind != UnitKind.Money && amount.Scale == 1_000_000))
        {
            return null;
        }

        if (bound is Bound.None or Bound.About && BoundAfter(w, last) is { Bound: not Bound.None } after)
        {
            (bound, last) = (after.Bound, after.Last);
        }

        (decimal? min, decimal? max, bool approximate) = Bounded(amount, bound);
        return new QuantityExpression(w.SpanOf(from, last), from, last, kind, unit, Plain(min), Plain(max), approximate, Coverage.Of(w, from, last)) { IsOrdinal = amount.IsOrdinal };
    }

    /// <summary>"2.5-3 million", "10,000 to 20,000", "between 10 and 20": from the first to the second number.</summary>
    private static Amount Ranged(Words w, Amount amount, bool isMoney)
    {
        int at = amount.Last + 1;
        bool between = w[at] == "and" && Enumerable.Range(1, LongestBound).Any(back => w[at - back] == "between");
        if (amount.Min is null || amount.IsOrdinal || (!between && w[at] is not ("to" or "-" or "–")))
        {
            return amount;
        }

        int next = isMoney && QuantityLexicon.UnitsOf(w[at + 1]) is { IsEmpty: false } ? at + 2 : at + 1;
        if (NumberReader.Read(w, next) is not { Min: { } high } other || other.IsOrdinal)
        {
            return amount;
        }

        decimal low = amount.Scale == 1 && amount.Min * other.Scale <= high ? amount.Min.Value * other.Scale : amount.Min.Value;
        return low < high ? other with { Min = low, Max = other.Max } : amount;
    }

    private static (string? Unit, UnitKind Kind, int Last) UnitBehind(Words w, Amount amount, IReadOnlyCollection<string> states)
    {
        for (int i = amount.Last + 1; i < Math.Min(w.Count, amount.Last + 1 + Reach); i++)
        {
            if (w[i] is "per" && w[i + 1] is "cent")
            {
                return ("percent", UnitKind.Percent, i + 1);
            }

            if (w[i] is "square" or "sq" && UnitAt(w, i + 1, states) is { Kind: UnitKind.Length } side)
            {
                return (side.Unit + "2", UnitKind.Area, i + 1);
            }

            if (UnitAt(w, i, states) is { } unit)
            {
                bool isNear = unit.Kind is UnitKind.Item or UnitKind.State or UnitKind.Person || i <= amount.Last + 2;
                bool squared = unit.Kind == UnitKind.Length && w[i + 1] is "²" or "2" && w.Touches(i + 1);
                return !isNear ? (null, UnitKind.None, amount.Last) : squared ? (unit.Unit + "2", UnitKind.Area, i + 1) : (unit.Unit, unit.Kind, i);
            }

            bool passes = w.IsHyphen(i) || (w[i] == "of" && i == amount.Last + 1 && w[i + 1] is not ("them" or "which" or "whom")) || w[i] is "the" or "its" or "their" or "these"
                || (char.IsLetter(w[i][0]) && !FunctionWords.Prepositions.Contains(w[i]) && !FunctionWords.Coordinators.Contains(w[i]) && !FunctionWords.Be.Contains(w[i])
                    && !FunctionWords.Have.Contains(w[i]) && !FunctionWords.Do.Contains(w[i]) && !FunctionWords.Modals.Contains(w[i]) && !FunctionWords.Relatives.Contains(w[i])
                    && !FunctionWords.Pronouns.Contains(w[i]) && !IsMonth(w, i));
            if (!passes)
            {
                break;
            }
        }

        return (null, UnitKind.None, amount.Last);
    }

    private static bool IsMonth(Words w, int i) => w.Find(i).Class is Times.Words.WordClass.Month or Times.Words.WordClass.Unit or Times.Words.WordClass.Units;

    /// <summary>A word of measure; where it has several readings, the one of a state beside it or of the only state spoken of.</summary>
    private static (string? Unit, UnitKind Kind)? UnitAt(Words w, int i, IReadOnlyCollection<string> states)
    {
        ImmutableArray<(string Unit, UnitKind Kind, string State)> readings = QuantityLexicon.UnitsOf(w[i]);
        if (readings.IsEmpty)
        {
            return null;
        }

        (string Unit, UnitKind Kind, string State)[] fitting = [.. readings.Where(r => r.State.Length == 0 || states.Contains(r.State))];
        return (fitting.Length == 1 ? fitting[0].Unit : null, readings[0].Kind);
    }

    /// <summary>A number that counts without a word of measure beside it: one of scale, grouped or bounded, or "… of them".</summary>
    private static bool StandsAlone(Words w, int i, Amount amount, Bound bound) =>
        !amount.IsOrdinal && (amount.Scale >= 1000 || w[i].Contains(',', StringComparison.Ordinal) || bound is not (Bound.None or Bound.Range)
            || (amount.Min >= Few && w[amount.Last + 1] == "of" && w[amount.Last + 2] is "them" or "these" or "those"));

    /// <summary>The figure of a name: "PFM-1", "Skorpion 2", "Article 20".</summary>
    private static bool IsName(Words w, int i) => w[i].Length is > 0 and < 4 && char.IsAsciiDigit(w[i][0])
        && ((w.IsHyphen(i - 1) && w.Touches(i) && w.Touches(i - 1) && char.IsLetter(w[i - 2][0])) || (i > 1 && w.StartsUpper(i - 1) && w[i - 1].Length > 3 && !w.Touches(i)));

    private static bool IsYear(Words w, int i, Amount amount, UnitKind kind) =>
        w[i].Length == 4 && w[i].All(char.IsAsciiDigit) && amount is { Scale: 1, Min: >= FirstYear and < LastYear }
        && (kind is UnitKind.None or UnitKind.State || w[i - 1] is "in" or "by" or "since" or "of" or "until" or "the");

    private static (Bound Bound, int First) BoundBefore(Words w, int first)
    {
        for (int length = LongestBound; length > 0; length--)
        {
            if (first >= length && QuantityLexicon.BoundOf(string.Join(' ', Enumerable.Range(first - length, length).Select(i => w[i])), isBefore: true) is not Bound.None and var bound)
            {
                return (bound, bound == Bound.Range && !IsRange(w, first) ? first : first - length);
            }
        }

        return (Bound.None, first);
    }

    private static bool IsRange(Words w, int first) => w[first - 1] == "between";

    private static (Bound Bound, int Last) BoundAfter(Words w, int last)
    {
        for (int length = 3; length > 0; length--)
        {
            if (last + length < w.Count && QuantityLexicon.BoundOf(string.Join(' ', Enumerable.Range(last + 1, length).Select(i => w[i])), isBefore: false) is not Bound.None and var bound)
            {
                return (bound, last + length);
            }
        }

        return (Bound.None, last);
    }

    /// <summary>Without noughts behind the point: 1.2 million is 1200000.</summary>
    private static decimal? Plain(decimal? value) => value / 1.0000000000000000000m;

    /// <summary>More than a counted number of things is one more; a rounded figure is itself no exact bound.</summary>
    private static (decimal? Min, decimal? Max, bool Approximate) Bounded(Amount amount, Bound bound)
    {
        bool exact = amount is { Scale: 1, Min: { } value } && value < 1000 && value == decimal.Truncate(value);
        return bound switch
        {
            Bound.Over => (exact ? amount.Min + 1 : amount.Min, null, !exact),
            Bound.Least => (amount.Min, null, amount.Approximate || !exact),
            Bound.Most => (null, amount.Max, amount.Approximate),
            Bound.Under => (null, exact ? amount.Max - 1 : amount.Max, !exact),
            Bound.About => (amount.Min, amount.Max, true),
            _ => (amount.Min, amount.Max, amount.Approximate),
        };
    }
}
