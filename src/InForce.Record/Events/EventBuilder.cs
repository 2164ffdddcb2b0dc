using System.Collections.Immutable;
using InForce.Core.Statements;
using InForce.Record.Claims;
using InForce.Record.Laws;

namespace InForce.Record.Events;

/// <summary>Claims to events: a pure function of the claims and the law, whatever their order.</summary>
internal sealed class EventBuilder(ITreatyLaw law, Judgements.Pairings pairings)
{
    /// <summary>The acts of one slot.</summary>
    public ImmutableArray<HistoryEvent> Of(Slot slot, IEnumerable<Claim> claims) =>
        [.. pairings.Apply(Clusters.Part(slot, claims)).Select(act => Make(slot, act))];

    /// <summary>Events of whole blocks, by date, then id; undated acts take the place between their neighbours.</summary>
    public static ImmutableArray<HistoryEvent> InOrder(IEnumerable<HistoryEvent> events) =>
        [.. BestDate.Bracket([.. events]).OrderBy(e => e.Date?.Earliest ?? DateOnly.MaxValue).ThenBy(e => e.Date?.Latest ?? DateOnly.MaxValue).ThenBy(e => e.Id, StringComparer.Ordinal)];

    private HistoryEvent Make(Slot slot, List<Claim> act)
    {
        Claim[] ordered = [.. act.OrderBy(c => c, ClaimOrder.Instance)];
        string first = ordered.Select(c => c.Id).Order(StringComparer.Ordinal).First();
        (Core.Time.Edtf? date, string? basis) = BestDate.Of(slot, ordered, law);
        ImmutableArray<string> spread = [.. ordered.Where(c => c.IsAsserted).Select(c => c.When?.ToString()).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new HistoryEvent(EventId.Of(slot, first), slot, [.. ordered], date, basis, spread, StandOf(ordered));
    }

    /// <summary>Done if anyone tells it as done; else what the latest report says of it.</summary>
    private static Modality StandOf(Claim[] ordered)
    {
        if (ordered.Any(c => c.Statement.Modality == Modality.Occurred))
        {
            return Modality.Occurred;
        }

        Claim last = ordered[^1];
        return ordered.Where(c => c.Doc == last.Doc).Select(c => c.Statement.Modality).OrderBy(m => m == Modality.Denied).ThenBy(m => m).First();
    }
}
