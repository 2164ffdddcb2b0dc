using System.Collections.Immutable;
using InForce.Core.Problems;
using InForce.Core.States;
using InForce.Law;

namespace InForce.App.Law;

/// <summary>Treaties by id or usual name. Case, accents and punctuation do not matter.</summary>
public sealed class TreatyNames(Registry registry)
{
    /// <summary>The id for a name.</summary>
    /// <exception cref="BadInputException">Unknown or ambiguous; the nearest candidates are offered.</exception>
    public string Require(string name, string where)
    {
        string trimmed = name.Trim();
        if (registry.Has(trimmed))
        {
            return trimmed;
        }

        string key = NameKey.Of(trimmed);
        ImmutableArray<string> found = [.. All().Where(p => p.Key == key).Select(p => p.Id).Distinct()];
        return found.Length switch
        {
            1 => found[0],
            0 => throw new BadInputException(where, $"'{name}' is no treaty of this registry", $"write an id or a usual name; nearest: {string.Join(", ", Nearest(key))}"),
            _ => throw new BadInputException(where, $"'{name}' names several treaties", $"write one of {string.Join(", ", found)}"),
        };
    }

    private IEnumerable<(string Key, string Id)> All()
    {
        foreach (string id in registry.TreatyIds)
        {
            yield return (NameKey.Of(id), id);
            yield return (NameKey.Of(registry.Treaty(id).Name), id);
            foreach (string usual in registry.Treaty(id).UsualNames)
            {
                yield return (NameKey.Of(usual), id);
            }
        }
    }

    private IEnumerable<string> Nearest(string key) => All()
        .GroupBy(p => p.Id)
        .Select(g => (Id: g.Key, Distance: g.Min(p => NameKey.Distance(key, p.Key))))
        .OrderBy(p => p.Distance).ThenBy(p => p.Id, StringComparer.Ordinal)
        .Take(4)
        .Select(p => $"{p.Id} ({registry.Treaty(p.Id).Name})");
}
