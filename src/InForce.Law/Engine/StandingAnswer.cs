using System.Collections.Immutable;
using InForce.Law.Acts;

namespace InForce.Law.Engine;

/// <summary>An act as an answer tells it.</summary>
/// <param name="EffectiveOn">Effect as computed from the clauses; as published where they cannot say; null where neither can.</param>
public sealed record AnsweredAct(string Action, DateOnly? On, DateOnly? EffectiveOn, string Source, SourceTier Tier, string? Notification);

/// <summary>One side's view of a contested act, on the day asked.</summary>
public sealed record HeldReading(StandingKind Standing, DateOnly? Since, DateOnly? Until, ImmutableArray<string> HeldBy, ImmutableArray<Reason> Because);

/// <summary>Where a state stands towards a treaty on a day, as known on another, and why.</summary>
/// <param name="Since">First day of this standing; null where it has none we know.</param>
/// <param name="Until">First day no longer; null where no end is known.</param>
/// <param name="Readings">Empty unless an act is contested.</param>
/// <param name="CoveredThrough">Day through which the acts are complete; null where they are partial.</param>
public sealed record StandingAnswer(
    string State,
    string Treaty,
    DateOnly On,
    DateOnly KnownOn,
    StandingKind Standing,
    DateOnly? Since,
    DateOnly? Until,
    ImmutableArray<AnsweredAct> Acts,
    ImmutableArray<Reason> Because,
    ImmutableArray<HeldReading> Readings,
    DateOnly? CoveredThrough,
    ImmutableArray<string> Caveats)
{
    internal static StandingAnswer Of(History history, Coverage coverage, DateOnly on)
    {
        Segment segment = history.On(on);
        ContestedCase? contested = history.Contested is { } c && c.From <= on ? c : null;
        ImmutableArray<string> caveats = [.. history.Caveats, .. segment.Caveats, .. Caveat(coverage, segment, on, contested)];
        DateOnly? since = segment.From == DateOnly.MinValue ? null : segment.From;
        DateOnly? until = segment.Until == DateOnly.MaxValue ? null : segment.Until;
        ImmutableArray<Reason> because = segment.Because;
        if (contested is { Headline: { } headline } && headline != segment.Kind)
        {
            (since, until) = (contested.From, null);
            because = [new Reason(history.Treaty, string.Empty, "an act over which states differ is answered by its readings", contested.Question, "registry of contested acts"), .. because];
        }

        return new StandingAnswer(
            history.State, history.Treaty, on, history.KnownOn, history.KindOn(on), since, until,
            [.. history.Acts.Select(a => Told(a, history))], because,
            contested is null ? [] : [.. contested.Views.SelectMany(v => Views(v, on))], coverage.CompleteThrough, caveats);
    }

    private static IEnumerable<HeldReading> Views(HeldView view, DateOnly on) => view.Spans
        .Where(s => s.Holds(on))
        .Select(s => new HeldReading(s.Kind, s.Since, s.Until, view.HeldBy, [view.Because]));

    private static IEnumerable<string> Caveat(Coverage coverage, Segment segment, DateOnly on, ContestedCase? contested)
    {
        if (contested is not null)
        {
            yield return $"contested: {contested.Question} See the readings";
        }

        if (coverage.CompleteThrough is { } through && on > through && segment.Kind is not StandingKind.Undetermined)
        {
            yield return $"acts are held complete through {TreatyEntry.Iso(through)}; a later act could change this";
        }
    }

    private static AnsweredAct Told(ToldAct act, History history)
    {
        DateOnly? effect = act.Effect switch
        {
            ActEffect.Consent or ActEffect.EntryOnly => history.Segments.FirstOrDefault(s => s.Kind is StandingKind.Party && s.From >= (act.On ?? act.Best.EffectiveOn))?.From,
            ActEffect.Withdrawal or ActEffect.Cessation => history.Departures.FirstOrDefault(d => d.Act == act)?.EffectiveOn,
            _ => null,
        };
        string? notification = act.Lines.FirstOrDefault(l => l.Notification is not null)?.Notification;
        return new AnsweredAct(act.Best.Action, act.On, effect ?? act.Published?.EffectiveOn, act.Best.Source, act.Best.Tier, notification);
    }
}
