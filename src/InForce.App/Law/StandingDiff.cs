using InForce.Core.Json;
using System.Collections.Immutable;
using InForce.Law;
using InForce.Law.Engine;

namespace InForce.App.Law;

/// <summary>A standing that is not the same on two days.</summary>
/// <param name="On">First day of the new standing.</param>
public sealed record StandingChange(string Treaty, string State, StandingKind Before, StandingKind After, DateOnly On, ImmutableArray<Reason> Because);

/// <summary>What changed in law between two days, over all treaties and states.</summary>
public sealed class StandingDiff(LawDesk desk)
{
    /// <returns>In order of day, treaty and state. What only ceases to be covered is left out: nothing changed in law by it.</returns>
    public ImmutableArray<StandingChange> Between(DateOnly first, DateOnly second, DateTimeOffset knownAt)
    {
        DateOnly known = DateOnly.FromDateTime(knownAt.UtcDateTime);
        var changes = new List<StandingChange>();
        foreach (string treaty in desk.Registry.TreatyIds)
        {
            foreach (string state in desk.Engine.States(treaty, all: false))
            {
                History history = desk.Engine.HistoryOf(state, treaty, known);
                Segment before = history.On(first);
                Segment after = history.On(second);
                if (before.Kind != after.Kind && after.Kind != StandingKind.Undetermined)
                {
                    changes.Add(new StandingChange(treaty, state, before.Kind, after.Kind, after.From, after.Because));
                }
            }
        }

        return [.. changes.OrderBy(c => c.On).ThenBy(c => c.Treaty, StringComparer.Ordinal).ThenBy(c => c.State, StringComparer.Ordinal)];
    }

    public static string Json(StandingChange change) => PlainJsonWriter.ToText(w =>
    {
        w.WriteStartObject();
        w.WriteString("treaty", change.Treaty);
        w.WriteString("state", change.State);
        w.WriteString("before", StandingNames.Of(change.Before));
        w.WriteString("after", StandingNames.Of(change.After));
        LawJson.Day(w, "on", change.On);
        LawJson.Because(w, change.Because);
        w.WriteEndObject();
    });

    public static string Text(StandingChange change) =>
        $"{LawJson.Iso(change.On)}  {LawDesk.NamesOf([change.State])[0]}, {change.Treaty}: {StandingNames.Of(change.Before)}, now {StandingNames.Of(change.After)}"
        + (change.Because.IsEmpty ? string.Empty : $" ({change.Because[^1].Fact})");
}
