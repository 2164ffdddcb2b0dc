using InForce.Core.Statements;
using InForce.Core.Time;
using InForce.Record.Claims;
using InForce.Record.Events;

namespace InForce.Record.Disagreements;

/// <summary>Different days for one act that happens once. A plan that its own planner moves is no conflict.</summary>
internal static class DateConflicts
{
    public static IEnumerable<Disagreement> Find(Evidence evidence)
    {
        foreach (HistoryEvent e in evidence.Events.Where(e => e.Slot.Shape == SlotShape.Once || e.Slot.Name.EndsWith("vote", StringComparison.Ordinal)))
        {
            Claim[] dated = [.. e.Claims.Where(c => c.When is not null && c.Statement.Modality is Modality.Occurred or Modality.Planned or Modality.Possible)];
            foreach ((Claim a, Claim b) in DisagreementFinder.Pairs(dated))
            {
                if (a.When is null || b.When is null || a.Doc == b.Doc || Edtf.Compatible(a.When, b.When) || !AtLeastOneFirm(a, b))
                {
                    continue;
                }

                if (IsRevision(a, b))
                {
                    continue;
                }

                yield return DisagreementFinder.Between("date", a, b, $"one act, two dates: {a.Statement.When} and {b.Statement.When}");
            }
        }
    }

    private static bool AtLeastOneFirm(Claim a, Claim b) => a.IsFirm || b.IsFirm;

    /// <summary>
    /// An expectation that was open when told, and a later report: plans move. The effect of a notice follows from law and does not; only who
    /// named no day for it spoke of an expectation.
    /// </summary>
    private static bool IsRevision(Claim a, Claim b)
    {
        if (a.Statement.Kind == "treaty_effect")
        {
            return IsExpectation(a, b) || IsExpectation(b, a);
        }

        return a.Statement.Modality != Modality.Occurred || b.Statement.Modality != Modality.Occurred;
    }

    private static bool IsExpectation(Claim earlier, Claim later) =>
        earlier.Statement.Modality != Modality.Occurred && !earlier.IsDay && Publication.Compare(earlier.Document, later.Document) < 0;
}
