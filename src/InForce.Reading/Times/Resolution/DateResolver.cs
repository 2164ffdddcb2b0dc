using InForce.Core.Time;
using InForce.Reading.Times.Words;

namespace InForce.Reading.Times.Resolution;

/// <summary>A date with its modifier and preposition: "early 2028", "by the end of 2027", "since March", "around 2030".</summary>
internal static class DateResolver
{
    public static Resolved Resolve(Found f, Moment? moment, Anchors anchors)
    {
        Edtf? whole = moment?.Edtf();
        if (whole is null || f.Phrase.IsFiscal)
        {
            return new Resolved(null, null, TimeReading.Unresolved);
        }

        Edtf time = f.Phrase.Mod switch
        {
            "APPROX" => Approximate(whole),
            "START" or "MID" or "END" => Windows.Part(whole, f.Phrase.Mod) ?? whole,
            _ => whole,
        };
        bool relativePart = f.Phrase.Shift is { Count: 0, IsWhole: true } && f.Phrase.Mod is "START" or "END" && anchors is { Day: not null, IsForced: false };
        string? plain = f.Phrase.Mod == "END" && IsEdge(f) ? Approximate(whole).ToPlain().ToString() : f.Phrase.Mod == "APPROX" ? time.ToPlain().ToString() : whole.ToPlain().ToString();
        var resolved = new Resolved(time, plain, time is EdtfSet ? TimeReading.OneOf : TimeReading.Instant) { Basis = time is EdtfSet ? "policy:thirds" : null };
        if (f.Phrase.Shift is { IsWhole: false } && (f.IsWithin || f.Phrase.Mod is "LESS_THAN" or "EQUAL_OR_LESS") && anchors is { Day: { } today, IsForced: false } && whole.Latest is { } far && far > today)
        {
            EdtfSet within = EdtfSet.OneOf(Edtf.Day(today), Edtf.Day(far));
            return new Resolved(within, within.ToPlain().ToString(), TimeReading.OneOf);
        }

        resolved = relativePart ? Remaining(resolved, whole, f, anchors) : resolved;
        return Bounded(resolved, whole, f);
    }

    /// <summary>"earlier this month" ends with the document's day, "later this year" begins with it.</summary>
    private static Resolved Remaining(Resolved resolved, Edtf whole, Found f, Anchors anchors)
    {
        DateOnly today = anchors.Day!.Value;
        if (f.Phrase.Mod is null || whole is not { Earliest: { } first, Latest: { } last } || today < first || today > last || IsEdge(f) || !f.IsAdverb)
        {
            return resolved;
        }

        EdtfSet window = f.Phrase.Mod == "START" ? EdtfSet.OneOf(Edtf.Day(first), Edtf.Day(today)) : EdtfSet.OneOf(Edtf.Day(today), Edtf.Day(last));
        return resolved with { Edtf = window, Reading = TimeReading.OneOf, Basis = "policy:document-date" };
    }

    /// <summary>"the end of", "year-end", as against "late".</summary>
    private static bool IsEdge(Found f) => f.Phrase.Mod == "END" && f.IsEdge;

    private static Edtf Approximate(Edtf whole) => whole switch
    {
        EdtfDate { SubYear: null } date => date.Qualified(EdtfQualifiers.Approximate),
        _ => whole,
    };

    private static Resolved Bounded(Resolved resolved, Edtf whole, Found f)
    {
        bool upper = f.Negated < 0 || (f.Lead is WordClass.By or WordClass.Until or WordClass.Before && f.Negated == 0);
        bool lower = f.Negated > 0 || f.Lead is WordClass.Since or WordClass.After || f.IsOpenEnded;
        if (f.Link != Link.None || (!upper && !lower))
        {
            return resolved;
        }

        Edtf edge = resolved.Edtf ?? whole;
        if (upper)
        {
            EdtfDate? last = f.Lead == WordClass.Before && f.Negated == 0 && f.Phrase.Mod is null ? DayBefore(whole) : EndOf(f.Phrase.Mod == "END" ? whole : edge);
            EdtfDate? shown = EndOf(whole, keep: true);
            return last is null || shown is null ? resolved : new Resolved(EdtfSet.OneOf(null, last), $"../{(f.Lead == WordClass.Before && f.Negated == 0 && f.Phrase.Mod is null ? last : shown)}", TimeReading.OneOf);
        }

        bool after = f.Lead == WordClass.After && f.Phrase.Mod is null;
        EdtfDate? start = after && whole.Latest is { } end && whole.Earliest != end && end < DateOnly.MaxValue ? Edtf.Day(end.AddDays(1)) : StartOf(edge);
        if (start is null)
        {
            return resolved;
        }

        return f.Lead == WordClass.Since
            ? new Resolved(Edtf.Interval(start, null), $"{StartOf(whole)}/..", TimeReading.Throughout)
            : new Resolved(EdtfSet.OneOf(start, null), $"{StartOf(whole)}/..", TimeReading.OneOf);
    }

    private static EdtfDate? DayBefore(Edtf whole) => whole.Earliest is { } first && first > DateOnly.MinValue ? Edtf.Day(first.AddDays(-1)) : null;

    /// <summary>The last day; with <paramref name="keep"/> the year or month itself, as the text has it.</summary>
    private static EdtfDate? EndOf(Edtf time, bool keep = false) => time switch
    {
        EdtfDate date when keep && date.ToPlain() is EdtfDate plain => plain,
        _ when keep && time.ToPlain() is EdtfInterval { End.Date: { } end } => end,
        _ => time.Latest is { } last ? Edtf.Day(last) : null,
    };

    private static EdtfDate? StartOf(Edtf time) => time.ToPlain() switch
    {
        EdtfDate date => date,
        EdtfInterval interval => interval.Start.Date,
        _ => null,
    };
}
