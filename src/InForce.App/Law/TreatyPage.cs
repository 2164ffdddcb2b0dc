using System.Globalization;
using System.Text;
using InForce.Core.Json;
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

    /// <summary>The clauses as JSON: articles, rules in their language and in words, and how far verified.</summary>
    public string Json(string treatyId) => LawJson.Write(w =>
    {
        Treaty t = desk.Registry.Treaty(treatyId);
        w.WriteStartObject();
        w.WriteString("treaty", t.Id);
        w.WriteString("name", t.Name);
        LawJson.Texts(w, "usualNames", t.UsualNames);
        w.WriteString("depositary", t.Depositary);
        w.WriteString("mtdsg", t.Mtdsg);
        LawJson.Day(w, "adoptedOn", t.AdoptedOn);
        LawJson.Day(w, "openedOn", t.OpenedOn);
        LawJson.Day(w, "enteredIntoForceOn", t.EnteredIntoForceOn);
        if (t.Entry is { } entry)
        {
            w.WriteStartObject("entry");
            w.WriteString("article", entry.Article);
            w.WriteString("threshold", entry.Threshold.Text);
            LawJson.Day(w, "thresholdReachedOn", entry.Threshold.ReachedOn);
            Rule(w, "general", entry.General, "the deposit that fills the threshold");
            Rule(w, "later", entry.Later, "deposit");
            w.WriteEndObject();
        }

        if (t.Withdrawal is { } clause)
        {
            w.WriteStartObject("withdrawal");
            w.WriteString("article", clause.Article);
            Rule(w, "effect", clause.Effect, WithdrawalReading.ClockWords(clause.Clock));
            Rule(w, "earliestNotice", clause.EarliestNotice, "entry into force for the state");
            w.WriteString("conflict", clause.Conflict is { } c ? $"{c.Article}: {c.Text}" : null);
            w.WriteBoolean("reasonsRequired", clause.ReasonsRequired);
            LawJson.Texts(w, "notify", clause.Notify);
            w.WriteEndObject();
        }
        else
        {
            w.WriteString("withdrawal", t.NoWithdrawal);
        }

        w.WriteString("reservations", t.Reservations);
        w.WriteStartArray("obligations");
        foreach (Obligation o in t.Obligations)
        {
            w.WriteStartObject();
            w.WriteString("article", o.Article);
            w.WriteString("what", o.What);
            w.WriteString("due", Due(o.Due));
            w.WriteString("extension", o.Extension);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteStartArray("remainsBound");
        foreach (Cited c in t.RemainsBound)
        {
            w.WriteStartObject();
            w.WriteString("article", c.Article);
            w.WriteString("text", c.Text);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteString("verified", Verified(t));
        LawJson.Texts(w, "remarks", t.Remarks);
        w.WriteEndObject();
    });

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
            page.Append(CultureInfo.InvariantCulture, $"\n## Reservations\n\n{reservations}\n");
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
        page.Append(coverage.Note.Length > 0 ? $" {coverage.Note}.\n" : "\n");
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

    private static void Rule(PlainJsonWriter w, string name, ArticleRule? rule, string act)
    {
        if (rule is null)
        {
            w.WriteNull(name);
            return;
        }

        w.WriteStartObject(name);
        w.WriteString("article", rule.Article);
        w.WriteString("rule", RuleText.Of(rule.Rule));
        w.WriteString("words", RuleWords.Of(rule.Rule, act));
        w.WriteEndObject();
    }

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

    private static string Verified(Treaty t)
    {
        var words = new StringBuilder();
        LawText.Verified(words, t);
        return words.ToString()["Clauses: ".Length..].TrimEnd('\n', '.');
    }
}
