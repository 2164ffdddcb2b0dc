using InForce.Core.Statements;
using InForce.Record.Claims;

namespace InForce.Record.Stories;

/// <summary>How much of a document goes to each subject: early statements and core kinds weigh more.</summary>
internal sealed class StoryProfile
{
    private readonly SortedDictionary<string, double> _weights = new(StringComparer.Ordinal);
    private readonly double _norm;

    public StoryProfile(IEnumerable<Claim> claims)
    {
        int index = 0;
        foreach (Claim claim in claims.OrderBy(c => c.Statement.Start).ThenBy(c => c.Id, StringComparer.Ordinal))
        {
            double weight = (Kinds.Get(claim.Statement.Kind).Rank == KindRank.Core ? 1.0 : 0.35) / (1 + (0.25 * index++));
            foreach ((string subject, double share) in SubjectsOf(claim))
            {
                _weights[subject] = _weights.GetValueOrDefault(subject) + (weight * share);
            }
        }

        _norm = Math.Sqrt(_weights.Values.Order().Sum(v => v * v));
    }

    /// <summary>Ordinal.</summary>
    public IEnumerable<string> Subjects => _weights.Keys;

    /// <summary>0 for nothing in common, 1 for the same subjects in the same shares.</summary>
    public double Cosine(StoryProfile other)
    {
        double norm = _norm * other._norm;
        return norm == 0 ? 0 : _weights.Sum(x => x.Value * other._weights.GetValueOrDefault(x.Key)) / norm;
    }

    private static IEnumerable<(string Subject, double Share)> SubjectsOf(Claim claim)
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
}
