using System.Collections.Immutable;
using InForce.Core.Statements;
using InForce.Core.Time;
using InForce.Record.Claims;
using InForce.Record.Events;
using InForce.Record.Laws;

namespace InForce.Record.Disagreements;

/// <summary>Different days for one act that happens once. A plan that its own planner moves is no conflict.</summary>
/// <remarks>Reports that tell the same in the same way are weighed once, however many there are: what is found grows with the days told of an act, not with its reports.</remarks>
internal static class DateConflicts
{
    public static IEnumerable<Disagreement> Find(Evidence evidence)
    {
        var misplaced = new MisplacedTreaty(evidence);
        foreach (HistoryEvent e in evidence.Events.Where(e => (e.Slot.Shape == SlotShape.Once && e.Slot.Name != "objection") || e.Slot.Name.EndsWith("vote", StringComparison.Ordinal)))
        {
            IGrouping<string, Claim>[] told =
            [
                .. e.Claims.Where(c => c.When is not null && c.Statement.Modality is Modality.Occurred or Modality.Planned or Modality.Possible).GroupBy(DisagreementFinder.Say, StringComparer.Ordinal),
            ];
            ImmutableArray<ImmutableArray<Claim>>[] values = told.Length < 2 ? [] :
            [
                .. told.Select(value => value.GroupBy(c => TraitsOf(c, misplaced)).Select(alike => alike.ToImmutableArray()).ToImmutableArray()),
            ];
            for (int i = 0; i < values.Length; i++)
            {
                for (int j = i + 1; j < values.Length; j++)
                {
                    foreach (Disagreement found in Between(values[i], values[j], misplaced, evidence.Law))
                    {
                        yield return found;
                    }
                }
            }
        }
    }

    /// <summary>What is asked of a report besides what it says: two that have the same stand alike against any third.</summary>
    private static Traits TraitsOf(Claim claim, MisplacedTreaty misplaced) => new(
        claim.Treaty, string.Join('+', claim.States), DenialConflicts.CountsFromDomesticAct(claim), NamedDay.NamesYear(claim), StandsInWords(claim), misplaced.FitsAnother(claim),
        claim.Statement.Confidence is not { } sure || sure >= DisagreementFinder.LeastSure, claim.Statement.Confidence is null or >= DisagreementFinder.LeastSureOfWords);

    private sealed record Traits(string? Treaty, string States, bool IsCounted, bool NamesYear, bool StandsInWords, bool IsMisplaced, bool IsSure, bool IsSureOfWords);

    private static IEnumerable<Disagreement> Between(ImmutableArray<ImmutableArray<Claim>> one, ImmutableArray<ImmutableArray<Claim>> other, MisplacedTreaty misplaced, ITreatyLaw law)
    {
        ILookup<Finding, Opposed> found = one.SelectMany(x => other.Select(y => (Opposed: new Opposed(x, y, Expecting(x[0], y[0])), Finding: Weigh(x[0], y[0], misplaced, law))))
            .Where(p => p.Finding != Finding.None && p.Opposed.Pairs.Any()).ToLookup(p => p.Finding, p => p.Opposed);
        Opposed[] dates = [.. found[Finding.Dates], .. found[Finding.DatesInWords]];
        if (dates.Length > 0)
        {
            yield return Of("date", dates, (a, b) => $"one act, two dates: {a.Statement.When} and {b.Statement.When}") with { IsOfWords = found.Contains(Finding.DatesInWords) };
        }

        if (found.Contains(Finding.DepositAndEffect))
        {
            yield return Of("time", [.. found[Finding.DepositAndEffect]], (a, b) => $"one gives the day at the depositary, the other the day of effect: {a.Statement.When} and {b.Statement.When}") with { IsNone = true };
        }
    }

    private enum Finding
    {
        None,
        DepositAndEffect,
        Dates,
        DatesInWords,
    }

    /// <summary>One disagreement for all, led by the first two reports that stand against each other.</summary>
    private static Disagreement Of(string type, Opposed[] opposed, Func<Claim, Claim, string> reason)
    {
        (Claim a, Claim b) = opposed.Select(o => o.Pairs.First()).OrderBy(p => p.A, ClaimOrder.Instance).ThenBy(p => p.B, ClaimOrder.Instance).First();
        bool isTurned = ClaimOrder.Instance.Compare(a, b) > 0;
        return DisagreementFinder.Between(type, a, b, isTurned ? reason(b, a) : reason(a, b)) with { Opposed = [.. isTurned ? opposed.Select(o => o.Turned) : opposed] };
    }

