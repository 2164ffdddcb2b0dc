using InForce.Reading.Times.Words;

namespace InForce.Reading.Times.Grammar;

/// <summary>Present, past and future without a date: "now", "recently", "in recent years", "the near future".</summary>
internal static class References
{
    public static Phrase? Read(WordList w, int i)
    {
        if (w.Is(i, WordClass.Ref) && !w.Is(i - 1, WordClass.As) && !w.Is(i + 1, WordClass.As) && !w.Spells(i + 1, "that"))
        {
            return Reference(i, i + 1, Name(w.ValueOf(i, WordClass.Ref)));
        }

        if (w.Is(i, WordClass.Recent))
        {
            bool unit = w.Is(i + 1, WordClass.Units) || (w.Is(i + 1, WordClass.Vague) && w.Is(i + 2, WordClass.Units));
            return Reference(i, unit ? (w.Is(i + 1, WordClass.Units) ? i + 2 : i + 3) : i + 1, "PAST_REF");
        }

        if (w.Spells(i, "right") && w.Spells(i + 1, "now"))
        {
            return Reference(i, i + 2, "PRESENT_REF");
        }

        return Present(w, i) ?? PastOrFuture(w, i);
    }

    private static Phrase Reference(int first, int end, string name) => new() { First = first, End = end, Reference = name };

    private static string Name(int value) => value switch { 0 => "PRESENT_REF", 1 => "PAST_REF", _ => "FUTURE_REF" };

    /// <summary>"at present", "at the moment", "these days", "the current", "the present".</summary>
    private static Phrase? Present(WordList w, int i)
    {
        if (w.Is(i, WordClass.The) && w.Is(i - 1, WordClass.At) && w.Is(i + 1, WordClass.MomentWord))
        {
            return Reference(i, i + 2, "PRESENT_REF");
        }

        if (w.Is(i - 1, WordClass.At) && (w.Spells(i, "this") || (w.Is(i, WordClass.The) && w.Spells(i + 1, "present"))) && (w.Is(i + 1, WordClass.Time) || w.Spells(i + 1, "point") || w.Is(i + 2, WordClass.Time)))
        {
            return Reference(i, w.Spells(i, "this") ? i + 2 : i + 3, "PRESENT_REF");
        }

        if (w.Is(i, WordClass.These) && w.Spells(i + 1, "days"))
        {
            return Reference(i, i + 2, "PRESENT_REF");
        }

        bool here = w.Spells(i, "present") && (w.Is(i - 1, WordClass.At) || (w.Is(i - 1, WordClass.The) && w[i + 1].Class == WordClass.Mark));
        bool current = w.Spells(i, "current") && w[i + 1].Class == WordClass.None && !w.IsCapital(i);
        return here || current ? Reference(here && w.Is(i - 1, WordClass.The) ? i - 1 : i, i + 1, "PRESENT_REF") : null;
    }

    /// <summary>"the past", "in the near future", "the future".</summary>
    private static Phrase? PastOrFuture(WordList w, int i)
    {
        int at = w.Is(i, WordClass.The) ? i + 1 : i;
        int near = w.Spells(at, "near") || w.Spells(at, "foreseeable") || w.Spells(at, "distant") || w.Is(at, WordClass.Recent) ? at + 1 : at;
        if (w.Is(near, WordClass.Future) && (at > i || near > at || w.Is(i - 1, WordClass.In)) && (w[near + 1].Class != WordClass.None || near > at || at > i))
        {
            return Reference(i, near + 1, "FUTURE_REF");
        }

        return at > i && w.Spells(near, "past") && (near + 1 >= w.Count || w[near + 1].Class is WordClass.Mark or WordClass.And or WordClass.Or or WordClass.To)
            ? Reference(i, near + 1, "PAST_REF")
            : null;
    }
}
