using System.Collections.Immutable;
using System.Globalization;
using InForce.Law.Clauses;
using InForce.Law.Loading;
using InForce.Law.Rules;

namespace InForce.Law.Checking;

/// <summary>
/// Reads clauses handed over as one JSON table (<c>treaties</c>, each with <c>entry</c> and <c>withdrawal</c> in words and rules).
/// What cannot be expressed is refused clause by clause: the refusal is told with line and path, and nothing is computed from it.
/// </summary>
internal sealed class HandedClauses
{
    private static readonly HashSet<string> s_known = new(StringComparer.Ordinal)
    {
        "treaty_id", "name", "mtdsg", "depositary", "adopted", "opened_for_signature", "entered_into_force", "entry", "withdrawal",
        "reservations", "obligations", "verified", "verified_against", "note",
        "article", "threshold", "general", "later_states", "later_rule_applies", "threshold_reached",
        "effect", "clock", "not_before", "conditions", "notify",
    };

    private readonly List<string> _faults = [];
    private readonly List<string> _remarks = [];
    private readonly Dictionary<string, PlacedJson> _all = new(StringComparer.Ordinal);
    private readonly List<string> _refusedHere = [];

    private HandedClauses()
    {
    }

    public ImmutableDictionary<string, Treaty> Treaties { get; private set; } = ImmutableDictionary<string, Treaty>.Empty;

    /// <summary>Clauses that could not be expressed, each with file, line and path.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>What was read but changes no day.</summary>
    public IReadOnlyList<string> Remarks => _remarks;

    /// <exception cref="Core.Problems.DataFaultException">No JSON, or no list of treaties.</exception>
    public static HandedClauses Read(string file, byte[] bytes)
    {
        var handed = new HandedClauses();
        PlacedJson root = PlacedJson.Parse(file, bytes);
        PlacedJson list = root.Kind == JsonKind.Array ? root : new Fields(root).Required("treaties");
        if (list.Kind != JsonKind.Array)
        {
            throw list.Fault("a list of treaties is expected here");
        }

        foreach (PlacedJson item in list.Items)
        {
            string id = item.Kind == JsonKind.Object ? Text(item, "treaty_id") : throw item.Fault("an object in braces is expected here");
            if (id.Length == 0 || !handed._all.TryAdd(id, item))
            {
                throw item.Fault(id.Length == 0 ? "'treaty_id' is missing" : $"{id} stands here twice");
            }
        }

        handed.Treaties = handed._all.OrderBy(p => p.Key, StringComparer.Ordinal)
            .ToImmutableDictionary(p => p.Key, p => handed.One(p.Key, p.Value), StringComparer.Ordinal);
        return handed;
    }

    private Treaty One(string id, PlacedJson item)
    {
        _refusedHere.Clear();
        Unknown(item);
        PlacedJson? entryPlace = Member(item, "entry");
        PlacedJson? withdrawalPlace = Member(item, "withdrawal");
        DateOnly? inForce = Day(item, "entered_into_force");
        EntryClause? entry = entryPlace is null ? Refuse<EntryClause>(item, "entry", "no entry clause is given") : Entry(entryPlace, inForce);
        WithdrawalClause? withdrawal = withdrawalPlace is null ? null : Withdrawal(withdrawalPlace);
        bool silent = withdrawalPlace is null || Text(withdrawalPlace, "effect").Length == 0;
        string source = Text(item, "verified_against") is { Length: > 0 } against ? against : "clauses as handed over";
        return new Treaty(
            id, Text(item, "name") is { Length: > 0 } name ? name : id, [], null, Text(item, "depositary"),
            Day(item, "adopted"), Day(item, "opened_for_signature"), inForce, entry, withdrawal,
            silent ? NoClause(withdrawalPlace) : null, null, [], null, [], [], [],
            Verification.FromMemory, source, [])
        {
            Refused = [.. _refusedHere],
        };
    }

    private static string NoClause(PlacedJson? withdrawal) =>
        withdrawal is not null && Text(withdrawal, "conditions") is { Length: > 0 } words ? words : "no withdrawal clause";

    private EntryClause? Entry(PlacedJson place, DateOnly? inForce)
    {
        Unknown(place);
        string article = Text(place, "article");
        string later = Text(place, "later_states");
        string applies = Text(place, "later_rule_applies");
        LaterApplies? when = applies switch
        {
            "after-threshold-deposit" => LaterApplies.AfterThresholdDeposit,
            "after-eif" => LaterApplies.AfterEntryIntoForce,
            "always" => LaterApplies.Always,
            "" when later.Length == 0 => LaterApplies.AfterEntryIntoForce,
            _ => null,
        };
        if (when is null)
        {
            return Refuse<EntryClause>(place, "later_rule_applies", $"'{applies}' is none of after-threshold-deposit, after-eif, always");
        }

        DateRule? general = Text(place, "general").Length == 0 && inForce is not null ? new DateRule.FromAnchor(Anchor.TreatyEntry) : Rule(place, "general");
        DateRule? laterRule = later.Length == 0 ? null : Rule(place, "later_states");
        if (general is null || (later.Length > 0 && laterRule is null))
        {
            return null;
        }

        Threshold threshold = ThresholdWords.Read(Text(place, "threshold"), Day(place, "threshold_reached"));
        return new EntryClause(article, threshold, new ArticleRule(article, general), laterRule is null ? null : new ArticleRule(article, laterRule), when.Value);
    }

