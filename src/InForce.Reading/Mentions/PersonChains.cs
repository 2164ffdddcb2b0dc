using System.Collections.Immutable;

namespace InForce.Reading.Mentions;

/// <summary>One person of a text.</summary>
/// <param name="Name">The fullest name given.</param>
/// <param name="Role">Title in the text's words; null when none is given.</param>
internal sealed record PersonChain(string Name, string? Role, ImmutableArray<string> States);

/// <summary>Persons named so far, found again by surname.</summary>
internal sealed class PersonChains
{
    private readonly List<PersonChain> _chains = [];

    /// <summary>The person whose name ends in these words; null when none or more than one does.</summary>
    public PersonChain? Find(string name)
    {
        PersonChain[] fitting = [.. _chains.Where(c => c.Name == name || EndsInWords(c.Name, name))];
        return fitting.Length == 1 ? fitting[0] : null;
    }

    public void Add(string name, string? role, ImmutableArray<string> states)
    {
        int at = _chains.FindIndex(c => c.Name == name);
        if (at < 0)
        {
            _chains.Add(new PersonChain(name, role, states));
            return;
        }

        PersonChain old = _chains[at];
        _chains[at] = old with { Role = old.Role ?? role, States = old.States.IsEmpty ? states : old.States };
    }

    private static bool EndsInWords(string name, string end) =>
        name.Length > end.Length && name[name.Length - end.Length - 1] == ' ' && name.EndsWith(end, StringComparison.Ordinal);
}
