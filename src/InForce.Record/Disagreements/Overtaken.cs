using System.Globalization;
using InForce.Core.States;
using InForce.Core.Statements;
using InForce.Record.Claims;
using InForce.Record.Events;
using InForce.Record.Laws;

namespace InForce.Record.Disagreements;

/// <summary>Plans and intentions that had become acts before they were printed, by the registry or by an earlier report.</summary>
internal static class Overtaken
{
    public static IEnumerable<Disagreement> Find(Evidence evidence)
    {
        var byLaw = new HashSet<string>(StringComparer.Ordinal);
        foreach (Claim claim in evidence.Claims.Where(c => IsIntention(c) && c.Treaty is not null && c.PublishedOn is not null))
        {
            if (ByNotice(claim, evidence.Law) is { } found && byLaw.Add(claim.Id))
            {
                yield return found;
            }
        }

        foreach (HistoryEvent e in evidence.Events.Where(e => e.Slot.Shape == SlotShape.Once || e.Slot.Name.EndsWith("vote", StringComparison.Ordinal)))
        {
            foreach (Claim plan in e.Claims.Where(c => c.Statement.Modality == Modality.Planned && c.PublishedOn is not null && !byLaw.Contains(c.Id)))
            {
                if (e.Claims.FirstOrDefault(c => IsBefore(c, plan)) is { } done)
                {
                    yield return DisagreementFinder.Between("overtaken", plan, done, string.Create(
                        CultureInfo.InvariantCulture, $"told as still to come on {plan.PublishedOn:yyyy-MM-dd}; it had been done {done.Statement.When}"));
                }
            }
        }
    }

    /// <summary>What was announced on a day before the notice is told as what it was: history.</summary>
    private static Disagreement? ByNotice(Claim claim, ITreatyLaw law)
    {
        foreach (string state in claim.States)
        {
            TreatyAct[] before = [.. law.Acts(claim.Treaty!, state).Where(a => a.Action == "withdrawal" && a.On < claim.PublishedOn)];
            bool isPast = claim.When?.Latest is { } last && before.Length > 0 && last < before[^1].On;
            if (before.Length > 0 && !isPast && law.PositionOn(claim.Treaty!, state, claim.PublishedOn!.Value) is TreatyPosition.Leaving)
            {
                return new Disagreement(
                    "overtaken", [claim.Id], [DisagreementFinder.Say(claim)],
                    string.Create(CultureInfo.InvariantCulture, $"{claim.Treaty}: notice of {StateDirectory.Shipped.NameOf(state)} received {before[^1].On:yyyy-MM-dd}"),
                    string.Create(CultureInfo.InvariantCulture, $"told as an intention on {claim.PublishedOn:yyyy-MM-dd}; {StateDirectory.Shipped.NameOf(state)} had given its notice")) { IsOfWords = claim.Statement.Kind == "withdrawal_announced" };
            }
        }

        return null;
    }

    /// <summary>Done, by a report that was out, on a day before the plan was printed; a plan for a later day is another act.</summary>
    private static bool IsBefore(Claim done, Claim plan) =>
        done.Statement.Modality == Modality.Occurred && done.IsDay && done.Doc != plan.Doc && done.When!.Latest < plan.PublishedOn
        && Publication.Compare(done, plan) < 0 && (plan.When is null || plan.When.Latest is not { } last || last >= done.When.Earliest)
        && (plan.When?.Earliest is not { } first || first <= done.When.Latest);

    private static bool IsIntention(Claim claim) => claim.Statement.Kind switch
    {
        "withdrawal_announced" => claim.IsFirm && claim.EvidenceHas("plan", "intention", "intend", "announc", "want", "declared", "will", "going to"),
        "instrument_notified" => claim.Statement.Modality == Modality.Planned && Direction.IsLeaving(claim),
        "domestic_legal_step" => claim.Statement.Modality == Modality.Planned && Direction.IsLeaving(claim),
        _ => false,
    };
}
