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
    public static ImmutableArray<ToldAct> Merge(IEnumerable<Act> lines) =>
    [
        .. lines
            .GroupBy(l => (l.Effect, l.On, Only: l.On is null ? l.EffectiveOn : null, Said: l.Effect == ActEffect.SaidOnly ? l.Action : null))
            .Select(g => Of(g))
            .OrderBy(a => a.On ?? a.Best.EffectiveOn ?? DateOnly.MaxValue)
            .ThenBy(a => a.Effect)
            .ThenBy(a => a.Best.Action, StringComparer.Ordinal),
    ];

    private static ToldAct Of(IEnumerable<Act> lines)
    {
        ImmutableArray<Act> ordered =
        [
            .. lines.OrderBy(l => l.Tier)
                .ThenBy(l => l.Action == "consent-to-be-bound")
                .ThenBy(l => l.EffectiveOn is null)
                .ThenBy(l => l.Source, StringComparer.Ordinal)
                .ThenBy(l => l.Action, StringComparer.Ordinal),
        ];
        return new ToldAct(ordered[0], ordered);
    }
}
