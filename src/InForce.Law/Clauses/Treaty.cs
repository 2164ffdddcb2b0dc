using System.Collections.Immutable;
using InForce.Law.Rules;

namespace InForce.Law.Clauses;

/// <summary>How far a treaty file was checked against the treaty's text.</summary>
public enum Verification
{
    Verified,
    PartlyVerified,
    FromMemory,
}

/// <summary>A treaty's final clauses as data. One file, one treaty; see <c>docs/law/registry-folder.md</c>.</summary>
/// <param name="Mtdsg">Chapter of the UN's Multilateral Treaties Deposited with the Secretary-General; null elsewhere.</param>
/// <param name="EnteredIntoForceOn">The recorded day; null while the treaty is not in force.</param>
/// <param name="EndsWith">Treaties whose withdrawal ends this one too.</param>
/// <param name="Entry">Null only where a handed-over clause could not be expressed: then nothing is computed from it.</param>
public sealed record Treaty(
    string Id,
    string Name,
    ImmutableArray<string> UsualNames,
    string? Mtdsg,
    string Depositary,
    DateOnly? AdoptedOn,
    DateOnly? OpenedOn,
    DateOnly? EnteredIntoForceOn,
    EntryClause? Entry,
    WithdrawalClause? Withdrawal,
    string? NoWithdrawal,
    ProvisionalClause? Provisional,
    ImmutableArray<LinkedEnd> EndsWith,
    string? Reservations,
    ImmutableArray<Obligation> Obligations,
    ImmutableArray<Cited> RemainsBound,
    ImmutableArray<string> RelatedTreaties,
    Verification Verified,
    string? VerifiedAgainst,
    ImmutableArray<string> Remarks)
{
    /// <summary>What could not be expressed, per clause, in words; empty in a file that loaded whole.</summary>
    public ImmutableArray<string> Refused { get; init; } = [];

    /// <summary>Where the clauses come from, for the <c>source</c> of a reason.</summary>
    public string Source => VerifiedAgainst is null ? $"treaty file {Id}" : $"treaty file {Id}; {VerifiedAgainst}";
}

/// <summary>Words of a clause with their article.</summary>
public sealed record Cited(string Article, string Text);

/// <summary>A rule with the article it stands in.</summary>
public sealed record ArticleRule(string Article, DateRule Rule);

/// <summary>For which deposits the rule for later states is made.</summary>
public enum LaterApplies
{
    /// <summary>All that follow the instrument which filled the threshold.</summary>
    AfterThresholdDeposit,

    /// <summary>Those made after the treaty itself entered into force; earlier ones get the general date.</summary>
    AfterEntryIntoForce,

    Always,
}

public sealed record EntryClause(string Article, Threshold Threshold, ArticleRule General, ArticleRule? Later, LaterApplies LaterApplies)
{
    /// <summary>The clause names signature among the acts that bind.</summary>
    public bool SignatureBinds { get; } = Names(General.Rule) || (Later is not null && Names(Later.Rule));

    private static bool Names(DateRule rule) => rule is DateRule.ByInstrument by && by.Kinds.Any(k => k.Action == "signature");
}

/// <summary>What it takes for the treaty to enter into force.</summary>
/// <param name="Instruments">How many; null where the clause does not count.</param>
/// <param name="ReachedOn">Day of the instrument that filled it, as recorded; null when not reached or not known.</param>
public sealed record Threshold(string Text, int? Instruments, ImmutableArray<Requirement> Requires, DateOnly? ReachedOn);

/// <summary>What a threshold asks beyond a number.</summary>
public abstract record Requirement(string Text)
{
    /// <summary>These states among the depositors.</summary>
    public sealed record States(string Text, ImmutableArray<string> Codes) : Requirement(Text);

    /// <summary>Another treaty must be in force.</summary>
    public sealed record TreatyInForce(string Text, string Treaty) : Requirement(Text);

    /// <summary>Something that deposits alone do not show (shares of emissions, quotas): the recorded day decides.</summary>
    public sealed record Words(string Text) : Requirement(Text);
}

/// <summary>What starts the clock of a withdrawal.</summary>
public enum Clock
{
    Receipt,
    Notice,
    Notification,

    /// <summary>The depositary's circulation, a day of its own that must be given.</summary>
    Circulation,
}

public sealed record WithdrawalClause(
    string Article,
    string NoticeArticle,
    ArticleRule Effect,
    Clock Clock,
    ArticleRule? EarliestNotice,
    bool LaterDateInNotice,
    bool ReasonsRequired,
    ConflictExtension? Conflict,
    PeriodTerms? Period,
    Cited? CessationOfMembership,
    ImmutableArray<LinkedEnd> AlsoEnds,
    ImmutableArray<string> Notify,
    ImmutableArray<string> Remarks)
{
    /// <summary>When notice may be given; null where any time will do.</summary>
    public NoticeWindow? Window { get; init; }
}

/// <summary>When a conflict is looked for.</summary>
public enum ConflictTest
{
    WhenPeriodEnds,
    AtNotice,

    /// <summary>While a conflict is on, no notice can be given at all.</summary>
    BarsNotice,
}

/// <summary>No effect before an armed conflict ends.</summary>
/// <param name="Occupation">Occupation counts too.</param>
/// <param name="Repatriation">Operations of release and repatriation must end as well.</param>
public sealed record ConflictExtension(string Article, ConflictTest Test, bool Occupation, bool Repatriation, string Text);

/// <summary>A treaty that leaving this one ends too.</summary>
public sealed record LinkedEnd(string Treaty, string Article);

/// <param name="Ending">How a signatory ends it; null where the clause does not say.</param>
public sealed record ProvisionalClause(string Article, string Text, ArticleRule? Ending);

public sealed record Obligation(string Article, string What, Due Due, string? Extension);

/// <summary>When an obligation falls due.</summary>
public abstract record Due
{
    private Due()
    {
    }

    public sealed record Once(DateRule Rule) : Due;

    /// <summary>Each year on a day, first after the state's own entry into force.</summary>
    public sealed record EachYear(DayOfYear Day, string? Text) : Due;

    /// <summary>Again every so many years after the initial one.</summary>
    public sealed record EveryYears(int Years) : Due;

    /// <summary>Counted from an event that somebody has to date.</summary>
    public sealed record AfterEvent(string Event, DateRule Rule) : Due;

    /// <summary>The text fixes no day.</summary>
    public sealed record Unfixed(string Text) : Due;
}
