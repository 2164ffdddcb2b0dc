using System.Collections.Immutable;
using InForce.App.Record;
using InForce.Core.States;
using InForce.Record;
using InForce.Record.Claims;

namespace InForce.App.Desk;

/// <summary>Disagreements of a chronicle as pages show them: conflicts first, then what only seems one, with the reason.</summary>
internal static class Disputes
{
    /// <param name="concerns">Whether a statement is of the subject; a disagreement is shown when one of the statements on its sides is.</param>
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
                .Select(d => (Case: d, Sides: d.Sides.Select(side => side.Select(id => claims[id]).ToArray()).ToArray()))
                .Where(d => d.Sides.Any(side => side.Any(concerns)))
                .Select(d => new DisputeView(
                    d.Case.Type, SubjectOf([.. d.Case.Statements.Select(id => claims[id])]), [.. d.Case.Statements.Select(id => View(claims[id]))],
                    [.. d.Sides.Select(side => ToldBy.Of(side, chronicle.Origins))], d.Case.Values, d.Case.Law, d.Case.Reason, d.Case.IsNone)),
        ];

        StatementView View(Claim claim) => views.TryGetValue(claim, out StatementView? view) ? view : views[claim] = RecordDesk.View(claim, eventOf.GetValueOrDefault(claim.Id));

        // A report of three states against a report of one of them is about that one.
        string SubjectOf(Claim[] of)
        {
            string[] all = [.. of.SelectMany(c => c.States).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            string[] shared = [.. all.Where(state => Array.TrueForAll(of, c => c.States.Contains(state)))];
            string names = string.Join(", ", (shared.Length > 0 ? shared : all).Select(StateDirectory.Shipped.NameOf));
            return subjects.TryGetValue(names, out string? subject) ? subject : subjects[names] = names;
        }
    }
}
