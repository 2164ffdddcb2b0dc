using System.Collections.Immutable;
using InForce.Law.Acts;
using InForce.Law.Clauses;
using InForce.Law.Engine;
using InForce.Law.Rules;

namespace InForce.Law.Checking;

/// <summary>
/// Holds published days of effect against the clauses, line by line. Every line is computed by the same rules as the rest of this
/// room; the published day takes no part in the computing.
/// </summary>
public sealed class LawCheck
{
    private readonly ImmutableDictionary<string, Treaty> _treaties;
    private readonly List<HandedAct> _acts;
    private readonly List<string> _counted = [];
    private readonly Dictionary<string, TreatyEntry> _entries = new(StringComparer.Ordinal);
    private readonly ILookup<(string Treaty, string State), HandedAct> _byState;

    private LawCheck(ImmutableDictionary<string, Treaty> treaties, List<HandedAct> acts)
    {
        _acts = acts;
        _treaties = treaties.ToImmutableDictionary(t => t.Key, t => CountedThreshold.Of(t.Value, acts, _counted), StringComparer.Ordinal);
        _byState = acts.ToLookup(a => (a.Treaty, a.State));
    }

    /// <param name="clausesFile">Name for messages.</param>
    /// <param name="participationFile">Name for messages.</param>
    /// <exception cref="Core.Problems.DataFaultException">A file that is no table of its kind at all.</exception>
    public static CheckReport Run(string clausesFile, byte[] clauses, string participationFile, string participation)
    {
        HandedClauses handed = HandedClauses.Read(clausesFile, clauses);
        (List<HandedAct> acts, List<string> faults) = HandedActs.Read(participationFile, participation);
        var check = new LawCheck(handed.Treaties, acts);
        ImmutableArray<CheckRow> rows = [.. acts.Where(a => a.On is not null).Select(check.Row)];
        return new CheckReport(
            rows, CheckTallies.By(rows, r => r.Tier), CheckTallies.By(rows, r => r.Treaty),
            [.. handed.Faults, .. faults], [.. handed.Remarks, .. check._counted.Order(StringComparer.Ordinal), .. check.Inconsistent()]);
    }

    private CheckRow Row(HandedAct act)
    {
        DateOnly on = act.On!.Value;
        if (!_treaties.TryGetValue(act.Treaty, out Treaty? treaty))
        {
            return Unanswered(act, $"no clauses of {act.Treaty} are given");
        }

        ActEffect effect = ActKinds.TryGet(act.Action, out ActEffect known) ? known : ActEffect.SaidOnly;
        return effect switch
        {
            ActEffect.Signature when treaty.Entry is { SignatureBinds: true } => Judge(act, treaty, Entry(treaty, act.Action, on, act.Source)),
            ActEffect.Consent => Judge(act, treaty, Entry(treaty, act.Action, on, act.Source)),
            ActEffect.Withdrawal or ActEffect.Cessation => Judge(act, treaty, Withdrawal(treaty, act)),
            _ => Unanswered(act, $"{treaty.Id} has no clause on the effect of {act.Action.Replace('-', ' ')}"),
        };
    }

    private (RuleDay Day, ImmutableArray<Reason> Steps) Entry(Treaty treaty, string action, DateOnly on, string source)
    {
        EntryResult result = EntryReading.Of(treaty, EntryOf(treaty), action, on, source, InForce);
        return (result.Day, result.Steps);
    }

    private (RuleDay Day, ImmutableArray<Reason> Steps) Withdrawal(Treaty treaty, HandedAct act)
    {
        WithdrawalResult result = WithdrawalReading.Of(treaty, act.Action, act.On!.Value, act.Source, new WithdrawalFacts(
            EntryOf(treaty).On, OwnEntry(treaty, act.State, act.On.Value), null, null)
        {
            EntryOf = InForce,
            WithdrawalFrom = other => LinkedWithdrawal(other, act),
        });
        return (result.On is { } on ? RuleDay.Of(on) : new RuleDay(null, result.Missing, result.Silent), result.Steps);
    }

    /// <summary>The last entry into force for the state that a notice on this day can end.</summary>
    private DateOnly? OwnEntry(Treaty treaty, string state, DateOnly notice) => _byState[(treaty.Id, state)]
        .Where(a => ActKinds.TryGet(a.Action, out ActEffect e) && e is ActEffect.Consent or ActEffect.EntryOnly)
        .Where(a => (a.On ?? a.Published) <= notice)
        .OrderBy(a => a.On ?? a.Published).ThenBy(a => a.Line)
        .Select(a => a.On is { } on ? Entry(treaty, a.Action, on, a.Source).Day.On : a.Published)
        .LastOrDefault(day => day is not null && day <= notice);

