using InForce.Core.Time;
using InForce.Record.Claims;
using InForce.Record.Events;

namespace InForce.App.Brief;

/// <summary>Reports of one act that give days which cannot both be right.</summary>
public static class DateDisputes
{
    /// <summary>In the order of the events.</summary>
    public static IEnumerable<BriefDispute> Of(IEnumerable<HistoryEvent> events) => events.Select(Of).OfType<BriefDispute>();

    private static BriefDispute? Of(HistoryEvent e)
    {
        Claim[] dated = [.. e.Claims.Where(c => c.IsAsserted && c.When is not null)];
        bool apart = dated.Any(a => dated.Any(b => !Edtf.Compatible(a.When!, b.When!)));
        return apart
            ? new BriefDispute("date", [.. dated.Select(RecordMaterial.Telling)], e.Spread, null, "reports of one act give days that cannot both be right", IsNone: false)
            : null;
    }
}
