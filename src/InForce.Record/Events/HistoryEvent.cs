using System.Collections.Immutable;
using InForce.Core.Statements;
using InForce.Core.Time;
using InForce.Record.Claims;

namespace InForce.Record.Events;

/// <summary>One act as many statements tell it.</summary>
/// <param name="Id">Derived from the slot and the statements; never from arrival.</param>
/// <param name="Slot">The step of a treaty life or programme.</param>
/// <param name="Claims">In order of publication.</param>
/// <param name="Date">Best date; null when nobody gives one and none follows.</param>
/// <param name="DateBasis">What the date rests on, in words.</param>
/// <param name="Spread">All dates asserted, ordinal, without repeats.</param>
/// <param name="Modality">Where the act stands after all reports: done, planned, dropped.</param>
public sealed record HistoryEvent(
    string Id, Slot Slot, ImmutableArray<Claim> Claims, Edtf? Date, string? DateBasis, ImmutableArray<string> Spread, Modality Modality)
{
    /// <summary>Kind told most often; of equals the first by name.</summary>
    public string Kind => Claims.GroupBy(c => c.Statement.Kind, StringComparer.Ordinal)
        .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;

    public string? Object => Claims.Select(c => c.Statement.Object).OfType<string>()
        .GroupBy(o => o, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    /// <summary>The state of the slot where it has one, else all states and bodies named.</summary>
    public ImmutableArray<string> Actors
    {
        get
        {
            string[] parts = Slot.Block.Split('|');
            return parts.Length >= 2 && ActorName.IsState(parts[1])
                ? [parts[1]]
                : [.. Claims.SelectMany(c => c.States.IsEmpty ? c.Statement.Actors : c.States).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        }
    }

    public IEnumerable<string> Documents => Claims.Select(c => c.Doc).Distinct(StringComparer.Ordinal);
}
