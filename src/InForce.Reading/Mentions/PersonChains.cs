using System.Collections.Immutable;

namespace InForce.Reading.Mentions;

/// <summary>One person of a text.</summary>
/// <param name="Name">The fullest name given.</param>
/// <param name="Role">Title in the text's words; null when none is given.</param>
internal sealed record PersonChain(string Name, string? Role, ImmutableArray<string> States);

/// <summary>Persons named so far, found again by surname.</summary>
internal sealed class PersonChains
{
    private readonly Dictionary<string, PersonChain> _chains = new(StringComparer.Ordinal);

    /// <summary>By a whole name and by every run of words that ends one: the name, or null where several names end so.</summary>
    private readonly Dictionary<string, string?> _byEnd = new(StringComparer.Ordinal);

    /// <summary>The person whose name ends in these words; null when none or more than one does.</summary>
    public PersonChain? Find(string name) => _byEnd.GetValueOrDefault(name) is { } whole ? _chains[whole] : null;

    /// <summary>The person of exactly this name, with what is new of role and states.</summary>
    public PersonChain Add(string name, string? role, ImmutableArray<string> states)
    {
        if (_chains.TryGetValue(name, out PersonChain? old))
        {
            return _chains[name] = old with { Role = old.Role ?? role, States = old.States.IsEmpty ? states : old.States };
        }

        AddSpelling(name, name);
        return _chains[name] = new PersonChain(name, role, states);
    }

    /// <summary>Another way the name is written: "Spruds" is found again as the Sprūds it was first known to be.</summary>
    public void AddSpelling(string written, string name)
    {
        for (int from = 0; from < written.Length; from = written.IndexOf(' ', from) is >= 0 and var space ? space + 1 : written.Length)
        {
            string end = written[from..];
            _byEnd[end] = _byEnd.TryGetValue(end, out string? other) && other != name ? null : name;
        }
    }
}
