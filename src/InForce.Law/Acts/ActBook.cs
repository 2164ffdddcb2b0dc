using System.Collections.Immutable;

namespace InForce.Law.Acts;

/// <summary>The acts of one treaty, found by state. The order of the file does not matter to any answer.</summary>
internal sealed class ActBook
{
    private readonly Dictionary<string, List<Act>> _byState = new(StringComparer.Ordinal);

    public ActBook(ImmutableArray<Act> all)
    {
        All = all;
        foreach (Act act in all)
        {
            if (!_byState.TryGetValue(act.State, out List<Act>? acts))
            {
                _byState.Add(act.State, acts = []);
            }

            acts.Add(act);
        }

        string[] states = [.. _byState.Keys];
        Array.Sort(states, StringComparer.Ordinal);
        States = [.. states];
    }

    public ImmutableArray<Act> All { get; }

    public ImmutableArray<string> States { get; }

    public ImmutableArray<Act> Of(string state) => _byState.TryGetValue(state, out List<Act>? acts) ? [.. acts] : [];
}
