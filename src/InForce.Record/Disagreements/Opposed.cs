using System.Collections.Immutable;
using InForce.Record.Claims;

namespace InForce.Record.Disagreements;

/// <summary>Reports alike in all that is asked of them, against reports that are alike as well: each of the first stands against each of the second of another document.</summary>
/// <param name="Expects">Reports of this side spoke of what they expected: they stand only against what was out before them.</param>
internal sealed record Opposed(ImmutableArray<Claim> First, ImmutableArray<Claim> Second, OpposedSide Expects)
{
    public IEnumerable<(Claim A, Claim B)> Pairs => First.SelectMany(a => Second.Where(b => Stands(a, b)).Select(b => (a, b)));

    public Opposed Turned => new(Second, First, Expects switch
    {
        OpposedSide.First => OpposedSide.Second,
        OpposedSide.Second => OpposedSide.First,
        _ => OpposedSide.Neither,
    });

    private bool Stands(Claim a, Claim b) => a.Doc != b.Doc && Expects switch
    {
        OpposedSide.First => Publication.Compare(b, a) < 0,
        OpposedSide.Second => Publication.Compare(a, b) < 0,
        _ => true,
    };
}

/// <summary>One side of two, or neither.</summary>
internal enum OpposedSide
{
    Neither,
    First,
    Second,
}
