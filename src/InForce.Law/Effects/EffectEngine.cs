using System.Collections.Immutable;
using InForce.Law.Acts;
using InForce.Law.Clauses;
using InForce.Law.Engine;

namespace InForce.Law.Effects;

/// <summary>What-if on the clauses: no act of the registry is changed by asking.</summary>
public sealed class EffectEngine(LawEngine engine)
{
    private const string Asked = "as stated in the question";

    /// <param name="knownOn">The state's own history is taken as known on this day.</param>
    /// <exception cref="ArgumentException">No such treaty, or an action that moves no law.</exception>
    public EffectAnswer Of(EffectQuestion question, DateOnly knownOn)
    {
        Treaty treaty = engine.Registry.Treaty(question.Treaty);
        return ActKinds.TryGet(question.Action, out ActEffect effect) ? effect switch
        {
            ActEffect.Consent => Consent(question, treaty, knownOn),
            ActEffect.Withdrawal or ActEffect.Cessation => Withdrawal(question, treaty, knownOn),
            ActEffect.ProvisionalEnding => ProvisionalEnding(question, treaty),
            _ => Nothing(question, treaty),
        }
        : throw new ArgumentException($"{question.Action} is no kind of act", nameof(question));
    }

    private EffectAnswer Consent(EffectQuestion question, Treaty treaty, DateOnly knownOn)
    {
        DateOnly known = question.DepositedOn > knownOn ? question.DepositedOn : knownOn;
        EntryResult result = EntryReading.Of(
            treaty, engine.OwnEntry(treaty, known), question.Action, question.DepositedOn, Asked, engine.EntryOf);
        var caveats = ImmutableArray.CreateBuilder<string>();
        if (question.State is { } state && engine.WasPartyOn(state, treaty.Id, question.DepositedOn, knownOn) == true)
        {
            caveats.Add($"{state} is a party on {TreatyEntry.Iso(question.DepositedOn)} already");
        }

        return result.Day.On is { } on
            ? new EffectAnswer(question, EffectOutcome.Date, on, null, [], [treaty.Depositary], result.Steps, caveats.ToImmutable())
            : new EffectAnswer(question, EffectOutcome.Undetermined, null, null, [result.Day.Missing!], [treaty.Depositary], result.Steps, caveats.ToImmutable());
    }

    private EffectAnswer Withdrawal(EffectQuestion question, Treaty treaty, DateOnly knownOn)
    {
        DateOnly? ownEntry = null;
        if (question.State is { } state)
        {
            History history = engine.HistoryOf(state, treaty.Id, knownOn);
            Segment segment = history.On(question.DepositedOn);
            if (segment.Kind is StandingKind.NotBound or StandingKind.Signatory or StandingKind.Withdrawn or StandingKind.Undetermined)
            {
                return new EffectAnswer(
                    question, EffectOutcome.Undetermined, null, null, [$"a consent to be bound: {state} is {StandingNames.Of(segment.Kind)} on {TreatyEntry.Iso(question.DepositedOn)}"],
                    [], segment.Because, []);
            }

            ownEntry = EntryBefore(history, question.DepositedOn);
        }

        WithdrawalResult result = WithdrawalReading.Of(
            treaty, question.Action, question.DepositedOn, Asked,
            new WithdrawalFacts(engine.EntryOf(treaty.Id), ownEntry, question.NamedDay, question.Conflict)
            {
                EntryOf = engine.EntryOf,
                WithdrawalFrom = other => question.State is { } s ? engine.WithdrawalFrom(s, other, knownOn, 0) : null,
            });
        return Answer(question, treaty, result);
    }

    private static DateOnly? EntryBefore(History history, DateOnly on)
    {
        DateOnly? entry = null;
        foreach (Segment segment in history.Segments)
        {
            if (segment.From > on)
            {
                break;
            }

            // A party that was leaving and stays keeps the day it first entered.
            entry = segment.Kind switch
            {
                StandingKind.Party => entry ?? (segment.From == DateOnly.MinValue ? null : segment.From),
                StandingKind.Leaving => entry,
                _ => null,
            };
        }

        return entry;
    }

    private static EffectAnswer Answer(EffectQuestion question, Treaty treaty, WithdrawalResult result)
    {
        WithdrawalClause? clause = treaty.Withdrawal;
        ImmutableArray<Reason> because = result.Steps;
        if (clause is { AlsoEnds.IsEmpty: false } && result.On is { } ends)
        {
            because = because.AddRange(clause.AlsoEnds.Select(l => new Reason(
                treaty.Id, l.Article, $"leaving {treaty.Id} also ends {l.Treaty}", $"so {l.Treaty}, where it binds the state, ends {TreatyEntry.Iso(ends)} at the latest", treaty.Source)));
        }

        ImmutableArray<string> caveats = clause is { ReasonsRequired: true } ? [$"{clause.NoticeArticle} asks for a statement of reasons in the notice"] : [];
        EffectOutcome outcome = result.On is not null ? EffectOutcome.Date : result.NotBefore is not null ? EffectOutcome.NotBefore : EffectOutcome.Undetermined;
        return new EffectAnswer(
            question, outcome, result.On, result.NotBefore, result.Missing is { } missing ? [missing] : [], clause?.Notify ?? [], because, caveats);
    }

    private static EffectAnswer ProvisionalEnding(EffectQuestion question, Treaty treaty)
    {
        if (treaty.Provisional?.Ending is not { } ending)
        {
            return Nothing(question, treaty);
        }

        Rules.RuleDay day = Rules.RuleReading.Of(ending.Rule, new Rules.RuleFacts { Act = question.DepositedOn, Action = question.Action });
        string words = Rules.RuleWords.Of(ending.Rule, "receipt of the notice by the depositary");
        return new EffectAnswer(
            question, day.On is null ? EffectOutcome.Undetermined : EffectOutcome.Date, day.On, null, day.Missing is { } m ? [m] : [], [treaty.Depositary],
            [new Reason(treaty.Id, ending.Article, words, $"notice {TreatyEntry.Iso(question.DepositedOn)}: provisional application ends {(day.On is { } on ? TreatyEntry.Iso(on) : "on a day that cannot be said")}", Asked)], []);
    }

    private static EffectAnswer Nothing(EffectQuestion question, Treaty treaty) => new(
        question, EffectOutcome.Undetermined, null, null, [$"a clause of {treaty.Id} on {question.Action.Replace('-', ' ')}"], [],
        [new Reason(treaty.Id, string.Empty, "what no clause provides for has no day of effect", $"{question.Action.Replace('-', ' ')} {TreatyEntry.Iso(question.DepositedOn)}", treaty.Source)], []);
}
