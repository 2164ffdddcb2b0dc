using System.Collections.Concurrent;
using System.Collections.Immutable;
using InForce.Core.States;
using InForce.Law.Acts;
using InForce.Law.Clauses;
using InForce.Law.Rules;

namespace InForce.Law.Engine;

/// <summary>
/// Answers what is in force, for whom, on which day, and why. Pure: the same registry, overlay and question give the same
/// answer. Safe for many threads.
/// </summary>
/// <param name="overlay">A user's own acts above the registry.</param>
/// <param name="states">For states that are no more.</param>
public sealed class LawEngine(Registry registry, ImmutableArray<Act> overlay = default, StateDirectory? states = null)
{
    private const int MaxLinks = 4;
    private readonly ImmutableArray<Act> _overlay = overlay.IsDefault ? [] : overlay;
    private readonly ConcurrentDictionary<HistoryKey, History> _histories = new();

    public Registry Registry => registry;

    /// <summary>Every standing of a state towards a treaty, as known on a day.</summary>
    /// <param name="state">ISO3.</param>
    /// <param name="treaty">Treaty id of the registry.</param>
    /// <param name="knownOn">Acts first known after this day are left out.</param>
    /// <exception cref="ArgumentException">There is no such treaty.</exception>
    public History HistoryOf(string state, string treaty, DateOnly knownOn) => HistoryOf(state, treaty, knownOn, 0);

    /// <summary>Where the state stands on a day, with reasons.</summary>
    public StandingAnswer StandingOn(string state, string treaty, DateOnly on, DateOnly knownOn) =>
        StandingAnswer.Of(HistoryOf(state, treaty, knownOn), registry.Coverage(treaty), on);

    /// <summary>As <see cref="StandingOn(string, string, DateOnly, DateOnly)"/>; an instant is known through its UTC day.</summary>
    public StandingAnswer StandingOn(string state, string treaty, DateOnly on, DateTimeOffset knownAt) =>
        StandingOn(state, treaty, on, DateOnly.FromDateTime(knownAt.UtcDateTime));

    /// <summary>Whether the treaty was in force for the state on the day; null when that cannot be said.</summary>
    public bool? WasPartyOn(string state, string treaty, DateOnly on, DateOnly knownOn) => HistoryOf(state, treaty, knownOn).KindOn(on) switch
    {
        StandingKind.Undetermined => null,
        StandingKind kind => StandingNames.IsBound(kind),
    };

    /// <summary>The state's notices of withdrawal with the day each takes or took effect, in order.</summary>
    public ImmutableArray<Departure> DeparturesOf(string state, string treaty, DateOnly knownOn) => HistoryOf(state, treaty, knownOn).Departures;

    /// <summary>The treaty's own entry into force as far as known on a day.</summary>
    public DateOnly? EntryIntoForceOf(string treaty, DateOnly knownOn) => OwnEntry(registry.Treaty(treaty), knownOn).On;

    /// <summary>The states that can have a standing: those that have acts, and with <paramref name="all"/> every state there is.</summary>
    public ImmutableArray<string> States(string treaty, bool all)
    {
        var codes = new SortedSet<string>(registry.StatesWithActs(treaty), StringComparer.Ordinal);
        codes.UnionWith(_overlay.Where(a => a.Treaty == treaty).Select(a => a.State));
        if (all && states is not null)
        {
            codes.UnionWith(states.Existing.Where(s => s.Iso3 != "EUE").Select(s => s.Iso3));
        }

        return [.. codes];
    }

    internal History HistoryOf(string state, string treaty, DateOnly knownOn, int depth) =>
        _histories.GetOrAdd(new HistoryKey(state, treaty, knownOn), key => Build(key.State, key.Treaty, key.KnownOn, depth));

    internal TreatyEntry OwnEntry(Treaty treaty, DateOnly knownOn)
    {
        TreatyEntry full = TreatyEntry.Of(treaty, EntryOf);
        DateOnly? certain = full.ThresholdFrom is { } from && from == full.ThresholdTo ? from : full.On;
        return certain is { } day && day > knownOn
            ? new TreatyEntry(null, null, null, $"on {TreatyEntry.Iso(knownOn)} the threshold ({treaty.Entry?.Threshold.Text ?? "of the treaty"}) was not yet known to be filled")
            : full;
    }

    internal DateOnly? EntryOf(string treaty) => registry.Has(treaty) ? registry.Treaty(treaty).EnteredIntoForceOn : null;

    /// <summary>The effect day of the notice to another treaty that goes with a notice given on this day.</summary>
    internal RuleDay? WithdrawalFrom(string state, string treaty, DateOnly knownOn, int depth)
    {
        if (depth >= MaxLinks || !registry.Has(treaty))
        {
            return null;
        }

        Departure? last = HistoryOf(state, treaty, knownOn, depth + 1).Departures.LastOrDefault(d => d.RevokedOn is null);
        return last is null ? null : last.EffectiveOn is { } on ? RuleDay.Of(on) : RuleDay.Lacks($"the day withdrawal from {treaty} takes effect");
    }

    private History Build(string state, string treatyId, DateOnly knownOn, int depth)
    {
        Treaty treaty = registry.Treaty(treatyId);
        var lookups = new EngineLookups(
            EntryOf,
            (other, _) => WithdrawalFrom(state, other, knownOn, depth),
            () => Linked(state, treaty, knownOn, depth));
        IEnumerable<Act> own = registry.Acts(treatyId, state).Concat(_overlay.Where(a => a.Treaty == treatyId && a.State == state));
        ContestedCase? contested = null;
        foreach (ContestedCase c in registry.Contested(treatyId))
        {
            contested = c.State == state ? c : contested;
        }

        return new HistoryBuilder(treaty, OwnEntry(treaty, knownOn), state, knownOn, lookups)
            .Build([.. own], registry.Coverage(treatyId), contested, Former(state));
    }

    private ImmutableArray<LinkedDeparture> Linked(string state, Treaty treaty, DateOnly knownOn, int depth)
    {
        if (depth >= MaxLinks || treaty.EndsWith.IsEmpty)
        {
            return [];
        }

        var linked = ImmutableArray.CreateBuilder<LinkedDeparture>();
        foreach (LinkedEnd end in treaty.EndsWith.Where(e => registry.Has(e.Treaty)))
        {
            foreach (Departure departure in HistoryOf(state, end.Treaty, knownOn, depth + 1).Departures)
            {
                if (departure is { RevokedOn: null, EffectiveOn: { } on })
                {
                    linked.Add(new LinkedDeparture(end.Treaty, end.Article, departure.NoticeOn, on, departure.Because));
                }
            }
        }

        return linked.ToImmutable();
    }

    private FormerState? Former(string state) => states?.OfCode(state) is { EndedOn: { } ended } former
        ? new FormerState(former.Iso3, former.Name, ended, former.Source)
        : null;
}
