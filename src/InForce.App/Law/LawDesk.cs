using System.Collections.Immutable;
using InForce.Core.Problems;
using InForce.Core.States;
using InForce.Law;
using InForce.Law.Acts;
using InForce.Law.Deadlines;
using InForce.Law.Effects;
using InForce.Law.Engine;

namespace InForce.App.Law;

/// <summary>The Law room as hosts ask it: names as users write them, answers as the room gives them.</summary>
public sealed class LawDesk
{
    private readonly TreatyNames _names;

    public LawDesk(Registry registry, IActOverlay? overlay = null)
    {
        Engine = new LawEngine(registry, overlay?.Acts ?? [], StateDirectory.Shipped);
        _names = new TreatyNames(registry);
    }

    public LawEngine Engine { get; }

    public Registry Registry => Engine.Registry;

    /// <summary>Over the shipped registry, or a folder of the user's.</summary>
    /// <param name="lawsFolder">Null for the shipped one.</param>
    /// <exception cref="BadInputException">The folder is no registry.</exception>
    public static LawDesk Open(string? lawsFolder, IActOverlay? overlay = null) =>
        new(lawsFolder is null ? Registry.Shipped : new Registry(new FolderSource(lawsFolder)), overlay);

    public string TreatyId(string name) => _names.Require(name, "TREATY");

    /// <summary>ISO3 of a state. A code that only the registry's acts know (an invented state) is taken as it stands.</summary>
    public string StateCode(string name, string? treaty = null)
    {
        State? found = StateDirectory.Shipped.Find(name);
        return found is not null ? found.Iso3
            : treaty is not null && Registry.StatesWithActs(treaty).Contains(name.Trim()) ? name.Trim()
            : StateDirectory.Shipped.Require(name, "STATE").Iso3;
    }

    public StandingAnswer Status(string state, string treaty, DateOnly on, DateTimeOffset knownAt)
    {
        string id = TreatyId(treaty);
        return Engine.StandingOn(StateCode(state, id), id, on, knownAt);
    }

    public Roll Parties(string treaty, DateOnly on, DateTimeOffset knownAt) =>
        Roll.Of(Engine, TreatyId(treaty), on, DateOnly.FromDateTime(knownAt.UtcDateTime));

    /// <exception cref="BadInputException">No such action, or a conflict that ends before it begins.</exception>
    public EffectAnswer Effect(
        string treaty, string action, DateOnly deposited, string? state, DateOnly? named, DateOnly? conflictFrom, DateOnly? conflictUntil, DateTimeOffset knownAt)
    {
        string id = TreatyId(treaty);
        if (!ActKinds.TryGet(action, out _))
        {
            throw new BadInputException("--action", $"'{action}' is no kind of act", $"write one of {string.Join(", ", ActKinds.All)}");
        }

        if (conflictFrom is { } from && conflictUntil is { } until && until <= from)
        {
            throw new BadInputException("--conflict-until", $"{until:yyyy-MM-dd} is not after {from:yyyy-MM-dd}", "give the first day on which the conflict is over");
        }

        ArmedConflict? conflict = conflictFrom is null && conflictUntil is null ? null : new ArmedConflict(conflictFrom, conflictUntil);
        return new EffectEngine(Engine).Of(
            new EffectQuestion(id, action, deposited, state is null ? null : StateCode(state, id), named, conflict), DateOnly.FromDateTime(knownAt.UtcDateTime));
    }

    /// <param name="to">First day no longer.</param>
    public ImmutableArray<LegalDeadline> Deadlines(string? state, string? treaty, DateOnly from, DateOnly to, DateTimeOffset knownAt)
    {
        string? id = treaty is null ? null : TreatyId(treaty);
        return new DeadlineEngine(Engine).Of(
            id is null ? Registry.TreatyIds : [id], state is null ? null : StateCode(state, id), from, to, DateOnly.FromDateTime(knownAt.UtcDateTime));
    }

    public static ImmutableArray<string> NamesOf(IEnumerable<string> codes) => [.. codes.Select(StateDirectory.Shipped.NameOf)];
}
