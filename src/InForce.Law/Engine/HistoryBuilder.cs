using System.Collections.Immutable;
using InForce.Law.Acts;
using InForce.Law.Clauses;

namespace InForce.Law.Engine;

/// <summary>
/// Turns the acts of one state into spells (consent, entry, notice, end) and those into segments. Each act is applied by its
/// kind; a source's tier only chooses between two days told for the same act.
/// </summary>
internal sealed class HistoryBuilder(Treaty treaty, TreatyEntry own, string state, DateOnly knownOn, EngineLookups lookups)
{
    private readonly List<Spell> _spells = [];
    private readonly List<string> _caveats = [];
    private readonly List<Departure> _departures = [];
    private ToldAct? _signature;

    public History Build(ImmutableArray<Act> lines, Coverage coverage, ContestedCase? contested, FormerState? former)
    {
        ImmutableArray<ToldAct> acts = ToldAct.Merge(lines.Where(l => l.FirstKnownOn <= knownOn));
        foreach (ToldAct act in acts)
        {
            Apply(act);
        }

        foreach (LinkedDeparture linked in lookups.LinkedDepartures())
        {
            EndByLink(linked);
        }

        CaveatTiers(acts);
        _departures.AddRange(_spells.Where(s => s.Notice is not null || s.EndOn is not null).Select(s => s.ToDeparture()));
        var writer = new SegmentWriter(treaty, own, state, coverage, knownOn);
        ImmutableArray<Segment> segments = writer.Write(_spells, _signature, former);
        return new History(
            state, treaty.Id, knownOn, segments, acts, InOrder(_departures), [.. _caveats.Distinct()],
            contested is not null && contested.KnownOn <= knownOn ? contested : null);
    }

    /// <summary>By day of notice; those without any day first, as they were found.</summary>
    private static ImmutableArray<Departure> InOrder(List<Departure> departures)
    {
        var sorted = new List<Departure>(departures);
        sorted.Sort((a, b) => Number(a) != Number(b) ? Number(a) - Number(b) : departures.IndexOf(a) - departures.IndexOf(b));
        return [.. sorted];
    }

    private static int Number(Departure departure) => (departure.NoticeOn ?? departure.EffectiveOn)?.DayNumber ?? -1;

    private Spell? Open => _spells.Count > 0 && _spells[^1].EndOn is null && _spells[^1].RevokedConsentOn is null ? _spells[^1] : null;

    private void Apply(ToldAct act)
    {
        switch (act.Effect)
        {
            case ActEffect.Signature when treaty.Entry is { SignatureBinds: true }:
                Consent(act);
                break;
            case ActEffect.Signature:
                _signature ??= act;
                break;
            case ActEffect.Consent:
                Consent(act);
                break;
            case ActEffect.EntryOnly:
                EntryOnly(act);
                break;
            case ActEffect.Withdrawal:
            case ActEffect.Cessation:
                Withdraw(act);
                break;
            case ActEffect.NoticeRevoked:
                RevokeNotice(act);
                break;
            case ActEffect.ConsentRevoked:
                RevokeConsent(act);
                break;
            case ActEffect.Provisional:
            case ActEffect.ProvisionalEnding:
                _caveats.Add($"{act.Best.Action.Replace('-', ' ')}{Day(act)}: not entry into force ({act.Best.Source})");
                break;
            default:
                _caveats.Add(SaidOnly(act));
                break;
        }
    }

    private string SaidOnly(ToldAct act) => act.Best.Action switch
    {
        "notification-of-suspension" => $"notification of suspension{Day(act)} ({act.Best.Source}): suspension is no withdrawal, and {treaty.Name} has no suspension clause in this registry",
        "withdrawal-announced" => $"withdrawal announced{Day(act)} ({act.Best.Source}): no notice at the depositary is held, so nothing changes in law",
        "intention-to-withdraw" => $"intention to withdraw communicated{Day(act)} ({act.Best.Source}): an intention is no notice",
        "withdrawal-not-accepted" => $"notice of withdrawal{Day(act)} ({act.Best.Source}): not accepted, since {treaty.NoWithdrawal ?? "the clause does not cover it"}",
        _ => $"{act.Best.Action.Replace('-', ' ')}{Day(act)} ({act.Best.Source})",
    };

    private static string Day(ToldAct act) => act.On is { } on ? $" on {TreatyEntry.Iso(on)}" : " (day not known)";

