using System.Collections.Immutable;
using InForce.Law.Acts;
using InForce.Law.Clauses;

namespace InForce.Law.Engine;

/// <summary>Lays spells out as segments that cover every day, and says where absence proves nothing.</summary>
internal sealed class SegmentWriter(Treaty treaty, TreatyEntry own, string state, Coverage coverage, DateOnly knownOn)
{
    private readonly List<Segment> _segments = [];

    public ImmutableArray<Segment> Write(List<Spell> spells, ToldAct? signature, FormerState? former)
    {
        Outside(DateOnly.MinValue, signature);
        foreach (Spell spell in spells)
        {
            Spell(spell, signature);
        }

        if (former is { EndedOn: { } ended })
        {
            From(ended, StandingKind.NotBound, [new Reason(treaty.Id, string.Empty, "a state that has ceased to exist is bound by nothing", $"{former.Name} ceased to exist on {TreatyEntry.Iso(ended)}", former.Source)]);
        }

        return [.. Covered(former)];
    }

    private void Spell(Spell spell, ToldAct? signature)
    {
        if (spell.Consent is null && spell.PublishedEntry is null)
        {
            From(DateOnly.MinValue, StandingKind.Undetermined, [Gap("the consent to be bound, which is not in the registry; only the withdrawal is", spell.Notice?.Best.Source)]);
        }
        else if (spell.Consent is { On: null })
        {
            Undated(spell);
        }
        else if (spell.Consent?.On is { } deposit)
        {
            From(deposit, Consented(spell) ? StandingKind.Consented : StandingKind.Undetermined, spell.EntrySteps);
        }

        if (spell.EntryOn is { } entry)
        {
            From(entry, StandingKind.Party, spell.EntrySteps);
        }

        if (spell.RevokedConsentOn is { } revoked)
        {
            Outside(revoked, signature, spell.RevokedBy);
        }

        foreach ((ToldAct notice, DateOnly back, ImmutableArray<Reason> steps) in spell.PastNotices)
        {
            From(notice.On!.Value, StandingKind.Leaving, [.. spell.EntrySteps, .. steps]);
            From(back, StandingKind.Party, spell.EntrySteps);
        }

        Leaving(spell);
    }

    /// <summary>A deposit whose effect is a matter of days not yet come is consent; one whose effect nobody can compute is not known.</summary>
    private static bool Consented(Spell spell) => spell.EntryOn is not null || spell.NotInForce;

    private void Leaving(Spell spell)
    {
        if (spell.NoticeOn is { } notice && !(spell.EndOn <= notice))
        {
            From(notice, StandingKind.Leaving, [.. spell.EntrySteps, .. spell.EndSteps]);
        }

        if (spell.EndOn is { } end)
        {
            From(end, StandingKind.Withdrawn, [.. spell.EntrySteps, .. spell.EndSteps]);
        }
    }

    /// <summary>Known to be in, with the day not found: so from the day through which the acts are complete.</summary>
    private void Undated(Spell spell)
    {
        string source = spell.Consent!.Best.Source;
        From(spell.EntryOn ?? own.On ?? DateOnly.MinValue, StandingKind.Undetermined, [Gap("the day of the consent to be bound; the sources only show that the state has given it", source)]);
        if (coverage.CompleteThrough is { } known && known <= knownOn)
        {
            From(known, StandingKind.Party, [new Reason(treaty.Id, treaty.Entry?.Article ?? string.Empty, "counted among the parties by the source",
                $"named as a party by {TreatyEntry.Iso(known)}; the day of deposit was not found", source)]);
        }
    }

    private Reason Gap(string missing, string? source) => new(treaty.Id, treaty.Entry?.Article ?? string.Empty, "a standing needs dated acts", $"missing: {missing}", source ?? treaty.Source);

    private void Outside(DateOnly from, ToldAct? signature, Reason? why = null)
    {
        From(from, StandingKind.NotBound, why is null ? [NoAct()] : [why]);
        if (signature is null)
        {
            return;
        }

        DateOnly signed = signature.On ?? treaty.OpenedOn ?? DateOnly.MinValue;
        var reason = new Reason(treaty.Id, treaty.Entry?.Article ?? string.Empty, "signature alone does not bind",
            signature.On is { } on ? $"signed {TreatyEntry.Iso(on)}; no consent to be bound on this day" : "signed on a day not known; no consent to be bound on this day", signature.Best.Source);
        From(signed > from ? signed : from, StandingKind.Signatory, why is null ? [reason] : [why, reason]);
    }

    private Reason NoAct() => new(treaty.Id, treaty.Entry?.Article ?? string.Empty, "without an act of consent a state is not bound", $"no act of {state} up to this day is in the registry",
        coverage.Source.Length > 0 ? coverage.Source : treaty.Source);

    /// <summary>What begins on a day ends what ran before, and takes the place of what would have begun later.</summary>
    private void From(DateOnly on, StandingKind kind, ImmutableArray<Reason> because)
    {
        while (_segments.Count > 0 && _segments[^1].From >= on)
        {
            _segments.RemoveAt(_segments.Count - 1);
        }

        if (_segments.Count > 0)
        {
            _segments[^1] = _segments[^1] with { Until = on };
        }

        _segments.Add(new Segment(_segments.Count == 0 ? DateOnly.MinValue : on, DateOnly.MaxValue, kind, because, []));
    }

    /// <summary>Past the day through which acts are complete, absence proves nothing.</summary>
    private IEnumerable<Segment> Covered(FormerState? former)
    {
        DateOnly? through = coverage.CompleteThrough is { } complete && complete > knownOn ? knownOn : coverage.CompleteThrough;
        foreach (Segment segment in _segments)
        {
            if (segment.Kind is not (StandingKind.NotBound or StandingKind.Signatory) || (former is { EndedOn: { } ended } && segment.From >= ended))
            {
                yield return segment;
                continue;
            }

            DateOnly unknownFrom = through is { } day ? day.AddDays(1) : Opened(segment);
            if (unknownFrom > segment.From)
            {
                yield return segment with { Until = unknownFrom < segment.Until ? unknownFrom : segment.Until };
            }

            if (unknownFrom < segment.Until)
            {
                yield return segment with
                {
                    From = unknownFrom > segment.From ? unknownFrom : segment.From,
                    Kind = StandingKind.Undetermined,
                    Because = [.. segment.Because, Uncovered(through)],
                };
            }
        }
    }

    /// <summary>Nobody was bound before the treaty was adopted, however thin our acts are.</summary>
    private DateOnly Opened(Segment segment) => segment.From == DateOnly.MinValue ? treaty.AdoptedOn ?? treaty.OpenedOn ?? DateOnly.MinValue : segment.From;

    private Reason Uncovered(DateOnly? through) => new(treaty.Id, string.Empty, "absence proves nothing past the day through which acts are complete",
        through is { } day ? $"acts are held complete through {TreatyEntry.Iso(day)} only" : "the acts held for this treaty are partial", coverage.Source.Length > 0 ? coverage.Source : coverage.Note);
}
