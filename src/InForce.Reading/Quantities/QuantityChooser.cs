using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Reading.Assembling;

namespace InForce.Reading.Quantities;

/// <summary>Which amount of a sentence belongs to an act: one of a sort its kind can have, in the act's own words, the nearest of those.</summary>
internal static class QuantityChooser
{
    /// <summary>The amount with its exact words; null where the act has none.</summary>
    public static Quantity? Of(Match match, TextSpan evidence, string text)
    {
        ImmutableArray<UnitKind> wanted = QuantityLexicon.For(match.Frame.Kind);
        if (wanted.IsEmpty)
        {
            return null;
        }

        QuantityExpression? best = match.View.Quantities(match.Actors)
            .Where(q => Fits(q, match, wanted) && (q.Span.Overlaps(evidence) || HangsOn(q, match, evidence)))
            .OrderBy(q => Rank(q, match)).ThenBy(q => Order(q, wanted)).ThenBy(q => Distance(q, match)).ThenBy(q => q.First).FirstOrDefault();
        return best is null ? null
            : new Quantity(best.Span.In(text).ToString(), best.Unit ?? (best.Kind == UnitKind.None ? "item" : null), best.Min, best.Max, best.Approximate, best.Covers);
    }

    /// <summary>Set apart from the act's words yet said of one of them: "the contract they signed, worth ten million", "a contract worth ten million, under which it buys".</summary>
    private static bool HangsOn(QuantityExpression quantity, Match match, TextSpan evidence)
    {
        if (match.View.Tree is not { } tree)
        {
            return false;
        }

        int antecedent = match.Group is { } group && tree[group.Main].Deprel == "acl:relcl" ? tree[group.Main].Head : -1;
        return tree.Ancestors(quantity.Last).TakeWhile(i => match.View.GroupAt(i) is null)
            .Any(i => tree[i].Upos is "NOUN" or "PROPN" && (i < quantity.First || i > quantity.Last) && (i == antecedent || tree[i].Span.Overlaps(evidence)));
    }

    /// <summary>A number without a word of measure counts the things an act of this kind is on. How many are party is said of nobody, or by place in the row.</summary>
    private static bool Fits(QuantityExpression quantity, Match match, ImmutableArray<UnitKind> wanted) =>
        quantity.Kind == UnitKind.State ? wanted.Contains(UnitKind.State) && (match.Actors.IsEmpty || quantity.IsOrdinal)
        : quantity.Kind == UnitKind.None ? wanted.Contains(UnitKind.Item)
        : wanted.Contains(quantity.Kind);

    private static int Order(QuantityExpression quantity, ImmutableArray<UnitKind> wanted) => wanted.IndexOf(quantity.Kind == UnitKind.None ? UnitKind.Item : quantity.Kind);

    /// <summary>Among the act's object first, then in its clause.</summary>
    private static int Rank(QuantityExpression quantity, Match match) =>
        Meets(quantity, match.Zones.Head) ? 0 : Meets(quantity, match.Zones.Object) ? 1 : Meets(quantity, match.Zones.Clause) ? 2 : 3;

    private static bool Meets(QuantityExpression quantity, IReadOnlyList<int> zone) => zone.Any(i => i >= quantity.First && i <= quantity.Last);

    private static int Distance(QuantityExpression quantity, Match match) =>
        quantity.First > match.TriggerLast ? quantity.First - match.TriggerLast : Math.Max(0, match.Trigger - quantity.Last);
}
