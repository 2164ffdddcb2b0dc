using System.Collections.Immutable;
using InForce.Record.Claims;

namespace InForce.Record.Judgements;

/// <summary>One word on which statements tell of one act.</summary>
/// <param name="IsSame">Their acts are one; else they are taken out of their act into one of their own.</param>
public sealed record Pairing(bool IsSame, ImmutableArray<string> Statements);

/// <summary>People's word on which statements tell of one act. It stands above what the rules found; a later word stands above an earlier.</summary>
/// <param name="given">In the order given.</param>
public sealed class Pairings(ImmutableArray<Pairing> given)
{
    private readonly ImmutableArray<Pairing> _given = given;

    public static Pairings None { get; } = new([]);

    /// <summary>Whether others say the same in the same order.</summary>
    internal bool SayAs(Pairings other) =>
        _given.Length == other._given.Length && _given.Zip(other._given).All(p => p.First.IsSame == p.Second.IsSame && p.First.Statements.SequenceEqual(p.Second.Statements, StringComparer.Ordinal));

    /// <summary>The acts of one slot as people want them.</summary>
    internal List<List<Claim>> Apply(List<List<Claim>> acts)
    {
        foreach (Pairing pairing in _given)
        {
            if (pairing.IsSame)
            {
                Merge(acts, pairing.Statements);
            }
            else
            {
                Split(acts, pairing.Statements);
            }
        }

        return acts;
    }

    private static void Split(List<List<Claim>> acts, ImmutableArray<string> group)
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

    private static void Merge(List<List<Claim>> acts, ImmutableArray<string> group)
    {
        List<Claim>[] touched = [.. acts.Where(a => a.Any(c => group.Contains(c.Id, StringComparer.Ordinal)))];
        foreach (List<Claim> other in touched.Skip(1))
        {
            touched[0].AddRange(other);
            acts.Remove(other);
        }
    }
}
