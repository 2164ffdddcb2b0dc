using System.Collections.Immutable;
using System.Globalization;
using InForce.Core.Json;
using InForce.Law;
using InForce.Law.Acts;
using InForce.Law.Deadlines;
using InForce.Law.Effects;
using InForce.Law.Engine;

namespace InForce.App.Law;

/// <summary>Law's answers as the JSON of the contract: names and order fixed, days ISO. A quick answer pays for no metadata.</summary>
public static class LawJson
{
    public static string Of(StandingAnswer answer, DateTimeOffset knownAt) => PlainJsonWriter.ToText(w =>
    {
        w.WriteStartObject();
        w.WriteString("state", answer.State);
        w.WriteString("treaty", answer.Treaty);
        w.WriteString("on", Iso(answer.On));
        w.WriteString("knownAt", Instant(knownAt));
        w.WriteString("standing", StandingNames.Of(answer.Standing));
        Day(w, "since", answer.Since);
        Day(w, "until", answer.Until);
        w.WriteStartArray("acts");
        foreach (AnsweredAct act in answer.Acts)
        {
            Act(w, act);
        }

        w.WriteEndArray();
        Because(w, answer.Because);
        w.WriteStartArray("readings");
        foreach (HeldReading reading in answer.Readings)
        {
            w.WriteStartObject();
            w.WriteString("standing", StandingNames.Of(reading.Standing));
            Day(w, "since", reading.Since);
            Day(w, "until", reading.Until);
            Texts(w, "heldBy", reading.HeldBy);
            Because(w, reading.Because);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        Day(w, "coveredThrough", answer.CoveredThrough);
        Texts(w, "caveats", answer.Caveats);
        w.WriteNumber("schemaVersion", 1);
        w.WriteEndObject();
    });

    public static string Of(Roll roll) => PlainJsonWriter.ToText(w =>
    {
        w.WriteStartObject();
        w.WriteString("treaty", roll.Treaty);
        w.WriteString("on", Iso(roll.On));
        w.WriteNumber("count", roll.Count);
        Texts(w, "parties", roll.Parties);
        Texts(w, "leaving", roll.Leaving);
        Texts(w, "consented", roll.Consented);
        Texts(w, "signatories", roll.Signatories);
        Texts(w, "unknown", roll.Unknown);
        Day(w, "coveredThrough", roll.CoveredThrough);
        Texts(w, "withdrawn", roll.Withdrawn);
        w.WriteEndObject();
    });

    public static string Of(EffectAnswer answer) => PlainJsonWriter.ToText(w =>
    {
        w.WriteStartObject();
        w.WriteBoolean("hypothetical", true);
        w.WriteString("treaty", answer.Question.Treaty);
        w.WriteString("action", answer.Question.Action);
        w.WriteString("deposited", Iso(answer.Question.DepositedOn));
        w.WriteString("outcome", answer.Outcome switch
        {
            EffectOutcome.Date => "date",
            EffectOutcome.NotBefore => "not-before",
            _ => "undetermined",
        });
        Day(w, "effectiveOn", answer.EffectiveOn);
        Day(w, "notBefore", answer.NotBefore);
        Texts(w, "missing", answer.Missing);
        Texts(w, "notify", answer.Notify);
        Because(w, answer.Because);
        w.WriteString("state", answer.Question.State);
        Texts(w, "caveats", answer.Caveats);
        w.WriteEndObject();
    });

    public static string Of(LegalDeadline deadline) => PlainJsonWriter.ToText(w =>
    {
        w.WriteStartObject();
        w.WriteString("state", deadline.State);
        w.WriteString("treaty", deadline.Treaty);
        w.WriteString("article", deadline.Article);
        w.WriteString("what", deadline.What);
        Day(w, "due", deadline.Due);
        w.WriteString("basis", deadline.Basis);
        w.WriteString("status", deadline.Status == DeadlineStatus.Fixed ? "fixed" : "conditional");
        w.WriteEndObject();
    });

    internal static void Because(PlainJsonWriter w, ImmutableArray<Reason> because)
    {
        w.WriteStartArray("because");
        foreach (Reason reason in because)
        {
            w.WriteStartObject();
            w.WriteString("article", reason.Article);
            w.WriteString("rule", reason.Rule);
            w.WriteString("fact", reason.Fact);
            w.WriteString("source", reason.Source);
            w.WriteString("treaty", reason.Treaty);
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }

    internal static void Texts(PlainJsonWriter w, string name, ImmutableArray<string> texts)
    {
        w.WriteStartArray(name);
        foreach (string text in texts)
        {
            w.WriteStringValue(text);
        }

        w.WriteEndArray();
    }

    internal static void Day(PlainJsonWriter w, string name, DateOnly? day)
    {
        if (day is { } on)
        {
            w.WriteString(name, Iso(on));
        }
        else
        {
            w.WriteNull(name);
        }
    }

    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    internal static string TierName(SourceTier tier) => tier switch
    {
        SourceTier.Official => "official",
        SourceTier.Compiled => "compiled",
        SourceTier.PressOrSecondary => "press-or-secondary",
        _ => "memory",
    };

    /// <exception cref="FormatException">No such tier.</exception>
    public static SourceTier TierOf(string name) => name switch
    {
        "official" => SourceTier.Official,
        "compiled" => SourceTier.Compiled,
        "press-or-secondary" => SourceTier.PressOrSecondary,
        "memory" => SourceTier.Memory,
        _ => throw new FormatException($"'{name}' is no tier"),
    };

    public static string Of(UserAct added) => PlainJsonWriter.ToText(w =>
    {
        w.WriteStartObject();
        w.WriteString("id", added.Id);
        w.WriteString("treaty", added.Act.Treaty);
        w.WriteString("state", added.Act.State);
        w.WriteString("action", added.Act.Action);
        Day(w, "on", added.Act.On);
        Day(w, "effectiveOn", added.Act.EffectiveOn);
        w.WriteString("source", added.Act.Source);
        w.WriteString("tier", TierName(added.Act.Tier));
        w.WriteString("notification", added.Act.Notification);
        Day(w, "knownOn", added.Act.KnownOn);
        w.WriteString("by", added.Who);
        w.WriteString("addedAt", added.AddedAt);
        w.WriteString("reason", added.Reason);
        w.WriteEndObject();
    });

    private static void Act(PlainJsonWriter w, AnsweredAct act)
    {
        w.WriteStartObject();
        w.WriteString("action", act.Action);
        Day(w, "on", act.On);
        Day(w, "effectiveOn", act.EffectiveOn);
        w.WriteString("source", act.Source);
        w.WriteString("tier", TierName(act.Tier));
        w.WriteString("notification", act.Notification);
        w.WriteEndObject();
    }
}
