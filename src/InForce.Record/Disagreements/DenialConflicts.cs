using InForce.Core.Statements;
using InForce.Record.Claims;
using InForce.Record.Events;

namespace InForce.Record.Disagreements;

/// <summary>One says it happened or will, another that it did not or will not, of the same time.</summary>
internal static class DenialConflicts
{
    /// <summary>A denial of a plan stands against plans told at most so many days from it.</summary>
    private const int PlanDays = 60;

    /// <summary>Both sides stand in the words: what the period is counted from.</summary>
    private const string OfThePeriod = "one counts the period from a domestic act, the other says that it does not run from there";

    private static readonly string[] s_domesticStart =
        ["after the vote", "after its vote", "after the adoption", "after adoption", "after the law", "after the bill", "after parliament", "after the decision",
         "after promulgation", "after the signature", "after signing", "'s vote", "from the vote", "from the adoption", "of the vote", "since the vote"];

    public static IEnumerable<Disagreement> Find(Evidence evidence)
    {
        foreach (HistoryEvent e in evidence.Events)
        {
            foreach (Claim denial in e.Claims.Where(c => c.Statement.Modality == Modality.Denied && !c.IsRetraction))
            {
                foreach (Claim other in e.Claims.Where(c => c.IsFirm))
                {
                    if (ReasonFor(denial, other) is { } reason)
                    {
                        yield return DisagreementFinder.Between(e.Kind == "use_allegation" ? "existence" : "modality", other, denial, reason) with { IsOfWords = reason == OfThePeriod };
                    }
                }
            }
        }

        foreach (Disagreement d in DeniedIntentions(evidence))
        {
            yield return d;
        }
    }

    private static string? ReasonFor(Claim denial, Claim other)
    {
        if (denial.Statement.Kind == "use_allegation" && other.Statement.Kind == "use_allegation")
        {
            return denial.Statement.Weapon == other.Statement.Weapon ? "use alleged and use denied: a dispute of fact" : null;
        }

        if (denial.Doc == other.Doc)
        {
            return null;
        }

        if (CountsFromDomesticAct(denial) && CountsFromDomesticAct(other) && other.Statement.Kind == "treaty_effect")
        {
            return OfThePeriod;
        }

        if (denial.When is { } deniedFor && other.When is { } told)
        {
            return denial.Statement.Kind == other.Statement.Kind && other.Statement.Modality == Modality.Occurred && deniedFor.Contains(told)
                ? "told as done and denied for the same time" : null;
        }

        return denial.When is null && other.Statement.Modality == Modality.Occurred && denial.Statement.Kind == other.Statement.Kind
            && other.Slot() is SlotShape.Once && other.When?.Latest is { } done && denial.PublishedOn is { } deniedOn && done < deniedOn
            ? $"told as done by {other.Statement.When}, denied on {deniedOn:yyyy-MM-dd}" : null;
    }

    /// <summary>"The country will not leave" against a report that it will, by the same government, within weeks.</summary>
    private static IEnumerable<Disagreement> DeniedIntentions(Evidence evidence)
    {
        Claim[] announcements = [.. evidence.Claims.Where(c => c.Statement.Kind == "withdrawal_announced" && c.Treaty is not null)];
        ILookup<(string, string), Claim> told = announcements.Where(c => c.IsFirm).SelectMany(c => c.States.Select(s => (Life: (c.Treaty!, s), Claim: c))).ToLookup(p => p.Life, p => p.Claim);
        foreach (Claim denial in announcements.Where(c => c.Statement.Modality == Modality.Denied && !c.IsRetraction && c.States.Length == 1))
        {
            foreach (Claim other in told[(denial.Treaty!, denial.States[0])].Where(c => c.Doc != denial.Doc))
            {
                if (Publication.DaysApart(denial.Document, other.Document) is { } days && days <= PlanDays)
                {
                    yield return DisagreementFinder.Between("modality", other, denial, "a decision to leave is reported and denied within weeks");
                }
            }
        }
    }

    private static SlotShape? Slot(this Claim claim) => Slots.Of(claim).Select(s => (SlotShape?)s.Shape).FirstOrDefault();

    internal static bool CountsFromDomesticAct(Claim claim) =>
        (claim.Statement.Delay is { } delay && !delay.Contains("notif", StringComparison.OrdinalIgnoreCase) && HasDomesticStart(delay)) || HasDomesticStart(claim.Statement.Evidence);

    private static bool HasDomesticStart(string text) =>
        (text.Contains("month", StringComparison.OrdinalIgnoreCase) || text.Contains("year", StringComparison.OrdinalIgnoreCase) || text.Contains("days", StringComparison.OrdinalIgnoreCase))
        && s_domesticStart.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
}