    private WithdrawalClause? Withdrawal(PlacedJson place)
    {
        Unknown(place);
        if (Text(place, "effect").Length == 0)
        {
            return null;
        }

        string article = Text(place, "article");
        DateRule? effect = Rule(place, "effect");
        string earliest = Text(place, "not_before");
        DateRule? notBefore = earliest.Length == 0 ? null : Rule(place, "not_before");
        Clock? clock = ConditionWords.ClockOf(Text(place, "clock"));
        if (clock is null)
        {
            return Refuse<WithdrawalClause>(place, "clock", $"'{Text(place, "clock")}' does not say what starts the clock");
        }

        Conditions? conditions = ConditionsOf(place, depth: 0);
        if (effect is null || conditions is null || (earliest.Length > 0 && notBefore is null))
        {
            return null;
        }

        if (effect is not DateRule.NextDayOfYear && conditions.Remarks.Any(r => r.Contains("received", StringComparison.OrdinalIgnoreCase) && r.Contains("takes effect", StringComparison.OrdinalIgnoreCase)))
        {
            return Refuse<WithdrawalClause>(place, "conditions", "the words set a deadline that the rule does not ('next-1-jan(deadline 1 jul)')");
        }

        if (effect is DateRule.EndOfPeriod && conditions.Period is null)
        {
            return Refuse<WithdrawalClause>(place, "conditions", "the rule speaks of periods, but their lengths are not said ('in force 10 years, then successive 5-year periods')");
        }

        return new WithdrawalClause(
            article, article, new ArticleRule(article, effect), clock.Value, notBefore is null ? null : new ArticleRule(article, notBefore),
            conditions.LaterDate || Text(place, "clock").Contains("later date", StringComparison.OrdinalIgnoreCase), conditions.Reasons,
            conditions.Conflict is { } c ? c with { Article = article } : null, conditions.Period,
            conditions.Cessation is { } words ? new Cited(article, words) : null, [],
            [.. Text(place, "notify").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], conditions.Remarks)
        {
            Window = conditions.Window is { } window ? window with { Article = article } : null,
        };
    }

    private Conditions? ConditionsOf(PlacedJson place, int depth)
    {
        string words = Text(place, "conditions");
        if (words.StartsWith("as ", StringComparison.Ordinal) && _all.TryGetValue(words[3..].Trim(), out PlacedJson? other))
        {
            PlacedJson? there = Member(other, "withdrawal");
            return there is null || depth > 3 ? Refuse<Conditions>(place, "conditions", $"'{words}' leads to no conditions") : ConditionsOf(there, depth + 1);
        }

        try
        {
            return ConditionWords.Read(words, Text(place, "clock"));
        }
        catch (FormatException e)
        {
            return Refuse<Conditions>(place, "conditions", e.Message);
        }
    }

    private DateRule? Rule(PlacedJson place, string name)
    {
        try
        {
            return RuleParser.Parse(Text(place, name));
        }
        catch (FormatException e)
        {
            return Refuse<DateRule>(place, name, Text(place, name).Length == 0 ? "a rule is missing here" : e.Message);
        }
    }

    private T? Refuse<T>(PlacedJson place, string name, string what)
        where T : class
    {
        PlacedJson at = Member(place, name) ?? place;
        _faults.Add($"{at.File}: line {at.Line}, {at.Path}: {what}; nothing is computed from this clause");
        _refusedHere.Add($"{name}: {what}");
        return null;
    }

    private void Unknown(PlacedJson place)
    {
        foreach ((string name, PlacedJson value) in place.Members.Where(m => !s_known.Contains(m.Name)))
        {
            _remarks.Add($"{value.File}: line {value.Line}, {value.Path}: '{name}' is no column known here and is not used");
        }
    }

    private static DateOnly? Day(PlacedJson place, string name)
    {
        string text = Text(place, name);
        return text.Length == 0 ? null
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day
            : throw (Member(place, name) ?? place).Fault($"'{text}' is not a day of the calendar; write an ISO day");
    }

    private static PlacedJson? Member(PlacedJson place, string name)
    {
        foreach ((string member, PlacedJson value) in place.Members)
        {
            if (member == name && value.Kind != JsonKind.Null)
            {
                return value;
            }
        }

        return null;
    }

    private static string Text(PlacedJson place, string name) => Member(place, name) is { } value
        ? value.Kind is JsonKind.String or JsonKind.Number ? value.Text.Trim() : throw value.Fault("text in quotes is expected here")
        : string.Empty;
}
