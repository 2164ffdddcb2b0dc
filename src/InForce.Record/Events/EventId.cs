using InForce.Record.Claims;
using InForce.Record.Text;

namespace InForce.Record.Events;

/// <summary>Ids that say where an event belongs: <c>APMBC:FIN:leave.vote:3fa2c1d0</c>.</summary>
public static class EventId
{
    internal static string Of(Slot slot, string firstStatement) =>
        slot.Block.Replace('|', ':') + ":" + slot.Name + ":" + ContentId.Digest(slot.Key, firstStatement)[..8];

    /// <summary>Whether an event has, or once had, this id when the statement was the first that told of it.</summary>
    public static bool IsOf(string id, Claim first)
    {
        ArgumentNullException.ThrowIfNull(first);
        return Slots.Of(first).Any(slot => Of(slot, first.Id) == id);
    }

    /// <summary>The block an event is resolved in; null when the text is no event id.</summary>
    public static string? BlockOf(string id)
    {
        int hash = id.LastIndexOf(':');
        int slot = hash > 0 ? id.LastIndexOf(':', hash - 1) : -1;
        return slot > 0 ? id[..slot].Replace(':', '|') : null;
    }
}
