using System.Collections.Immutable;

namespace InForce.App.Desk;

/// <summary>A state as pages name it.</summary>
/// <param name="M49">UN M49 number, by which maps know it; null where it has none.</param>
public sealed record StateName(string Iso3, string Name, int? M49);

/// <summary>One step of a legal answer.</summary>
/// <param name="Article">As the treaty file cites it; empty where no article speaks.</param>
public sealed record ReasonView(string Article, string Rule, string Fact, string Source);

/// <summary>One of several readings of a contested act.</summary>
public sealed record ReadingView(string Standing, DateOnly? SinceOn, DateOnly? UntilOn, ImmutableArray<string> HeldBy, ImmutableArray<ReasonView> Because);

/// <summary>One act of the registry.</summary>
public sealed record ActView(string Action, DateOnly? On, DateOnly? EffectiveOn, string Source, string Tier, string? Notification);

/// <summary>Where one state stands towards one treaty on the chosen day, and why.</summary>
/// <param name="Standing">A word of the contract: <c>party</c>, <c>leaving</c>, …</param>
/// <param name="SinceOn">First day; null when unknown or not applicable.</param>
/// <param name="UntilOn">First day no longer.</param>
/// <param name="CoveredThroughOn">Through this day the registry holds every act of the treaty; null where partial.</param>
public sealed record StandingView(
    string State,
    string StateName,
    string Treaty,
    string TreatyName,
    string Standing,
    DateOnly? SinceOn,
    DateOnly? UntilOn,
    ImmutableArray<ActView> Acts,
    ImmutableArray<ReasonView> Because,
    ImmutableArray<ReadingView> Readings,
    DateOnly? CoveredThroughOn,
    ImmutableArray<string> Caveats);

/// <summary>One state in the list of a treaty.</summary>
public sealed record MemberView(StateName State, string Standing, DateOnly? SinceOn, DateOnly? UntilOn);

/// <summary>One final clause in words.</summary>
public sealed record ClauseView(string What, string Article, string Text);

/// <summary>A treaty on one day.</summary>
/// <param name="Count">Parties in force on the day, leaving ones included.</param>
/// <param name="Verified">How far the clauses were checked against the treaty's text, in words.</param>
/// <param name="ChangeDays">Days on which the list changes, in order: the stops of the slider.</param>
public sealed record TreatyView(
    string Id,
    string Name,
    string Depositary,
    DateOnly? EnteredIntoForceOn,
    int Count,
    ImmutableArray<MemberView> Members,
    ImmutableArray<ClauseView> Clauses,
    string Verified,
    ImmutableArray<string> Remarks,
    DateOnly? CoveredThroughOn,
    string? CoverageNote,
    ImmutableArray<DateOnly> ChangeDays,
    bool MayBeLeft)
{
    public IEnumerable<MemberView> Where(string standing) => Members.Where(m => m.Standing == standing);
}

/// <summary>A treaty in the list of treaties.</summary>
public sealed record TreatyRow(string Id, string Name, int Count, int Leaving, DateOnly? EnteredIntoForceOn, DateOnly? CoveredThroughOn);

/// <summary>A day on which something is due in law.</summary>
public sealed record DeadlineView(string State, string StateName, string Treaty, string TreatyName, string Article, string What, DateOnly? DueOn, string Basis, string Status);

/// <summary>The question of the what-if form.</summary>
/// <param name="Action">For instance <c>withdrawal</c> or <c>accession</c>.</param>
public sealed record WhatIf(string Treaty, string Action, DateOnly DepositedOn, string? State, DateOnly? ConflictFromOn, DateOnly? ConflictUntilOn);

/// <summary>The answer to a what-if.</summary>
/// <param name="Outcome"><c>date</c>, <c>not-before</c> or <c>undetermined</c>.</param>
public sealed record WhatIfView(
    WhatIf Asked,
    string Outcome,
    DateOnly? EffectiveOn,
    DateOnly? NotBeforeOn,
    ImmutableArray<string> Missing,
    ImmutableArray<string> Notify,
    ImmutableArray<ReasonView> Because,
    ImmutableArray<string> Caveats);

/// <summary>How far the registry reaches for one treaty.</summary>
/// <param name="CompleteThroughOn">Null where acts are held in part only.</param>
/// <param name="Expected">Published number of parties.</param>
public sealed record CoverageView(string Treaty, string Verified, DateOnly? CompleteThroughOn, int? Expected, string Source);
