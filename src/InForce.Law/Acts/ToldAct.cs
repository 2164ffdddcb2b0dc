using System.Collections.Immutable;

namespace InForce.Law.Acts;

/// <summary>One act with every source that tells of it.</summary>
/// <param name="Best">The line nearest the depositary; its words are quoted.</param>
/// <param name="Lines">All lines, nearest first.</param>
public sealed record ToldAct(Act Best, ImmutableArray<Act> Lines)
{
    public DateOnly? On => Best.On;

    public ActEffect Effect => Best.Effect;

    /// <summary>Effect as printed by the source nearest the depositary that prints one.</summary>
    public Act? Published => Lines.FirstOrDefault(l => l.EffectiveOn is not null);

    /// <summary>Lines of the same kind and day are one act; order of the lines does not matter.</summary>
    public static ImmutableArray<ToldAct> Merge(IEnumerable<Act> lines)
    {
        var sorted = new List<Act>(lines);
        sorted.Sort(NearestFirst);
        var groups = new List<List<Act>>();
        foreach (Act line in sorted)
        {
            List<Act>? same = groups.Find(g => SameAct(g[0], line));
            if (same is null)
            {
                groups.Add([line]);
            }
            else
            {
                same.Add(line);
            }
        }

        groups.Sort(static (a, b) => InOrder(a[0], b[0]));
        return [.. groups.Select(g => new ToldAct(g[0], [.. g]))];
    }

    private static bool SameAct(Act a, Act b) =>
        a.Effect == b.Effect && a.On == b.On && (a.On is not null || a.EffectiveOn == b.EffectiveOn)
        && (a.Effect != ActEffect.SaidOnly || a.Action == b.Action);

    private static int InOrder(Act a, Act b)
    {
        int by = Number(a.On ?? a.EffectiveOn) - Number(b.On ?? b.EffectiveOn);
        by = by != 0 ? by : (int)a.Effect - (int)b.Effect;
        by = by != 0 ? by : string.CompareOrdinal(a.Action, b.Action);
        return by != 0 ? by : NearestFirst(a, b);
    }

    private static int NearestFirst(Act a, Act b)
    {
        int by = (int)a.Tier - (int)b.Tier;
        by = by != 0 ? by : Flag(a.Action == "consent-to-be-bound") - Flag(b.Action == "consent-to-be-bound");
        by = by != 0 ? by : Flag(a.EffectiveOn is null) - Flag(b.EffectiveOn is null);
        by = by != 0 ? by : string.CompareOrdinal(a.Source, b.Source);
        by = by != 0 ? by : string.CompareOrdinal(a.Action, b.Action);
        by = by != 0 ? by : Number(a.On) - Number(b.On);
        by = by != 0 ? by : Number(a.EffectiveOn) - Number(b.EffectiveOn);
        return by != 0 ? by : string.CompareOrdinal(a.Notification, b.Notification);
    }

    private static int Number(DateOnly? day) => day is { } on ? on.DayNumber : DateOnly.MaxValue.DayNumber;

    private static int Flag(bool holds) => holds ? 1 : 0;
}