    private static Finding Weigh(Claim a, Claim b, MisplacedTreaty misplaced, ITreatyLaw law)
    {
        if (GoTogether(a, b) || !AtLeastOneFirm(a, b))
        {
            return Finding.None;
        }

        if (IsDepositAndEffect(a, b, law) || IsDepositAndEffect(b, a, law))
        {
            return Sure(a, b, DisagreementFinder.LeastSure) ? Finding.DepositAndEffect : Finding.None;
        }

        if (IsRevision(a, b) || NamedDay.DiffersInYearAlone(a, b) || misplaced.FitsAnother(a) || misplaced.FitsAnother(b))
        {
            return Finding.None;
        }

        bool isOfWords = IsSettledByLaw(a, b, law) || IsSettledByLaw(b, a, law) || (StandsInWords(a) && StandsInWords(b));
        return !Sure(a, b, isOfWords ? DisagreementFinder.LeastSureOfWords : DisagreementFinder.LeastSure) ? Finding.None : isOfWords ? Finding.DatesInWords : Finding.Dates;
    }

    private static bool Sure(Claim a, Claim b, double least) => (a.Statement.Confidence ?? 1) >= least && (b.Statement.Confidence ?? 1) >= least;

    /// <summary>"About" widens a time by one of its units; but not as far as a day that somebody counted from a domestic act and the other did not.</summary>
    private static bool GoTogether(Claim a, Claim b) => IsWorkedOut(a, b) || IsWorkedOut(b, a) || (Edtf.Compatible(a.When!, b.When!)
        && (a.Statement.Kind != "treaty_effect" || DenialConflicts.CountsFromDomesticAct(a) == DenialConflicts.CountsFromDomesticAct(b)
            || !(a.When!.IsBefore(b.When!) || b.When!.IsBefore(a.When!))));

    /// <summary>"Three weeks after" makes a day of about: it is no other day than one within a week of it.</summary>
    private static bool IsWorkedOut(Claim about, Claim other) => about is { IsDay: true, When: { IsApproximate: true, Earliest: { } day } }
        && other.When is { Earliest: { } first, Latest: { } last } && day.AddDays(7) >= first && day.AddDays(-7) <= last;

    /// <summary>"Joined in January" of a state whose instrument lay there in October and took effect in January: both are right.</summary>
    private static bool IsDepositAndEffect(Claim deposit, Claim effect, ITreatyLaw law) => deposit.Treaty is { } treaty && deposit.States.Intersect(effect.States, StringComparer.Ordinal)
        .Any(state => law.Acts(treaty, state).Any(act => act.EffectiveOn is { } day && Edtf.Compatible(deposit.When!, Edtf.Day(act.On)) && Edtf.Compatible(effect.When!, Edtf.Day(day))));

    /// <summary>
    /// One day was counted from a domestic act, in so many words, and the other is the registered one: neither depends on how sure the reader was
    /// of the day it worked out.
    /// </summary>
    private static bool IsSettledByLaw(Claim counted, Claim right, ITreatyLaw law) =>
        counted.Statement.Kind == "treaty_effect" && counted.Treaty is { } treaty && DenialConflicts.CountsFromDomesticAct(counted)
        && right is { IsDay: true, When.Earliest: { } day } && counted.States.Intersect(right.States, StringComparer.Ordinal)
            .Any(state => law.Acts(treaty, state).Any(act => act is { Action: "withdrawal", EffectiveOn: { } effect } && effect == day));

    /// <summary>A day read surely, or one that the words name.</summary>
    private static bool StandsInWords(Claim claim) => claim.IsDay && (claim.Statement.Confidence is null or >= DisagreementFinder.LeastSure || NamedDay.In(claim));

    private static bool AtLeastOneFirm(Claim a, Claim b) => a.IsFirm || b.IsFirm;

    /// <summary>
    /// An expectation that was open when told, and a later report: plans move. The effect of a notice follows from law and does not; only who
    /// named no day for it spoke of an expectation.
    /// </summary>
    private static bool IsRevision(Claim a, Claim b) => a.Statement.Kind == "treaty_effect"
        ? IsExpectation(a) && IsExpectation(b)
        : a.Statement.Modality != Modality.Occurred || b.Statement.Modality != Modality.Occurred;

    /// <summary>Of a treaty's effect one side may stand for an expectation, which any later report may revise.</summary>
    private static OpposedSide Expecting(Claim a, Claim b) => IsExpectation(a) ? OpposedSide.First : IsExpectation(b) ? OpposedSide.Second : OpposedSide.Neither;

    private static bool IsExpectation(Claim claim) => claim.Statement.Kind == "treaty_effect" && claim.Statement.Modality != Modality.Occurred && !claim.IsDay;
}
