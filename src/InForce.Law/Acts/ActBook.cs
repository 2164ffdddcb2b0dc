using System.Collections.Immutable;

namespace InForce.Law.Acts;

/// <summary>The acts of one treaty, found by state. The order of the file does not matter to any answer.</summary>
internal sealed class ActBook
{
    private readonly Dictionary<string, ImmutableArray<Act>> _byState;

    public ActBook(ImmutableArray<Act> all)
    {
        All = all;
        _byState = all.GroupBy(a => a.State, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
        States = [.. _byState.Keys.Order(StringComparer.Ordinal)];
    }

    public ImmutableArray<Act> All { get; }

    public ImmutableArray<string> States { get; }

    public ImmutableArray<Act> Of(string state) => _byState.TryGetValue(state, out ImmutableArray<Act> acts) ? acts : [];
}
