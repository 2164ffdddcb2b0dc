using System.Collections.Immutable;

namespace InForce.Record.Origins;

/// <summary>Every document's root, by following its links to the end.</summary>
public sealed class OriginMap
{
    private readonly Dictionary<string, OriginLink> _links;

    public OriginMap(ImmutableArray<OriginLink> links)
    {
        Links = links;
        _links = links.ToDictionary(l => l.Doc, StringComparer.Ordinal);
    }

    /// <summary>By document id, ordinal.</summary>
    public ImmutableArray<OriginLink> Links { get; }

    /// <summary>The document itself when it took its report from nobody we know of.</summary>
    public string RootOf(string document)
    {
        string at = document;
        for (int steps = 0; _links.TryGetValue(at, out OriginLink? link) && steps < 64; steps++)
        {
            at = link.From;
        }

        return at;
    }

    /// <summary>The links from a document to its root, in order.</summary>
    public ImmutableArray<OriginLink> ChainOf(string document)
    {
        var chain = ImmutableArray.CreateBuilder<OriginLink>();
        string at = document;
        while (_links.TryGetValue(at, out OriginLink? link) && chain.Count < 64)
        {
            chain.Add(link);
            at = link.From;
        }

        return chain.ToImmutable();
    }

    /// <summary>Number of independent origins behind these documents.</summary>
    public int Independent(IEnumerable<string> documents) => documents.Select(RootOf).Distinct(StringComparer.Ordinal).Count();
}
