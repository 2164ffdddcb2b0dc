using InForce.Core.Statements;
using InForce.Record.Claims;

namespace InForce.Record.Disagreements;

/// <summary>Two figures that differ and may both be right: of another scope, or another class of weapon.</summary>
internal static class NearFigures
{
    private const int Days = 60;

    public static IEnumerable<Disagreement> Find(Evidence evidence)
    {
        IEnumerable<IGrouping<string, Claim>> things = evidence.Claims
            .Where(c => c.IsFirm && c.States.Length > 0 && c.Statement is { Quantity.Unit: not null, Votes: null })
            .GroupBy(c => $"{c.Statement.Kind}|{c.States[0]}|{c.Statement.Quantity!.Unit}", StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal);
        foreach (IGrouping<string, Claim> thing in things)
        {
            foreach ((Claim a, Claim b) in DisagreementFinder.Pairs([.. thing], Days))
            {
                if (a.Doc != b.Doc && Reason(a, b) is { } why)
                {
                    yield return DisagreementFinder.Between(why.Type, a, b, why.Reason, isNone: true);
                }
            }
        }
    }

    private static (string Type, string Reason)? Reason(Claim a, Claim b)
    {
        (Quantity p, Quantity q) = (a.Statement.Quantity!, b.Statement.Quantity!);
        if (!Amounts.Differ(p, q) || (a.When is not null && b.When is not null && !Core.Time.Edtf.Compatible(a.When, b.When)))
        {
            return null;
        }

        if (a.Statement.Weapon is { } x && b.Statement.Weapon is { } y && x != y && !Amounts.IsMoney(p))
        {
            return ("class", $"{p.Text} of {x}, {q.Text} of {y}");
        }

        bool oneThing = a.Statement.Object is not null && a.Statement.Object == b.Statement.Object && a.Statement.Weapon == b.Statement.Weapon;
        if (oneThing && Amounts.PartOf(a) != Amounts.PartOf(b))
        {
            Claim part = Amounts.PartOf(a) is null ? b : a;
            return ("scope", $"{part.Statement.Quantity!.Text} is of a part (\"{Amounts.PartOf(part)}\")");
        }

        if (oneThing && a.Statement.Modality != b.Statement.Modality)
        {
            return ("time", $"{(a.Statement.Modality == Modality.Occurred ? p : q).Text} is of what was done, {(a.Statement.Modality == Modality.Occurred ? q : p).Text} of what is to be done");
        }

        if (oneThing && p.Covers is { } of && q.Covers is { } other && of != other)
        {
            return ("scope", $"{p.Text} is for {of}, {q.Text} for {other}");
        }

        bool joint = !a.Governments.IsEmpty && !b.Governments.IsEmpty && !a.Governments.SequenceEqual(b.Governments, StringComparer.Ordinal);
        return joint && oneThing ? ("scope", $"{p.Text} of {string.Join(", ", a.Governments)}, {q.Text} of {string.Join(", ", b.Governments)}") : null;
    }
}
