using System.Collections.Immutable;
using InForce.Core.Documents;
using InForce.Core.Statements;
using InForce.Record.Claims;
using InForce.Record.Origins;

namespace InForce.Record.Stories;

/// <summary>Groups documents that tell of the same happening: the same subjects in like shares, within weeks; copies with their source.</summary>
internal sealed class StoryFinder
{
    private const int Days = 21;
    private const double Alike = 0.55;

    private readonly Document[] _documents;
    private readonly Dictionary<string, Dictionary<string, double>> _profiles;
    private readonly OriginMap _origins;

    public StoryFinder(IEnumerable<Document> documents, ILookup<string, Claim> claims, OriginMap origins)
    {
        _documents = [.. documents.Order(Comparer<Document>.Create(Publication.Compare))];
        _profiles = _documents.ToDictionary(d => d.Id, d => ProfileOf(claims[d.Id]), StringComparer.Ordinal);
        _origins = origins;
    }

    /// <summary>Every document in exactly one story; ids ordinal within and across.</summary>
    public ImmutableArray<ImmutableArray<string>> Find()
    {
        var groups = _documents.Select(d => new List<Document> { d }).ToList();
        foreach (OriginLink link in _origins.Links)
        {
            List<Document>? a = groups.Find(g => g.Exists(d => d.Id == link.Doc));
            List<Document>? b = groups.Find(g => g.Exists(d => d.Id == link.From));
            if (a is not null && b is not null && a != b && link.How != "credit")
            {
                a.AddRange(b);
                groups.Remove(b);
            }
        }

        while (Nearest(groups) is { } pair)
        {
            groups[pair.A].AddRange(groups[pair.B]);
            groups.RemoveAt(pair.B);
        }

        return
        [
            .. groups.Select(g => g.Select(d => d.Id).Order(StringComparer.Ordinal).ToImmutableArray())
                .OrderBy(g => g[0], StringComparer.Ordinal),
        ];
    }

    private (int A, int B)? Nearest(List<List<Document>> groups)
    {
        (int A, int B)? best = null;
        double highest = Alike;
        for (int i = 0; i < groups.Count; i++)
        {
            for (int j = i + 1; j < groups.Count; j++)
            {
                double likeness = Likeness(groups[i], groups[j]);
                if (likeness > highest)
                {
                    (best, highest) = ((i, j), likeness);
                }
            }
        }

        return best;
    }

    /// <summary>Mean over all pairs; a pair out of reach in time counts as nothing.</summary>
    private double Likeness(List<Document> a, List<Document> b)
    {
        double sum = 0;
        foreach (Document x in a)
        {
            foreach (Document y in b)
            {
                bool near = Publication.DaysApart(x, y) is not { } days || days <= Days;
                sum += near ? Cosine(_profiles[x.Id], _profiles[y.Id]) : 0;
            }
        }

        return sum / (a.Count * b.Count);
    }

    /// <summary>How much of a document goes to each subject: early statements and core kinds weigh more.</summary>
    private static Dictionary<string, double> ProfileOf(IEnumerable<Claim> claims)
    {
        var profile = new Dictionary<string, double>(StringComparer.Ordinal);
        int index = 0;
        foreach (Claim claim in claims.OrderBy(c => c.Statement.Start).ThenBy(c => c.Id, StringComparer.Ordinal))
        {
            double weight = (Kinds.Get(claim.Statement.Kind).Rank == KindRank.Core ? 1.0 : 0.35) / (1 + (0.25 * index++));
            foreach ((string subject, double share) in Subjects(claim))
            {
                profile[subject] = profile.GetValueOrDefault(subject) + (weight * share);
            }
        }

        return profile;
    }

    private static IEnumerable<(string Subject, double Share)> Subjects(Claim claim)
    {
        string about = claim.Treaty ?? "programme|" + (claim.Statement.Weapon ?? "-");
        string[] actors = claim.States.IsEmpty ? [claim.Statement.Actors.FirstOrDefault() ?? "-"] : [.. claim.States];
        if (claim.Statement.Kind is "position" or "condemnation" && claim.Statement.Actors.FirstOrDefault(ActorName.IsPerson) is { } person)
        {
            actors = [Text.Folding.Fold(person)];
        }

        foreach (string actor in actors)
        {
            yield return (about + "|" + actor, 1.0 / actors.Length);
        }
    }

    private static double Cosine(Dictionary<string, double> a, Dictionary<string, double> b)
    {
        double dot = a.OrderBy(x => x.Key, StringComparer.Ordinal).Sum(x => x.Value * b.GetValueOrDefault(x.Key));
        double norm = Math.Sqrt(a.Values.Order().Sum(v => v * v)) * Math.Sqrt(b.Values.Order().Sum(v => v * v));
        return norm == 0 ? 0 : dot / norm;
    }
}
