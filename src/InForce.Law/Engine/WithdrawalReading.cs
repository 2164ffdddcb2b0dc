using System.Collections.Immutable;
using InForce.Law.Clauses;
using InForce.Law.Rules;

namespace InForce.Law.Engine;

/// <summary>An armed conflict of the withdrawing state, as the asker states it.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">First day no longer; null while it goes on.</param>
public readonly record struct ArmedConflict(DateOnly? From, DateOnly? Until)
{
    public bool IsOn(DateOnly day) => (From is not { } from || from <= day) && (Until is not { } until || day < until);
}

/// <summary>What a notice of withdrawal does.</summary>
/// <param name="NotBefore">A day the effect cannot precede, where no day of effect can be named.</param>
internal sealed record WithdrawalResult(
    DateOnly? On, DateOnly? NotBefore, string? Missing, bool Silent, ImmutableArray<Reason> Steps)
{
    /// <summary>The notice was given on a day when none could be given.</summary>
    public bool TooEarly { get; init; }
}

/// <summary>What is known besides the notice.</summary>
internal sealed record WithdrawalFacts(DateOnly? TreatyEntry, DateOnly? OwnEntry, DateOnly? NamedDay, ArmedConflict? Conflict)
{
    public Func<string, DateOnly?>? EntryOf { get; init; }
    public Func<string, RuleDay?>? WithdrawalFrom { get; init; }
}

/// <summary>Applies a withdrawal clause to one notice.</summary>
internal static class WithdrawalReading
{
    public static WithdrawalResult Of(Treaty treaty, string action, DateOnly notice, string source, WithdrawalFacts facts)
    {
        string act = action == "cessation-of-membership"
            ? $"membership ended {TreatyEntry.Iso(notice)}"
            : $"notice of {(action == "denunciation" ? action : "withdrawal")} {TreatyEntry.Iso(notice)}";
        if (treaty.Withdrawal is not { } clause)
        {
            string why = treaty.NoWithdrawal ?? treaty.Refused.FirstOrDefault() ?? "no withdrawal clause";
            return Gap(treaty, string.Empty, why, act, source, "a clause that lets a party withdraw", silent: treaty.NoWithdrawal is not null);
        }

        var steps = ImmutableArray.CreateBuilder<Reason>();
        if (action == "cessation-of-membership")
        {
            if (clause.CessationOfMembership is not { } cessation)
            {
                return Gap(treaty, clause.Article, "the treaty says nothing of lost membership", act, source, "a clause on lost membership", silent: true);
            }

            steps.Add(new Reason(treaty.Id, cessation.Article, cessation.Text, act, source));
        }

        var rules = new RuleFacts
        {
            Act = notice,
            Action = action,
            Adopted = treaty.AdoptedOn,
            Opened = treaty.OpenedOn,
            Threshold = treaty.Entry?.Threshold.ReachedOn,
            TreatyEntry = facts.TreatyEntry,
            OwnEntry = facts.OwnEntry,
            Period = clause.Period,
            EntryOf = facts.EntryOf,
            WithdrawalFrom = facts.WithdrawalFrom,
        };
        return NoticeTiming.Of(treaty, clause, rules, act, source, steps) is { } tooEarly
            ? tooEarly
            : Effect(treaty, clause, rules, facts, act, source, steps);
    }

