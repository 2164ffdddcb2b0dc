using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Core.Time;
using InForce.Reading.Times.Grammar;
using InForce.Reading.Times.Words;

namespace InForce.Reading.Times.Resolution;

/// <summary>Turns phrases into expressions, in the order of the text, keeping the time last spoken of.</summary>
internal sealed class Assembler(string text, List<Found> found, TimeAnchor given)
{
    private readonly Moment?[] _moments = new Moment?[found.Count];
    private Anchors _anchors;

    public ImmutableArray<TimeExpression> Assemble()
    {
        (DateOnly? day, bool forced) = given.On is { } on ? (on, false) : ForcedAnchor.Find(found);
        _anchors = new Anchors(day, forced, null);
        int paragraph = -1;
        for (int i = 0; i < found.Count; i++)
        {
            bool crossed = found[i].Paragraph != paragraph;
            paragraph = found[i].Paragraph;
            _moments[i] = Moment(i, crossed);
            Remember(found[i].Phrase, _moments[i]);
        }

        var expressions = ImmutableArray.CreateBuilder<TimeExpression>(found.Count);
        for (int i = 0; i < found.Count; i++)
        {
            expressions.Add(Expression(i));
        }

        return expressions.MoveToImmutable();
    }

    private Moment? Moment(int i, bool crossed)
    {
        Phrase p = found[i].Phrase;
        Anchors anchors = _anchors;
        bool coarse = p.Shift is { From: Origin.Reference } shift && (shift.Unit >= TimeUnit.Month || crossed);
        if (coarse && !(anchors.Reference is { Basis: "explicit" } && !crossed))
        {
            anchors = anchors with { Reference = p.Shift!.Value.Unit >= TimeUnit.Month || anchors.Reference?.Day is null ? null : anchors.Reference };
        }

        Tense tense = found[i].Tense;
        if (found[i].Link == Link.Closes && _moments[p.Partner] is { FirstDay: { } opened, Year: { } year } && p is { Year: null, Month: not null, Within: null, Shift: null })
        {
            Phrase dated = p with { Year = year };
            Moment? end = MomentResolver.Resolve(dated, anchors, tense);
            end = end?.LastDay < opened ? MomentResolver.Resolve(dated with { Year = year + 1 }, anchors, tense) : end;
            return end is null ? null : end with { Anchor = anchors.Name, Basis = "inferred-year" };
        }

        if (found[i].Link == Link.Closes && _moments[p.Partner]?.FirstDay is { } from && p is { Weekday: { } weekday, Month: null, Day: null, Shift: null, Within: null })
        {
            return Times.Resolution.Moment.OfDay(Calendar.Safe(from, (weekday - Calendar.Weekday(from) + 7) % 7)) with { Weekday = weekday, Anchor = "text", Basis = "relative" };
        }

        return MomentResolver.Resolve(p, anchors, tense);
    }

    private void Remember(Phrase p, Moment? moment)
    {
        if (moment is { FirstDay: not null, YearMask: null } && p.Mod is null)
        {
            _anchors = _anchors with { Reference = moment };
        }
    }

    private TimeExpression Expression(int i)
    {
        Found f = found[i];
        Resolved resolved = Resolution(i);
        Timex timex = TimexWriter.Write(f, _moments[i], _anchors);
        return new TimeExpression
        {
            Span = f.Span,
            Text = f.Span.In(text).ToString(),
            Timex = timex,
            Edtf = resolved.Edtf,
            Plain = resolved.Plain,
            Reading = resolved.Reading,
            Anchor = resolved.Edtf is null && resolved.Earliest is null && resolved.Latest is null ? null : resolved.Anchor ?? _moments[i]?.Anchor,
            Basis = resolved.Edtf is null ? null : resolved.Basis ?? _moments[i]?.Basis,
            Check = _moments[i]?.Check,
            Earliest = resolved.Edtf?.Earliest ?? resolved.Earliest,
            Latest = resolved.Edtf?.Latest ?? resolved.Latest,
            Range = f.Link is Link.None ? null : Range(i),
            Delay = f.DelayFrom is null ? null : timex.Value,
            DelayFrom = f.DelayFrom,
        };
    }

    private TextSpan Range(int i)
    {
        int j = found[i].Phrase.Partner;
        return TextSpan.FromBounds(Math.Min(found[i].Span.Start, found[j].Span.Start), Math.Max(found[i].Span.End, found[j].Span.End));
    }

    private Resolved Resolution(int i)
    {
        Found f = found[i];
        if (f.Phrase.Type is TimexType.Duration)
        {
            return DurationResolver.Resolve(f, _anchors with { Reference = null });
        }

        if (f.Phrase.Type == TimexType.Set)
        {
            return new Resolved(null, null, TimeReading.Repeated);
        }

        if (f.Phrase.Reference is not null)
        {
            return f.Link == Link.None || _moments[f.Phrase.Partner]?.Edtf() is null ? ReferenceTime(f.Phrase.Reference) : Joint(i);
        }

        return f.Link != Link.None && Joint(i) is { Edtf: not null } joint ? joint : DateResolver.Resolve(f, _moments[i], _anchors);
    }

    private Resolved ReferenceTime(string reference) => (_anchors.Day, _anchors.IsForced, reference) switch
    {
        ({ } day, false, "PRESENT_REF") => new Resolved(Edtf.Day(day), null, TimeReading.Instant) { Anchor = "document", Basis = "policy:document-date" },
        ({ } day, false, "FUTURE_REF") => new Resolved(null, null, TimeReading.Unresolved) { Earliest = day, Anchor = "document" },
        ({ } day, false, _) => new Resolved(null, null, TimeReading.Unresolved) { Latest = day, Anchor = "document" },
        _ => new Resolved(null, null, TimeReading.Unresolved),
    };

    /// <summary>A range from its two ends, or one of two dates.</summary>
    private Resolved Joint(int i)
    {
        int j = found[i].Phrase.Partner;
        (int a, int b) = i < j ? (i, j) : (j, i);
        Edtf? first = End(a);
        Edtf? last = End(b);
        if (first is null || last is null)
        {
            return new Resolved(null, null, TimeReading.Unresolved);
        }

        if (found[i].Link is Link.EitherFirst or Link.EitherSecond)
        {
            return first is EdtfDate x && last is EdtfDate y && x.CompareTo(y) < 0
                ? new Resolved(EdtfSet.List(isOneOf: true, x, y), EdtfSet.List(isOneOf: true, x, y).ToPlain().ToString(), TimeReading.OneOf)
                : new Resolved(null, null, TimeReading.Unresolved);
        }

        EdtfDate? start = first switch { EdtfDate d => d, EdtfInterval v => v.Start.Date, EdtfSet s => s.Members[0].First.Date, _ => null };
        EdtfDate? end = last switch { EdtfDate d => d, EdtfInterval v => v.End.Date, EdtfSet s => s.Members[^1].Last.Date, _ => null };
        if (start is null || end is null || start.Earliest > end.Latest)
        {
            return new Resolved(null, null, TimeReading.Unresolved);
        }

        EdtfInterval range = Edtf.Interval(start, end);
        return new Resolved(range, range.ToPlain().ToString(), TimeReading.Throughout) { Basis = found[a].Phrase.Year is not null ? "explicit" : null };
    }

    private Edtf? End(int i) => found[i].Phrase.Reference is "PRESENT_REF" && _anchors is { Day: { } day, IsForced: false }
        ? Edtf.Day(day)
        : DateResolver.Resolve(found[i] with { Lead = WordClass.None, Negated = 0 }, _moments[i], _anchors).Edtf;
}
