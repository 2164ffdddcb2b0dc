using InForce.Record.Claims;

namespace InForce.Record.Disagreements;

/// <summary>One thing told as two classes of weapon. The law may hang on it, so the two accounts must surely be of one thing.</summary>
internal static class ClassConflicts
{
    public static IEnumerable<Disagreement> Find(Evidence evidence)
    {
        IEnumerable<IGrouping<string, Claim>> acts = evidence.Claims
            .Where(c => c.Statement.Kind is "agreement_signed" or "procurement" or "facility" or "transfer" or "stockpile_destruction"
                && c.IsFirm && c.IsDay && Single(c.Statement.Weapon) && c.States.Length > 0)
            .GroupBy(c => $"{c.Statement.Kind}|{c.States[0]}|{c.Statement.When}", StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal);
        foreach (IGrouping<string, Claim> act in acts)
        {
            foreach ((Claim a, Claim b) in DisagreementFinder.Pairs([.. act]))
            {
                if (a.Doc != b.Doc && a.Statement.Weapon != b.Statement.Weapon && SameThing(a, b))
                {
                    yield return DisagreementFinder.Between("class", a, b, $"one thing, told as {a.Statement.Weapon} and as {b.Statement.Weapon}");
                }
            }
        }
    }

    /// <summary>A class of its own; "mixed" and pairs hold both.</summary>
    private static bool Single(string? weapon) => weapon is "APM" or "AVM" or "CM";

    /// <summary>The same company or named thing, and the same sum where both give one.</summary>
    private static bool SameThing(Claim a, Claim b)
    {
        bool named = a.Statement.Object is { } o && o == b.Statement.Object;
        bool firm = a.Statement.Actors.Any(x => ActorName.IsFirm(x) && b.Statement.Actors.Any(y => ActorName.IsFirm(y) && ActorName.AreOne(x, y)));
        bool sumsFit = a.Statement.Quantity is not { } p || b.Statement.Quantity is not { } q || p.Unit != q.Unit || !Amounts.Differ(p, q);
        bool sameSum = a.Statement.Quantity is { } r && b.Statement.Quantity is { } s && Amounts.IsMoney(r) && Amounts.Same(r, s);
        return sumsFit && (named || (firm && sameSum));
    }
}
