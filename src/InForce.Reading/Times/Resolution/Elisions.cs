using InForce.Reading.Times.Grammar;
using InForce.Reading.Times.Words;

namespace InForce.Reading.Times.Resolution;

/// <summary>Ends of ranges that leave out what the other end says: "4 to 22 January", "November 19-20", "2014-18".</summary>
internal static class Elisions
{
    /// <summary>Adds the day before a joint: the "4" of "4 to 22 January".</summary>
    public static void AddBefore(WordList w, Phrase p, List<Phrase> phrases)
    {
        int first = w.Is(p.First, WordClass.The) ? p.First : p.First;
        if (p.Day is null || (p.Month is null && p.Within is null) || p.Weekday is not null || w.Is(p.First, WordClass.Month) || w.IsMark(p.First + 1, '/') || !IsJoint(w, first - 1))
        {
            return;
        }

        int at = first - 2;
        at = w.Is(at, WordClass.Suffix) && w.Touches(at) ? at - 1 : at;
        bool free = phrases.Count == 0 || phrases[^1].End <= at;
        if (free && Dates.DayOfMonth(w, at) is (var day, var end) && end == first - 1 && day < p.Day && !w.IsMark(at - 1, '.'))
        {
            int start = w.Is(at - 1, WordClass.The) ? at - 1 : at;
            phrases.Add(p with { First = start, End = end, Day = day, Clock = null, Part = null });
        }
    }

    /// <summary>Adds the day or year after a joint; gives the word to go on from.</summary>
    public static int AddAfter(WordList w, Phrase p, List<Phrase> phrases)
    {
        int next = p.End;
        if (!IsJoint(w, next) || p.Type != TimexType.Date)
        {
            return next;
        }

        int at = w.Is(next + 1, WordClass.The) ? next + 2 : next + 1;
        if (p.Day is not null && p.Month is not null && p.Year is null && !w.IsMark(p.First + 1, '/') && Dates.DayOfMonth(w, at) is (var day, var end) && day > p.Day
            && Dates.Month(w, end) == 0 && !w.Is(end, WordClass.Of) && (w.IsDigits(at) || w.Is(at, WordClass.Ordinal)) && w[end].Class is not (WordClass.Units or WordClass.Unit))
        {
            (int Year, int Next)? year = Dates.Year(w, end);
            phrases[^1] = p with { Year = year?.Year };
            phrases.Add(p with { First = next + 1, End = year?.Next ?? end, Day = day, Year = year?.Year, Weekday = null });
            return phrases[^1].End;
        }

        bool shortYear = p.Year is { } y && p is { Month: null, SubYear: null } && w.IsDash(next) && w.IsDigits(next + 1, 2) && w.Touches(next) && w.Touches(next + 1) && w[next + 1].Value == (y + 1) % 100;
        if (shortYear || (p.Year is { } from && p is { Month: null, SubYear: null } && w.IsDash(next) && w.IsDigits(next + 1, 2) && w.Touches(next + 1) && w[next + 1].Value > from % 100 && w[next + 1].Value <= (from % 100) + 12 && !w.Touches(next + 2)))
        {
            phrases.Add(p with { First = next + 1, End = next + 2, Year = ((p.Year!.Value / 100) * 100) + w[next + 1].Value + (w[next + 1].Value < p.Year.Value % 100 ? 100 : 0) });
            return next + 2;
        }

        return next;
    }

    private static bool IsJoint(WordList w, int i) => w.IsDash(i) || w[i].Class is WordClass.To or WordClass.Until or WordClass.Through or WordClass.And;
}
