using System.Globalization;
using System.Text;
using InForce.Law.Acts;
using InForce.Law.Clauses;
using InForce.Law.Engine;
using InForce.Law.Rules;

namespace InForce.App.Law;

/// <summary>The final clauses of one treaty for a reader: what it takes to come in, to leave, and what is due.</summary>
public sealed class TreatyPage(LawDesk desk)
{
    /// <summary>Markdown, one page. The same for everyone: nothing in it depends on the day.</summary>
    public string Markdown(string treatyId)
    {
        Treaty t = desk.Registry.Treaty(treatyId);
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {t.Name} ({t.Id})\n\n");
        Row(page, "Also called", string.Join("; ", t.UsualNames));
        Row(page, "Depositary", t.Depositary + (t.Mtdsg is null ? string.Empty : $" (MTDSG {t.Mtdsg})"));
        Row(page, "Adopted", Day(t.AdoptedOn));
        Row(page, "Opened for signature", Day(t.OpenedOn));
        Row(page, "Entered into force", t.EnteredIntoForceOn is { } on ? LawText.Long(on) : "not in force");
        Row(page, "Clauses", Verified(t));
        Entry(page, t);
        Leaving(page, t);
        Rest(page, t);
        Acts(page, t);
        return page.ToString();
    }

    private static void Entry(StringBuilder page, Treaty t)
    {
        if (t.Entry is not { } entry)
        {
            return;
        }

        page.Append(CultureInfo.InvariantCulture, $"\n## Entry into force ({entry.Article})\n\n");
        page.Append(CultureInfo.InvariantCulture, $"- Threshold: {entry.Threshold.Text}{(entry.Threshold.ReachedOn is { } reached ? $"; reached {LawText.Long(reached)}" : string.Empty)}.\n");
        foreach (Requirement requirement in entry.Threshold.Requires)
        {
            page.Append("  - it also asks for: ").Append(requirement.Text).Append(".\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"- The treaty itself ({entry.General.Article}): {RuleWords.Of(entry.General.Rule, "the deposit that fills the threshold")}.\n");
        if (entry.Later is { } later)
        {
            string when = entry.LaterApplies switch
            {
                LaterApplies.AfterThresholdDeposit => "states that deposit after the threshold is filled",
                LaterApplies.AfterEntryIntoForce => "states that deposit after entry into force; earlier ones come in with the treaty",
                _ => "every state",
            };
            page.Append(CultureInfo.InvariantCulture, $"- One state ({later.Article}; {when}): {RuleWords.Of(later.Rule, "deposit")}.\n");
        }

        page.Append("- Nobody is bound before the treaty's own entry into force.\n");
        if (t.Provisional is { } provisional)
        {
            page.Append(CultureInfo.InvariantCulture, $"- Provisional application ({provisional.Article}): {provisional.Text}.\n");
        }
    }

    private static void Leaving(StringBuilder page, Treaty t)
    {
        page.Append("\n## Withdrawal\n\n");
        if (t.Withdrawal is not { } clause)
        {
            page.Append(CultureInfo.InvariantCulture, $"None: {t.NoWithdrawal}.\n");
            return;
        }

        page.Append(CultureInfo.InvariantCulture, $"- Effect ({clause.Effect.Article}): {RuleWords.Of(clause.Effect.Rule, WithdrawalReading.ClockWords(clause.Clock))}.\n");
        if (clause.EarliestNotice is { } earliest)
        {
            page.Append(CultureInfo.InvariantCulture, $"- No notice ({earliest.Article}) before {RuleWords.Of(earliest.Rule, "entry into force for the state")}.\n");
        }

        if (clause.Window is { } window)
        {
            page.Append(CultureInfo.InvariantCulture, $"- Time for notice ({window.Article}): {NoticeTiming.WordsOf(window)}.\n");
        }

        if (clause.Conflict is { } conflict)
        {
            page.Append(CultureInfo.InvariantCulture, $"- Armed conflict ({conflict.Article}): {conflict.Text}.\n");
        }

        if (clause.Period is { } period)
        {
            string from = period.FromOwnEntry ? "entry into force for the state" : "the treaty's entry into force";
            page.Append(CultureInfo.InvariantCulture, $"- Periods: {period.FirstYears} years from {from}, then {period.ThenYears} years each; notice at least {period.NoticeMonths} months before one ends.\n");
        }

        if (clause.CessationOfMembership is { } cessation)
        {
            page.Append(CultureInfo.InvariantCulture, $"- Lost membership ({cessation.Article}): {cessation.Text}.\n");
        }

        Line(page, "A later day may be named in the notice", clause.LaterDateInNotice);
        Line(page, "The notice must state reasons", clause.ReasonsRequired);
        if (!clause.Notify.IsEmpty)
        {
            page.Append("- To be notified: ").AppendJoin("; ", clause.Notify).Append(".\n");
        }

        foreach (LinkedEnd linked in clause.AlsoEnds)
        {
            page.Append(CultureInfo.InvariantCulture, $"- It also ends {linked.Treaty} for the state ({linked.Article}).\n");
        }

        foreach (string remark in clause.Remarks)
        {
            page.Append("- ").Append(remark).Append(".\n");
        }

        foreach (Cited still in t.RemainsBound)
        {
            page.Append(CultureInfo.InvariantCulture, $"- Still bound after leaving ({still.Article}): {still.Text}.\n");
        }
    }

    private static void Rest(StringBuilder page, Treaty t)
    {
        if (t.Reservations is { } reservations)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## Reservations\n\n{LawText.Sentence(reservations)}\n");
        }

        if (!t.Obligations.IsEmpty)
        {
            page.Append("\n## Dated obligations\n\n| article | what | due | extension |\n|---|---|---|---|\n");
            foreach (Obligation o in t.Obligations)
            {
                page.Append(CultureInfo.InvariantCulture, $"| {o.Article} | {o.What} | {Due(o.Due)} | {o.Extension ?? "none in the text"} |\n");
            }
        }

        if (!t.Remarks.IsEmpty)
        {
            page.Append("\n## Remarks\n\n");
            foreach (string remark in t.Remarks)
            {
                page.Append("- ").Append(remark).Append('\n');
            }
        }
    }

    private void Acts(StringBuilder page, Treaty t)
    {
        Coverage coverage = desk.Registry.Coverage(t.Id);
        page.Append("\n## Acts held\n\n").Append(coverage.CompleteThrough is { } through
            ? $"Consents are held complete through {LawText.Long(through)}"
            : "The acts held are partial: absence proves nothing, and parties are not counted from them").Append('.');
        page.Append(coverage.Note.Length > 0 ? $" {LawText.Sentence(coverage.Note)}\n" : "\n");
    }

    internal static string Due(Due due) => due switch
    {
        InForce.Law.Clauses.Due.Once(var rule) => RuleWords.Of(rule, "entry into force for the state"),
        InForce.Law.Clauses.Due.EachYear(var day, var text) => $"each {DayNames.Long(day)}{(text is null ? string.Empty : ", " + text)}",
        InForce.Law.Clauses.Due.EveryYears(var years) => $"every {years} years after the initial one",
        InForce.Law.Clauses.Due.AfterEvent(var happened, var rule) => RuleWords.Of(rule, happened),
        InForce.Law.Clauses.Due.Unfixed(var text) => text,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static void Row(StringBuilder page, string name, string value)
    {
        if (value.Length > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"- {name}: {value}\n");
        }
    }

    private static void Line(StringBuilder page, string words, bool holds)
    {
        if (holds)
        {
            page.Append("- ").Append(words).Append(".\n");
        }
    }

    private static string Day(DateOnly? day) => day is { } on ? LawText.Long(on) : string.Empty;

    internal static string Verified(Treaty t)
    {
        var words = new StringBuilder();
        LawText.Verified(words, t);
        return words.ToString()["Clauses: ".Length..].TrimEnd('\n', '.');
    }
}