    private static WithdrawalResult Effect(
        Treaty treaty, WithdrawalClause clause, RuleFacts rules, WithdrawalFacts facts, string act, string source, ImmutableArray<Reason>.Builder steps)
    {
        string words = RuleWords.Of(clause.Effect.Rule, ClockWords(clause.Clock));
        RuleDay day = clause.Clock == Clock.Circulation
            ? RuleDay.Lacks("the day on which the depositary circulated the notice")
            : RuleReading.Of(clause.Effect.Rule, rules);
        if (day.On is not { } ends)
        {
            return new WithdrawalResult(
                null, null, day.Missing, day.Silent,
                [.. steps, new Reason(treaty.Id, clause.Effect.Article, words, $"{act}; missing: {day.Missing}", source)]);
        }

        steps.Add(new Reason(treaty.Id, clause.Effect.Article, words, $"{act}: {(clause.Conflict is null ? "takes effect" : "the period ends")} {TreatyEntry.Iso(ends)}", source));
        if (facts.NamedDay is { } named && clause.LaterDateInNotice && named > ends)
        {
            steps.Add(new Reason(treaty.Id, clause.Effect.Article, "a later day named in the notice holds", $"the notice names {TreatyEntry.Iso(named)}", source));
            ends = named;
        }

        return clause.Conflict is { } extension
            ? Conflict(treaty, extension, rules.Act!.Value, ends, facts.Conflict, source, steps)
            : new WithdrawalResult(ends, null, null, false, steps.ToImmutable());
    }

    private static WithdrawalResult Conflict(
        Treaty treaty, ConflictExtension extension, DateOnly notice, DateOnly ends, ArmedConflict? conflict, string source, ImmutableArray<Reason>.Builder steps)
    {
        bool atNotice = extension.Test is ConflictTest.AtNotice or ConflictTest.BarsNotice;
        DateOnly test = atNotice ? notice : ends;
        string tested = atNotice ? $"when notice was given ({TreatyEntry.Iso(test)})" : $"when the period ends ({TreatyEntry.Iso(test)})";
        if (conflict is not { } fought)
        {
            steps.Add(new Reason(treaty.Id, extension.Article, extension.Text, $"no armed conflict of the state {tested} is stated: effect {TreatyEntry.Iso(ends)}", treaty.Source));
            return new WithdrawalResult(ends, null, null, false, steps.ToImmutable());
        }

        if (!fought.IsOn(test))
        {
            steps.Add(new Reason(treaty.Id, extension.Article, extension.Text, $"the conflict stated is not on {tested}: effect {TreatyEntry.Iso(ends)}", "as stated in the question"));
            return new WithdrawalResult(ends, null, null, false, steps.ToImmutable());
        }

        if (extension.Test == ConflictTest.BarsNotice)
        {
            steps.Add(new Reason(treaty.Id, extension.Article, extension.Text, $"the conflict stated is on {tested}: no notice in law", "as stated in the question"));
            return new WithdrawalResult(null, ends, "a notice given once the armed conflict is over", false, steps.ToImmutable()) { TooEarly = true };
        }

        if (fought.Until is { } over)
        {
            DateOnly on = over > ends ? over : ends;
            steps.Add(new Reason(treaty.Id, extension.Article, extension.Text, $"the conflict stated is on {tested} and is over on {TreatyEntry.Iso(over)}: effect {TreatyEntry.Iso(on)}, the later of the two days", "as stated in the question"));
            return new WithdrawalResult(on, null, null, false, steps.ToImmutable());
        }

        steps.Add(new Reason(treaty.Id, extension.Article, extension.Text, $"the conflict stated is on {tested}: no effect before it ends, nor before {TreatyEntry.Iso(ends)}", "as stated in the question"));
        string missing = "the day the armed conflict ends" + (extension.Repatriation ? ", and the end of operations of release and repatriation" : string.Empty);
        return new WithdrawalResult(null, ends, missing, false, steps.ToImmutable());
    }

    internal static string ClockWords(Clock clock) => clock switch
    {
        Clock.Receipt => "receipt of the notice by the depositary",
        Clock.Notice => "notice",
        Clock.Notification => "notification of the denunciation to the depositary",
        Clock.Circulation => "circulation of the notice by the depositary",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    internal static WithdrawalResult Gap(Treaty treaty, string article, string rule, string act, string source, string missing, bool silent) => new(
        null, null, missing, silent, [new Reason(treaty.Id, article, rule, $"{act}; missing: {missing}", source)]);
}
