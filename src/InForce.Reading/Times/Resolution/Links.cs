using InForce.Reading.Times.Grammar;
using InForce.Reading.Times.Words;

namespace InForce.Reading.Times.Resolution;

/// <summary>Finds which neighbours form a range ("from A to B", "between A and B", "A-B") or a choice ("A or B").</summary>
internal static class Links
{
    public static void Set(WordList w, List<Found> found, int from)
    {
        for (int i = from; i + 1 < found.Count; i++)
        {
            Link link = found[i].Link == Link.None ? Between(w, found[i], found[i + 1]) : Link.None;
            if (link == Link.None)
            {
                continue;
            }

            (Phrase a, Phrase b) = Share(found[i].Phrase, found[i + 1].Phrase);
            found[i] = found[i] with { Phrase = a with { Partner = i + 1 }, Link = link };
            found[i + 1] = found[i + 1] with { Phrase = b with { Partner = i }, Link = link == Link.Opens ? Link.Closes : Link.EitherSecond };
        }
    }

    private static Link Between(WordList w, Found a, Found b)
    {
        (Phrase p, Phrase q) = (a.Phrase, b.Phrase);
        bool dates = p.Reference is null && q.Type == TimexType.Date && p.Type == TimexType.Date && (q.Reference is null or "PRESENT_REF");
        bool opened = p.Reference == "PRESENT_REF" && q.Type == TimexType.Date;
        int joint = p.End;
        int gap = q.First - joint;
        if ((!dates && !opened) || gap is < 1 or > 2 || (gap == 2 && !w.Is(joint + 1, WordClass.The) && !w.Is(joint, WordClass.Through)))
        {
            return Link.None;
        }

        bool between = w.Is(p.First - 1, WordClass.Between) || w.Spells(p.First - 1, "between") || (w.Is(p.First - 1, WordClass.The) && w.Is(p.First - 2, WordClass.Between));
        bool led = between || w.Is(p.First - 1, WordClass.From) || (w.Is(p.First - 1, WordClass.The) && w.Is(p.First - 2, WordClass.From));
        return w[joint].Class switch
        {
            WordClass.And when between => Link.Opens,
            WordClass.To or WordClass.Until or WordClass.Through when led || IsSameKind(p, q) || w.Is(joint, WordClass.Through) || (w.Is(joint, WordClass.Until) && p.Day is not null && q.Day is not null) => Link.Opens,
            WordClass.Mark when w.IsDash(joint) && w.Touches(joint) && w.Touches(joint + 1) && p.Month is not null && q.Month is not null => Link.Opens,
            WordClass.Mark when w.IsDash(joint) && (led || (IsSameKind(p, q) && (w.Touches(joint) || w[p.First].Class == WordClass.Digits || p.Month is not null || p.SubYear is not null))) => Link.Opens,
            WordClass.Or when IsSameKind(p, q) && p.Shift is null => Link.EitherFirst,
            _ => Link.None,
        };
    }

    private static bool IsSameKind(Phrase p, Phrase q) =>
        (p.Day is not null && q.Shift is { Unit: TimeUnit.Day }) || ((p.Day is null) == (q.Day is null) && (p.Month is null) == (q.Month is null) && (p.Weekday is null) == (q.Weekday is null)
        && (p.SubYear is null) == (q.SubYear is null) && (p.Shift?.Unit == q.Shift?.Unit || p.Shift is { Unit: TimeUnit.Day }));

    /// <summary>The year said at the second end holds for the first: "Nov-Feb 2017", "May to Oct 2020".</summary>
    private static (Phrase A, Phrase B) Share(Phrase a, Phrase b)
    {
        if (b.Year is not { } year || a.Year is not null || a.Shift is not null || a.Within is not null || (a.Month is null && a.SubYear is null && a.Day is null) || a.Reference is not null)
        {
            return b.Month is null && b.Day is not null && a.Month is not null ? (a, b with { Month = b.Day > a.Day ? a.Month : (a.Month % 12) + 1 }) : (a, b);
        }

        bool before = a.Month is { } m && b.Month is { } n && m > n;
        return (a with { Year = before ? year - 1 : year }, b);
    }
}
