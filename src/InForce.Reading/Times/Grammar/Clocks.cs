using InForce.Reading.Times.Words;

namespace InForce.Reading.Times.Grammar;

/// <summary>Times of day: "10 a.m.", "8:30 p.m. EST", "14:55", "nine o'clock", "noon".</summary>
internal static class Clocks
{
    public static Phrase? Read(WordList w, int i) => Word(w, i) ?? Digital(w, i) ?? Spoken(w, i);

    /// <summary>A part of the day by itself after a date: "Thursday night", "tomorrow in the morning".</summary>
    public static (int Part, int Next)? PartAfter(WordList w, int i)
    {
        int at = w.Spells(i, "in") && w.Is(i + 1, WordClass.The) ? i + 2 : w.Is(i, WordClass.At) && w.Spells(i + 1, "night") ? i + 1 : i;
        return w.Is(at, WordClass.Part) ? (w.ValueOf(at, WordClass.Part), at + 1)
            : w.Is(at, WordClass.Meridian) && at == i && !w.Touches(at) ? (w.ValueOf(at, WordClass.Meridian) == 0 ? 1 : 3, at + 1)
            : null;
    }

    private static Phrase? Word(WordList w, int i)
    {
        int at = w.IsDigits(i) && w[i].Value == 12 && w.Is(i + 1, WordClass.ClockWord) ? i + 1 : i;
        return w.Is(at, WordClass.ClockWord) ? Time(i, at + 1, new Clock(w.ValueOf(at, WordClass.ClockWord), null, null, IsSure: true)) : null;
    }

    private static Phrase Time(int first, int end, Clock clock) => new() { First = first, End = end, Type = TimexType.Time, Clock = clock };

    private static Phrase? Digital(WordList w, int i)
    {
        if (!w.IsDigits(i) || w[i].Length > 4 || (w.Touches(i) && w[i - 1].Class != WordClass.Mark) || (i > 0 && w.Touches(i) && w[i - 1].Value is ':' or '.' or '/' or '$'))
        {
            return null;
        }

        (int hour, int? minute, int next) = w[i].Length >= 3 ? (w[i].Value / 100, w[i].Value % 100, i + 1) : (w[i].Value, (int?)null, i + 1);
        int? second = null;
        bool colon = w.IsMark(next, ':');
        if (w[i].Length <= 2 && (colon || w.IsMark(next, '.')) && w.Touches(next) && w.Touches(next + 1) && w.IsDigits(next + 1, 2) && w[next + 1].Value < 60)
        {
            minute = w[next + 1].Value;
            next += 2;
            if (w.IsMark(next, ':') && w.Touches(next) && w.Touches(next + 1) && w.IsDigits(next + 1, 2) && w[next + 1].Value < 60)
            {
                (second, next) = (w[next + 1].Value, next + 2);
            }
        }

        if (hour > 24 || minute > 59)
        {
            return null;
        }

        if (Meridian(w, next) is (var add, var end))
        {
            return hour <= 12 ? Zoned(w, Time(i, end, new Clock((hour % 12) + add, minute, second, IsSure: true))) : null;
        }

        bool clockLike = colon && minute is not null && w[i].Length <= 2;
        bool led = w[i - 1].Class is WordClass.At or WordClass.By or WordClass.From or WordClass.Until or WordClass.To or WordClass.Approx or WordClass.Before or WordClass.After or WordClass.Between or WordClass.Since or WordClass.And;
        if (w.Is(next, WordClass.Zone) && minute is not null)
        {
            return Zoned(w, Time(i, next, new Clock(hour, minute, second, IsSure: true)));
        }

        return clockLike && (led || second is not null || w.Spells(next, "hours")) ? Time(i, next, new Clock(hour, minute, second, IsSure: hour > 12))
            : minute is null && w.Is(next, WordClass.OClock) || OClock(w, next) ? AfterOClock(w, i, hour, next)
            : null;
    }

    /// <summary>"am", "p.m.", "p . m .".</summary>
    private static (int Add, int Next)? Meridian(WordList w, int i)
    {
        if (w.Is(i, WordClass.Meridian))
        {
            return (w.ValueOf(i, WordClass.Meridian), i + 1);
        }

        bool letter = w[i].Length == 1 && (w.Spells(i, "a") || w.Spells(i, "p"));
        if (letter && w.IsMark(i + 1, '.') && w.Spells(i + 2, "m"))
        {
            return (w.Spells(i, "a") ? 0 : 12, w.IsMark(i + 3, '.') && (w.Touches(i + 3) || !w.Touches(i + 1)) ? i + 4 : i + 3);
        }

        return letter && w.Touches(i) && (w.Spells(i, "p") || w.IsMark(i - 2, ':')) ? (w.Spells(i, "p") ? 12 : 0, i + 1) : letter && w.Spells(i + 1, "m") ? (w.Spells(i, "a") ? 0 : 12, i + 2) : null;
    }

    private static Phrase Zoned(WordList w, Phrase time) => w.Is(time.End, WordClass.Zone) ? time.To(time.End + 1) : time;

    private static bool OClock(WordList w, int i) => w.Spells(i, "o") && (w.IsMark(i + 1, '\'') || w.IsMark(i + 1, '’')) && w.Spells(i + 2, "clock");

    private static Phrase? AfterOClock(WordList w, int first, int hour, int i)
    {
        int end = w.Is(i, WordClass.OClock) ? i + 1 : i + 3;
        return hour is >= 1 and <= 12 ? Time(first, end, new Clock(hour, null, null, IsSure: false)) : null;
    }

    /// <summary>"seven p.m.", "nine o'clock", "half past seven", "ten past 9".</summary>
    private static Phrase? Spoken(WordList w, int i)
    {
        bool half = w.Is(i, WordClass.Half);
        bool past = w.Spells(i + 1, "past") || (w.Spells(i + 1, "min") && w.Spells(i + 2, "past"));
        int hourAt = w.Spells(i + 1, "past") ? i + 2 : i + 3;
        int minutes = half ? 30 : w.IsDigits(i) ? w[i].Value : w.ValueOf(i, WordClass.Number);
        if (past && minutes is > 0 and < 60 && Hour(w, hourAt) is > 0 and <= 12 and var spoken)
        {
            int end = OClock(w, hourAt + 1) ? hourAt + 4 : w.Is(hourAt + 1, WordClass.OClock) ? hourAt + 2 : hourAt + 1;
            return Time(i, end, new Clock(spoken, minutes, null, IsSure: false));
        }

        if (!w.Is(i, WordClass.Number) || w.ValueOf(i, WordClass.Number) is < 1 or > 12)
        {
            return null;
        }

        int hour = w.ValueOf(i, WordClass.Number);
        return Meridian(w, i + 1) is (var add, var next) && !w.Is(i + 1, WordClass.A) ? Time(i, next, new Clock((hour % 12) + add, null, null, IsSure: true))
            : w.Is(i + 1, WordClass.OClock) || OClock(w, i + 1) ? AfterOClock(w, i, hour, i + 1)
            : null;
    }

    private static int Hour(WordList w, int i) => w.IsDigits(i) ? w[i].Value : w.ValueOf(i, WordClass.Number);
}
