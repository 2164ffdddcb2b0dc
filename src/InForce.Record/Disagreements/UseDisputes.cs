using InForce.Core.Statements;
using InForce.Core.Time;
using InForce.Record.Claims;
using InForce.Record.Events;

namespace InForce.Record.Disagreements;

/// <summary>Use of a weapon alleged, and denied: a dispute of fact, in which the record takes no side.</summary>
internal static class UseDisputes
{
    /// <summary>A denial answers an accusation that came out at most so many days from it, where the two do not name the time of the use.</summary>
    private const int AnswerDays = 30;

    /// <summary>A denial that came out before the accusation may answer one made a few days earlier, told again.</summary>
    private const int BeforeDays = 10;

    public static IEnumerable<Disagreement> Find(Evidence evidence)
    {
        foreach (HistoryEvent e in evidence.Events.Where(e => e.Slot.Name == "use"))
        {
            foreach (Claim denial in e.Claims.Where(c => c.Statement.Modality == Modality.Denied && !c.IsRetraction))
            {
                foreach (Claim accusation in e.Claims.Where(c => c.IsFirm && c.Statement.Weapon == denial.Statement.Weapon))
                {
                    if (Of(accusation, denial) is { } found)
                    {
                        yield return found;
                    }
                }
            }
        }
    }

    private static Disagreement? Of(Claim accusation, Claim denial)
    {
        const string Dispute = "use alleged and use denied: a dispute of fact";
        if (accusation.Doc == denial.Doc)
        {
            return DisagreementFinder.Between("existence", accusation, denial, Dispute) with { IsWithinOneReport = true };
        }

        if (denial.When is { } deniedFor && accusation.When is { } told)
        {
            return Edtf.Compatible(deniedFor, told) ? DisagreementFinder.Between("existence", accusation, denial, Dispute) : null;
        }

        int reach = Publication.Compare(denial, accusation) < 0 ? BeforeDays : AnswerDays;
        return Publication.DaysApart(accusation.Document, denial.Document) is { } apart && apart > reach
            ? DisagreementFinder.Between("time", accusation, denial, $"the denial is no answer to this accusation: {apart} days lie between them", isNone: true)
            : DisagreementFinder.Between("existence", accusation, denial, Dispute);
    }
}
