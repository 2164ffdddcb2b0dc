using InForce.Core.Statements;
using InForce.Record.Claims;

namespace InForce.Record.Events;

/// <summary>Parts the claims of one slot into acts: dated ones by their dates, undated ones to the act nearest in time.</summary>
internal static class Clusters
{
    /// <summary>Days between two acts of a slot that happens once in a treaty life (a notice, rescinded, and given anew years later).</summary>
    private const int LifeGap = 400;

    /// <summary>An undated report belongs to an act this near to its publication, in days.</summary>
    private const int Reach = 120;

    /// <summary>What a state means to build, make or buy is one plan while its reports are no further apart than this, whatever year each of them gives.</summary>
    private const int PlanGap = 200;

    private static readonly HashSet<string> s_plans = new(["facility", "production", "procurement"], StringComparer.Ordinal);

    public static List<List<Claim>> Part(Slot slot, IEnumerable<Claim> claims)
    {
        Claim[] ordered = [.. claims.OrderBy(c => c, ClaimOrder.Instance)];
        List<List<Claim>> acts = slot.Shape == SlotShape.Once ? Lives(ordered) : Acts(ordered);
        return IsOfPlans(slot) ? Plans(acts) : acts;
    }

    public static bool IsOfPlans(Slot slot) => s_plans.Contains(slot.Name);

    /// <summary>Plans move: of one thing, "from 2028" and "put off to 2029" are one plan. What was done stands apart, by its day.</summary>
    private static List<List<Claim>> Plans(List<List<Claim>> acts)
    {
        ILookup<bool, List<Claim>> byDone = acts.ToLookup(a => a.Any(c => c.Statement.Modality == Modality.Occurred));
        List<List<Claim>> told = [.. byDone[true]];
        foreach (IGrouping<string, Claim> thing in byDone[false].SelectMany(a => a).GroupBy(c => c.Statement.Object ?? string.Empty, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            List<Claim>? plan = null;
            foreach (Claim claim in thing.OrderBy(c => c, ClaimOrder.Instance))
            {
                if (plan is null || Publication.DaysApart(plan[^1].Document, claim.Document) is > PlanGap)
                {
                    told.Add(plan = []);
                }

                plan.Add(claim);
            }
        }

        return told;
    }

    private static List<List<Claim>> Lives(Claim[] claims)
    {
        var clusters = new List<Cluster>();
        foreach (Claim claim in claims.Where(c => DayOf(c) is not null && c.IsFirm).OrderBy(DayOf).ThenBy(c => c, ClaimOrder.Instance))
        {
            Cluster? near = clusters.LastOrDefault(c => DayOf(claim)!.Value.DayNumber - c.LastDay <= LifeGap);
            (near ?? Added(clusters)).Add(claim);
        }

        foreach (Claim claim in claims.Where(c => DayOf(c) is null || !c.IsFirm))
        {
            Cluster? nearest = clusters.MinBy(c => (c.DistanceTo(DayOf(claim) ?? claim.PublishedOn), c.FirstId));
            (nearest ?? Added(clusters)).Add(claim);
        }

        return [.. clusters.Select(c => c.Claims)];
    }

    private static List<List<Claim>> Acts(Claim[] claims)
    {
        var clusters = new List<Cluster>();
        IOrderedEnumerable<Claim> dated = claims.Where(c => c.When is not null).OrderBy(Width).ThenBy(c => c, ClaimOrder.Instance);
        foreach (Claim claim in dated)
        {
            Cluster? home = clusters.Where(c => c.Accepts(claim)).MinBy(c => (c.DistanceTo(claim.PublishedOn), c.FirstId));
            (home ?? Added(clusters)).Add(claim);
        }

        foreach (Claim claim in claims.Where(c => c.When is null).OrderBy(c => c.PublishedOn).ThenBy(c => c, ClaimOrder.Instance))
        {
            (HomeOf(claim, clusters) ?? Added(clusters)).Add(claim);
        }

        return [.. clusters.Select(c => c.Claims)];
    }

    /// <summary>
    /// The act that an undated claim tells of: the vote with its figures, whenever that was told; else the nearest in reach. A report of unknown
    /// day is near whatever there is, and so goes to the act of the slot where there is but one.
    /// </summary>
    private static Cluster? HomeOf(Claim claim, List<Cluster> clusters)
    {
        if (clusters.Where(c => c.HasFiguresOf(claim)).MinBy(c => (c.DistanceFor(claim), c.FirstId)) is { } counted)
        {
            return counted;
        }

        return clusters.MinBy(c => (c.DistanceFor(claim), c.FirstId)) is { } nearest
            && (nearest.DistanceFor(claim) <= Reach || (claim.PublishedOn is null && clusters.Count == 1)) ? nearest : null;
    }

    private static Cluster Added(List<Cluster> clusters)
    {
        var cluster = new Cluster();
        clusters.Add(cluster);
        return cluster;
    }

    private static DateOnly? DayOf(Claim claim) => claim.When?.Earliest ?? claim.When?.Latest;

    private static int Width(Claim claim) =>
        claim.When is { Earliest: { } a, Latest: { } b } ? b.DayNumber - a.DayNumber : int.MaxValue;
}
