using System.Collections.Immutable;
using InForce.App.Record;
using InForce.Core.States;
using InForce.Record;
using InForce.Record.Claims;

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

        // One statement stands in many cases, and is shown alike in all of them.
        var views = new Dictionary<Claim, StatementView>();
        var subjects = new Dictionary<string, string>(StringComparer.Ordinal);
        return
        [
            .. DisagreementLine.InOrder(chronicle)
                .Select(d => (Case: d, Claims: d.Statements.Select(id => claims[id]).ToArray()))
                .Where(d => d.Claims.Any(concerns))
                .Select(d => new DisputeView(d.Case.Type, SubjectOf(d.Claims), [.. d.Claims.Select(View)], d.Case.Values, d.Case.Law, d.Case.Reason, d.Case.IsNone)),
        ];

        StatementView View(Claim claim) => views.TryGetValue(claim, out StatementView? view) ? view : views[claim] = RecordDesk.View(claim, eventOf.GetValueOrDefault(claim.Id));

        string SubjectOf(Claim[] of)
        {
            string names = string.Join(", ", of.SelectMany(c => c.States).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(StateDirectory.Shipped.NameOf));
            return subjects.TryGetValue(names, out string? subject) ? subject : subjects[names] = names;
        }
    }
}
