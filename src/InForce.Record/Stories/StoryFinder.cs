using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Record.Claims;
using InForce.Record.Origins;

namespace InForce.Record.Stories;

/// <summary>Groups documents that tell of the same happening: the same subjects in like shares, within weeks; copies with their source.</summary>
/// <remarks>Two documents without a subject in common, or further apart, are never compared; groups join by the mean over all their pairs.</remarks>
internal sealed class StoryFinder
{
    private const int Days = 21;
    private const double Alike = 0.55;

    private readonly Document[] _documents;
    private readonly StoryProfile[] _profiles;
    private readonly OriginMap _origins;

    public StoryFinder(IEnumerable<Document> documents, ILookup<string, Claim> claims, OriginMap origins)
    {
        _documents = [.. documents.Order(Comparer<Document>.Create(Publication.Compare))];
        _profiles = [.. _documents.Select(d => new StoryProfile(claims[d.Id]))];
        _origins = origins;
    }

    /// <summary>Every document in exactly one story; ids ordinal within and across.</summary>
    public ImmutableArray<ImmutableArray<string>> Find()
    {
        var groups = new StoryGroups(_documents.Length);
        foreach ((int a, int b, double likeness) in Pairs())
        {
            groups.Liken(a, b, likeness);
        }

        Dictionary<string, int> places = _documents.Select((d, i) => (d.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        foreach (OriginLink link in _origins.Links.Where(l => l.How != "credit"))
        {
            if (places.TryGetValue(link.Doc, out int copy) && places.TryGetValue(link.From, out int source))
            {
                groups.Join(copy, source);
            }
        }

        groups.JoinNearest(Alike);
        return
        [
            .. groups.All().Select(g => g.Select(i => _documents[i].Id).Order(StringComparer.Ordinal).ToImmutableArray())
                .OrderBy(g => g[0], StringComparer.Ordinal),
        ];
    }

    /// <summary>Documents that share a subject and came out within weeks of each other, each pair once, in order.</summary>
    private IEnumerable<(int A, int B, double Likeness)> Pairs()
    {
        var bySubject = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < _documents.Length; i++)
        {
            var near = new SortedSet<int>();
            foreach (string subject in _profiles[i].Subjects)
            {
                List<int> told = bySubject.TryGetValue(subject, out List<int>? list) ? list : bySubject[subject] = [];
                for (int at = told.Count - 1; at >= 0 && IsWithin(told[at], i, Days + Publication.Zones); at--)
                {
                    near.Add(told[at]);
                }

                told.Add(i);
            }

            foreach (int j in near.Where(j => IsWithin(j, i, Days)))
            {
                yield return (j, i, _profiles[j].Cosine(_profiles[i]));
            }
        }
    }

    private bool IsWithin(int a, int b, int days) => Publication.DaysApart(_documents[a], _documents[b]) is not { } apart || apart <= days;
}
