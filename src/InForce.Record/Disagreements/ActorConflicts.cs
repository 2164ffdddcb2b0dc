using InForce.Core.Statements;
using InForce.Record.Claims;
using InForce.Record.Text;

namespace InForce.Record.Disagreements;

/// <summary>One act, and two accounts of who did it: another company signed, another president put his name under the law.</summary>
/// <remarks>Two acts of one day are no conflict, so both must tell of one thing by its name, on one day.</remarks>
internal static class ActorConflicts
{
    public static IEnumerable<Disagreement> Find(Evidence evidence)
    {
        foreach (Events.HistoryEvent e in evidence.Events)
        {
            Claim[] done = [.. e.Claims.Where(c => c.Statement.Modality == Modality.Occurred)];
            foreach ((Claim a, Claim b) in DisagreementFinder.Pairs(done))
            {
                if (a.Doc != b.Doc && a.Statement.Kind == b.Statement.Kind && ReasonFor(e.Slot.Name, a, b) is { } reason)
                {
                    yield return DisagreementFinder.Between("actor", a, b, reason);
                }
            }
        }
    }

    private static string? ReasonFor(string slot, Claim a, Claim b) => a.Statement.Kind switch
    {
        "agreement_signed" or "procurement" when OneDay(a, b) && a.Statement.Object is not null && a.Statement.Object == b.Statement.Object =>
            Apart(Partners(a), Partners(b)),
        "domestic_legal_step" when slot.EndsWith("head-of-state", StringComparison.Ordinal) && (OneDay(a, b) || a.When is null || b.When is null) =>
            Apart(Persons(a), Persons(b)),
        _ => null,
    };

    private static bool OneDay(Claim a, Claim b) => a.IsDay && b.IsDay && a.When!.Earliest == b.When!.Earliest;

    private static string? Apart(string[] a, string[] b) =>
        a.Length == 1 && b.Length == 1 && !ActorName.AreOne(a[0], b[0]) ? $"one act, told of {a[0]} and of {b[0]}" : null;

    /// <summary>Companies other than the host's own; whoever stands for the host is not in dispute.</summary>
    private static string[] Partners(Claim claim)
    {
        string[] firms = [.. claim.Statement.Actors.Where(ActorName.IsFirm)];
        string? host = Slots.HostOf(claim);
        string[] foreign = [.. firms.Where(f => ActorName.StateOf(f) != host)];
        return foreign.Length > 0 ? foreign : firms;
    }

    private static string[] Persons(Claim claim) =>
        [.. claim.Statement.Actors.Where(ActorName.IsPerson).DistinctBy(Folding.Fold, StringComparer.Ordinal)];
}
