using System.Collections.Concurrent;
using System.Collections.Immutable;
using InForce.App.Law;
using InForce.Core.States;
using InForce.Law.Clauses;
using InForce.Law.Effects;
using InForce.Law.Engine;

namespace InForce.App.Desk;

/// <summary>The law as pages show it: lists, one state, one treaty, what-if, dates. Safe for many readers at once.</summary>
public sealed class DeskLaw(LawDesk law, StateDirectory directory)
{
    private const int MostKept = 1_000;
    private readonly ConcurrentDictionary<object, object> _answers = new();

    private readonly ImmutableArray<StateName> _states =
        [.. directory.Existing.Where(s => s.Iso3 != "EUE").Select(NameOf).OrderBy(s => s.Name, StringComparer.Ordinal)];

    public ImmutableArray<string> TreatyIds => law.Registry.TreatyIds;

    /// <summary>Every state, by name.</summary>
    public ImmutableArray<StateName> States() => _states;

    /// <exception cref="Core.Problems.BadInputException">No state is called so; the nearest are named.</exception>
    /// <remarks>An invented state of a user's own documents is taken by its code: the record may speak of it, the law knows nothing.</remarks>
    public StateName State(string text) => directory.Find(text) is null && Record.RecordSubject.IsInventedState(text)
        ? new StateName(text, text, null)
        : NameOf(directory.Require(text, "state"));

    public string NameOfState(string code) => directory.NameOf(code);

    /// <summary>The code of a state where the text names one, else the text: an organ, firm or person.</summary>
    public string CodeOf(string actor) => directory.Find(actor)?.Iso3 ?? actor;

    /// <summary>Every treaty with its counts on a day.</summary>
    public ImmutableArray<TreatyRow> Treaties(DateOnly on, DateTimeOffset knownAt) =>
        Kept<ImmutableArray<TreatyRow>>((nameof(Treaties), on, DayOf(knownAt)), () => [.. law.Registry.TreatyIds.Select(id => Row(id, on, knownAt)).OrderBy(r => r.Name, StringComparer.Ordinal)]);

    /// <summary>Every standing of one state on a day, in order of the treaties' names.</summary>
    public ImmutableArray<StandingView> Standings(string state, DateOnly on, DateTimeOffset knownAt) => Kept<ImmutableArray<StandingView>>(
    (nameof(Standings), state, on, DayOf(knownAt)), () =>
    [
        .. law.Registry.TreatyIds
            .Select(id => StandingViews.Of(law.Engine.StandingOn(state, id, on, knownAt), directory.NameOf(state), law.Registry.Treaty(id).Name))
            .OrderBy(s => s.TreatyName, StringComparer.Ordinal),
    ]);

    /// <summary>One treaty on a day, by id or usual name.</summary>
    /// <exception cref="Core.Problems.BadInputException">No treaty is called so; the nearest are named.</exception>
    public TreatyView Treaty(string name, DateOnly on, DateTimeOffset knownAt)
    {
        string id = law.TreatyId(name);
        return Kept((nameof(Treaty), id, on, DayOf(knownAt)), () => TreatyAnew(id, on, knownAt));
    }

    /// <summary>What an act would do; nothing is changed by asking.</summary>
    /// <exception cref="Core.Problems.BadInputException">No such act, state or treaty, or a conflict that ends before it begins.</exception>
    public WhatIfView WhatIf(WhatIf asked, DateTimeOffset knownAt)
    {
        EffectAnswer answer = law.Effect(
            asked.Treaty, asked.Action, asked.DepositedOn, asked.State, null, asked.ConflictFromOn, asked.ConflictUntilOn, knownAt);
        string outcome = answer.Outcome switch
        {
            EffectOutcome.Date => "date",
            EffectOutcome.NotBefore => "not-before",
            _ => "undetermined",
        };
        return new WhatIfView(asked, outcome, answer.EffectiveOn, answer.NotBefore, answer.Missing, answer.Notify, StandingViews.Reasons(answer.Because), answer.Caveats);
    }

    /// <summary>What falls due on <c>[from, to)</c>, in order. Worked out once for each question: the law goes by days.</summary>
    public ImmutableArray<DeadlineView> Deadlines(string? state, string? treaty, DateOnly from, DateOnly to, DateTimeOffset knownAt) =>
        state is not null && directory.OfCode(state) is null && Record.RecordSubject.IsInventedState(state)
            ? []
            : Kept((nameof(Deadlines), state, treaty, from, to, DayOf(knownAt)), () => DeadlinesAnew(state, treaty, from, to, knownAt));

