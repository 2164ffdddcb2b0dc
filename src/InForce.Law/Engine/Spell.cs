using System.Collections.Immutable;
using InForce.Law.Acts;

namespace InForce.Law.Engine;

/// <summary>One time a state went in, and how it went out. Built step by step inside one builder, then read only.</summary>
internal sealed class Spell(ToldAct? consent)
{
    /// <summary>Null where only the entry or only the withdrawal is known.</summary>
    public ToldAct? Consent { get; } = consent;

    public ToldAct? PublishedEntry { get; init; }

    /// <summary>First day bound; null where it cannot be said.</summary>
    public DateOnly? EntryOn { get; set; }

    public string? Missing { get; init; }
    public bool NotInForce { get; init; }
    public ImmutableArray<Reason> EntrySteps { get; set; } = [];
    public ToldAct? Notice { get; set; }
    public DateOnly? LinkedNoticeOn { get; set; }

    /// <summary>First day no longer bound.</summary>
    public DateOnly? EndOn { get; set; }

    public string? EndMissing { get; set; }
    public ImmutableArray<Reason> EndSteps { get; set; } = [];

    /// <summary>Notices taken back, with the day of that.</summary>
    public ImmutableArray<PastNotice> PastNotices { get; set; } = [];

    public DateOnly? RevokedConsentOn { get; set; }
    public Reason? RevokedBy { get; set; }

    public DateOnly? NoticeOn => LinkedNoticeOn ?? Notice?.On;

    public Departure ToDeparture() => new(NoticeOn, EndOn, null, Notice, EndSteps);
}

/// <summary>A notice of withdrawal that was taken back before it took effect.</summary>
internal sealed record PastNotice(ToldAct Notice, DateOnly RevokedOn, ImmutableArray<Reason> Steps);

/// <summary>A departure from a treaty that ends the one asked about.</summary>
internal sealed record LinkedDeparture(string Treaty, string Article, DateOnly? NoticeOn, DateOnly EffectiveOn, ImmutableArray<Reason> Because);

/// <summary>What the builder asks of other treaties.</summary>
internal sealed record EngineLookups(
    Func<string, DateOnly?> EntryOf,
    Func<string, DateOnly, Rules.RuleDay?> WithdrawalFrom,
    Func<ImmutableArray<LinkedDeparture>> LinkedDepartures);
