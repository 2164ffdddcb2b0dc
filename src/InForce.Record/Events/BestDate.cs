using System.Collections.Immutable;
using InForce.Core.Statements;
using InForce.Core.Time;
using InForce.Record.Claims;
using InForce.Record.Laws;

namespace InForce.Record.Events;

/// <summary>Chooses the date an event carries among those its reports give; the registry helps where they give none or differ.</summary>
internal static class BestDate
{
    /// <summary>The date, and what it rests on; both null when nothing is known.</summary>
    public static (Edtf? Date, string? Basis) Of(Slot slot, IReadOnlyList<Claim> claims, ITreatyLaw law)
    {
        Edtf[] registered = [.. Registered(slot, law)];
        Claim[] firm = [.. claims.Where(c => c.When is not null && c.IsFirm)];
        Claim[] usable = firm.Length > 0 ? firm : [.. claims.Where(c => c.When is not null && c.Statement.Modality is Modality.Possible or Modality.Proposed)];
        if (usable.Length > 0)
        {
            Claim[] supported = [.. usable.Where(c => registered.Any(r => Edtf.Compatible(r, c.When!)))];
            bool differ = usable.Any(a => usable.Any(b => !Edtf.Compatible(a.When!, b.When!)));
            Claim[] kept = differ && supported.Length > 0 ? supported : differ && IsPlan(slot, claims) ? LatestOf(usable) : usable;
            Edtf told = Narrowest(kept);
            return (IsHoped(slot, kept) || IsOfLeaving(slot)) && Width(told) > 0 && registered.Where(r => told.Contains(r)).Min() is { } came ? (came, "registry") : (told, "reported");
        }

        DateOnly? about = claims.Select(c => c.When?.Earliest ?? c.PublishedOn).FirstOrDefault(d => d is not null);
        Edtf? nearest = registered.Where(r => about is { } d && Math.Abs(r.Earliest!.Value.DayNumber - d.DayNumber) <= 400).Min();
        return nearest is null ? (null, null) : (nearest, "registry");
    }

    /// <summary>What most documents support among the narrowest dates: done before planned, a day before a month, exact before about.</summary>
    private static Edtf Narrowest(Claim[] claims)
    {
        bool anyDone = claims.Any(c => c.Statement.Modality == Modality.Occurred);
        IEnumerable<Claim> pool = anyDone ? claims.Where(c => c.Statement.Modality == Modality.Occurred || c.IsDay) : claims;
        return pool.GroupBy(c => c.When!.ToString(), StringComparer.Ordinal)
            .OrderBy(g => Width(g.First().When!))
            .ThenBy(g => g.First().When!.IsApproximate)
            .ThenByDescending(g => g.Select(c => c.Doc).Distinct(StringComparer.Ordinal).Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .First().First().When!;
    }

    /// <summary>Not done yet, and of a kind whose day is the planner's to move.</summary>
    private static bool IsPlan(Slot slot, IReadOnlyList<Claim> claims) => Clusters.IsOfPlans(slot) && claims.All(c => c.Statement.Modality != Modality.Occurred);

    /// <summary>What the last report says that says anything.</summary>
    private static Claim[] LatestOf(Claim[] claims) =>
        claims.Max(Comparer<Claim>.Create(Publication.Compare)) is { } last ? [.. claims.Where(c => c.Doc == last.Doc)] : claims;

    /// <summary>A joining that was only hoped for: the deposit that came, if it came in the time told.</summary>
    private static bool IsHoped(Slot slot, Claim[] claims) => slot.Name == "join.intention" && claims.All(c => c.Statement.Modality != Modality.Occurred);

    /// <summary>Notices and their effects: the law counts from the day, so the registered one stands for the month or year that reports give.</summary>
    private static bool IsOfLeaving(Slot slot) => slot.Name is "leave.notice" or "leave.effect";

    private static int Width(Edtf when) => when is { Earliest: { } a, Latest: { } b } ? b.DayNumber - a.DayNumber : int.MaxValue;

    private static IEnumerable<Edtf> Registered(Slot slot, ITreatyLaw law)
    {
        string[] parts = slot.Block.Split('|');
        if (parts.Length != 2 || !ActorName.IsState(parts[1]))
        {
            yield break;
        }

        foreach (TreatyAct act in law.Acts(parts[0], parts[1]))
        {
            bool leaves = act.Action == "withdrawal";
            bool joins = act.Action is "ratification" or "accession" or "acceptance" or "approval" or "succession";
            DateOnly? day = slot.Name switch
            {
                "leave.notice" when leaves => act.On,
                "leave.effect" when leaves => act.EffectiveOn,
                "join.deposit" or "join.intention" when joins => act.On,
                "join.effect" when joins => act.EffectiveOn,
                "join.signature" when act.Action == "signature" => act.On,
                _ => null,
            };
            if (day is { } d)
            {
                yield return Edtf.Day(d);
            }
        }
    }

    /// <summary>An act that nobody dates lies between its neighbours in the life of a treaty: after the vote, not after the notice.</summary>
    public static ImmutableArray<HistoryEvent> Bracket(ImmutableArray<HistoryEvent> events)
    {
        var byBlock = events.ToLookup(e => e.Slot.Block, StringComparer.Ordinal);
        return [.. events.Select(e =>
        {
            if (e.Date is not null || e.Slot.Name != "leave.head-of-state")
            {
                return e;
            }

            DateOnly? after = byBlock[e.Slot.Block].Where(o => o.Slot.Name == "leave.vote").Max(o => o.Date?.Latest);
            DateOnly? before = byBlock[e.Slot.Block].Where(o => o.Slot.Name == "leave.notice").Max(o => o.Date?.Earliest);
            return after is { } a && before is { } b && a < b
                ? e with { Date = Edtf.Interval(Edtf.Day(a), Edtf.Day(b)), DateBasis = "after the vote, before the notice" }
                : e;
        })];
    }
}
