using InForce.Record.Claims;

namespace InForce.Record.Disagreements;

/// <summary>One sum of money told of two things: what a contract was worth becomes what a plant will cost.</summary>
internal static class SumConflicts
{
    private const int Days = 60;

    public static IEnumerable<Disagreement> Find(Evidence evidence)
    {
        IEnumerable<IGrouping<(string?, decimal?, decimal?), Claim>> sums = evidence.Claims
            .Where(c => c.IsFirm && c.Statement.Quantity is { } q && Amounts.IsMoney(q) && c.Statement.Kind is not "funding")
            .GroupBy(c => (c.Statement.Quantity!.Unit, c.Statement.Quantity.Min, c.Statement.Quantity.Max));
        foreach ((Claim a, Claim b) in sums.SelectMany(g => DisagreementFinder.Pairs([.. g], Days)))
        {
            if (a.Doc != b.Doc && Amounts.Same(a.Statement.Quantity!, b.Statement.Quantity!) && a.Statement.Kind != b.Statement.Kind
                && a.Statement.Object != b.Statement.Object && SharedFirm(a, b))
            {
                yield return DisagreementFinder.Between("sum", a, b, $"{a.Statement.Quantity!.Text} is told of a {a.Statement.Kind} and of a {b.Statement.Kind} of the same parties");
            }
        }
    }

    private static bool SharedFirm(Claim a, Claim b) =>
        a.Statement.Actors.Intersect(b.Statement.Actors, StringComparer.Ordinal).Any(x => ActorName.IsFirm(x) || x.Contains(' ', StringComparison.Ordinal));
}
