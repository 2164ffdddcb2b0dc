using InForce.Core.Time;
using InForce.Reading.Times.Grammar;
using InForce.Reading.Times.Words;

namespace InForce.Reading.Times.Resolution;

/// <summary>Durations that lie beside the document's day: "within two years", "in six months", "the past five years", "the coming months".</summary>
internal static class DurationResolver
{
    public static Resolved Resolve(Found f, Anchors anchors)
    {
        var open = new Resolved(null, null, TimeReading.Unresolved);
        Phrase p = f.Phrase;
        if (anchors.Day is not { } today || f.DelayFrom is not null)
        {
            return open;
        }

        bool within = f.Lead == WordClass.Within || f.IsWithin;
        bool ahead = p.Side > 0 || (within && f.Tense != Tense.Past) || (f.Lead == WordClass.In && p.Side == 0 && f.Tense != Tense.Past && p.Mod is null or "APPROX" && f.Lead == WordClass.In && p.Side == 0 && f.Tense != Tense.Past);
        if (!ahead && p.Side >= 0)
        {
            return open;
        }

        int sign = p.Side < 0 ? -1 : 1;
        if (p.Spans.Any(s => s.Amount is null || s.Unit <= TimeUnit.Hour))
        {
            return anchors.IsForced || p.Spans[0].Unit <= TimeUnit.Hour ? open : open with { Earliest = sign > 0 ? today : null, Latest = sign > 0 ? null : today, Anchor = "document" };
        }

        if (p.Side != 0 && p.Spans is [{ Unit: TimeUnit.Quarter }])
        {
            // Quarters are whole ones: the last two before this, the next two after it.
            var quarter = new DateOnly(today.Year, (3 * ((today.Month - 1) / 3)) + 1, 1);
            DateOnly edge = sign < 0 ? quarter : Calendar.AddMonths(quarter, 3);
            DateOnly far = Calendar.Move(edge, TimeUnit.Quarter, sign * p.Spans[0].Amount!.Value);
            return Window(sign < 0 ? far : edge, Calendar.Safe(sign < 0 ? edge : far, -1), oneOf: within);
        }

        DateOnly other = p.Spans.Aggregate(today, (at, s) => Calendar.Move(at, s.Unit, sign * s.Amount!.Value));
        return anchors.IsForced ? About(today, other, p) : within || p.Side != 0 ? Window(today, other, within) : Moved(other, p);
    }

    /// <summary>Against a day only the text forces: months about.</summary>
    private static Resolved About(DateOnly today, DateOnly other, Phrase p)
    {
        if (p.Spans[^1].Unit < TimeUnit.Month)
        {
            return new Resolved(null, null, TimeReading.Unresolved);
        }

        (DateOnly a, DateOnly b) = today <= other ? (today, other) : (other, today);
        EdtfInterval about = Edtf.Interval(Edtf.Month(a.Year, a.Month).Qualified(EdtfQualifiers.Approximate), Edtf.Month(b.Year, b.Month).Qualified(EdtfQualifiers.Approximate));
        return new Resolved(about, about.ToString(), TimeReading.OneOf) { Anchor = "forced", Basis = "relative" };
    }

    private static Resolved Window(DateOnly today, DateOnly other, bool oneOf)
    {
        (EdtfDate a, EdtfDate b) = today <= other ? (Edtf.Day(today), Edtf.Day(other)) : (Edtf.Day(other), Edtf.Day(today));
        Edtf window = oneOf ? EdtfSet.OneOf(a, b) : Edtf.Interval(a, b);
        return new Resolved(window, window.ToPlain().ToString(), oneOf ? TimeReading.OneOf : TimeReading.Throughout) { Anchor = "document", Basis = "relative" };
    }

    /// <summary>"in six months" is a day, "in five years" about a year.</summary>
    private static Resolved Moved(DateOnly day, Phrase p)
    {
        TimeUnit finest = p.Spans.Min(s => s.Unit);
        EdtfDate time = finest >= TimeUnit.Year && finest != TimeUnit.Weekday ? Edtf.Year(day.Year).Qualified(EdtfQualifiers.Approximate) : Edtf.Day(day);
        time = p.Mod == "APPROX" ? time.Qualified(EdtfQualifiers.Approximate) : time;
        return new Resolved(time, time.ToString(), TimeReading.Instant) { Anchor = "document", Basis = "relative" };
    }
}
