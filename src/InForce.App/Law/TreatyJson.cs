using InForce.Core.Json;
using InForce.Law.Clauses;
using InForce.Law.Engine;
using InForce.Law.Rules;

namespace InForce.App.Law;

/// <summary>The clauses as JSON: articles, rules in their language and in words, and how far verified.</summary>
public static class TreatyJson
{
    public static string Of(Treaty t) => PlainJsonWriter.ToText(w =>
    {
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
            w.WriteString("window", clause.Window is { } window ? $"{window.Article}: {NoticeTiming.WordsOf(window)}" : null);
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
            w.WriteString("due", TreatyPage.Due(o.Due));
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
        w.WriteString("verified", TreatyPage.Verified(t));
        LawJson.Texts(w, "remarks", t.Remarks);
        w.WriteEndObject();
    });

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
}
