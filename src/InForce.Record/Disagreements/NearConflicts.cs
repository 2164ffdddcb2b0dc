using InForce.Core.Statements;
using InForce.Record.Claims;
using InForce.Record.Events;

namespace InForce.Record.Disagreements;

/// <summary>What looks like a conflict and is none, with the reason: another weapon class, another time, another speaker.</summary>
internal static class NearConflicts
{
    /// <summary>Further apart nobody takes the two for a conflict.</summary>
    private const int Days = 400;

    private static readonly string[] s_programme = ["facility", "production", "procurement", "agreement_signed"];
    private static readonly string[] s_plans = ["production", "produc", "manufactur", "plant", "plans"];
    private static readonly string[] s_orders = ["order", "buy", "purchas", "procure", "acqui"];

    /// <summary>Who speaks for nobody but himself and his own: what he says binds no government.</summary>
    private static readonly string[] s_outside =
        ["association", "analyst", "expert", "industry", "opposition", "lawmaker", "committee", "campaign", "union", "professor", "former", "head of the company", "executive", "board member"];

    public static IEnumerable<Disagreement> Find(Evidence evidence)
    {
        Claim[] negatives = [.. evidence.Claims.Where(c => s_programme.Any(k => Denies(c, k)))];
        ILookup<string, Claim> positives = evidence.Claims.Where(c => c.IsFirm && s_programme.Contains(c.Statement.Kind))
            .SelectMany(c => c.States.Select(s => (State: s, Claim: c))).ToLookup(p => p.State, p => p.Claim, StringComparer.Ordinal);
        foreach (Claim negative in negatives)
        {
            IEnumerable<(Claim Claim, string Type, string Reason)> found = negative.States.SelectMany(s => positives[s]).Distinct()
                .Where(p => p.Doc != negative.Doc && Publication.DaysApart(p.Document, negative.Document) is null or <= Days && Denies(negative, p.Statement.Kind))
                .Select(p => (Claim: p, Why: Reason(negative, p))).Where(p => p.Why is not null).Select(p => (p.Claim, p.Why!.Value.Type, p.Why.Value.Reason));
            foreach (IGrouping<string, (Claim Claim, string Type, string Reason)> document in found.GroupBy(p => p.Claim.Doc, StringComparer.Ordinal))
            {
                (Claim positive, string type, string reason) = document.OrderBy(p => Plainness(p.Claim)).ThenBy(p => p.Claim, ClaimOrder.Instance).First();
                yield return DisagreementFinder.Between(type, negative, positive, reason, isNone: true);
            }
        }

        foreach (Disagreement d in Earlier(evidence))
        {
            yield return d;
        }
    }

    /// <summary>Says that there is none, or that none is announced, of this kind.</summary>
    private static bool Denies(Claim claim, string kind) =>
        (claim.Statement.Modality == Modality.Denied && claim.Statement.Kind == kind)
        || (claim.Statement.Kind == "disclosure_gap" && !Gaps.IsOfParticulars(claim) && (kind is "facility" or "production" ? claim.EvidenceHas(s_plans) : kind == "procurement" && claim.EvidenceHas(s_orders)));

    /// <summary>One report of a document stands for all: the one with the narrowest date, the earliest in the text.</summary>
    private static int Plainness(Claim claim) =>
        claim.When is { Earliest: { } first, Latest: { } last } ? last.DayNumber - first.DayNumber : int.MaxValue;

    private static (string Type, string Reason)? Reason(Claim negative, Claim positive)
    {
        (string? a, string? b) = (negative.Statement.Weapon, positive.Statement.Weapon);
        int? apart = Publication.DaysApart(negative.Document, positive.Document);
        string time = apart is > 30 ? $", and {apart} days lie between them" : string.Empty;
        if (a is not null && b is not null && a != b)
        {
            return b is "APM" or "AVM" or "CM" || a is "APM" or "AVM" or "CM" ? ("class", $"one speaks of {a}, the other of {b}{time}") : null;
        }

        if (a is null || a != b)
        {
            return null;
        }

        if (IsOutside(positive) != IsOutside(negative) && (IsOutside(positive) || IsOutside(negative)))
        {
            Claim outside = IsOutside(positive) ? positive : negative;
            return ("speaker", $"{outside.Statement.Speaker ?? outside.Statement.SpeakerRole} does not speak for the state");
        }

        return apart is > 0 && Publication.Compare(negative, positive) < 0
            ? ("time", $"not so when the first was written; the second came {apart} days later")
            : null;
    }

    private static bool IsOutside(Claim claim) => claim.Statement.SpeakerRole is { } role && s_outside.Any(w => role.Contains(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>Not yet done when the one was written, done when the other was.</summary>
    private static IEnumerable<Disagreement> Earlier(Evidence evidence)
    {
        foreach (HistoryEvent e in evidence.Events.Where(e => e.Slot.Shape == SlotShape.Once))
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
