using System.Collections.Immutable;
using System.Globalization;
using InForce.Law.Clauses;
using InForce.Law.Rules;

namespace InForce.Law.Engine;

/// <summary>When a deposit binds its state.</summary>
/// <param name="NotInForce">The treaty itself is not in force: the state is bound by nothing yet, on any day we can name.</param>
internal sealed record EntryResult(RuleDay Day, bool NotInForce, ImmutableArray<Reason> Steps);

/// <summary>The treaty's own entry into force and threshold day, as far as known.</summary>
/// <param name="ThresholdFrom">First day on which the threshold can have been filled; null when nothing is known.</param>
/// <param name="ThresholdTo">Last such day; the first one again where it is known.</param>
internal sealed record TreatyEntry(DateOnly? On, DateOnly? ThresholdFrom, DateOnly? ThresholdTo, string Fact)
{
    /// <summary>From the recorded days; where only one of the two is recorded, the other follows from the clause.</summary>
    public static TreatyEntry Of(Treaty treaty, Func<string, DateOnly?> entryOf)
    {
        if (treaty.Entry is not { } entry)
        {
            return new TreatyEntry(treaty.EnteredIntoForceOn, null, null, Recorded(treaty.EnteredIntoForceOn));
        }

        DateOnly? reached = entry.Threshold.ReachedOn;
        if (treaty.EnteredIntoForceOn is { } on)
        {
            return reached is { } day ? new TreatyEntry(on, day, day, Recorded(on)) : DaysThatGive(treaty, entry, on, entryOf);
        }

        if (reached is { } filled && General(treaty, entry, filled, entryOf).On is { } computed)
        {
            return new TreatyEntry(computed, filled, filled, $"threshold filled {Iso(filled)}, so the treaty entered into force {Iso(computed)} (computed)");
        }

        return new TreatyEntry(null, null, null, $"the treaty is not in force: {entry.Threshold.Text} required");
    }

    /// <summary>The day the general rule gives for a threshold day.</summary>
    public static RuleDay General(Treaty treaty, EntryClause entry, DateOnly filled, Func<string, DateOnly?> entryOf) =>
        RuleReading.Of(entry.General.Rule, new RuleFacts
        {
            Act = filled,
            Action = "ratification",
            Adopted = treaty.AdoptedOn,
            Opened = treaty.OpenedOn,
            Threshold = filled,
            EntryOf = entryOf,
        });

    /// <summary>
    /// The recorded entry into force tells which days the threshold instrument can have had. The general rule never gives a
    /// day more than some fifteen years off, so a bounded search decides.
    /// </summary>
    private static TreatyEntry DaysThatGive(Treaty treaty, EntryClause entry, DateOnly on, Func<string, DateOnly?> entryOf)
    {
        DateOnly? first = null;
        DateOnly? last = null;
        for (int back = 0; back < 800; back++)
        {
            if (on.DayNumber - back > 0 && General(treaty, entry, on.AddDays(-back), entryOf).On == on)
            {
                (first, last) = (on.AddDays(-back), last ?? on.AddDays(-back));
            }
        }

        return new TreatyEntry(on, first, last, Recorded(on));
    }

    private static string Recorded(DateOnly? on) => on is { } day ? $"the treaty entered into force {Iso(day)}" : "the treaty is not in force";

    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Applies an entry clause to one deposit. Nobody is bound before the treaty's own entry into force.</summary>
internal static class EntryReading
{
    /// <param name="source">Who tells of the deposit.</param>
    public static EntryResult Of(Treaty treaty, TreatyEntry own, string action, DateOnly deposit, string source, Func<string, DateOnly?> entryOf)
    {
        string act = $"{Words(action)} deposited {TreatyEntry.Iso(deposit)}";
        if (treaty.Entry is not { } entry)
        {
            return Gap(treaty, string.Empty, "the entry clause could not be expressed", act, source, treaty.Refused.FirstOrDefault() ?? "an entry clause");
        }

        if (own.On is not { } inForce)
        {
            Reason reason = new(treaty.Id, entry.General.Article, $"{entry.Threshold.Text}; then {RuleWords.Of(entry.General.Rule, "that deposit")}", $"{act}; {own.Fact}", source);
            return new EntryResult(RuleDay.Lacks($"the treaty's own entry into force ({entry.Threshold.Text})"), NotInForce: true, [reason]);
        }

        return Choose(treaty, entry, own, inForce, deposit) switch
        {
            Branch.General => General(treaty, entry, inForce, act, source),
            Branch.Later => Later(treaty, entry, own, inForce, action, deposit, act, source, entryOf),
            Branch.Either => Either(treaty, entry, own, inForce, action, deposit, act, source, entryOf),
            _ => Gap(treaty, entry.Article, "no rule for states that come later", act, source, "a rule for states that consent after entry into force", silent: true),
        };
    }