    /// <summary>A second consent with no end between is the same one told with another day: the better source decides.</summary>
    private void Consent(ToldAct act)
    {
        if (Open is { } open && (open.Notice is null || (act.On is { } on && open.Notice.On is { } notice && on <= notice)))
        {
            if (open.Consent is { } told && act.On is not null && told.On is not null)
            {
                (ToldAct kept, ToldAct other) = act.Best.Tier < told.Best.Tier ? (act, told) : (told, act);
                _caveats.Add($"sources differ on the day of consent: {TreatyEntry.Iso(kept.On!.Value)} ({kept.Best.Source}), {TreatyEntry.Iso(other.On!.Value)} ({other.Best.Source}); the first is used");
                if (kept == act)
                {
                    _spells[^1] = NewSpell(act);
                }
            }
            else if (open.Consent is null && open.PublishedEntry is not null)
            {
                _spells[^1] = NewSpell(act);
            }

            return;
        }

        _spells.Add(NewSpell(act));
    }

    private Spell NewSpell(ToldAct act)
    {
        if (act.On is not { } on)
        {
            return new Spell(act) { Missing = "the day of the consent to be bound" };
        }

        EntryResult entry = EntryReading.Of(treaty, own, act.Best.Action, on, act.Best.Source, lookups.EntryOf);
        var spell = new Spell(act) { EntryOn = entry.Day.On, Missing = entry.Day.Missing, NotInForce = entry.NotInForce, EntrySteps = entry.Steps };
        if (act.Published is { EffectiveOn: { } printed } published && entry.Day.On is { } computed && printed != computed)
        {
            Printed(act, spell, published, printed, computed);
        }

        return spell;
    }

    /// <summary>A succession dates back by its nature, so there the depositary's day holds; else the clause does.</summary>
    private void Printed(ToldAct act, Spell spell, Act published, DateOnly printed, DateOnly computed)
    {
        if (act.Best.Action == "succession" && published.Tier == SourceTier.Official)
        {
            spell.EntryOn = printed;
            spell.EntrySteps = [new Reason(treaty.Id, string.Empty, "a succession binds from the day the successor state took over, as the depositary records it",
                $"succession notified {TreatyEntry.Iso(act.On!.Value)}: in force for the state on {TreatyEntry.Iso(printed)}", published.Source)];
            return;
        }

        _caveats.Add($"{published.Source} prints {TreatyEntry.Iso(printed)} as entry into force for the state; the clause gives {TreatyEntry.Iso(computed)}");
    }

    private void EntryOnly(ToldAct act)
    {
        DateOnly? printed = act.Best.EffectiveOn;
        if (Open is { } open)
        {
            if (open.EntryOn is { } computed && printed is { } other && computed != other)
            {
                _caveats.Add($"{act.Best.Source} prints {TreatyEntry.Iso(other)} as entry into force for the state; {TreatyEntry.Iso(computed)} is used");
            }
            else if (open.EntryOn is null && printed is not null && !open.NotInForce)
            {
                open.EntryOn = printed;
                open.EntrySteps = [PublishedEntry(act, printed.Value)];
            }

            return;
        }

        if (printed is { } on)
        {
            _spells.Add(new Spell(null) { PublishedEntry = act, EntryOn = on, EntrySteps = [PublishedEntry(act, on)] });
        }
    }

    private Reason PublishedEntry(ToldAct act, DateOnly on) => new(
        treaty.Id, treaty.Entry?.Article ?? string.Empty, "entry into force for the state as published",
        $"in force for the state on {TreatyEntry.Iso(on)}; the day of deposit is not in the source", act.Best.Source);