    /// <summary>The state's withdrawal from the linked treaty that lies nearest this notice.</summary>
    private RuleDay? LinkedWithdrawal(string other, HandedAct act)
    {
        HandedAct? linked = _byState[(other, act.State)]
            .Where(a => ActKinds.TryGet(a.Action, out ActEffect e) && e is ActEffect.Withdrawal && a.On is not null)
            .OrderBy(a => Math.Abs(a.On!.Value.DayNumber - act.On!.Value.DayNumber)).ThenBy(a => a.Line)
            .FirstOrDefault();
        if (linked is null)
        {
            return null;
        }

        return _treaties.TryGetValue(other, out Treaty? treaty) && treaty.Id != act.Treaty
            ? Withdrawal(treaty, linked).Day
            : RuleDay.Lacks($"the clauses of {other}, whose withdrawal decides");
    }

    private TreatyEntry EntryOf(Treaty treaty)
    {
        if (!_entries.TryGetValue(treaty.Id, out TreatyEntry? entry))
        {
            _entries[treaty.Id] = entry = TreatyEntry.Of(treaty, InForce);
        }

        return entry;
    }

    private DateOnly? InForce(string treaty) => _treaties.TryGetValue(treaty, out Treaty? other) ? other.EnteredIntoForceOn : null;

    private static CheckRow Judge(HandedAct act, Treaty treaty, (RuleDay Day, ImmutableArray<Reason> Steps) result)
    {
        (RuleDay day, ImmutableArray<Reason> steps) = result;
        Verdict verdict = day.Silent || act.Published is null ? Verdict.Untestable
            : day.On is null ? Verdict.Undetermined
            : day.On == act.Published ? Verdict.Match
            : Verdict.Differs;
        string? diagnosis = verdict switch
        {
            Verdict.Differs when treaty.Withdrawal is { LaterDateInNotice: true } && day.On < act.Published && Leaves(act.Action) =>
                "a later day than the clause gives by itself: the notice may name one, and the lines do not tell whether it did",
            Verdict.Differs => Diagnosis.Of(act.Action, act.On!.Value, act.Published!.Value, day.On!.Value, treaty.EnteredIntoForceOn),
            Verdict.Untestable => day.Silent ? $"no clause: {day.Missing}" : "nothing published to compare with",
            Verdict.Undetermined => $"missing: {day.Missing}",
            _ => null,
        };
        if (diagnosis is not null)
        {
            string fact = verdict == Verdict.Differs
                ? $"published {TreatyEntry.Iso(act.Published!.Value)}, by the clause {TreatyEntry.Iso(day.On!.Value)}: {diagnosis}"
                : diagnosis;
            steps = steps.Add(new Reason(treaty.Id, string.Empty, "published day against the clause", fact, act.Source));
        }

        return new CheckRow(act.Line, act.Treaty, act.State, act.Action, act.On!.Value, act.Published, day.On, verdict, act.Tier, diagnosis, steps);
    }

    private static bool Leaves(string action) => ActKinds.TryGet(action, out ActEffect effect) && effect is ActEffect.Withdrawal or ActEffect.Cessation;

    private static CheckRow Unanswered(HandedAct act, string why) => new(
        act.Line, act.Treaty, act.State, act.Action, act.On!.Value, act.Published, null, Verdict.Untestable, act.Tier, $"no clause: {why}",
        [new Reason(act.Treaty, string.Empty, "no clause, no day", why, act.Source)]);

    /// <summary>Where the recorded threshold day does not give the recorded entry into force, the recorded entry is used; it is said.</summary>
    private IEnumerable<string> Inconsistent()
    {
        foreach (Treaty treaty in _treaties.Values.OrderBy(t => t.Id, StringComparer.Ordinal))
        {
            if (treaty is { Entry: { Threshold.ReachedOn: { } reached } entry, EnteredIntoForceOn: { } on }
                && TreatyEntry.General(treaty, entry, reached, InForce).On is { } computed && computed != on)
            {
                yield return $"{treaty.Id}: the threshold day {TreatyEntry.Iso(reached)} gives {TreatyEntry.Iso(computed)} by the general rule, but {TreatyEntry.Iso(on)} is recorded as entry into force and is used";
            }
        }
    }
}
