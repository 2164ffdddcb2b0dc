using System.Collections.Immutable;
using InForce.Record.Claims;

namespace InForce.Record.Judgements;

/// <summary>People's word on which statements tell of one act. It stands above what the rules found, and ends when it is taken back.</summary>
public sealed class Pairings
{
    public static Pairings None { get; } = new([], []);

    private readonly ImmutableArray<ImmutableArray<string>> _same;
    private readonly ImmutableArray<ImmutableArray<string>> _apart;

    /// <param name="same">Groups of statement ids that tell of one act.</param>
    /// <param name="apart">Groups of statement ids to be taken out of their act into one of their own.</param>
    public Pairings(ImmutableArray<ImmutableArray<string>> same, ImmutableArray<ImmutableArray<string>> apart) => (_same, _apart) = (same, apart);

    /// <summary>The acts of one slot as people want them.</summary>
    internal List<List<Claim>> Apply(List<List<Claim>> acts)
    {
        foreach (ImmutableArray<string> group in _apart)
        {
            foreach (List<Claim> act in acts.ToArray())
            {
                List<Claim> taken = [.. act.Where(c => group.Contains(c.Id, StringComparer.Ordinal))];
                if (taken.Count > 0 && taken.Count < act.Count)
                {
                    act.RemoveAll(taken.Contains);
                    acts.Add(taken);
                }
            }
        }

        foreach (ImmutableArray<string> group in _same)
        {
            List<Claim>[] touched = [.. acts.Where(a => a.Any(c => group.Contains(c.Id, StringComparer.Ordinal)))];
            foreach (List<Claim> other in touched.Skip(1))
            {
                touched[0].AddRange(other);
                acts.Remove(other);
            }
        }

        return acts;
    }
}
