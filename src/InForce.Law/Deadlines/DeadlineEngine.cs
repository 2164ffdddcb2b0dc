using System.Collections.Immutable;
using InForce.Law.Clauses;
using InForce.Law.Engine;
using InForce.Law.Rules;

namespace InForce.Law.Deadlines;

/// <summary>Dated obligations, entries and ends of treaties that fall in a span of days.</summary>
public sealed class DeadlineEngine(LawEngine engine)
{
    /// <param name="from">First day.</param>
    /// <param name="to">First day no longer.</param>
    /// <returns>In order of day, state, treaty and article.</returns>
    public ImmutableArray<LegalDeadline> Of(IEnumerable<string> treaties, string? state, DateOnly from, DateOnly to, DateOnly knownOn)
    {
        var found = new List<LegalDeadline>();
        foreach (string id in treaties)
        {
            Treaty treaty = engine.Registry.Treaty(id);
            foreach (string code in state is null ? engine.States(id, all: false) : [state])
            {
                Add(found, treaty, engine.HistoryOf(code, id, knownOn), from, to);
            }
        }

        return
        [
            .. found.OrderBy(d => d.Due).ThenBy(d => d.State, StringComparer.Ordinal).ThenBy(d => d.Treaty, StringComparer.Ordinal)
                .ThenBy(d => d.Article, StringComparer.Ordinal).ThenBy(d => d.What, StringComparer.Ordinal),
        ];
    }

    private static void Add(List<LegalDeadline> found, Treaty treaty, History history, DateOnly from, DateOnly to)
    {
        foreach (Segment segment in history.Segments.Where(s => s.From >= from && s.From < to))
        {
            if (Turn(treaty, history, segment) is { } turn)
            {
                found.Add(turn);
            }
        }

        foreach (Spell spell in Spells(history))
        {
            foreach (Obligation obligation in treaty.Obligations)
            {
                found.AddRange(Dues(treaty, history, spell, obligation, from, to));
            }
        }
    }

    /// <summary>The day a standing changes by law: entry into force, or the end of being bound.</summary>
    private static LegalDeadline? Turn(Treaty treaty, History history, Segment segment)
    {
        bool enters = segment.Kind == StandingKind.Party && history.On(segment.From.AddDays(-1)).Kind is StandingKind.Consented or StandingKind.NotBound or StandingKind.Signatory or StandingKind.Withdrawn;
        if (!enters && segment.Kind != StandingKind.Withdrawn)
        {
            return null;
        }

        ConflictExtension? conflict = enters ? null : treaty.Withdrawal?.Conflict;
        string basis = segment.Because.Length > 0 ? segment.Because[^1].Fact : string.Empty;
        return new LegalDeadline(
            history.State, treaty.Id, segment.Because.LastOrDefault(r => r.Article.Length > 0)?.Article ?? string.Empty,
            enters ? "entry into force for the state" : "withdrawal takes effect", segment.From, basis,
            conflict is null ? DeadlineStatus.Fixed : DeadlineStatus.Conditional, segment.Because);
    }

    private readonly record struct Spell(DateOnly Entry, DateOnly End);

    /// <summary>Times of being bound: from entry to the end, leaving included.</summary>
    private static IEnumerable<Spell> Spells(History history)
    {
        DateOnly? entry = null;
        foreach (Segment segment in history.Segments)
        {
            bool bound = StandingNames.IsBound(segment.Kind);
            if (bound && segment.From > DateOnly.MinValue)
            {
                entry ??= segment.From;
            }

            if (entry is { } since && (!bound || segment.Until == DateOnly.MaxValue))
            {
                yield return new Spell(since, bound ? DateOnly.MaxValue : segment.From);
                entry = null;
            }
        }
    }

    private static IEnumerable<LegalDeadline> Dues(Treaty treaty, History history, Spell spell, Obligation obligation, DateOnly from, DateOnly to)
    {
        bool Falls(DateOnly due) => due >= from && due < to && due < spell.End;
        string entered = $"in force for the state since {TreatyEntry.Iso(spell.Entry)}";
        switch (obligation.Due)
        {
            case Due.Once(var rule):
                RuleDay day = RuleReading.Of(rule, new RuleFacts { Act = spell.Entry, OwnEntry = spell.Entry, TreatyEntry = treaty.EnteredIntoForceOn, Opened = treaty.OpenedOn, Adopted = treaty.AdoptedOn });
                if (day.On is { } once && Falls(once))
                {
                    yield return Make(treaty, history, obligation, once, $"{entered}; {RuleWords.Of(rule, "entry into force for the state")}");
                }

                break;
            case Due.EachYear(var each, var text):
                for (int year = Math.Max(from.Year, spell.Entry.Year); year <= Math.Min(to.Year, spell.Entry.Year + 200); year++)
                {
                    if (each.In(year) is var due && due > spell.Entry && Falls(due))
                    {
                        yield return Make(treaty, history, obligation, due, $"{entered}; each {DayNames.Long(each)}{(text is null ? string.Empty : ", " + text)}");
                    }
                }

                break;
            case Due.EveryYears(var years):
                foreach (DateOnly due in Again(treaty, obligation, spell, years, to).Where(Falls))
                {
                    yield return Make(treaty, history, obligation, due, $"{entered}; every {years} years after the initial report");
                }

                break;
        }
    }

    /// <summary>Counted from the initial report under the same article.</summary>
    private static IEnumerable<DateOnly> Again(Treaty treaty, Obligation obligation, Spell spell, int years, DateOnly to)
    {
        if (treaty.Obligations.FirstOrDefault(o => o.Article == obligation.Article && o.Due is Due.Once)?.Due is not Due.Once(var rule)
            || RuleReading.Of(rule, new RuleFacts { Act = spell.Entry, OwnEntry = spell.Entry, TreatyEntry = treaty.EnteredIntoForceOn }).On is not { } initial)
        {
            yield break;
        }

        for (DateOnly due = initial.AddYears(years); due < to && due.Year < 9900; due = due.AddYears(years))
        {
            yield return due;
        }
    }

    private static LegalDeadline Make(Treaty treaty, History history, Obligation obligation, DateOnly due, string basis) => new(
        history.State, treaty.Id, obligation.Article, obligation.What, due,
        obligation.Extension is { } extension ? $"{basis}; can be extended: {extension}" : basis,
        obligation.Extension is null ? DeadlineStatus.Fixed : DeadlineStatus.Conditional,
        [new Reason(treaty.Id, obligation.Article, obligation.What, $"{basis}: due {TreatyEntry.Iso(due)}", treaty.Source)]);
}
