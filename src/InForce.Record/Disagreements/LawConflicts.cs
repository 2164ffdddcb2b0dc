using System.Globalization;
using InForce.Core.States;
using InForce.Core.Statements;
using InForce.Core.Time;
using InForce.Record.Claims;
using InForce.Record.Laws;

namespace InForce.Record.Disagreements;

/// <summary>Statements that treaty law or the registry of acts refutes. Where the registry cannot say, nothing is found.</summary>
internal static class LawConflicts
{
    /// <summary>Days by which a reported notice may differ from its registered day: sent, received, circulated.</summary>
    private const int NoticeSlack = 10;

    /// <summary>A rule told of another class that says that the class is not in it: the treaty's own scope, rightly told.</summary>
    private static readonly string[] s_uncovered =
    [
        "outside", "not cover", "not ban", "not prohib", "not forb", "not outlaw", "not appl", "not concern", "not touch", "not fall", "not within", "not part of", "not subject", "n't",
        "never", "nothing", "no ban", "no rule", "no limit", "no restriction", "exempt", "exclud", "except", "are allow", "still allow", "remain allow", "allows", "are permit", "still permit", "remain permit", "permits",
        " lawful", " legal", "beyond", "untouched", "unaffected", "not affect", "not regulat", "silent", "only anti-personnel", "anti-personnel mines only", "free to", "not among",
    ];

    /// <summary>Words for the one moment that counts in law: the notice is in the depositary's hands.</summary>
    private static readonly string[] s_receipt = ["deposited", "deposits ", "deposit of", "deliver", "receiv", "lodged", "handed", "reached"];

    /// <summary>A reading no surer than this is held against law only where its own words speak of leaving.</summary>
    private const double Sure = 0.7;

    private static readonly string[] s_leaving =
        ["withdr", "leav", "left", "quit", "exit", "out of", "out on", "ceas", "no longer", "effect", "depart", "denounc", "denunc", "renounc", "walk", "pull", "notice", "notif"];

    public static IEnumerable<Disagreement> Find(Evidence evidence)
    {
        var misplaced = new MisplacedTreaty(evidence);
        foreach (Claim claim in evidence.Claims)
        {
            Disagreement? found = claim.Statement.Kind switch
            {
                "treaty_effect" => Effect(claim, evidence.Law),
                "instrument_notified" => Notice(claim, evidence.Law),
                "status_assertion" => Status(claim, evidence.Law),
                "rule_assertion" => Rule(claim, evidence.Law),
                "withdrawal_announced" => Scope(claim),
                "suspension_claim" => Suspension(claim),
                _ => null,
            };
            if (found is not null && !misplaced.FitsAnother(claim))
            {
                yield return found;
            }
        }
    }

    private static Disagreement? Effect(Claim claim, ITreatyLaw law)
    {
        if (!claim.IsFirm || claim.Treaty is not { } treaty || !Direction.Leads(claim, out bool leaves) || (leaves && !SaysSo(claim)))
        {
            return null;
        }

        if (leaves && DenialConflicts.CountsFromDomesticAct(claim) && law.WithdrawalPeriod(treaty) is { } period)
        {
            return Law(claim, $"{treaty} {period.Article}", "the period runs from receipt of the notice by the depositary, not from a domestic act") with { IsOfWords = true };
        }

        return claim.States
            .Select(state => leaves ? EffectOfLeaving(claim, treaty, state, law) : EffectOfJoining(claim, treaty, state, law))
            .FirstOrDefault(found => found is not null);
    }

    private static Disagreement? EffectOfLeaving(Claim claim, string treaty, string state, ITreatyLaw law)
    {
        DateOnly[] effects = [.. law.Acts(treaty, state).Where(a => a.Action == "withdrawal" && a.EffectiveOn is not null).Select(a => a.EffectiveOn!.Value)];
        if (claim.When is { } when && effects.Length > 0)
        {
            bool near = effects.Any(e => Edtf.Compatible(Edtf.Day(e), when) || NamedDay.MayBe(claim, e));
            return near || (when.Earliest is null && when.Latest is null) ? null
                : Law(claim, $"{treaty}: withdrawal of {NameOf(state)} effective {Iso(effects[^1])}", $"told for {claim.Statement.When}; the notice takes effect on {Iso(effects[^1])}");
        }

        return claim.Statement.Modality == Modality.Occurred && claim.PublishedOn is { } day ? Gone(claim, treaty, state, day, law) : null;
    }

