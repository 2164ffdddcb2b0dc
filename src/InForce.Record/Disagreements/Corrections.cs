using InForce.Core.Statements;
using InForce.Core.Time;
using InForce.Record.Claims;
using InForce.Record.Events;

namespace InForce.Record.Disagreements;

/// <summary>A publisher takes back what it, or the one it copied, had printed: both are kept, the earlier is dimmed.</summary>
internal static class Corrections
{
    public static IEnumerable<Disagreement> Find(Evidence evidence)
    {
        foreach (HistoryEvent e in evidence.Events)
        {
            foreach (Claim retraction in e.Claims.Where(c => c.IsRetraction))
            {
                foreach (Claim former in e.Claims.Where(c => c.IsAsserted && c.Doc != retraction.Doc && Publication.Compare(c, retraction) <= 0))
                {
                    if (former.Document.Publisher is { } p && p == retraction.Document.Publisher && SaysTheSame(former, retraction))
                    {
                        yield return DisagreementFinder.Between("correction", former, retraction, "the publisher takes back what it had printed");
                    }
                }
            }
        }
    }

    private static bool SaysTheSame(Claim former, Claim retraction)
    {
        if (former.Statement.Votes is { } a && retraction.Statement.Votes is { } b)
        {
            return a.For == b.For && a.Against == b.Against;
        }

        return former.Statement.Kind == retraction.Statement.Kind
            && (former.When is null || retraction.When is null || Edtf.Compatible(former.When, retraction.When))
            && former.Statement.Modality == Modality.Occurred;
    }
}
