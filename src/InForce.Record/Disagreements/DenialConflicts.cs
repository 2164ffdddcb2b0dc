using InForce.Core.Statements;
using InForce.Core.Time;
using InForce.Record.Claims;
using InForce.Record.Events;

namespace InForce.Record.Disagreements;

/// <summary>One says it happened or will, another that it did not or will not, of the same time.</summary>
internal static class DenialConflicts
{
    /// <summary>A denial of a plan stands against plans told at most so many days from it.</summary>
    private const int PlanDays = 60;

    /// <summary>A denial answers a report that came out at most so many days before it.</summary>
    private const int AnswerDays = 30;

    /// <summary>Acts so plain that "there was one" and "there was none" speak of the same one, though nobody gives its day.</summary>
    private static readonly string[] s_plainActs =
        ["instrument_notified", "compliance_procedure", "agreement_signed", "treaty_effect", "domestic_legal_step", "production", "procurement", "stockpile_holding"];

    /// <summary>Kinds that hold many acts of one state within weeks: the words must name the same one.</summary>
    private static readonly string[] s_manifold = ["meeting_outcome", "compliance_procedure", "procurement"];

    /// <summary>Both sides stand in the words: what the period is counted from.</summary>
    private const string OfThePeriod = "one counts the period from a domestic act, the other says that it does not run from there";

    /// <summary>What a meeting may adopt or not, a state ask for or not, an army order or not; words of one matter beside it.</summary>
    private static readonly Dictionary<string, string> s_matters = new[]
    {
        "declaration", "report", "plan", "statement", "resolution", "decision", "budget", "protocol", "amendment", "programme", "extension", "request", "appeal",
        "recommendation", "conclusions", "clarification", "letter", "tender", "delivery delivered deliveries",
        "order ordered orders contract contracts contracted bought buy buying purchase purchased purchases",
    }.SelectMany(m => m.Split(' ').Select(w => (Word: w, Matter: m))).ToDictionary(p => p.Word, p => p.Matter, StringComparer.Ordinal);

    private static readonly string[] s_denying =
    [
        "not ", "n't", "no ", "none", "nor ", "never", "nothing", "nobody", "without", "neither", "denie", "denial", "denying", "reject", "refut", "dismiss", "false", "untrue", "fabricat", "exclud", "rule out", "ruled out", "stay", "remain", "refus",
    ];

    /// <summary>What was done was an end: "the last production ended in 1997" goes with "none since".</summary>
    private static readonly string[] s_ended = ["ended", "ceas", "stop", "halt", "the last "];

    /// <summary>Voted on beside a bill; lost or carried on its own.</summary>
    private static readonly string[] s_beside = ["amendment", "motion", "referendum"];

    /// <summary>Not decided, not yet, or not said: that a decision will not come, or has not been thought of, is not in it.</summary>
    private static readonly string[] s_open = ["no decision", "decided", "not say", "at present", "for now", " yet", "so far", "currently"];

    /// <summary>Words by which a plan is not denied but told to have been another before.</summary>
    private static readonly string[] s_given =
        ["given up", "gave up", "drop", "abandon", "shelv", "put off", "postpon", "delay", "no longer", "any more", "cancel", "instead", "moved to", "pushed back"];

    private static readonly string[] s_domesticStart =
        ["after the vote", "after its vote", "after the adoption", "after adoption", "after the law", "after the bill", "after parliament", "after the decision",
         "after promulgation", "after the signature", "after signing", "'s vote", "from the vote", "from the adoption", "of the vote", "since the vote"];

    public static IEnumerable<Disagreement> Find(Evidence evidence)
    {
        foreach (HistoryEvent e in evidence.Events.Where(e => e.Slot.Name != "use"))
        {
            foreach (Claim denial in e.Claims.Where(c => IsDenial(c)))
            {
                foreach (Claim other in e.Claims.Where(c => c.IsFirm && c.Doc != denial.Doc))
                {
                    if (ReasonFor(denial, other) is { } reason)
                    {
                        yield return DisagreementFinder.Between("modality", other, denial, reason) with { IsOfWords = reason == OfThePeriod };
                    }
                }
            }
        }

        foreach (Disagreement d in OfOtherActs(evidence).Concat(DeniedIntentions(evidence)))
        {
            yield return d;
        }
    }

