using InForce.Core.Statements;
using InForce.Record.Claims;

namespace InForce.Record.Disagreements;

/// <summary>Partners said to be undisclosed though an earlier report names them; or found open and named later.</summary>
internal static class PartnerConflicts
{
    private static readonly string[] s_partner = ["partner", "manufacturer", "supplier", "contractor", "company", "companies"];

    public static IEnumerable<Disagreement> Find(Evidence evidence)
    {
        ILookup<string, Claim> byDoc = evidence.Claims.ToLookup(c => c.Doc, StringComparer.Ordinal);
        foreach (Claim gap in evidence.Claims.Where(c => c.Statement.Kind == "disclosure_gap" && c.IsAsserted && AboutPartners(c)))
        {
            IEnumerable<Claim> named = evidence.Claims.Where(c =>
                c.Doc != gap.Doc && c.Statement.Kind == "agreement_signed" && c.Statement.Modality == Modality.Occurred
                && c.States.Any(gap.States.Contains) && SameClass(c, gap, byDoc) && c.Statement.Actors.Any(ActorName.IsFirm));
            foreach (Claim other in Fullest(named))
            {
                bool earlier = Publication.Compare(other.Document, gap.Document) <= 0;
                yield return earlier
                    ? DisagreementFinder.Between("partner", other, gap, "partners named before are said to be undisclosed")
                    : DisagreementFinder.Between("gap-closed", gap, other, "what was undisclosed is named later", isNone: true);
            }
        }
    }

    /// <summary>A document that names the partners twice is cited once, where it names them most plainly.</summary>
    private static IEnumerable<Claim> Fullest(IEnumerable<Claim> named) =>
        named.GroupBy(c => c.Doc, StringComparer.Ordinal).Select(g => g
            .OrderByDescending(c => c.Statement.Actors.Count(ActorName.IsFirm)).ThenBy(c => c.Statement.Actors.Length).ThenBy(c => c.Statement.Start).First());

    private static bool AboutPartners(Claim gap) => s_partner.Any(w =>
        gap.Statement.Evidence.Contains(w, StringComparison.OrdinalIgnoreCase) || gap.Statement.Object?.Contains(w, StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>A gap that names no class is about the class its document is about.</summary>
    private static bool SameClass(Claim a, Claim gap, ILookup<string, Claim> byDoc)
    {
        string? weapon = gap.Statement.Weapon ?? byDoc[gap.Doc].Where(c => c.Statement.Kind is "facility" or "production" or "procurement")
            .Select(c => c.Statement.Weapon).FirstOrDefault(w => w is not null);
        return weapon is null || a.Statement.Weapon == weapon;
    }
}
