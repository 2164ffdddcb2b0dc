using InForce.Core.Time;
using InForce.Law.Clauses;
using InForce.Law.Rules;

namespace InForce.Law.Loading;

/// <summary>Reads one treaty file of the registry. What is unknown in it is refused with file, line and path.</summary>
internal static class TreatyFile
{
    public const int SchemaVersion = 1;

    /// <exception cref="Core.Problems.DataFaultException">The file does not follow the schema.</exception>
    public static Treaty Read(string file, byte[] bytes) => Fields.Whole(PlacedJson.Parse(file, bytes), Whole);

    private static Treaty Whole(Fields f)
    {
        if (f.Number("schemaVersion") != SchemaVersion)
        {
            throw f.Required("schemaVersion").Fault($"this program reads schema version {SchemaVersion}");
        }

        MonthEnd monthEnd = f.Optional("monthEnd") is null ? MonthEnd.LastDay : f.OneOf("monthEnd", "last-day", "next-day", "refuse") switch
        {
            "next-day" => MonthEnd.NextDay,
            "refuse" => MonthEnd.Refuse,
            _ => MonthEnd.LastDay,
        };
        WithdrawalClause? withdrawal = null;
        string? none = null;
        var clause = new Fields(f.Required("withdrawal"));
        if (clause.Optional("none") is not null)
        {
            none = clause.Text("none");
            clause.OptionalText("article");
        }
        else
        {
            withdrawal = Withdrawal(clause, monthEnd);
        }

        clause.Done();
        string id = f.Text("id");
        RequireId(f, id);
        return new Treaty(
            id, f.Text("name"), f.Texts("usualNames"), f.OptionalText("mtdsg"), f.Text("depositary"),
            f.OptionalDay("adoptedOn"), f.OptionalDay("openedOn"), f.OptionalDay("enteredIntoForceOn"),
            Fields.Whole(f.Required("entry"), e => Entry(e, monthEnd)),
            withdrawal, none,
            f.Optional("provisionalApplication") is { } p ? Fields.Whole(p, x => Provisional(x, monthEnd)) : null,
            f.Objects("endsWith", Linked),
            f.OptionalText("reservations"),
            f.Objects("obligations", x => Obligation(x, monthEnd)),
            f.Objects("remainsBound", Cited),
            f.Texts("relatedTreaties"),
            Verified(f),
            f.OptionalText("verifiedAgainst"),
            f.Texts("remarks"));
    }

    private static void RequireId(Fields f, string id)
    {
        if (id.Length > 40 || !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            throw f.Required("id").Fault($"'{id}' is no treaty id; use letters, digits and hyphens");
        }
    }

    private static EntryClause Entry(Fields e, MonthEnd monthEnd)
    {
        LaterApplies applies = LaterApplies.AfterThresholdDeposit;
        ArticleRule? later = e.Optional("later") is { } value
            ? Fields.Whole(value, l =>
            {
                applies = l.OneOf("appliesTo", "after-threshold-deposit", "after-eif", "always") switch
                {
                    "after-eif" => LaterApplies.AfterEntryIntoForce,
                    "always" => LaterApplies.Always,
                    _ => LaterApplies.AfterThresholdDeposit,
                };
                return Rule(l, monthEnd);
            })
            : null;
        return new EntryClause(
            e.Text("article"),
            Fields.Whole(e.Required("threshold"), t => new Threshold(
                t.Text("text"), t.OptionalNumber("instruments"), t.Objects("requires", Requires), t.OptionalDay("reachedOn"))),
            Fields.Whole(e.Required("general"), g => Rule(g, monthEnd)),
            later,
            applies);
    }

    private static Requirement Requires(Fields r) => r.OneOf("kind", "states", "treaty-in-force", "words") switch
    {
        "states" => new Requirement.States(r.Text("text"), r.Texts("states") is { IsEmpty: false } states ? states : throw r.Place.Fault("'states' must name at least one state")),
        "treaty-in-force" => new Requirement.TreatyInForce(r.Text("text"), r.Text("treaty")),
        _ => new Requirement.Words(r.Text("text")),
    };

