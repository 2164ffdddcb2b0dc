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
                && a.Statement.Object != b.Statement.Object && (SharedFirm(a, b) || OneAffair(a, b)))
            {
                yield return DisagreementFinder.Between("sum", a, b, $"{a.Statement.Quantity!.Text} is told of a {a.Statement.Kind} and of a {b.Statement.Kind} of the same parties") with { IsOfWords = OneAffair(a, b) };
            }
        }
    }

    /// <summary>The words themselves say what the sum is for, a contract there and a plant here, of one class of weapon in one state.</summary>
    private static bool OneAffair(Claim a, Claim b) => a.Statement.Quantity!.Covers is { } of && b.Statement.Quantity!.Covers is { } other && of != other
        && a.Statement.Weapon is { } weapon && weapon == b.Statement.Weapon && StatesOf(a).Intersect(StatesOf(b), StringComparer.Ordinal).Any();

    /// <summary>States that act, and the one the thing is counted to (<c>facility:LVA-AVM-plant</c>).</summary>
    private static IEnumerable<string> StatesOf(Claim claim) => claim.Statement.Object is { } o && o.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && o.Length > colon + 3 && o.Substring(colon + 1, 3) is var state && ActorName.IsState(state) ? claim.States.Append(state) : claim.States;

    private static bool SharedFirm(Claim a, Claim b) =>
        a.Statement.Actors.Intersect(b.Statement.Actors, StringComparer.Ordinal).Any(x => ActorName.IsFirm(x) || x.Contains(' ', StringComparison.Ordinal));
}
