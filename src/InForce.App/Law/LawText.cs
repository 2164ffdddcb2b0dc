using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using InForce.Core.States;
using InForce.Law;
using InForce.Law.Clauses;
using InForce.Law.Deadlines;
using InForce.Law.Effects;
using InForce.Law.Engine;

namespace InForce.App.Law;

/// <summary>Law's answers in prose, as a legal adviser would put them in a memo.</summary>
public sealed class LawText(LawDesk desk)
{
    /// <summary>The headline with its days, caveats, and with <paramref name="why"/> the acts and every step.</summary>
    public string Of(StandingAnswer answer, bool why)
    {
        Treaty treaty = desk.Registry.Treaty(answer.Treaty);
        var text = new StringBuilder();
        text.Append(Name(answer.State)).Append(" and ").Append(treaty.Name).Append(" on ").Append(Long(answer.On)).Append(": ")
            .Append(StandingNames.Of(answer.Standing)).Append(Span(answer)).Append(".\n");
        foreach (HeldReading reading in answer.Readings)
        {
            text.Append("  - ").AppendJoin(", ", reading.HeldBy.Select(Name)).Append(": ").Append(StandingNames.Of(reading.Standing))
                .Append("; ").Append(reading.Because[0].Fact).Append(" [").Append(reading.Because[0].Source).Append("]\n");
        }

        foreach (Reason reason in answer.Because)
        {
            Step(text, reason);
        }

        if (why)
        {
            text.Append("Acts held:\n");
            foreach (AnsweredAct act in answer.Acts)
            {
                text.Append("  ").Append(act.On is { } on ? LawJson.Iso(on) : "day not known").Append("  ").Append(act.Action)
                    .Append(act.EffectiveOn is { } effect ? $", effect {LawJson.Iso(effect)}" : string.Empty)
                    .Append("  [").Append(act.Source).Append(", ").Append(LawJson.TierName(act.Tier)).Append("]\n");
            }

            Verified(text, treaty);
        }

        foreach (string caveat in answer.Caveats)
        {
            text.Append("Note: ").Append(caveat).Append(".\n");
        }

        text.Append(answer.CoveredThrough is { } through
            ? $"Acts are held complete through {Long(through)}.\n"
            : "The acts held for this treaty are partial: absence proves nothing.\n");
        return text.ToString();
    }

    public string Of(Roll roll)
    {
        Treaty treaty = desk.Registry.Treaty(roll.Treaty);
        var text = new StringBuilder();
        text.Append(treaty.Name).Append(" on ").Append(Long(roll.On)).Append(": in force for ").Append(roll.Count).Append('\n');
        List(text, "of them leaving", roll.Leaving);
        List(text, "consented, not yet in force", roll.Consented);
        List(text, "withdrawn", roll.Withdrawn);
        List(text, "signatories only", roll.Signatories);
        List(text, "cannot be said", roll.Unknown);
        List(text, "parties", roll.Parties);
        text.Append(OtherCounts(roll));
        var coverage = desk.Registry.Coverage(roll.Treaty);
        text.Append(roll.CoveredThrough is { } through ? $"Acts are held complete through {Long(through)}" : "The acts held are partial: never count parties from them").Append('.');
        if (coverage.Expected is { } expected)
        {
            text.Append(CultureInfo.InvariantCulture, $" Published number: {expected}");
            text.Append(coverage.ExpectedOn is { } on ? $" on {Long(on)}" : string.Empty).Append(" (").Append(coverage.Source).Append(").");
        }

        return text.Append('\n').ToString();
    }

    /// <summary>Numbers that others may give for the same day, each with what it counts; nothing where every way of counting agrees.</summary>
    private static string OtherCounts(Roll roll)
    {
        var ways = new List<string>();
        if (!roll.Consented.IsEmpty)
        {
            ways.Add($"{roll.Count + roll.Consented.Length} have given consent, {roll.Consented.Length} of them not yet bound");
        }

        if (!roll.Leaving.IsEmpty)
        {
            ways.Add($"{roll.Count - roll.Leaving.Length} have given no notice of withdrawal, but {roll.Leaving.Length} that have are still bound");
        }

        if (!roll.Withdrawn.IsEmpty)
        {
            ways.Add($"{roll.Count + roll.Withdrawn.Length} would leave out of account that {roll.Withdrawn.Length} withdrew");
        }

        return ways.Count == 0 ? string.Empty : $"Other numbers for this day: {string.Join("; ", ways)}.\n";
    }