    /// <summary>"It has not voted" names no day, so that it was put to the vote that is still to come; it may deny the one told as done.</summary>
    private static IEnumerable<Disagreement> OfOtherActs(Evidence evidence)
    {
        foreach (IGrouping<string, HistoryEvent> step in evidence.Events.Where(e => s_plainActs.Contains(e.Claims[0].Statement.Kind)).GroupBy(e => e.Slot.Key, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
        {
            Claim[] done = [.. step.SelectMany(e => e.Claims).Where(c => c.Statement.Modality == Modality.Occurred)];
            foreach (Claim denial in step.SelectMany(e => e.Claims).Where(c => c.When is null && IsDenial(c)))
            {
                foreach (Claim other in done.Where(c => c.Doc != denial.Doc && Publication.DaysApart(c.Document, denial.Document) is <= AnswerDays))
                {
                    if (OneAct(denial, other) && ReasonForUndated(denial, other) is { } reason)
                    {
                        yield return DisagreementFinder.Between("modality", other, denial, reason);
                    }
                }
            }
        }
    }

    /// <summary>Denied by hand, or in words that deny: a reader that found a denial elsewhere in a sentence may have put it to the wrong act.</summary>
    private static bool IsDenial(Claim claim) => claim.Statement.Modality == Modality.Denied && !claim.IsRetraction
        && (claim.Statement.Confidence is null || claim.EvidenceHas(s_denying) || CountsFromDomesticAct(claim));

    private static string? ReasonFor(Claim denial, Claim other)
    {
        if (CountsFromDomesticAct(denial) && CountsFromDomesticAct(other) && other.Statement.Kind == "treaty_effect")
        {
            return OfThePeriod;
        }

        if (!OneAct(denial, other))
        {
            return null;
        }

        if (denial.When is { } deniedFor && other.When is { } told)
        {
            return other.Statement.Modality == Modality.Occurred
                ? deniedFor.Contains(told) && !(deniedFor.Latest is null && deniedFor.Earliest == told.Earliest) && !IsForecast(denial, told) ? "told as done and denied for the same time" : null
                : IsDeniedPlan(denial, deniedFor, other, told) ? "told as to come and denied for the same time" : null;
        }

        return denial.When is null && other.Statement.Modality == Modality.Occurred ? ReasonForUndated(denial, other) : null;
    }

    /// <summary>The same kind of act, step and direction; of the many things a meeting decides and a state asks for, the same one.</summary>
    private static bool OneAct(Claim denial, Claim other) =>
        denial.Statement.Kind == other.Statement.Kind && denial.Statement.Kind != "funding" && denial.Statement.Step == other.Statement.Step && denial.Statement.Step != "missed"
        && Amounts.PartOf(other) is null && !other.EvidenceHas(s_ended) && FiguresMeet(denial, other) && (!denial.EvidenceHas(s_beside) || other.EvidenceHas(s_beside))
        && (denial.Statement.Kind is not ("instrument_notified" or "treaty_effect") || (Direction.Leads(denial, out bool out1) && Direction.Leads(other, out bool out2) && out1 == out2))
        && (!s_manifold.Contains(denial.Statement.Kind) || Matters(denial).Intersect(Matters(other), StringComparer.Ordinal).Any());

    /// <summary>A denial that gives the figures of a vote denies these, not that there was one.</summary>
    private static bool FiguresMeet(Claim denial, Claim other) => denial.Statement.Votes is null || denial.Statement.Votes == other.Statement.Votes;

    private static IEnumerable<string> Matters(Claim claim) =>
        Text.Words.Of(claim.Statement.Evidence).Select(w => s_matters.GetValueOrDefault(w)).OfType<string>();

    /// <summary>Said before the time came: the act then came all the same, and the denial was a forecast.</summary>
    private static bool IsForecast(Claim denial, Edtf told) => denial.PublishedOn is { } on && told.Earliest is { } first && on < first;

    /// <summary>"It begins in February" and "in February not one": the beginning told lies in the time denied.</summary>
    private static bool IsDeniedPlan(Claim denial, Edtf deniedFor, Claim plan, Edtf told) =>
        plan.Statement.Modality == Modality.Planned && told.Earliest is { } begin && deniedFor is { Earliest: { } first, Latest: { } last } && first <= begin && begin <= last
        && (told.Latest is not { } end || end <= last) && Publication.DaysApart(denial.Document, plan.Document) is <= PlanDays && !denial.EvidenceHas(s_given);

    private static string? ReasonForUndated(Claim denial, Claim other)
    {
        if (denial.PublishedOn is not { } deniedOn)
        {
            return null;
        }

        if (other.Slot() is SlotShape.Once && other.When?.Latest is { } done)
        {
            return done < deniedOn ? $"told as done by {other.Statement.When}, denied on {deniedOn:yyyy-MM-dd}" : null;
        }

        bool told = (other.PublishedOn <= deniedOn || denial.Statement.Kind == "stockpile_holding") && Publication.DaysApart(denial.Document, other.Document) is <= AnswerDays && (other.When is null || (other.When.Latest is { } lately && lately < deniedOn && lately >= deniedOn.AddDays(-PlanDays)));
        return told && s_plainActs.Contains(denial.Statement.Kind) && (denial.Statement.Kind != "domestic_legal_step" || denial.Statement.Step is not null)
            && denial.Statement.Object == other.Statement.Object && denial.Statement.Weapon == other.Statement.Weapon && denial.Governments.SequenceEqual(other.Governments, StringComparer.Ordinal)
            ? $"told as done on {other.PublishedOn:yyyy-MM-dd}, denied on {deniedOn:yyyy-MM-dd}" : null;
    }

    /// <summary>"The country will not leave" against a report that it will, by the same government, within weeks.</summary>
    private static IEnumerable<Disagreement> DeniedIntentions(Evidence evidence)
    {
        Claim[] announcements = [.. evidence.Claims.Where(c => c.Statement.Kind == "withdrawal_announced" && c.Treaty is not null)];
        ILookup<(string, string), Claim> told = announcements.Where(c => c.IsFirm).SelectMany(c => c.States.Select(s => (Life: (c.Treaty!, s), Claim: c))).ToLookup(p => p.Life, p => p.Claim);
        foreach (Claim denial in announcements.Where(c => c.States.Length == 1 && IsDenial(c)))
        {
            foreach (Claim other in told[(denial.Treaty!, denial.States[0])].Where(c => c.Doc != denial.Doc))
            {
                if (denial.PublishedOn is { } deniedOn && other.When?.Earliest > deniedOn)
                {
                    yield return DisagreementFinder.Between("time", denial, other, $"not so when denied on {deniedOn:yyyy-MM-dd}; decided {other.Statement.When}", isNone: true);
                }
                else if (Publication.DaysApart(denial.Document, other.Document) is { } days && days <= PlanDays
                    && !denial.EvidenceHas(s_open))
                {
                    yield return DisagreementFinder.Between("modality", other, denial, "a decision to leave is reported and denied within weeks");
                }
            }
        }
    }

    private static SlotShape? Slot(this Claim claim) => Slots.Of(claim).Select(s => (SlotShape?)s.Shape).FirstOrDefault();

    internal static bool CountsFromDomesticAct(Claim claim) =>
        (claim.Statement.Delay is { } delay && !delay.Contains("notif", StringComparison.OrdinalIgnoreCase) && HasDomesticStart(delay)) || HasDomesticStart(claim.Statement.Evidence);

    private static bool HasDomesticStart(string text) =>
        (text.Contains("month", StringComparison.OrdinalIgnoreCase) || text.Contains("year", StringComparison.OrdinalIgnoreCase) || text.Contains("days", StringComparison.OrdinalIgnoreCase))
        && s_domesticStart.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
}