    private void Withdraw(ToldAct act)
    {
        Spell spell = Open ?? Add(new Spell(null));
        if (spell.Notice is { } earlier && spell.EndOn is null && earlier.On is not null && act.On is not null)
        {
            _caveats.Add($"a second notice{Day(act)} follows one{Day(earlier)}; the first is used");
            return;
        }

        spell.Notice = act;
        if (act.On is not { } on)
        {
            spell.EndOn = act.Best.EffectiveOn;
            spell.EndSteps = [new Reason(treaty.Id, treaty.Withdrawal?.Article ?? string.Empty, "withdrawal as published", act.Best.EffectiveOn is { } end
                ? $"withdrawal took effect {TreatyEntry.Iso(end)}; the day of the notice is not in the source"
                : "a withdrawal without any day", act.Best.Source)];
            return;
        }

        WithdrawalResult result = WithdrawalReading.Of(
            treaty, act.Best.Action, on, act.Best.Source,
            new WithdrawalFacts(own.On, spell.EntryOn, null, null) { EntryOf = lookups.EntryOf, WithdrawalFrom = t => lookups.WithdrawalFrom(t, on) });
        spell.EndOn = result.On;
        spell.EndSteps = result.Steps;
        spell.EndMissing = result.Missing;
        if (result.TooEarly)
        {
            spell.Notice = null;
            spell.EndMissing = null;
            _caveats.Add($"notice{Day(act)} came before one could be given ({result.Missing}): no notice in law");
        }
        else if (result is { Silent: true })
        {
            spell.Notice = null;
            spell.EndMissing = null;
            _caveats.Add($"notice{Day(act)} ({act.Best.Source}): {treaty.NoWithdrawal ?? result.Missing}; the state stays bound by the text");
        }

        if (act.Published is { EffectiveOn: { } printed } published && result.On is { } computed && printed != computed)
        {
            _caveats.Add($"{published.Source} prints {TreatyEntry.Iso(printed)} as the effect of the withdrawal; the clause gives {TreatyEntry.Iso(computed)}");
        }
    }

    private Spell Add(Spell spell)
    {
        _spells.Add(spell);
        return spell;
    }

    private void RevokeNotice(ToldAct act)
    {
        Spell? spell = _spells.LastOrDefault();
        if (spell?.Notice is { } notice && act.On is { } on && (spell.EndOn is not { } end || on < end))
        {
            _departures.Add(spell.ToDeparture() with { RevokedOn = on });
            spell.PastNotices = spell.PastNotices.Add(new PastNotice(notice, on, spell.EndSteps));
            (spell.Notice, spell.EndOn, spell.EndSteps, spell.EndMissing) = (null, null, [], null);
            _caveats.Add($"notice of withdrawal{Day(notice)} was taken back{Day(act)}, before it took effect ({act.Best.Source})");
            return;
        }

        _caveats.Add($"{act.Best.Action.Replace('-', ' ')}{Day(act)} ({act.Best.Source}): the notice it takes back is not in the registry");
    }

    private void RevokeConsent(ToldAct act)
    {
        if (Open is { Consent: not null } open && act.On is { } on && (open.EntryOn is not { } entry || on < entry))
        {
            open.RevokedConsentOn = on;
            open.RevokedBy = new Reason(treaty.Id, string.Empty, "a consent can be taken back before it binds; no clause of the treaty speaks of it",
                $"{act.Best.Action.Replace('-', ' ')}{Day(act)}, before entry into force for the state", act.Best.Source);
            return;
        }

        _caveats.Add($"{act.Best.Action.Replace('-', ' ')}{Day(act)} ({act.Best.Source}): the state was already bound or had not consented; nothing changes by it");
    }

    /// <summary>Leaving one treaty ends another: unless the state left that one earlier by itself.</summary>
    private void EndByLink(LinkedDeparture linked)
    {
        foreach (Spell spell in _spells)
        {
            bool within = spell.RevokedConsentOn is null && (spell.EndOn is not { } end || end > linked.EffectiveOn)
                && ((spell.EntryOn ?? spell.Consent?.On ?? spell.Notice?.On) is not { } start || start < linked.EffectiveOn);
            if (within && (spell.EntryOn is not null || spell.Consent is not null))
            {
                spell.EndOn = linked.EffectiveOn;
                spell.LinkedNoticeOn = linked.NoticeOn;
                spell.EndSteps = [.. linked.Because, new Reason(linked.Treaty, linked.Article, $"leaving {linked.Treaty} also ends {treaty.Id}",
                    $"withdrawal from {linked.Treaty} takes effect {TreatyEntry.Iso(linked.EffectiveOn)}: so does the end of {treaty.Id} for the state", treaty.Source)];
            }
        }
    }

    private void CaveatTiers(ImmutableArray<ToldAct> acts)
    {
        foreach (ToldAct act in acts.Where(a => a.Best.Tier != SourceTier.Official && a.Effect is not (ActEffect.SaidOnly or ActEffect.Provisional)))
        {
            string tier = act.Best.Tier switch
            {
                SourceTier.Compiled => "a compiled table",
                SourceTier.PressOrSecondary => "press or a secondary source",
                _ => "memory, no source seen",
            };
            _caveats.Add($"{EntryReading.Words(act.Best.Action)}{Day(act)} rests on {tier}: {act.Best.Source}");
        }
    }
}
