using InForce.Core.Statements;
using InForce.Record.Claims;
using InForce.Record.Origins;

namespace InForce.Record.Disagreements;

/// <summary>What a copy says more firmly than what it was taken from: could becomes will, a recommendation becomes a decision.</summary>
internal static class Drift
{
    private static readonly string[] s_hedges = [" could ", " may ", " might ", "potential", "possib", "likely"];

    public static IEnumerable<Disagreement> Find(Evidence evidence)
    {
        ILookup<string, Claim> byDoc = evidence.Claims.ToLookup(c => c.Doc, StringComparer.Ordinal);
        foreach ((string from, string to) in evidence.Origins.Links.SelectMany(Ways))
        {
            foreach (Claim copy in byDoc[to])
            {
                foreach (Claim source in byDoc[from])
                {
                    if (What(copy, source) is { } what && !byDoc[from].Any(other => AsFirm(other, copy)))
                    {
                        yield return new Disagreement("drift", [source.Id, copy.Id], [DisagreementFinder.Say(source), DisagreementFinder.Say(copy)], null, what);
                    }
                }
            }
        }
    }

    /// <summary>Of two rewrites of one text neither is the source: either may have drifted from it.</summary>
    private static IEnumerable<(string From, string To)> Ways(OriginLink link) =>
        link.How == "same-release" ? [(link.From, link.Doc), (link.Doc, link.From)] : [(link.From, link.Doc)];

    private static string? What(Claim copy, Claim source)
    {
        bool sameBlock = Slots.Of(copy).Select(s => s.Block).Intersect(Slots.Of(source).Select(s => s.Block), StringComparer.Ordinal).Any();
        if (sameBlock && source.Statement.Kind is "facility" or "production" && copy.Statement.Kind is "facility" or "production"
            && Dated(source) && Dated(copy) && Hedged(source) && !Hedged(copy) && copy.IsFirm)
        {
            return "what could happen there is expected here";
        }

        if (copy.Statement.Modality == Modality.Occurred && copy.When?.Earliest >= source.PublishedOn)
        {
            return null;
        }

        if (sameBlock && copy.Statement.Kind == source.Statement.Kind && Rank(copy) > Rank(source) && SameStep(copy, source))
        {
            return $"{source.Statement.Modality} there, {copy.Statement.Modality} here";
        }

        if (source.Statement.Kind is "procurement" or "agreement_signed" && copy.Statement.Kind is "facility" or "production" && sameBlock
            && source.Statement.Quantity is { } sum && copy.Statement.Quantity is { } told && Amounts.IsMoney(sum) && Amounts.Same(sum, told))
        {
            return "a contract's sum there, what the plant will cost here";
        }

        return source.Statement.Kind == "withdrawal_recommended" && source.EvidenceHas("recommend", "propos", "advis")
            && copy.Treaty == source.Treaty && copy.EvidenceHas("decision", "decided") && copy.Statement.Modality == Modality.Occurred
            && copy.Statement.Kind is "justification" or "withdrawal_announced" or "domestic_legal_step" && !copy.EvidenceHas("recommend", "propos")
            && copy.EvidenceHas("this decision", "decided") && copy.Statement.Speaker is null ? "a recommendation there, a decision here" : null;
    }

    /// <summary>The source says as much elsewhere: then the copy followed that.</summary>
    private static bool AsFirm(Claim other, Claim copy) => other.Statement.Kind == copy.Statement.Kind && Rank(other) >= Rank(copy) && !Hedged(other)
        && Slots.Of(other).Select(s => s.Key).Intersect(Slots.Of(copy).Select(s => s.Key), StringComparer.Ordinal).Any()
        && (copy.Statement.Kind is not ("facility" or "production") || (Dated(other) && Dated(copy))) && SameStep(other, copy);

    private static bool SameStep(Claim a, Claim b) => a.Statement.Step == b.Statement.Step && a.Statement.Object == b.Statement.Object
        && a.Statement.Kind is not ("position" or "condemnation" or "treaty_effect" or "instrument_notified")
        && (a.When is null || b.When is null || Core.Time.Edtf.Compatible(a.When, b.When));

    private static bool Dated(Claim claim) => claim.When is not null || claim.EvidenceHas("year", "month", " in 20");

    private static bool Hedged(Claim claim) => claim.Statement.Modality == Modality.Possible || claim.EvidenceHas(s_hedges);

    private static int Rank(Claim claim) => claim.Statement.Modality switch
    {
        Modality.Occurred => 3,
        Modality.Planned => 2,
        Modality.Possible or Modality.Proposed or Modality.Conditional => 1,
        _ => 9,
    } % 9;
}
