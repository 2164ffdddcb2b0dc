using System.Globalization;
using InForce.Core.Statements;
using InForce.Record.Claims;
using InForce.Record.Laws;

namespace InForce.Record.Disagreements;

/// <summary>Plans and intentions that had become acts before they were printed.</summary>
internal static class Overtaken
{
    public static IEnumerable<Disagreement> Find(Evidence evidence)
    {
        foreach (Claim claim in evidence.Claims.Where(c => IsIntention(c) && c.Treaty is not null && c.PublishedOn is not null))
        {
            foreach (string state in claim.States)
            {
                TreatyAct[] before = [.. evidence.Law.Acts(claim.Treaty!, state).Where(a => a.Action == "withdrawal" && a.On < claim.PublishedOn)];
                if (before.Length > 0 && evidence.Law.PositionOn(claim.Treaty!, state, claim.PublishedOn!.Value) is TreatyPosition.Leaving)
                {
                    yield return new Disagreement(
                        "overtaken", [claim.Id], [DisagreementFinder.Say(claim)],
                        string.Create(CultureInfo.InvariantCulture, $"{claim.Treaty}: notice of {state} received {before[^1].On:yyyy-MM-dd}"),
                        string.Create(CultureInfo.InvariantCulture, $"told as an intention on {claim.PublishedOn:yyyy-MM-dd}; {state} had given its notice"));
                    break;
                }
            }
        }
    }

    private static bool IsIntention(Claim claim) => claim.Statement.Kind switch
    {
        "withdrawal_announced" => claim.IsFirm && claim.EvidenceHas("plan", "intention", "intend", "announc", "want", "declared", "will", "going to"),
        "instrument_notified" => claim.Statement.Modality == Modality.Planned && Direction.IsLeaving(claim),
        "domestic_legal_step" => claim.Statement.Modality == Modality.Planned && Direction.IsLeaving(claim),
        _ => false,
    };
}
