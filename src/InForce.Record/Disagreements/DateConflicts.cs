using InForce.Core.Statements;
using InForce.Core.Time;
using InForce.Record.Claims;
using InForce.Record.Events;
using InForce.Record.Laws;

namespace InForce.Record.Disagreements;

/// <summary>Different days for one act that happens once. A plan that its own planner moves is no conflict.</summary>
internal static class DateConflicts
{
    public static IEnumerable<Disagreement> Find(Evidence evidence)
    {
        var misplaced = new MisplacedTreaty(evidence);
        foreach (HistoryEvent e in evidence.Events.Where(e => (e.Slot.Shape == SlotShape.Once && e.Slot.Name != "objection") || e.Slot.Name.EndsWith("vote", StringComparison.Ordinal)))
        {
            Claim[] dated = [.. e.Claims.Where(c => c.When is not null && c.Statement.Modality is Modality.Occurred or Modality.Planned or Modality.Possible)];
            foreach ((Claim a, Claim b) in DisagreementFinder.Pairs(dated))
            {
                if (a.When is null || b.When is null || a.Doc == b.Doc || GoTogether(a, b) || !AtLeastOneFirm(a, b))
                {
                    continue;
                }

                if (IsDepositAndEffect(a, b, evidence.Law) || IsDepositAndEffect(b, a, evidence.Law))
                {
                    yield return DisagreementFinder.Between("time", a, b, $"one gives the day at the depositary, the other the day of effect: {a.Statement.When} and {b.Statement.When}", isNone: true);
                    continue;
                }

                if (IsRevision(a, b) || NamedDay.DiffersInYearAlone(a, b))
                {
                    continue;
                }

                if (misplaced.FitsAnother(a) || misplaced.FitsAnother(b))
                {
                    continue;
                }

                yield return DisagreementFinder.Between("date", a, b, $"one act, two dates: {a.Statement.When} and {b.Statement.When}") with
                {
                    IsOfWords = IsSettledByLaw(a, b, evidence.Law) || IsSettledByLaw(b, a, evidence.Law) || (StandsInWords(a) && StandsInWords(b)),
                };
            }
        }
    }

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
    private static bool IsRevision(Claim a, Claim b)
    {
        if (a.Statement.Kind == "treaty_effect")
        {
            return IsExpectation(a, b) || IsExpectation(b, a);
        }

        return a.Statement.Modality != Modality.Occurred || b.Statement.Modality != Modality.Occurred;
    }

    private static bool IsExpectation(Claim earlier, Claim later) =>
        earlier.Statement.Modality != Modality.Occurred && !earlier.IsDay && Publication.Compare(earlier.Document, later.Document) < 0;
}
