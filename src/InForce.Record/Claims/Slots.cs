using InForce.Core.Statements;

namespace InForce.Record.Claims;

/// <summary>Finds the slots of a statement: one for each state concerned, none for background.</summary>
/// <remarks>A slot follows from the statement and its document alone, so that a record can be resolved block by block.</remarks>
internal static class Slots
{
    public static IEnumerable<Slot> Of(Claim claim) => claim.Statement.Kind switch
    {
        "domestic_legal_step" => Treaty(claim, StepName(claim)),
        "instrument_notified" => Treaty(claim, NoticeName(claim)),
        "treaty_effect" => Treaty(claim, Direction.IsLeaving(claim) ? "leave.effect" : "join.effect"),
        "joining_step" => Treaty(claim, claim.Statement.Step == "signature" ? "join.signature" : "join.intention"),
        "withdrawal_announced" or "withdrawal_recommended" => Announced(claim),
        "suspension_claim" => Treaty(claim, "suspension"),
        "reservation_or_objection" => Treaty(claim, claim.Statement.Step == "objection" ? "objection" : "reservation"),
        "deadline_extension" => Treaty(claim, "deadline"),
        "compliance_procedure" => Treaty(claim, "procedure"),
        "meeting_outcome" => [new Slot((claim.Treaty ?? "-") + "|meeting", "outcome", SlotShape.Repeatable)],
        "position" or "condemnation" => Stance(claim),
        "use_allegation" => Use(claim),
        "agreement_signed" or "facility" or "production" or "procurement" or "transfer" or "stockpile_destruction"
            or "deployment_plan" or "national_policy" or "funding" or "stockpile_holding" => Programme(claim),
        _ => [],
    };

    private static string StepName(Claim claim)
    {
        string side = Direction.IsLeaving(claim) ? "leave." : "join.";
        return side + claim.Statement.Step switch
        {
            "cabinet" or "council_decision" => "government",
            "drafting" or "bill" => "bill",
            "parliament_vote" or null => claim.Statement.Step is null ? "domestic" : "vote",
            "senate_vote" => "upper-house",
            "first_reading" => "first-reading",
            "head_of_state" or "promulgation" => "head-of-state",
            { } other => other,
        };
    }

    private static string NoticeName(Claim claim) => claim.Statement.Step switch
    {
        "rescission" => "leave.rescission",
        _ => Direction.IsLeaving(claim) ? "leave.notice" : "join.deposit",
    };

    private static IEnumerable<Slot> Treaty(Claim claim, string name)
    {
        SlotShape shape = name is "leave.notice" or "leave.effect" or "join.deposit" or "join.effect" or "join.signature"
            or "leave.head-of-state" or "join.head-of-state" or "leave.rescission" or "objection" ? SlotShape.Once : SlotShape.Repeatable;
        string treaty = claim.Treaty ?? "-";
        if (claim.States.IsEmpty)
        {
            return [new Slot(treaty + "|-", name, shape)];
        }

        return claim.States.Select(s => new Slot(treaty + "|" + s, name, shape));
    }

    /// <summary>
    /// A government that declares its decision stands beside its cabinet's; several states that declare or recommend together do one
    /// joint act; a mere intention is its own slot.
    /// </summary>
    private static IEnumerable<Slot> Announced(Claim claim)
    {
        if (claim.States.Length >= 2)
        {
            string group = string.Join('+', claim.States.Order(StringComparer.Ordinal));
            return [new Slot((claim.Treaty ?? "-") + "|joint|" + group, "joint", SlotShape.Repeatable)];
        }

        bool done = claim.Statement is { Modality: Modality.Occurred, Kind: "withdrawal_announced" };
        return Treaty(claim, done ? "leave.government" : claim.Statement.Kind == "withdrawal_recommended" ? "leave.recommended" : "leave.intention");
    }

    private static IEnumerable<Slot> Stance(Claim claim)
    {
        string? voice = claim.Statement.Actors.Where(ActorName.IsPerson).Order(StringComparer.Ordinal).FirstOrDefault()
            ?? claim.Statement.Speaker ?? claim.Statement.Actors.FirstOrDefault();
        return voice is null ? [] : [new Slot("voice|" + Text.Folding.Fold(voice).Replace(':', '.').Replace('|', '.'), claim.Treaty ?? "-", SlotShape.Repeatable)];
    }

    private static IEnumerable<Slot> Use(Claim claim)
    {
        string? accused = claim.Statement.Accused is { Length: > 0 } a ? ActorName.StateOf(a) ?? a : claim.States.FirstOrDefault();
        return accused is null ? [] : [new Slot("use|" + accused + "|" + (claim.Statement.Weapon ?? "-"), "use", SlotShape.Repeatable)];
    }

    private static IEnumerable<Slot> Programme(Claim claim)
    {
        if (HostOf(claim) is not { } host)
        {
            yield break;
        }

        bool shared = claim.Statement.Kind != "agreement_signed" && claim.States.Length > 1 && claim.Statement.Actors.All(ActorName.IsState)
            && claim.Statement.Kind != "transfer";
        string weapon = claim.Statement.Weapon ?? "-";
        foreach (string state in shared ? claim.States : [host])
        {
            yield return new Slot("programme|" + state + "|" + weapon, claim.Statement.Kind, SlotShape.Repeatable);
        }
    }

    /// <summary>The state whose programme it is: the one in the object's name, else the first actor's.</summary>
    public static string? HostOf(Claim claim)
    {
        if (claim.Statement.Object is { } o && o.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && o.Length >= colon + 5
            && o[colon + 4] == '-' && ActorName.IsState(o.Substring(colon + 1, 3)))
        {
            return o.Substring(colon + 1, 3);
        }

        return claim.Statement.Actors.Select(ActorName.StateOf).FirstOrDefault(s => s is not null);
    }
}
