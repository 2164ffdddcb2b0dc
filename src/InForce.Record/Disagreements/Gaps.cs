using InForce.Core.Statements;
using InForce.Record.Claims;
using InForce.Record.Events;

namespace InForce.Record.Disagreements;

/// <summary>What a report says is not known, and reports that give it: named before, a conflict over partners; told later, a gap closed.</summary>
internal static class Gaps
{
    /// <summary>What was named longer ago was named of something else.</summary>
    private const int Days = 400;

    private static readonly string[] s_partner = ["partner", "manufacturer", "supplier", "contractor", "company", "companies"];
    private static readonly string[] s_money = ["investment", "cost", "price", "sum", "value of", "amount", "budget", "financ"];
    private static readonly string[] s_number = ["volume", "quantit", "how many", "number of", "capacity"];
    private static readonly string[] s_programme = ["facility", "production", "procurement", "agreement_signed", "funding"];

    public static IEnumerable<Disagreement> Find(Evidence evidence)
    {
        ILookup<string, Claim> byDoc = evidence.Claims.ToLookup(c => c.Doc, StringComparer.Ordinal);
        ILookup<string, Claim> byState = evidence.Claims.Where(c => s_programme.Contains(c.Statement.Kind))
            .SelectMany(c => c.States.Select(s => (State: s, Claim: c))).ToLookup(p => p.State, p => p.Claim, StringComparer.Ordinal);
        foreach (Claim gap in evidence.Claims.Where(c => c.Statement.Kind == "disclosure_gap" && c.IsAsserted))
        {
            Claim[] others = [.. gap.States.SelectMany(s => byState[s]).Where(c => c.Doc != gap.Doc && Publication.DaysApart(c.Document, gap.Document) is null or <= Days && SameClass(c, gap, byDoc)).Distinct().OrderBy(c => c, ClaimOrder.Instance)];
            foreach (Claim named in Speaks(gap, s_partner) ? Fullest(others.Where(NamesPartner)) : [])
            {
                yield return IsLater(named, gap)
                    ? DisagreementFinder.Between("gap-closed", gap, named, "what was undisclosed is named later", isNone: true)
                    : DisagreementFinder.Between("partner", named, gap, "partners named before are said to be undisclosed");
            }

            Claim? sum = Speaks(gap, s_money) ? others.FirstOrDefault(c => IsLater(c, gap) && c.IsFirm && c.Statement.Quantity is { } q && Amounts.IsMoney(q)) : null;
            Claim? number = Speaks(gap, s_number) ? others.FirstOrDefault(c => IsLater(c, gap) && c.IsFirm && c.Statement.Quantity is { Unit: { } u } && (u == "item" || u.Contains("mine", StringComparison.OrdinalIgnoreCase))) : null;
            foreach (Claim told in new[] { sum, number }.OfType<Claim>())
            {
                yield return DisagreementFinder.Between("gap-closed", gap, told, $"what was undisclosed is told later: {told.Statement.Quantity!.Text}", isNone: true);
            }
        }
    }

    /// <summary>The thing itself stands; what is not known is with whom, for how much or how many.</summary>
    public static bool IsOfParticulars(Claim gap) => Speaks(gap, s_partner) || Speaks(gap, s_money) || Speaks(gap, s_number);

    private static bool NamesPartner(Claim claim) =>
        claim.Statement is { Kind: "agreement_signed", Modality: Modality.Occurred } && claim.Statement.Actors.Any(ActorName.IsFirm);

    private static bool IsLater(Claim claim, Claim gap) => Publication.Compare(claim, gap) > 0;

    /// <summary>A document that names the partners twice is cited once, where it names them most plainly.</summary>
    private static IEnumerable<Claim> Fullest(IEnumerable<Claim> named) =>
        named.GroupBy(c => c.Doc, StringComparer.Ordinal).Select(g => g
            .OrderByDescending(c => c.Statement.Actors.Count(ActorName.IsFirm)).ThenBy(c => c.Statement.Actors.Length).ThenBy(c => c, ClaimOrder.Instance).First());

    private static bool Speaks(Claim gap, string[] words) => gap.EvidenceHas(words) || words.Any(w => gap.Statement.Object?.Contains(w, StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>A gap that names no class is about the class its document is about.</summary>
    private static bool SameClass(Claim a, Claim gap, ILookup<string, Claim> byDoc)
    {
        string? weapon = gap.Statement.Weapon ?? byDoc[gap.Doc].Where(c => c.Statement.Kind is "facility" or "production" or "procurement")
            .OrderBy(c => c, ClaimOrder.Instance).Select(c => c.Statement.Weapon).FirstOrDefault(w => w is not null);
        return weapon is null || a.Statement.Weapon == weapon;
    }
}
