using System.Collections.Immutable;
using InForce.Law.Clauses;
using InForce.Law.Rules;

namespace InForce.Law.Engine;

/// <summary>Whether a notice of withdrawal could be given on its day.</summary>
internal static class NoticeTiming
{
    /// <summary>Null when it could; steps then say why. Else a result that says what was too early.</summary>
    public static WithdrawalResult? Of(Treaty treaty, WithdrawalClause clause, RuleFacts rules, string act, string source, ImmutableArray<Reason>.Builder steps) =>
        Earliest(treaty, clause, rules, act, source, steps) ?? Window(treaty, clause, rules, act, source, steps);

    private static WithdrawalResult? Earliest(
        Treaty treaty, WithdrawalClause clause, RuleFacts rules, string act, string source, ImmutableArray<Reason>.Builder steps)
    {
        if (clause.EarliestNotice is not { } earliest)
        {
            return null;
        }

        string words = $"no notice before {RuleWords.Of(earliest.Rule, "entry into force for the state")}";
        RuleDay first = RuleReading.Of(earliest.Rule, rules);

        // Nobody was bound before the treaty was: so its own entry gives the earliest day at best.
        RuleDay bound = first.On is null ? RuleReading.Of(earliest.Rule, rules with { OwnEntry = rules.TreatyEntry }) : first;
        if (bound.On is not { } from)
        {
            return WithdrawalReading.Gap(treaty, earliest.Article, words, act, source, first.Missing!, silent: false);
        }

        if (rules.Act >= from)
        {
            steps.Add(new Reason(treaty.Id, earliest.Article, words, first.On is null
                ? $"{act}; entry into force for the state is not in the acts, so that a notice could be given is taken from its having been made"
                : $"{act}; notice could be given from {TreatyEntry.Iso(from)}", source));
            return null;
        }

        return TooEarly(clause, rules, from, $"a notice given on or after {TreatyEntry.Iso(from)}",
            [.. steps, new Reason(treaty.Id, earliest.Article, words, $"{act}, before {TreatyEntry.Iso(from)}: no notice in law", source)]);
    }

    private static WithdrawalResult? Window(
        Treaty treaty, WithdrawalClause clause, RuleFacts rules, string act, string source, ImmutableArray<Reason>.Builder steps)
    {
        if (clause.Window is not { } window)
        {
            return null;
        }

        string words = WordsOf(window);
        if ((window.FromOwnEntry ? rules.OwnEntry : rules.TreatyEntry) is not { } entry)
        {
            string missing = window.FromOwnEntry ? "entry into force for the state" : "entry into force of the treaty";
            return WithdrawalReading.Gap(treaty, window.Article, words, act, source, missing, silent: false);
        }

        (DateOnly opens, DateOnly closes) = window.At(entry, rules.Act!.Value);
        string between = $"from {TreatyEntry.Iso(opens)} to {TreatyEntry.Iso(closes)}";
        if (rules.Act >= opens)
        {
            steps.Add(new Reason(treaty.Id, window.Article, words, $"{act}; notice could be given {between}", source));
            return null;
        }

        return TooEarly(clause, rules, opens, $"a notice given {between}",
            [.. steps, new Reason(treaty.Id, window.Article, words, $"{act}, outside every time for notice; the next is {between}: no notice in law", source)]);
    }

    public static string WordsOf(NoticeWindow window)
    {
        string open = window.OpenMonths % 12 == 0 ? $"{window.OpenMonths / 12} year(s)" : $"{window.OpenMonths} months";
        return $"notice only within {open} after each {window.EveryYears} years from {(window.FromOwnEntry ? "entry into force for the state" : "the treaty's entry into force")}";
    }

    private static WithdrawalResult TooEarly(WithdrawalClause clause, RuleFacts rules, DateOnly from, string missing, ImmutableArray<Reason> steps) =>
        new(null, RuleReading.Of(clause.Effect.Rule, rules with { Act = from }).On, missing, false, steps) { TooEarly = true };
}