    private enum Branch
    {
        General,
        Later,
        Either,
        None,
    }

    private static Branch Choose(Treaty treaty, EntryClause entry, TreatyEntry own, DateOnly inForce, DateOnly deposit)
    {
        if (entry.Later is null)
        {
            return deposit <= inForce ? Branch.General : Branch.None;
        }

        switch (entry.LaterApplies)
        {
            case LaterApplies.Always:
                return Branch.Later;
            case LaterApplies.AfterEntryIntoForce:
                return deposit <= inForce ? Branch.General : Branch.Later;
            default:
                return deposit <= own.ThresholdFrom ? Branch.General
                    : deposit > (own.ThresholdTo ?? inForce) ? Branch.Later
                    : Branch.Either;
        }
    }

    private static EntryResult General(Treaty treaty, EntryClause entry, DateOnly inForce, string act, string source) => new(
        RuleDay.Of(inForce),
        NotInForce: false,
        [new Reason(treaty.Id, entry.General.Article, GeneralWords(entry), $"{act}, among the first: in force with the treaty itself on {TreatyEntry.Iso(inForce)}", source)]);

    private static EntryResult Later(
        Treaty treaty, EntryClause entry, TreatyEntry own, DateOnly inForce, string action, DateOnly deposit, string act, string source, Func<string, DateOnly?> entryOf)
    {
        RuleDay day = LaterDay(treaty, entry, own, inForce, action, deposit, entryOf);
        string words = RuleWords.Of(entry.Later!.Rule, "deposit");
        if (day.On is not { } on)
        {
            return Gap(treaty, entry.Later.Article, words, act, source, day.Missing!, day.Silent);
        }

        if (on >= inForce)
        {
            return new EntryResult(day, NotInForce: false, [new Reason(treaty.Id, entry.Later.Article, words, $"{act}: in force for the state on {TreatyEntry.Iso(on)}", source)]);
        }

        return new EntryResult(
            RuleDay.Of(inForce),
            NotInForce: false,
            [
                new Reason(treaty.Id, entry.Later.Article, words, $"{act}: {TreatyEntry.Iso(on)} by this rule alone", source),
                new Reason(treaty.Id, entry.General.Article, "nobody is bound before the treaty's own entry into force", $"{own.Fact}: in force for the state on {TreatyEntry.Iso(inForce)}", treaty.Source),
            ]);
    }

    /// <summary>The threshold day is not known: an answer only where both rules agree.</summary>
    private static EntryResult Either(
        Treaty treaty, EntryClause entry, TreatyEntry own, DateOnly inForce, string action, DateOnly deposit, string act, string source, Func<string, DateOnly?> entryOf)
    {
        EntryResult later = Later(treaty, entry, own, inForce, action, deposit, act, source, entryOf);
        return later.Day.On == inForce
            ? General(treaty, entry, inForce, act, source)
            : Gap(treaty, entry.Article, GeneralWords(entry), act, source, "the day of the instrument that filled the threshold");
    }

    private static RuleDay LaterDay(
        Treaty treaty, EntryClause entry, TreatyEntry own, DateOnly inForce, string action, DateOnly deposit, Func<string, DateOnly?> entryOf) =>
        RuleReading.Of(entry.Later!.Rule, new RuleFacts
        {
            Act = deposit,
            Action = action,
            Adopted = treaty.AdoptedOn,
            Opened = treaty.OpenedOn,
            Threshold = own.ThresholdFrom == own.ThresholdTo ? own.ThresholdFrom : null,
            TreatyEntry = inForce,
            EntryOf = entryOf,
        });

    private static string GeneralWords(EntryClause entry) => $"{entry.Threshold.Text}; then {RuleWords.Of(entry.General.Rule, "the deposit that fills the threshold")}";

    private static EntryResult Gap(Treaty treaty, string article, string rule, string act, string source, string missing, bool silent = false) => new(
        new RuleDay(null, missing, silent), NotInForce: false, [new Reason(treaty.Id, article, rule, $"{act}; missing: {missing}", source)]);

    internal static string Words(string action) => action switch
    {
        "consent-to-be-bound" => "consent to be bound",
        "formal-confirmation" => "formal confirmation",
        "definitive-signature" => "definitive signature",
        _ => action,
    };
}
