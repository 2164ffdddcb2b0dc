using InForce.Core.Time;
using InForce.Record.Claims;
using InForce.Record.Disagreements;
using InForce.Record.Events;

namespace InForce.App.Brief;

/// <summary>Reports of one act that give days which cannot both be right.</summary>
public static class DateDisputes
{
    /// <summary>In the order of the events.</summary>
    public static IEnumerable<BriefDispute> Of(IEnumerable<HistoryEvent> events) => events.Select(Of).OfType<BriefDispute>();

    /// <remarks>
    /// Only days given by documents of other publishers for the same step count: two dates inside one report are as a rule two acts.
    /// </remarks>
    private static BriefDispute? Of(HistoryEvent e)
    {
        Claim[] dated = [.. e.Claims.Where(c => c.IsAsserted && IsDay(c.When) && c.Statement.Confidence is null or >= DisagreementFinder.LeastSure)];
        Claim[] apart = [.. dated.Where(a => dated.Any(b => AreApart(a, b)))];
        return apart.Length > 0
            ? new BriefDispute("date", [.. apart.Select(RecordMaterial.Telling)], e.Spread, null, "reports of one act give days that cannot both be right", IsNone: false)
            : null;
    }

    private static bool AreApart(Claim a, Claim b) =>
        a.Doc != b.Doc && a.Statement.Kind == b.Statement.Kind && a.Statement.Step == b.Statement.Step &&
        a.Document.Publisher != b.Document.Publisher && !Edtf.Compatible(a.When!, b.When!);

    private static bool IsDay(Edtf? when) => when is { Earliest: { } first, Latest: { } last } && first == last;
}
