using System.Collections.Immutable;
using InForce.Law;
using InForce.Law.Deadlines;
using InForce.Law.Engine;

namespace InForce.App.Desk;

/// <summary>Answers of the law as pages take them.</summary>
internal static class StandingViews
{
    public static StandingView Of(StandingAnswer answer, string stateName, string treatyName) => new(
        answer.State,
        stateName,
        answer.Treaty,
        treatyName,
        StandingNames.Of(answer.Standing),
        answer.Since,
        answer.Until,
        [.. answer.Acts.Select(a => new ActView(a.Action, a.On, a.EffectiveOn, a.Source, a.Tier.ToString(), a.Notification))],
        Reasons(answer.Because),
        [.. answer.Readings.Select(r => new ReadingView(StandingNames.Of(r.Standing), r.Since, r.Until, r.HeldBy, Reasons(r.Because)))],
        answer.CoveredThrough,
        answer.Caveats);

    public static string Status(DeadlineStatus status) => status == DeadlineStatus.Conditional ? "unless the basis changes" : string.Empty;

    public static ImmutableArray<ReasonView> Reasons(ImmutableArray<Reason> because) =>
        [.. because.Select(r => new ReasonView(r.Article, r.Rule, r.Fact, r.Source))];
}
