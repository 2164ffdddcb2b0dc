using InForce.Record;
using InForce.Record.Events;

namespace InForce.App.Record;

/// <summary>How many independent origins an act has: the same count on every page, in every command over a record and in exports.</summary>
public static class EventOrigins
{
    /// <summary>Independent origins among the reports that tell the event in its own modality: who only announced an act does not vouch for it.</summary>
    public static int Of(HistoryEvent e, Chronicle chronicle)
    {
        ArgumentNullException.ThrowIfNull(e);
        ArgumentNullException.ThrowIfNull(chronicle);
        return chronicle.Origins.Independent(e.Claims.Where(c => c.Statement.Modality == e.Modality).Select(c => c.Doc).Distinct(StringComparer.Ordinal));
    }
}