    public string Of(EffectAnswer answer)
    {
        Treaty treaty = desk.Registry.Treaty(answer.Question.Treaty);
        var text = new StringBuilder();
        text.Append("If ").Append(answer.Question.State is { } state ? $"{Name(state)} " : "a state ")
            .Append(Verb(answer.Question.Action)).Append(' ').Append(treaty.Name).Append(" by an act of ").Append(Long(answer.Question.DepositedOn)).Append(": ")
            .Append(answer.Outcome switch
            {
                EffectOutcome.Date => $"effect on {Long(answer.EffectiveOn!.Value)}",
                EffectOutcome.NotBefore => $"no effect before {Long(answer.NotBefore!.Value)}",
                _ => "no day can be named",
            }).Append(".\n");
        foreach (string missing in answer.Missing)
        {
            text.Append("  Missing: ").Append(missing).Append(".\n");
        }

        foreach (Reason reason in answer.Because)
        {
            Step(text, reason);
        }

        if (!answer.Notify.IsEmpty)
        {
            text.Append("To be notified: ").AppendJoin("; ", answer.Notify).Append(".\n");
        }

        foreach (string caveat in answer.Caveats)
        {
            text.Append("Note: ").Append(caveat).Append(".\n");
        }

        return text.ToString();
    }

    public static string Of(LegalDeadline d) =>
        $"{LawJson.Iso(d.Due)}  {Name(d.State)}, {d.Treaty} {d.Article}: {d.What} ({(d.Status == DeadlineStatus.Fixed ? "fixed" : "conditional")}; {d.Basis})";

    private static void Step(StringBuilder text, Reason reason) => text
        .Append("  ").Append(reason.Treaty).Append(reason.Article.Length > 0 ? " " + reason.Article : string.Empty).Append(": ")
        .Append(reason.Rule).Append(". ").Append(char.ToUpperInvariant(reason.Fact[0])).Append(reason.Fact.AsSpan(1)).Append(reason.Fact[^1] == '?' ? " [" : ". [").Append(reason.Source).Append("]\n");

    internal static void Verified(StringBuilder text, Treaty treaty) => text.Append("Clauses: ").Append(treaty.Verified switch
    {
        Verification.Verified => "verified",
        Verification.PartlyVerified => "partly verified",
        _ => "from memory",
    }).Append(treaty.VerifiedAgainst is { } against ? $" ({against})" : string.Empty).Append(".\n");

    private static void List(StringBuilder text, string what, ImmutableArray<string> codes)
    {
        if (!codes.IsEmpty)
        {
            text.Append("  ").Append(what).Append(" (").Append(codes.Length).Append("): ").AppendJoin(", ", codes.Select(Name)).Append('\n');
        }
    }

    private static string Span(StandingAnswer answer) => (answer.Since, answer.Until) switch
    {
        ({ } since, { } until) => $", from {Long(since)} until {Long(until)} (that day excluded)",
        ({ } since, null) => $", from {Long(since)}",
        (null, { } until) => $", until {Long(until)} (that day excluded)",
        _ => string.Empty,
    };

    private static string Verb(string action) => action switch
    {
        "withdrawal" => "withdrew from",
        "denunciation" => "denounced",
        "ratification" => "ratified",
        "accession" => "acceded to",
        "acceptance" => "accepted",
        "approval" => "approved",
        "succession" => "succeeded to",
        _ => $"made an act of {action.Replace('-', ' ')} to",
    };

    private static string Name(string code) => StateDirectory.Shipped.NameOf(code);

    /// <summary>With a capital and one full stop.</summary>
    internal static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..].TrimEnd('.') + ".";

    internal static string Long(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
