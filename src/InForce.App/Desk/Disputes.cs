using System.Collections.Immutable;
using InForce.App.Record;
using InForce.Core.States;
using InForce.Record;
using InForce.Record.Claims;
using InForce.Record.Disagreements;

namespace InForce.App.Desk;

/// <summary>Disagreements of a chronicle as pages show them: conflicts first, then what only seems one, with the reason.</summary>
internal static class Disputes
{
    /// <param name="concerns">Whether a statement is of the subject; a disagreement is shown when one of its statements is.</param>
    public static ImmutableArray<DisputeView> Of(Chronicle chronicle, Func<Claim, bool> concerns)
    {
        if (chronicle.Disagreements.IsEmpty)
        {
            return [];
        }

        Dictionary<string, Claim> claims = chronicle.Claims.DistinctBy(c => c.Id).ToDictionary(c => c.Id, StringComparer.Ordinal);
        Dictionary<string, string> eventOf = chronicle.Events.SelectMany(e => e.Claims.Select(c => (c.Id, Event: e.Id)))
            .DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.Event, StringComparer.Ordinal);
        return
        [
            .. DisagreementLine.InOrder(chronicle)
                .Select(d => (Case: d, Claims: d.Statements.Select(id => claims[id]).ToArray()))
                .Where(d => d.Claims.Any(concerns))
                .Select(d => View(d.Case, d.Claims, eventOf)),
        ];
    }

    private static DisputeView View(Disagreement d, Claim[] claims, Dictionary<string, string> eventOf) => new(
        d.Type, string.Join(", ", claims.SelectMany(c => c.States).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(StateDirectory.Shipped.NameOf)), [.. claims.Select(c => RecordDesk.View(c, eventOf.GetValueOrDefault(c.Id)))], d.Values, d.Law, d.Reason, d.IsNone);
}