    /// <summary>Said to be out on a day when the registry has it in, or never had it in.</summary>
    private static Disagreement? Gone(Claim claim, string treaty, string state, DateOnly day, ITreatyLaw law) => law.PositionOn(treaty, state, day) switch
    {
        TreatyPosition.Party => Law(claim, $"{treaty} status of {NameOf(state)}", $"told as out; {NameOf(state)} is a party on {Iso(day)} and has given no notice"),
        TreatyPosition.Leaving => Law(claim, $"{treaty} status of {NameOf(state)}", $"told as out; {NameOf(state)} has given notice and is still bound on {Iso(day)}"),
        TreatyPosition.NeverBound => Law(claim, $"{treaty} status of {NameOf(state)}", $"told as having left; {NameOf(state)} never joined") with { IsOfWords = true },
        _ => null,
    };

    private static Disagreement? EffectOfJoining(Claim claim, string treaty, string state, ITreatyLaw law)
    {
        DateOnly[] effects = [.. law.Acts(treaty, state).Where(a => a.EffectiveOn is not null && a.Action is not ("withdrawal" or "signature")).Select(a => a.EffectiveOn!.Value)];
        return claim is { IsDay: true, When: { } when } && effects.Length > 0 && !effects.Any(e => Edtf.Compatible(Slack(e, NoticeSlack), when))
            ? Law(claim, $"{treaty}: in force for {NameOf(state)} on {Iso(effects[^1])}", $"told for {claim.Statement.When}; in force for {NameOf(state)} on {Iso(effects[^1])}")
            : null;
    }

    private static Disagreement? Notice(Claim claim, ITreatyLaw law)
    {
        if (claim.Treaty is not { } treaty || claim.Statement.Modality != Modality.Occurred || claim.Statement.Step == "rescission" || !Direction.Leads(claim, out bool leaves) || !leaves || !SaysSo(claim))
        {
            return null;
        }

        foreach (string state in claim.States)
        {
            TreatyAct[] notices = [.. law.Acts(treaty, state).Where(a => a.Action == "withdrawal")];
            int slack = claim.EvidenceHas(s_receipt) ? 0 : NoticeSlack;
            if (claim is { IsDay: true, When: { } when } && notices.Length > 0 && !notices.Any(n => Edtf.Compatible(Slack(n.On, slack), when) || NamedDay.MayBe(claim, n.On)))
            {
                return Law(claim, $"{treaty}: notice of {NameOf(state)} received {Iso(notices[^1].On)}", $"told for {claim.Statement.When}; the depositary received it on {Iso(notices[^1].On)}");
            }

            if (notices.Length == 0 && (claim.When?.Latest ?? claim.PublishedOn) is { } day && law.PositionOn(treaty, state, day) is TreatyPosition.Party)
            {
                return Law(claim, $"{treaty} status of {NameOf(state)}", $"a notice is told; the registry, complete on {Iso(day)}, has none");
            }
        }

        return null;
    }

    private static Disagreement? Status(Claim claim, ITreatyLaw law)
    {
        AssertedStatus told = StatusConflicts.Of(claim);
        if (claim.Treaty is not { } treaty || told == AssertedStatus.None || DaysOf(claim) is not { } days)
        {
            return null;
        }

        foreach (string state in claim.States)
        {
            TreatyPosition position = law.PositionOn(treaty, state, days.Last);
            TreatyPosition before = law.PositionOn(treaty, state, days.First);
            if (position == before && (Refutes(position, told) || (position == TreatyPosition.Consented && told == AssertedStatus.Party && claim.EvidenceHas("bound by", "in force for"))))
            {
                return Law(claim, $"{treaty} status of {NameOf(state)}", $"told as {Words(told)}; on {Iso(days.Last)} the registry has {NameOf(state)} as {Words(position)}");
            }
        }

        return null;
    }