    /// <summary>As <see cref="Deadlines"/>, as an iCalendar file.</summary>
    public string CalendarFile(string? state, string? treaty, DateOnly from, DateOnly to, DateTimeOffset knownAt) =>
        DeadlineCalendar.Write(law.Deadlines(state, treaty, from, to, knownAt), knownAt);

    /// <summary>How far the registry reaches, treaty by treaty.</summary>
    public ImmutableArray<CoverageView> Coverage() =>
    [
        .. law.Registry.TreatyIds.Select(id => (Treaty: law.Registry.Treaty(id), Held: law.Registry.Coverage(id)))
            .Select(c => new CoverageView(c.Treaty.Id, TreatyViews.Checked(c.Treaty), c.Held.CompleteThrough, c.Held.Expected, c.Held.Source)),
    ];

    private TreatyView TreatyAnew(string id, DateOnly on, DateTimeOffset knownAt)
    {
        Treaty treaty = law.Registry.Treaty(id);
        Roll roll = law.Parties(id, on, knownAt);
        var coverage = law.Registry.Coverage(id);
        ImmutableArray<MemberView> members = Members(roll, DateOnly.FromDateTime(knownAt.UtcDateTime));
        return new TreatyView(
            id,
            treaty.Name,
            treaty.Depositary,
            treaty.EnteredIntoForceOn,
            roll.Count,
            members,
            TreatyViews.Clauses(treaty),
            TreatyViews.Verified(treaty),
            treaty.Remarks,
            roll.CoveredThrough,
            coverage.Expected is { } expected ? TreatyViews.Published(expected, coverage.ExpectedOn, coverage.Source) : null,
            [.. members.SelectMany(m => new[] { m.SinceOn, m.UntilOn }).OfType<DateOnly>().Distinct().Order()],
            treaty.Withdrawal is not null);
    }

    private ImmutableArray<DeadlineView> DeadlinesAnew(string? state, string? treaty, DateOnly from, DateOnly to, DateTimeOffset knownAt) =>
    [
        .. law.Deadlines(state, treaty, from, to, knownAt).Select(d => new DeadlineView(
            d.State, directory.NameOf(d.State), d.Treaty, law.Registry.Treaty(d.Treaty).Name, d.Article, d.What, d.Due, d.Basis, StandingViews.Status(d.Status))),
    ];

    /// <summary>An answer that depends on the question alone, as long as the law is the same.</summary>
    private T Kept<T>(object question, Func<T> answer)
    {
        if (_answers.Count >= MostKept)
        {
            _answers.Clear();
        }

        return (T)_answers.GetOrAdd(question, _ => answer()!);
    }

    private static DateOnly DayOf(DateTimeOffset knownAt) => DateOnly.FromDateTime(knownAt.UtcDateTime);

    private TreatyRow Row(string id, DateOnly on, DateTimeOffset knownAt)
    {
        Treaty treaty = law.Registry.Treaty(id);
        Roll roll = law.Parties(id, on, knownAt);
        return new TreatyRow(id, treaty.Name, roll.Count, roll.Leaving.Length, treaty.EnteredIntoForceOn, roll.CoveredThrough);
    }

    private ImmutableArray<MemberView> Members(Roll roll, DateOnly knownOn)
    {
        var leaving = roll.Leaving.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. roll.Parties.Where(p => !leaving.Contains(p)).Select(c => Member(c, "party"))
                .Concat(roll.Leaving.Select(c => Member(c, "leaving")))
                .Concat(roll.Consented.Select(c => Member(c, "consented")))
                .Concat(roll.Signatories.Select(c => Member(c, "signatory")))
                .Concat(roll.Withdrawn.Select(c => Member(c, "withdrawn")))
                .Concat(roll.Unknown.Select(c => Member(c, "undetermined")))
                .OrderBy(m => m.State.Name, StringComparer.Ordinal),
        ];

        MemberView Member(string code, string standing)
        {
            Segment segment = law.Engine.HistoryOf(code, roll.Treaty, knownOn).On(roll.On);
            return new MemberView(
                directory.OfCode(code) is { } state ? NameOf(state) : new StateName(code, code, null),
                standing,
                segment.From == DateOnly.MinValue ? null : segment.From,
                segment.Until == DateOnly.MaxValue ? null : segment.Until);
        }
    }

    private static StateName NameOf(State state) => new(state.Iso3, state.Name, state.M49);
}