    private static WithdrawalClause Withdrawal(Fields w, MonthEnd monthEnd) => new(
        w.Text("article"),
        w.OptionalText("notice") ?? w.Text("article"),
        Fields.Whole(w.Required("effect"), e => Rule(e, monthEnd)),
        StartOf(w),
        w.Optional("earliestNotice") is { } earliest ? Fields.Whole(earliest, e => Rule(e, monthEnd)) : null,
        w.Flag("laterDateInNotice"),
        w.Flag("reasonsRequired"),
        w.Optional("conflict") is { } conflict ? Fields.Whole(conflict, Conflict) : null,
        w.Optional("period") is { } period ? Fields.Whole(period, Period) : null,
        w.Optional("cessationOfMembership") is { } cessation ? Fields.Whole(cessation, Cited) : null,
        w.Objects("alsoEnds", Linked),
        w.Texts("notify"),
        w.Texts("remarks"))
    {
        Window = w.Optional("window") is { } window ? Fields.Whole(window, Window) : null,
    };

    private static Clock StartOf(Fields w) => w.OneOf("clock", "receipt", "notice", "notification", "circulation") switch
    {
        "receipt" => Clock.Receipt,
        "notification" => Clock.Notification,
        "circulation" => Clock.Circulation,
        _ => Clock.Notice,
    };

    private static Verification Verified(Fields f) => f.OneOf("verified", "verified", "partly verified", "from memory") switch
    {
        "verified" => Verification.Verified,
        "partly verified" => Verification.PartlyVerified,
        _ => Verification.FromMemory,
    };

    private static PeriodTerms Period(Fields p)
    {
        var terms = new PeriodTerms(
            p.Number("firstYears"), p.Number("thenYears"), p.Number("noticeMonths"), p.Optional("from") is not null && p.OneOf("from", "treaty", "own") == "own");
        return terms is { FirstYears: > 0, ThenYears: > 0 } ? terms : throw p.Place.Fault("periods last at least one year");
    }

    private static NoticeWindow Window(Fields f)
    {
        var window = new NoticeWindow(f.Text("article"), f.Number("everyYears"), f.Number("openMonths"), f.Optional("from") is not null && f.OneOf("from", "treaty", "own") == "own");
        return window is { EveryYears: > 0, OpenMonths: > 0 } && window.OpenMonths <= 12 * window.EveryYears
            ? window
            : throw f.Place.Fault("a time for notice lasts at least a month and no longer than the period it follows");
    }

    private static ConflictExtension Conflict(Fields c) => new(
        c.Text("article"),
        c.OneOf("test", "when-period-ends", "at-notice", "bars-notice") switch
        {
            "at-notice" => ConflictTest.AtNotice,
            "bars-notice" => ConflictTest.BarsNotice,
            _ => ConflictTest.WhenPeriodEnds,
        },
        c.Flag("occupation"),
        c.Flag("repatriation"),
        c.Text("text"));

    private static ProvisionalClause Provisional(Fields p, MonthEnd monthEnd) => new(
        p.Text("article"), p.Text("text"), p.Optional("ending") is { } ending ? Fields.Whole(ending, e => Rule(e, monthEnd)) : null);

    private static LinkedEnd Linked(Fields l) => new(l.Text("treaty"), l.Text("article"));

    private static Cited Cited(Fields c) => new(c.Text("article"), c.Text("text"));

    private static Obligation Obligation(Fields o, MonthEnd monthEnd) => new(
        o.Text("article"), o.Text("what"), Fields.Whole(o.Required("due"), d => DueOf(d, monthEnd)), o.OptionalText("extension"));

    private static Due DueOf(Fields d, MonthEnd monthEnd)
    {
        if (d.OptionalText("each") is { } each)
        {
            string[] parts = each.Split(' ');
            return parts.Length == 2 && DayNames.Of(parts[0], parts[1]) is { } day
                ? new Due.EachYear(day, d.OptionalText("text"))
                : throw d.Required("each").Fault($"'{each}' is no day of the year; write one such as '30 apr'");
        }

        if (d.OptionalNumber("everyYears") is { } years)
        {
            return new Due.EveryYears(years);
        }

        if (d.OptionalText("event") is { } happened)
        {
            return new Due.AfterEvent(happened, ParseRule(d, monthEnd));
        }

        return d.Optional("rule") is null ? new Due.Unfixed(d.Text("text")) : new Due.Once(ParseRule(d, monthEnd));
    }

    private static ArticleRule Rule(Fields f, MonthEnd monthEnd) => new(f.Text("article"), ParseRule(f, monthEnd));

    private static DateRule ParseRule(Fields f, MonthEnd monthEnd)
    {
        string text = f.Text("rule");
        try
        {
            return RuleParser.Parse(text, monthEnd);
        }
        catch (FormatException e)
        {
            throw f.Required("rule").Fault($"{e.Message}; the forms are in docs/law/rules.md", e);
        }
    }
}