    /// <summary>The days a status is told of: the week up to the publication, or the time the text names; null when either end of that is open.</summary>
    private static (DateOnly First, DateOnly Last)? DaysOf(Claim claim) => claim switch
    {
        { When: { Earliest: { } first, Latest: { } last } } => (first, last),
        { PublishedOn: { } day } when StatusConflicts.IsOfPresent(claim) => (day.AddDays(-7), day),
        _ => null,
    };

    private static bool Refutes(TreatyPosition position, AssertedStatus told) => (position, told) switch
    {
        (TreatyPosition.NeverBound, AssertedStatus.Party or AssertedStatus.Left) => true,
        (TreatyPosition.Party or TreatyPosition.Leaving, AssertedStatus.Outside or AssertedStatus.Left) => true,
        (TreatyPosition.Withdrawn, AssertedStatus.Party) => true,
        _ => false,
    };

    /// <summary>A treaty on one class is said to cover another; or a period of withdrawal is wrong.</summary>
    private static Disagreement? Rule(Claim claim, ITreatyLaw law)
    {
        if (claim.Treaty is not { } treaty || claim.Statement.Modality != Modality.Occurred)
        {
            return null;
        }

        IReadOnlyList<string> classes = law.WeaponsOf(treaty);
        if (classes.Count > 0 && claim.Statement.Weapon is "APM" or "AVM" or "CM" && !classes.Contains(claim.Statement.Weapon!, StringComparer.Ordinal) && !claim.EvidenceHas(s_uncovered))
        {
            return Law(claim, $"{treaty}: weapons covered", $"told of {claim.Statement.Weapon}; the treaty is about {string.Join(", ", classes)}");
        }

        return WithdrawalPeriods.Wrong(claim, law.WithdrawalPeriod(treaty)) is { } reason
            ? Law(claim, $"{treaty} {law.WithdrawalPeriod(treaty)!.Value.Article}", reason)
            : null;
    }

    /// <summary>Leaving "restrictions on anti-vehicle mines": the treaty that was left is about anti-personnel mines alone.</summary>
    private static Disagreement? Scope(Claim claim) =>
        claim.Statement.Modality == Modality.Occurred && (claim.Treaty is "unnamed" or "APMBC" or null) && claim.Statement.Weapon is "mixed" or "AVM"
        && claim.EvidenceHas("anti-vehicle", "anti-tank")
            ? Law(claim, "APMBC Art. 2(1), 1(1)", "the convention that was left covers anti-personnel mines only; no restriction on anti-vehicle mines was left with it")
            : null;

    private static Disagreement? Suspension(Claim claim) => claim.Statement.Modality == Modality.Occurred && claim.Treaty == "APMBC"
        ? Law(claim, "APMBC Art. 20", "the convention provides for withdrawal, not for suspension; parties differ on the effect") with { IsDisputed = true }
        : null;

    /// <summary>In its own words, or read surely; and not as a question.</summary>
    private static bool SaysSo(Claim claim) => (claim.Statement.Confidence is null or > Sure || claim.EvidenceHas(s_leaving)) && !claim.EvidenceHas("?") && !IsReckoned(claim);

    /// <summary>"Six months before" makes a day for a reader, who counts it from the day of the paper: no day that the paper names.</summary>
    private static bool IsReckoned(Claim claim) => claim is { IsDay: true, Statement.Confidence: not null }
        && claim.EvidenceHas("month", "week", "year") && !NamedDay.In(claim) && !DenialConflicts.CountsFromDomesticAct(claim);

    private static EdtfInterval Slack(DateOnly day, int days) => Edtf.Interval(Edtf.Day(day.AddDays(-days)), Edtf.Day(day.AddDays(days)));

    private static string NameOf(string state) => StateDirectory.Shipped.NameOf(state);

    private static Disagreement Law(Claim claim, string rule, string reason) =>
        new("law", [claim.Id], [DisagreementFinder.Say(claim)], rule, reason);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Words(AssertedStatus status) => status switch
    {
        AssertedStatus.Party => "party",
        AssertedStatus.Outside => "outside",
        _ => "having left",
    };

    private static string Words(TreatyPosition position) => position switch
    {
        TreatyPosition.NeverBound => "never bound",
        TreatyPosition.Withdrawn => "withdrawn",
        TreatyPosition.Leaving => "leaving and still bound",
        TreatyPosition.Consented => "bound by its consent, the treaty not yet in force for it",
        _ => "party",
    };
}
