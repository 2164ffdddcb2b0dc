using InForce.Core.Statements;
using InForce.Record.Claims;

namespace InForce.Record.Disagreements;

/// <summary>What looks like a conflict and is none, with the reason: another weapon class, another time, another speaker.</summary>
internal static class NearConflicts
{
    private static readonly string[] s_programme = ["facility", "production", "procurement", "agreement_signed"];

    public static IEnumerable<Disagreement> Find(Evidence evidence)
    {
        Claim[] negatives =
        [
            .. evidence.Claims.Where(c => (c.Statement.Kind == "disclosure_gap" && c.EvidenceHas("production", "plans", "produce", "plant", "order"))
                || (c.Statement.Modality == Modality.Denied && s_programme.Contains(c.Statement.Kind))),
        ];
        Claim[] positives = [.. evidence.Claims.Where(c => c.IsFirm && s_programme.Contains(c.Statement.Kind) && c.Statement.Modality != Modality.Denied)];
        foreach (Claim negative in negatives)
        {
            foreach (Claim positive in positives.Where(p => p.Doc != negative.Doc && p.States.Any(negative.States.Contains)))
            {
                if (Reason(negative, positive) is { } why)
                {
                    yield return DisagreementFinder.Between(why.Type, negative, positive, why.Reason, isNone: true);
                }
            }
        }

        foreach (Disagreement d in Earlier(evidence))
        {
            yield return d;
        }
    }

    private static (string Type, string Reason)? Reason(Claim negative, Claim positive)
    {
        (string? a, string? b) = (negative.Statement.Weapon, positive.Statement.Weapon);
        int? apart = Publication.DaysApart(negative.Document, positive.Document);
        string time = apart is > 30 ? $", and {apart} days lie between them" : string.Empty;
        if (a is not null && b is not null && a != b)
        {
            return ("class", $"one speaks of {a}, the other of {b}{time}");
        }

        return a == b && a is not null && apart is > 0 && Publication.Compare(negative.Document, positive.Document) < 0
            ? ("time", $"not so when the first was written; the second came {apart} days later")
            : null;
    }

    /// <summary>Not yet done when the one was written, done when the other was.</summary>
    private static IEnumerable<Disagreement> Earlier(Evidence evidence)
    {
        foreach (Events.HistoryEvent e in evidence.Events.Where(e => e.Slot.Shape == SlotShape.Once))
        {
            foreach (Claim denial in e.Claims.Where(c => c.Statement.Modality == Modality.Denied && c.When is null && !c.IsRetraction))
            {
                Claim? done = e.Claims.FirstOrDefault(c => c.Statement.Modality == Modality.Occurred && c.Doc != denial.Doc && c.When?.Earliest > denial.PublishedOn);
                if (done is not null)
                {
                    yield return DisagreementFinder.Between("time", denial, done, $"not yet so when denied; done {done.Statement.When}", isNone: true);
                }
            }
        }
    }
}
